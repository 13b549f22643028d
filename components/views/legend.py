"""What colours and forms mean, in words beside them; HTML, so that it wraps where a chart's own legend would tilt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from components.charts.look import QUAD_LABELS
from components.schema import STATUSES
from components.views.markup import escape

# Said where the form alone could be mistaken.
FORMS = {"negated": "negated (struck through)"}


def timeline() -> str:
    """Quads by colour, statuses by form, uncertain days by paleness."""
    quads = [entry(f"cq-dot cq-q{quad}", label) for quad, label in QUAD_LABELS.items()]
    statuses = [entry(f"cq-form cq-form-{status}", FORMS.get(status, status)) for status in STATUSES]
    return line([*quads, *statuses, entry("cq-form cq-form-pale", "pale: day uncertain")])


def days(layout: Any) -> str:
    """The days of the chart below, from its layout: of their own, so that they stay in sight while it scrolls."""
    axis = layout.xaxis
    if not axis.range:
        return ""
    low, high = axis.range
    named = zip(axis.tickvals, axis.ticktext, strict=True)
    texts = [f'<span style="left:{(place - low) / (high - low):.2%}">{text}</span>' for place, text in named]
    sides = f"margin:0 {layout.margin.r}px 0 {layout.margin.l}px"
    return f'<div class="cq-days"><p style="{sides}" aria-hidden="true">{"".join(texts)}</p></div>'


def classes(labelled: Iterable[tuple[str, str]]) -> str:
    """The classes of a map: (label, colour `#rrggbb`)."""
    return line(
        f'<span><i class="cq-form" style="background:{escape(ink)}"></i>{escape(label)}</span>'
        for label, ink in labelled
    )


def entry(look: str, label: str) -> str:
    """A sign and what it means."""
    return f'<span><i class="{look}"></i>{escape(label)}</span>'


def line(entries: Iterable[str]) -> str:
    """The entries side by side."""
    return f'<p class="cq-legend">{"".join(entries)}</p>'
