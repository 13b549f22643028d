"""Each filter of the sidebar: what it leaves, its chip, its address, and the way back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import small_tables
from app_session import Open, fill, holds, labels, said, turn_to
from streamlit.testing.v1 import AppTest

from components import schema

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


def test_the_kinds_of_saying_narrow_every_page_from_the_quotes(stored: Open) -> None:
    app = turn_to(stored(), "quotes")
    app.pills(key="senses").set_value(["deny"]).run()
    assert app.query_params == {"sense": "deny"}
    assert "2 events · 1 quote ·" in holds(app)
    app = turn_to(app, "timeline")
    assert plain(labels(app)[0]) == "deny ×"
    assert turn_to(app, "quotes").pills(key="senses").value == ["deny"]


def cards(app: AppTest) -> int:
    """How many quotes the page shows."""
    return said(app).count('<article class="cq-card">')


def test_the_quotes_page_keeps_to_a_form(database: str, open_page: Open) -> None:
    direct, indirect, mixed = (
        quote | {"type": form} for quote, form in zip(small_tables.QUOTES, schema.QUOTE_TYPES, strict=True)
    )
    fill(database, quotes=[direct, indirect, mixed])
    app = open_page("quotes")
    forms = app.segmented_control(key="forms")
    assert forms.options == ["all quotes 3", "direct 1", "indirect 1", "mixed 1"]
    assert (forms.value, cards(app)) == ("all quotes", 3)
    forms.set_value("direct").run()
    assert app.query_params == {"form": "direct"}
    assert cards(app) == 1
    assert direct["text"] in said(app)
    assert "Evidence 1 of 1" in said(app)
    assert app.pills(key="senses").options == ["promise 1"]
    assert turn_to(turn_to(app, "timeline"), "quotes").segmented_control(key="forms").value == "direct"
    app.segmented_control(key="forms").set_value("all quotes").run()
    assert app.query_params == {}
    assert cards(app) == 3


def test_an_address_keeps_to_a_form(stored: Open) -> None:
    assert stored("quotes", form="direct").segmented_control(key="forms").value == "direct"


def test_a_form_that_the_selection_lacks_is_no_dead_end(stored: Open) -> None:
    app = stored("quotes", form="mixed")
    assert "None of these quotes is mixed, so all of them are shown." in said(app)
    assert (app.segmented_control(key="forms").value, cards(app)) == ("all quotes", 3)
    app = stored("quotes", form="<b>shouted")
    assert "None of these quotes" not in said(app)
    assert (app.segmented_control(key="forms").value, cards(app)) == ("all quotes", 3)


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
    assert "Malta" in labels(app)
    app.button(key="way_out_0").click().run()
    assert "Evidence 1 of 1" in said(app)


def test_a_value_that_no_longer_occurs_stays_on_offer(stored: Open) -> None:
    app = stored(country="FRA")
    assert "France (0)" in app.multiselect(key="filter_countries").options
    assert app.multiselect(key="filter_countries").value == ["FRA"]
