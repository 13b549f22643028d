"""Date expressions -> intervals with a precision, and when an event happened."""

from __future__ import annotations

from components.nlp.dates.component import dates
from components.nlp.dates.happening import AHEAD, when

__all__ = ["AHEAD", "dates", "when"]
