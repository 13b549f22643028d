"""The map: every country once, as a shape or as a dot, and the shapes themselves."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from small_tables import PARTICIPANTS, empty_tables, small_tables

from components import countries
from components.charts import world
from components.settings import ROOT

SHAPES = ROOT / "static" / "shapes"
EARTH = 6371.0


def shown(figure):
    """What the map says of each country: {code: hover text}."""
    return {key: text for trace in figure.data for key, text in zip(trace.customdata, trace.hovertext, strict=True)}


def test_every_country_is_there_once():
    figure = world.figure(small_tables())
    assert [list(trace.customdata) for trace in figure.data] == [["NOR", "ISL", "CHE"], ["XKX", "MLT"]]
    assert shown(figure) == {
        "NOR": "<b>Norway</b><br>3 events",
        "ISL": "<b>Iceland</b><br>2 events",
        "CHE": "<b>Switzerland</b><br>mentioned, no event",
        "XKX": "<b>Kosovo</b><br>1 event",
        "MLT": "<b>Malta</b><br>mentioned, no event",
    }


def test_colours_are_by_class():
    shapes, dots = world.figure(small_tables()).data
    assert list(shapes.z) == [2, 2, 0]
    assert list(dots.marker.color) == [1, 0]
    kosovo = countries.load()["XKX"]
    assert (dots.lat[0], dots.lon[0]) == (kosovo.latitude, kosovo.longitude)


@pytest.mark.parametrize(
    ("most", "labels"),
    [
        (0, ["mentioned, no event"]),
        (1, ["mentioned, no event", "1 or more events"]),
        (2, ["mentioned, no event", "1 event", "2 or more events"]),
        (12, ["mentioned, no event", "1 event", "2–4 events", "5–9 events", "10 or more events"]),
        (300, ["mentioned, no event", "1–4 events", "5–19 events", "20–99 events", "100 or more events"]),
    ],
)
def test_the_legend_in_words(most, labels):
    assert world.class_labels(world.class_limits(most)) == labels


@pytest.mark.parametrize("most", [0, 1, 3, 7, 40, 999, 123_456])
@pytest.mark.parametrize("dark", [False, True])
def test_every_class_has_a_colour_of_its_own(most, dark):
    limits = world.class_limits(most)
    inks = world.class_colours(len(limits) + 1, world.look(dark))
    assert len(limits) <= world.CLASSES
    assert len(set(inks)) == len(inks)
    assert world.class_of(most, limits) == len(limits)
    assert world.class_of(0, limits) == 0


def test_codes_that_are_no_country_are_left_out():
    tables = small_tables(participants=[PARTICIPANTS[0] | {"country": "XXX"}])
    assert "XXX" not in shown(world.figure(tables))


def test_antarctica_is_in_view_where_it_is_mentioned():
    views = [
        world.figure(small_tables(participants=[PARTICIPANTS[0] | {"country": code}])).layout.geo.lataxis.range
        for code in ("NOR", "ATA")
    ]
    assert [view[0] for view in views] == [world.SOUTHERNMOST, -90]


def test_an_empty_map_is_a_map():
    figure = world.figure(empty_tables(), dark=True)
    assert shown(figure) == {}
    assert figure.layout.geo.projection.type == "natural earth"


def topology() -> dict[str, Any]:
    """The shapes that plotly.js fetches for this map."""
    geo = world.figure(empty_tables()).layout.geo
    return json.loads((SHAPES / f"world_{geo.resolution}m.json").read_text(encoding="utf-8"))


def test_the_shapes_are_served_where_the_page_looks_for_them():
    assert world.CONFIG["topojsonURL"] == "/app/static/shapes/"
    assert (SHAPES / "LICENSE").read_text(encoding="utf-8").startswith("The MIT License")
    assert set(topology()["objects"]) >= {"coastlines", "land", "ocean", "lakes", "countries", "subunits"}


def test_dots_are_what_is_absent_or_too_small():
    areas = country_areas(topology())
    small = {code for code in countries.load() if areas.get(code, 0.0) < 12_000}
    assert small == world.DOTS
    assert areas["NOR"] == pytest.approx(385_000, rel=0.1)


def country_areas(topology: dict[str, Any]) -> dict[str, float]:
    """The area of each country of a topojson in km², by its id."""
    (wide, high), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for right, up in arc:
            x, y = x + right, y + up
            points.append((math.radians(x * wide + left), math.radians(y * high + bottom)))
        arcs.append(points)
    found: dict[str, float] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape.get("arcs", [])
        rings = [polygons[0]] if shape["type"] == "Polygon" and polygons else [one[0] for one in polygons if one]
        found[shape.get("id", "")] = sum(ring_area(arcs, ring) for ring in rings)
    return found


def ring_area(arcs: list[list[tuple[float, float]]], ring: list[int]) -> float:
    """The area inside a ring of arcs in km²; an arc counted from the end runs backwards."""
    points: list[tuple[float, float]] = []
    for number in ring:
        points += arcs[number] if number >= 0 else arcs[~number][::-1]
    twice = sum(
        (east - west) * (2 + math.sin(south) + math.sin(north))
        for (west, south), (east, north) in zip(points, points[1:] + points[:1], strict=True)
    )
    return abs(twice) * EARTH**2 / 2
