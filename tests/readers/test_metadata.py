"""What files say about their articles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.readers import metadata


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-03-04", date(2031, 3, 4)),
        (" 20310304 ", date(2031, 3, 4)),
        ("2031-03-04T23:30:00-05:00", date(2031, 3, 4)),
        ("2031-03-04 23:30", date(2031, 3, 4)),
        ("1648-10-24", date(1648, 10, 24)),
        ("4 March 2031", date(2031, 3, 4)),
        ("March 4, 2031", date(2031, 3, 4)),
        ("Tuesday, 4 March 2031", date(2031, 3, 4)),
        ("4 Mar 2031", date(2031, 3, 4)),
        ("2031/03/04", date(2031, 3, 4)),
        ("04.03.2031", date(2031, 3, 4)),
        ("03/04/2031", None),
        ("2031-02-30", None),
        ("2031", None),
        ("March 2031", None),
        ("2031-03", None),
        ("2031-03-041", None),
        ("yesterday", None),
        ("44 BC", None),
        ("", None),
        (None, None),
        (1930608000, None),
        (["2031-03-04"], None),
    ],
)
def test_day_is_certain_or_absent(value: Any, expected: date | None) -> None:
    assert metadata.day(value) == expected


def test_fields_under_common_names() -> None:
    row = {
        "Headline": " Talks\n end ",
        "OUTLET": "The Wire",
        "Authors": ["A. Berg", "B. Dahl"],
        "Pub Date": "2031-03-04",
    }
    assert metadata.fields(row) == {
        "title": "Talks end",
        "source": "The Wire",
        "author": "A. Berg; B. Dahl",
        "url": None,
        "published": date(2031, 3, 4),
        "published_from": "metadata",
    }


@pytest.mark.parametrize("value", [None, "", " ", True, {"name": "x"}, 1.5])
def test_values_that_say_nothing(value: Any) -> None:
    assert metadata.fields({"title": value})["title"] is None


def test_empty_field_does_not_hide_the_next_name() -> None:
    assert metadata.fields({"title": "", "headline": "Talks"})["title"] == "Talks"
    assert metadata.fields({"published": "", "date": "2031-03-04"})["published"] == date(2031, 3, 4)
