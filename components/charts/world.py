"""The map: every country that is mentioned, coloured by its number of events.

The shapes are those of `static/shapes` (see its README), which plotly.js is to fetch from Streamlit: draw the figure
with `config=CONFIG`, or it asks a CDN.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import countries, words
from components.charts.look import Look, canvas, inert, look
from components.counting import events_by_country
from components.schema import Tables

CONFIG = {"topojsonURL": "/app/static/shapes/", "displaylogo": False}
BORDERS_NOTE = "Borders as Natural Earth draws them; they do not state anybody's position."
HEIGHT = 520
# Drawn as dots: absent from the shapes, or under 12,000 km² in them, which is 3 pixels across. A test checks this list.
DOTS = frozenset(
    (
        "ABW AIA ALA AND ASM ATF ATG BES BHR BLM BMU BRB BRN BVT CCK COK COM CPV CUW CXR CYM CYP DMA FRO "
        "FSM GGY GIB GLP GRD GUF GUM HKG HMD IMN IOT JEY KIR KNA LBN LCA LIE LUX MAC MAF MCO MDV MHL MLT "
        "MNP MSR MTQ MUS MYT NFK NIU NRU PCN PLW PRI PSE PYF QAT REU SGP SGS SHN SJM SMR SPM STP SXM SYC "
        "TCA TKL TON TTO TUV UMI VAT VCT VGB VIR VUT WLF WSM XKX"
    ).split()
)
# The classes of the legend: at most so many besides "mentioned only".
CLASSES = 5
NICE = (1, 2, 5)
SOUTHERNMOST = -58


def figure(tables: Tables, dark: bool = False) -> go.Figure:
    """A map of the world with the countries of the tables; the customdata of each is its code (`clicks.values`).

    An event counts for its participants' countries and for where it happened. Countries that are mentioned without any
    event are the palest. What is too small for a shape is a dot at its label point. Codes that are no country of
    data/countries.csv are left out.
    """
    counts = counted(tables)
    colours = look(dark)
    limits = limits_of(counts)
    drawing = canvas(dark, HEIGHT)
    drawing.add_trace(shapes(counts[~counts.index.isin(DOTS)], limits, colours))
    drawing.add_trace(dots(counts[counts.index.isin(DOTS)], limits, colours))
    drawing.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        geo=ground(colours, bool(counts.index.isin(["ATA"]).any())),
        coloraxis=colour_axis(limits, colours),
        dragmode="pan",
    )
    return drawing


def counted(tables: Tables) -> pd.Series:
    """The number of events of each country of data/countries.csv that is mentioned."""
    counts = events_by_country(tables)
    return counts[counts.index.isin(list(countries.load()))]


def limits_of(counts: pd.Series) -> list[int]:
    """The classes that suit these numbers."""
    return class_limits(int(counts.max()) if len(counts) else 0)


def class_limits(most: int) -> list[int]:
    """The least number of events of each class above 0: round numbers, evenly spread in their logarithms."""
    round_numbers = [nice * 10**power for power in range(len(str(most))) for nice in NICE]
    usable = [number for number in round_numbers if number <= most]
    step = max(1, -(-len(usable) // CLASSES))
    return usable[::step]


def class_of(count: int, limits: list[int]) -> int:
    """0 for no event, else the number of the class."""
    return sum(count >= limit for limit in limits)


def class_labels(limits: list[int]) -> list[str]:
    """The classes in words."""
    ranges = [str(low) if high - low == 1 else f"{low:,}–{high - 1:,}" for low, high in pairwise(limits)]
    last = [f"{limits[-1]:,} or more"] if limits else []
    return ["mentioned, no event", *(f"{text} {'event' if text == '1' else 'events'}" for text in [*ranges, *last])]


def shapes(counts: pd.Series, limits: list[int], colours: Look) -> go.Choropleth:
    """The countries that have a shape."""
    return go.Choropleth(
        locations=list(counts.index),
        z=[class_of(count, limits) for count in counts],
        coloraxis="coloraxis",
        marker={"line": {"color": colours.scale[3], "width": 0.6}},
        **facts(counts),
    )


def dots(counts: pd.Series, limits: list[int], colours: Look) -> go.Scattergeo:
    """The countries that are drawn as dots."""
    found = [countries.load()[str(code)] for code in counts.index]
    return go.Scattergeo(
        lat=[country.latitude for country in found],
        lon=[country.longitude for country in found],
        mode="markers",
        marker={
            "size": 10,
            "color": [class_of(count, limits) for count in counts],
            "coloraxis": "coloraxis",
            "line": {"color": colours.quiet, "width": 1},
        },
        showlegend=False,
        **facts(counts),
    )


def facts(counts: pd.Series) -> dict[str, Any]:
    """What both kinds say when pointed at, and hand over when clicked."""
    said = ["mentioned, no event" if not count else words.counted(int(count), "event") for count in counts]
    names = [countries.name(str(code)) or str(code) for code in counts.index]
    return {
        "hovertext": [f"<b>{inert(name)}</b><br>{text}" for name, text in zip(names, said, strict=True)],
        "hoverinfo": "text",
        "customdata": list(counts.index),
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def ground(colours: Look, antarctica: bool) -> dict[str, Any]:
    """Land, sea and borders. The view ends north of Antarctica, unless that is mentioned."""
    return {
        "projection": {"type": "natural earth"},
        "resolution": 110,
        "bgcolor": "rgba(0,0,0,0)",
        "showframe": False,
        "showcoastlines": False,
        "showland": True,
        "landcolor": colours.land,
        "showocean": True,
        "oceancolor": colours.sea,
        "showlakes": False,
        "showcountries": True,
        "countrycolor": colours.border,
        "countrywidth": 0.5,
        "lataxis": {"range": [-90 if antarctica else SOUTHERNMOST, 85]},
        "lonaxis": {"range": [-180, 180]},
    }


def colour_axis(limits: list[int], colours: Look) -> dict[str, Any]:
    """One flat colour a class."""
    inks = class_colours(len(limits) + 1, colours)
    size = len(inks)
    steps = [[place / size, ink] for first, ink in enumerate(inks) for place in (first, first + 1)]
    return {"cmin": -0.5, "cmax": size - 0.5, "colorscale": steps, "showscale": False}


def legend(tables: Tables, dark: bool = False) -> list[tuple[str, str]]:
    """The classes of the map in words, each with its colour."""
    limits = limits_of(counted(tables))
    return list(zip(class_labels(limits), class_colours(len(limits) + 1, look(dark)), strict=True))


def class_colours(size: int, colours: Look) -> list[str]:
    """A colour of the scale for each class: always the palest for none, and the strongest for the most."""
    scale = colours.scale
    if size == 1:
        return [scale[0]]
    return [scale[round(place * (len(scale) - 1) / (size - 1))] for place in range(size)]
