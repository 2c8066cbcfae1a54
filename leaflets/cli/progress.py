"""What is told while a command has leaflets made that it needs: only what stops them, and how long it takes."""

from __future__ import annotations

from collections.abc import Callable

from leaflets.cli.console import Console
from leaflets.cli.failure import failure_told
from leaflets.faults import Fault
from leaflets.press.build import Begun, Event, Failed


def progress_on(console: Console) -> Callable[[Event], None]:
    """A function that tells an event so."""

    def tell(event: Event) -> None:
        match event:
            case Begun():
                console.progress(event.leaflet, event.number, event.many)
            case Failed():
                console.tell(failure_told(event.report, event.leaflet))
            case Fault() if not event.warning:
                console.tell(event)
            case _:
                pass

    return tell
