"""Date expressions -> intervals with a precision, and when an event happened."""

from __future__ import annotations

from components.nlp.dates.attachment import when
from components.nlp.dates.component import dates

__all__ = ["dates", "when"]
