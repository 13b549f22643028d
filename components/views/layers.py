"""Marked text: overlapping layers (a country inside an event inside a quote) cut into pieces that nest nowhere."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from components.views.markup import escape
from components.views.passages import Span

NOTHING: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the article and the layer it belongs to: a CSS class without its `cq-`, and an optional title."""

    start: int
    end: int
    layer: str
    title: str = ""


def marked(text: str, where: Span, marks: Iterable[Mark], anchors: Mapping[int, str] = NOTHING) -> str:
    """`text[where]` as HTML. Each piece carries the classes of all marks over it, and the title of the shortest.

    `anchors` is HTML to put in front of the character at a position.
    """
    start, end = where
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    edges = {start, end, *(place for place in anchors if start <= place < end)}
    for mark in inside:
        edges |= {max(start, mark.start), min(end, mark.end)}
    cuts = itertools.pairwise(sorted(edges))
    return "".join(anchors.get(left, "") + piece(text, left, right, inside) for left, right in cuts)


def piece(text: str, start: int, end: int, marks: list[Mark]) -> str:
    """One piece that no mark begins or ends in."""
    over = [mark for mark in marks if mark.start <= start and end <= mark.end]
    content = escape(text[start:end])
    if not over:
        return content
    classes = " ".join(dict.fromkeys(f"cq-{mark.layer}" for mark in over))
    titles = [mark for mark in over if mark.title]
    shortest = min(titles, key=lambda mark: mark.end - mark.start) if titles else None
    title = f' title="{escape(shortest.title)}"' if shortest else ""
    return f'<span class="{classes}"{title}>{content}</span>'
