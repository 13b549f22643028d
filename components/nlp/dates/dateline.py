"""The publication day that a dateline states: "PARIS, Sept. 4, 2031 (Agency) -"."""

from __future__ import annotations

from datetime import date


def read_dateline(text: str) -> date | None:
    """The full date of the dateline, or None."""
    return None
