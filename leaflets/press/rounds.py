"""The press run for whoever asks: once, or again whenever the data folder changes, telling only what is news."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Container, Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from leaflets.faults import Fault, PressError, UsageError
from leaflets.jobs.pool import cores
from leaflets.jobs.watch import News, changes
from leaflets.press.build import Begun, Event, Failed, Made, NotMade, Order, build
from leaflets.press.workplace import chosen, open_cache, open_library, working_day


@dataclass(frozen=True)
class Request:
    """What somebody wants to have made: leaflets as they named them (none: all that are published), and how.

    `day` is the day to go by (None: today), `jobs` the number of processes (None: one for each core); `anew` sets what
    has not changed as well, `tidy` moves files of leaflets that are no longer given out.
    """

    data: Path
    output: Path
    leaflets: tuple[str, ...]
    editions: tuple[str, ...]
    day: datetime.date | None = None
    proved: bool = True
    jobs: int | None = None
    anew: bool = False
    tidy: bool = False


@dataclass(frozen=True)
class RoundOver:
    """The end of a round: how many files are in place, the faults put right since the last round, and those left."""

    files: int
    put_right: tuple[Fault, ...]
    left: tuple[Fault, ...]


RoundEvent: TypeAlias = Event | RoundOver


def run_once(request: Request, changed: Container[Path] | None = None) -> Generator[Event, None, None]:
    """Make what is asked for, and tell what happens, as `build` does; raises UsageError for a name not known too.

    Of the leaflets asked for only those whose files have `changed`, if these are given.
    """
    library = open_library(request.data)
    names = dict.fromkeys(chosen(library, request.leaflets))
    order = Order(
        leaflets=tuple(name for name in names if changed is None or library.path_of(name) in changed),
        named=bool(request.leaflets),
        editions=request.editions,
        output=request.output,
        today=working_day(request.day),
        proved=request.proved,
        jobs=request.jobs or cores(),
        tidy=request.tidy,
    )
    with open_cache(request.anew) as store, contextlib.closing(build(library, order, store)) as events:
        yield from events


def run_on_changes(request: Request) -> Iterator[RoundEvent]:
    """Make it at once and whenever the data folder has changed, without end; each round ends in a RoundOver.

    Leaflets that have changed are made first, then the others, which may name what has changed. Of a later round only
    what was not so in the round before is told. What stops a round is told as faults, and ends
    nothing; only a request that is wrong from the first raises UsageError.
    """
    news: News[Event] = News()
    for number, changed in enumerate(changes(request.data)):
        news.begin()
        files = 0
        request = replace(request, anew=request.anew and not number)
        try:
            for only in (changed, None) if changed else (None,):
                files = 0
                with contextlib.closing(run_once(request, only)) as events:
                    for event in events:
                        files += isinstance(event, Made)
                        if _is_news(event, news, first=not number):
                            yield event
        except PressError as error:
            if not number and isinstance(error, UsageError):
                raise
            files = 0
            yield from (fault for fault in error.faults if _is_news(fault, news, first=not number))
        yield RoundOver(files, tuple(_faults(news.gone())), tuple(_faults(news.current.values())))


def failed(event: RoundEvent) -> bool:
    """Whether an event tells of something that is wrong, so that not all is made that was asked for."""
    return isinstance(event, NotMade | Failed) or (isinstance(event, Fault) and not event.warning)


def _is_news(event: Event, news: News[Event], first: bool) -> bool:
    match event:
        case Begun():
            return True
        case Made():
            return event.anew or first
        case Fault():  # its line moves as its file is edited
            return news.is_news((event.place.file, event.file, event.message), event)
        case _:
            return news.is_news(event, event)


def _faults(events: Iterable[Event]) -> Iterator[Fault]:
    return (event for event in events if isinstance(event, Fault))
