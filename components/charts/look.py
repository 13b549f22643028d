"""What the charts share: the colours of meaning, the light and the dark surroundings, and inert text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any

import plotly.graph_objects as go

from components import event_types

QUAD_LABELS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
FONT = "Source Sans, Source Sans Pro, sans-serif"
# Pixels at the left of the timeline's two charts, for the names of the lanes: their days stand above each other.
LEFT = 130
# How strong the colour of an uncertain date is, against 1 for an exact one.
PALE = 0.4


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a theme. `text` and `quiet` reach a contrast of 4.5 to 1 on `ground`."""

    ground: str
    text: str
    quiet: str
    line: str
    negated: str
    land: str
    border: str
    sea: str
    scale: tuple[str, ...]


LIGHT = Look(
    ground="#ffffff", text="#1b222c", quiet="#47515e", line="#e1e5ea", negated="#7b8794",
    land="#eceef0", border="#b8c0c8", sea="#f6f8fa",
    scale=("#cdeae2", "#a3d6c9", "#6bb8a6", "#3a9484", "#176f62", "#064a42"),
)  # fmt: skip
DARK = Look(
    ground="#14181d", text="#e4e8ed", quiet="#a3adb8", line="#2c343d", negated="#8792a0",
    land="#262d35", border="#4a545f", sea="#141a20",
    scale=("#28514b", "#2f6b61", "#388778", "#53a997", "#84c9ba", "#c4ede3"),
)  # fmt: skip


def look(dark: bool) -> Look:
    """The colours of the theme."""
    return DARK if dark else LIGHT


@lru_cache(maxsize=1)
def quad_colours() -> dict[int, str]:
    """The colour of each quad, as data/event_types.toml has it."""
    return {kind.quad: kind.colour for kind in event_types.load().values()}


def faded(colour: str, strength: float) -> str:
    """A colour `#rrggbb` at a strength from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength:g})"


def inert(text: Any) -> str:
    """Text as plotly shows it letter by letter: no markup, no entity, no template of it works."""
    return escape(str(text)).replace("%{", "%\u200b{")


def canvas(dark: bool, height: int) -> go.Figure:
    """An empty figure in the theme's look, `height` pixels high."""
    colours = look(dark)
    font = {"family": FONT, "size": 13, "color": colours.text}
    axis = {
        "gridcolor": colours.line,
        "linecolor": colours.line,
        "zerolinecolor": colours.line,
        "tickfont": {"color": colours.quiet},
        "title": {"font": {"color": colours.quiet}},
    }
    return go.Figure(
        layout={
            "template": {"layout": {"xaxis": axis, "yaxis": axis}},
            "height": height,
            "margin": {"l": 48, "r": 12, "t": 36, "b": 40},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": font,
            "hoverlabel": {"bgcolor": colours.ground, "bordercolor": colours.quiet, "font": font},
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": colours.quiet, "activecolor": colours.text},
        }
    )


def say_instead(figure: go.Figure, dark: bool, text: str) -> go.Figure:
    """Put a line of words where there is nothing to draw."""
    figure.add_annotation(
        text=inert(text), x=0.5, y=0.5, xref="paper", yref="paper", showarrow=False, font={"color": look(dark).quiet}
    )
    return figure.update_xaxes(visible=False).update_yaxes(visible=False)
