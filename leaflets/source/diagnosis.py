"""Why a file of YAML cannot be read, in an editor's words; YAML's own speak of mappings and scalars."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import yaml

from leaflets.source import field_lines, other_ways, quoting, record_lines, unbarred
from leaflets.source.parser_stop import Beside, Diagnosis, ParserStop, TakesText, no_text, nothing_beside


def diagnosed(
    error: yaml.YAMLError, lines: Sequence[str], beside: Beside = nothing_beside, takes_text: TakesText = no_text
) -> Diagnosis:
    """What an editor should look for after an error of the parser in these lines: what the first rule says that fits.

    The parser stops where it can make no sense of a file; the cause may stand before that, and often does. The last
    two know the fields of the file.
    """
    stop = ParserStop.of(error, lines, beside, takes_text)
    if stop is None:
        return Diagnosis(0, 0, "the file has characters that cannot be read", "Type them again.")
    return next(filter(None, (rule(stop) for rule in RULES)), None) or Diagnosis(
        stop.suspect,
        stop.column,
        "this line does not fit with the lines above it",
        "Look for a missing colon, a quote that is not closed, or spaces too many or too few at its start.",
    )


def _another_file(stop: ParserStop) -> Diagnosis | None:
    if not stop.lines[stop.row].startswith("---"):
        return None
    message = "three dashes begin another file within this one"
    below = next((line for line in stop.lines[stop.row + 1 :] if line.strip()), "")
    if below and quoting.FIELD.fullmatch(below) is None:
        message = "what stands below these three dashes is not read: it has no fields"
        cure = "Take the dashes out, and put the words below ‘sections:’, as the ‘text’ of a section."
        return Diagnosis(stop.row, 0, message, cure)
    return Diagnosis(stop.row, 0, message, "Keep each leaflet in a file of its own; else take the line out.")


def _directive(stop: ParserStop) -> Diagnosis | None:
    top = next((row for row in range(stop.row + 1) if stop.lines[row].strip()), stop.row)
    if not stop.lines[top].startswith("%"):
        return None
    message = "this line is for programs, and no leaflet needs it"
    return Diagnosis(top, 0, message, "Take it out, and a line of three dashes below it, if there is one.")


def _words_after_bar(stop: ParserStop) -> Diagnosis | None:
    if "block scalar" not in stop.context or not (match := re.match(r"[^|>]*\|", stop.lines[stop.row])):
        return None
    cure = "Begin them in the next line, two spaces further in."
    return Diagnosis(stop.row, match.end() - 1, "there are words after the |", cure)


#: In order: first what the parser itself is sure of, then what can be seen in the lines, the surest first.
RULES: tuple[Callable[[ParserStop], Diagnosis | None], ...] = (
    _another_file,
    _directive,
    _words_after_bar,
    quoting.escape,
    quoting.open_quote,
    quoting.open_bracket,
    field_lines.tab,
    unbarred.diagnosis,
    other_ways.note,
    other_ways.starred_name,
    quoting.quotes_in_quotes,
    quoting.closed_early,
    quoting.special_sign,
    field_lines.no_dash,
    field_lines.wide_dash,
    record_lines.record_further_in,
    record_lines.words_for_fields,
    field_lines.no_space,
    field_lines.no_colon,
    field_lines.colon_in_words,
    field_lines.second_colon,
    field_lines.dash_out_of_line,
    field_lines.indent,
)
