"""Finished leaflets to be handed out: made where they are not up to date, and only those that are fit for readers."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from leaflets.content.choices import Published
from leaflets.content.leaflet import Leaflet
from leaflets.content.library import Library
from leaflets.faults import ContentError, Fault, PressError, PromiseError
from leaflets.jobs.cache import Cache
from leaflets.jobs.pool import cores
from leaflets.plain_file import first_bytes
from leaflets.press.build import Event, Failed, Made, NotMade, Order, build
from leaflets.press.workplace import open_cache, open_library, working_day
from leaflets.words import Place


class FinishedFile(NamedTuple):
    """A finished file as it lies in the folder, and its number of pages."""

    path: Path
    data: bytes
    pages: int


@dataclass(frozen=True)
class Stock:
    """Where finished leaflets come from: the library, the folder they lie in, the day, and what earlier runs found out.

    `jobs` is the most processes that make what is missing; `tell` is called with each event of that.
    """

    library: Library
    output: Path
    today: datetime.date
    store: Cache
    jobs: int
    tell: Callable[[Event], None]

    def fit_for_readers(self, names: Iterable[str]) -> dict[str, Leaflet]:
        """The leaflets of some names, each once, in their order; raises ContentError for faulty ones and for drafts."""
        fit: dict[str, Leaflet] = {}
        faults: list[Fault] = []
        for name in dict.fromkeys(names):
            reading = self.library.leaflet(name)
            if (leaflet := reading.value) is None:
                faults += reading.faults
            elif leaflet.published is not Published.YES:
                faults.append(self._not_published(name, leaflet))
            else:
                fit[name] = leaflet
        if faults:
            raise ContentError(*faults)
        return fit

    def _not_published(self, name: str, leaflet: Leaflet) -> Fault:
        state = "a draft" if leaflet.published is Published.DRAFT else "not published"
        return Fault(
            Place(self.library.display_name(f"leaflets/{name}.yaml")),
            f"‘{leaflet.title}’ is {state}",
            "Take the line ‘published’ out of it when it is ready to be handed out.",
        )

    def files(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], FinishedFile]:
        """The finished files of leaflets and editions, by both names, made where they are not up to date.

        Raises ContentError without a fault where one could not be made, PromiseError where that is the fault of the
        press: `tell` has been told why.
        """
        by_edition: dict[str, list[str]] = {}
        for name, edition in dict.fromkeys(wanted):
            by_edition.setdefault(edition, []).append(name)
        files: dict[tuple[str, str], FinishedFile] = {}
        failed: type[PressError] | None = None
        for edition, names in by_edition.items():
            order = Order(tuple(names), False, (edition,), self.output, self.today, jobs=self.jobs)
            for event in build(self.library, order, self.store):
                self.tell(event)
                if isinstance(event, Failed) or (isinstance(event, Fault) and event.ours):
                    failed = PromiseError
                elif isinstance(event, NotMade):
                    failed = failed or ContentError
                if isinstance(event, Made):
                    path = self.output / event.name
                    name = path.stem.removesuffix(f"-{edition}")
                    files[name, edition] = FinishedFile(path, first_bytes(path), event.pages)
        if failed:
            raise failed
        return files

    def overdue_warnings(self, leaflets: Mapping[str, Leaflet]) -> tuple[Fault, ...]:
        """A warning for each leaflet whose review is overdue."""
        return tuple(
            Fault(
                leaflet.due.place if leaflet.review_due else leaflet.reviewed.place,
                f"the review of ‘{leaflet.title}’ was due {leaflet.due.with_preposition()}",
                "Its first page says so. Check it before you give many away.",
                warning=True,
            )
            for leaflet in leaflets.values()
            if leaflet.is_overdue(self.today)
        )


@contextlib.contextmanager
def open_stock(data: Path, output: Path, day: datetime.date | None, tell: Callable[[Event], None]) -> Iterator[Stock]:
    """The stock of a data folder and a folder of finished files, with all cores to make what is missing.

    `day` is the day to go by (None: today). Raises UsageError where there is no such data folder.
    """
    with open_cache() as store:
        yield Stock(open_library(data), output, working_day(day), store, cores(), tell)
