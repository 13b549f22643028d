"""Each filter of the sidebar: what it leaves, its chip, its address, and the way back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from app_session import Open, holds, labels, said, turn_to
from streamlit.testing.v1 import AppTest

# The widget, what is chosen in it, the address, the chip, and the events and quotes that are left.
FILTERS: list[tuple[str, Any, dict[str, Any], str, str]] = [
    ("countries", ["NOR"], {"country": "NOR"}, "Norway ×", "3 events · 1 quote ·"),
    ("event_types", ["AID"], {"type": "AID"}, "Gives help ×", "1 event · 1 quote ·"),
    ("statuses", ["negated"], {"status": "negated"}, "negated ×", "1 event · 1 quote ·"),
    ("speakers", ["Anna Dahl"], {"speaker": "Anna Dahl"}, "Anna Dahl ×", "1 event · 1 quote ·"),
    ("sources", ["Northern Post"], {"source": "Northern Post"}, "Northern Post ×", "2 events · 1 quote ·"),
    ("start", date(2031, 3, 20), {"from": "2031-03-20"}, "from 20 Mar 2031 ×", "2 events · 1 quote ·"),
    ("end", date(2031, 3, 12), {"to": "2031-03-12"}, "by 12 Mar 2031 ×", "2 events · 1 quote ·"),
    ("search", "fish", {"q": "fish"}, "“fish” ×", "2 events · 1 quote ·"),
]
NAMES = [one[0] for one in FILTERS]


def choose(app: AppTest, field: str, value: Any) -> None:
    """Use the widget of a field."""
    key = f"filter_{field}"
    kinds = {"search": app.text_input, "start": app.date_input, "end": app.date_input, "statuses": app.pills}
    kinds.get(field, app.multiselect)(key=key).set_value(value).run()


def plain(label: str) -> str:
    """A button's label without the signs that keep Markdown literal."""
    return label.replace("\\", "")


@pytest.mark.parametrize(("field", "value", "address", "chip", "left"), FILTERS, ids=NAMES)
def test_a_filter_narrows(stored: Open, field: str, value: Any, address: dict[str, Any], chip: str, left: str) -> None:
    app = stored()
    choose(app, field, value)
    assert left in holds(app)
    assert app.query_params == address
    assert plain(labels(app)[0]) == chip
    app.button(key="chip_0").click().run()
    assert "5 events · 3 quotes" in holds(app)
    assert app.query_params == {}


@pytest.mark.parametrize(("field", "value", "address", "chip", "left"), FILTERS, ids=NAMES)
def test_an_address_gives_the_same(
    stored: Open, field: str, value: Any, address: dict[str, Any], chip: str, left: str
) -> None:
    app = stored(**address)
    assert left in holds(app)
    assert plain(labels(app)[0]) == chip
    assert app.session_state[f"filter_{field}"] == value


# The switches above the quotes: the filter, what is switched on, what its switches say, the address, the chip, and what
# is left.
SWITCHES = [
    ("senses", "deny", ["promise 1", "deny 1"], {"sense": "deny"}, "2 events · 1 quote ·"),
    ("forms", "indirect", ["direct 2", "indirect 1"], {"form": "indirect"}, "1 event · 1 quote ·"),
]


@pytest.mark.parametrize(("field", "value", "says", "address", "left"), SWITCHES, ids=[one[0] for one in SWITCHES])
def test_switches_above_the_quotes_narrow_every_page(
    stored: Open, field: str, value: str, says: list[str], address: dict[str, str], left: str
) -> None:
    app = turn_to(stored(), "quotes")
    assert app.pills(key=field).options == says
    app.pills(key=field).set_value([value]).run()
    assert app.query_params == address
    assert left in holds(app)
    assert said(app).count('<article class="cq-card">') == 1
    app = turn_to(app, "timeline")
    assert plain(labels(app)[0]) == f"{value} ×"
    app = turn_to(app, "quotes")
    assert app.pills(key=field).value == [value]
    assert app.pills(key=field).options == says
    app.button(key="chip_0").click().run()
    assert "5 events · 3 quotes" in holds(app)


def test_switches_count_what_the_other_filters_leave(stored: Open) -> None:
    app = stored("quotes", form="direct", speaker="Jon Orri")
    assert app.pills(key="senses").options == ["deny 1"]
    assert app.pills(key="forms").options == ["direct 1"]


def test_clear_all(stored: Open) -> None:
    app = stored(country=["NOR", "ISL"], status="occurred")
    assert len([label for label in labels(app) if label.endswith("×")]) == 3
    app.button(key="clear_all").click().run()
    assert "5 events" in holds(app)
    assert app.query_params == {}


@pytest.mark.parametrize(
    "query",
    [
        {"from": "2031-04-01", "to": "2031-03-01"},
        {"country": "Atlantis"},
        {"country": ["NOR"] * 900},
        {"from": "soon"},
        {"status": "<b>maybe</b>"},
        {"nonsense": "1"},
        {"row": "no-such-row", "article": "no-such-article"},
        {"q": "(?=a)(a+)+$ \" * AND NOT '; DROP TABLE"},
    ],
)
def test_a_hand_edited_address_never_breaks(stored: Open, query: dict[str, Any]) -> None:
    for page in ("timeline", "articles"):
        app = stored(page, **query)
        assert not app.exception
        assert "cq-problem" not in said(app)
        assert "<b>maybe" not in said(app)


def test_what_is_ignored_is_said(stored: Open) -> None:
    app = stored(country="Atlantis", status="occurred")
    assert "“Atlantis” is not known and was ignored." in said(app)
    choose(app, "sources", ["Harbour Wire"])
    assert "Atlantis" not in said(app)


def test_an_empty_result_says_which_filter_to_loosen(stored: Open) -> None:
    app = stored(country="MLT", type="AID")
    assert "No events with all of these filters" in said(app)
    assert plain(app.button(key="way_out_0").label) == "Malta ×"
    app.button(key="way_out_0").click().run()
    assert "Evidence 1 of 1" in said(app)


def test_one_filter_that_leaves_nothing_is_not_told_as_several(stored: Open) -> None:
    assert "No events with this filter." in said(stored(country="MLT"))


def test_a_value_that_no_longer_occurs_stays_on_offer(stored: Open) -> None:
    app = stored(country="FRA")
    assert "France (0)" in app.multiselect(key="filter_countries").options
    assert app.multiselect(key="filter_countries").value == ["FRA"]
