"""The colours that mean something, contrast, inert text, and clicks."""

from __future__ import annotations

from datetime import date

import pytest

from components.charts import clicks
from components.charts.look import DARK, LIGHT, inert, quad_colours


def test_the_colours_of_the_quads():
    assert quad_colours() == {1: "#92c5de", 2: "#2166ac", 3: "#f4a582", 4: "#b2182b"}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("kind", ["text", "quiet"])
def test_words_can_be_read(colours, kind):
    one, other = sorted((luminance(getattr(colours, kind)), luminance(colours.ground)))
    assert (other + 0.05) / (one + 0.05) >= 4.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("A & B", "A &amp; B"),
        ("&#60;script&#62;", "&amp;#60;script&amp;#62;"),
        ("Norway", "Norway"),
    ],
)
def test_text_is_inert(text, expected):
    assert inert(text) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"points": [{"customdata": "e1"}]}, ["e1"]),
        ({"points": [{"customdata": ["e1"]}, {"customdata": ["e1"]}, {"customdata": "e2"}]}, ["e1", "e2"]),
        ({"points": [{}, {"customdata": None}, {"customdata": 7}, "x", None]}, []),
        ({"points": None, "box": []}, []),
        ({}, []),
    ],
)
def test_what_was_clicked(selection, expected):
    assert clicks.values(selection) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"box": [{"x": ["2031-03-02 13:12:11.4", "2031-03-09"]}]}, (date(2031, 3, 2), date(2031, 3, 9))),
        ({"box": [{"x": ["2031-03-09", "2031-03-02"]}]}, (date(2031, 3, 2), date(2031, 3, 9))),
        (
            {"box": [{"x": ["2031-03-02", "2031-03-03"]}], "points": [{"customdata": ["2030-01-01", "2030-01-01"]}]},
            (date(2031, 3, 2), date(2031, 3, 3)),
        ),
        ({"box": [], "points": [{"customdata": ["2031-03-10", "2031-03-16"]}]}, (date(2031, 3, 10), date(2031, 3, 16))),
        ({"box": [{"x": [1.5, None]}], "points": [{"customdata": "e1"}]}, None),
        ({}, None),
    ],
)
def test_which_days_were_brushed(selection, expected):
    assert clicks.days(selection) == expected
