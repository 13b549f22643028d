"""The filters: what each keeps of the small tables, and the way into the address and back."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pandas as pd
import pytest
from how_often import times
from hypothesis import given, settings
from hypothesis import strategies as st
from small_tables import empty_tables, ids, small_tables

from components import filters
from components.schema import CUE_SENSES, EVENT_TYPES, QUOTE_TYPES, STATUSES
from components.selection import Selection

TABLES = small_tables()
EVERYTHING = Selection()
APRIL = date(2031, 4, 1)

# (selection, article_ids found by the search, articles, events, quotes, mentions that stay)
KEPT = [
    (Selection(), None, "a1 a2 a3", "e1 e2 e3 e4 e5", "q1 q2 q3", "m1 m2 m3 m4 m5"),
    # Norway: actor of e1 and e2, target of e5; the article of e5 never mentions it by name.
    (Selection(countries=("NOR",)), None, "a1 a3", "e1 e2 e5", "q1", "m1"),
    # Iceland: target of e1, actor of e4; spoken of in q1, the country of q2's speaker.
    (Selection(countries=("ISL",)), None, "a1 a2", "e1 e4", "q1 q2", "m2 m3"),
    (Selection(countries=("NOR", "ISL")), None, "a1 a2 a3", "e1 e2 e4 e5", "q1 q2", "m1 m2 m3"),
    # Malta is only mentioned, Switzerland only spoken of.
    (Selection(countries=("MLT",)), None, "a2", "", "", "m4"),
    (Selection(countries=("CHE",)), None, "a3", "", "q3", ""),
    # A type narrows quotes and mentions to the articles that still have such an event.
    (Selection(event_types=("THREATEN",)), None, "a1", "e1", "q1", "m1 m2"),
    (Selection(event_types=("THREATEN", "ASSAULT")), None, "a1 a2", "e1 e4", "q1 q2", "m1 m2 m3 m4"),
    (Selection(statuses=("negated",)), None, "a2", "e4", "q2", "m3 m4"),
    # Two filters must hold for one and the same event: e4 is negated, but not about Norway.
    (Selection(statuses=("negated",), countries=("NOR",)), None, "", "", "", ""),
    # Anna Dahl takes part in e2 (and tells it), and speaks q1.
    (Selection(speakers=("Anna Dahl",)), None, "a1", "e2", "q1", "m1 m2"),
    (Selection(speakers=("Jon Orri",)), None, "a2", "", "q2", "m3 m4"),
    (Selection(sources=("Northern Post",)), None, "a2", "e3 e4", "q2", "m3 m4"),
    # A sense narrows events and mentions to the articles that still have something said so.
    (Selection(senses=("promise",)), None, "a1", "e1 e2", "q1", "m1 m2"),
    (Selection(senses=("promise", "deny"), statuses=("negated",)), None, "a2", "e4", "q2", "m3 m4"),
    # So does a form.
    (Selection(forms=("indirect",)), None, "a3", "e5", "q3", "m5"),
    (Selection(forms=("direct", "mixed"), senses=("deny",)), None, "a2", "e3 e4", "q2", "m3 m4"),
    (Selection(forms=("mixed",)), None, "", "", "", ""),
    # e3 is "by 2 Apr" and e4 "from 2 Apr": both stand at that day.
    (Selection(start=APRIL), None, "a2", "e3 e4", "q2", "m3 m4"),
    (Selection(end=date(2031, 3, 11)), None, "a1", "e2", "", "m1 m2"),
    (Selection(start=date(2031, 3, 12), end=date(2031, 3, 12)), None, "a1", "e1 e2", "q1", "m1 m2"),
    (Selection(start=date(2031, 5, 1)), None, "", "", "", ""),
    # An article that was published on the chosen days stays without events of those days.
    (Selection(start=APRIL, countries=("MLT",)), None, "a2", "", "", "m4"),
    (Selection(search="cables"), {"a1"}, "a1", "e1 e2", "q1", "m1 m2"),
    (Selection(search="cables", countries=("XKX",)), {"a1"}, "", "", "", ""),
    (Selection(search="nothing has this"), set(), "", "", "", ""),
]


@pytest.mark.parametrize(("selection", "found", "articles", "events", "quotes", "mentions"), KEPT)
def test_a_selection_keeps(selection, found, articles, events, quotes, mentions):
    kept = filters.apply(TABLES, selection, found)
    assert [ids(kept[name]) for name in ("articles", "events", "quotes", "mentions")] == [
        one.split() for one in (articles, events, quotes, mentions)
    ]
    assert set(ids(kept["participants"])) <= set(events.split())


@pytest.mark.parametrize(("selection", "found"), [row[:2] for row in KEPT])
def test_what_is_kept_holds_together(selection, found):
    kept = filters.apply(TABLES, selection, found)
    for name in ("events", "quotes", "mentions", "participants"):
        assert set(kept[name]["article_id"]) <= set(kept["articles"]["article_id"])
    sides = TABLES["participants"]
    whole = sides[sides["event_id"].isin(kept["events"]["event_id"])]
    pd.testing.assert_frame_equal(kept["participants"], whole)


@pytest.mark.parametrize(("selection", "found"), [row[:2] for row in KEPT])
def test_nothing_is_kept_of_nothing(selection, found):
    assert all(table.empty for table in filters.apply(empty_tables(), selection, found).values())


def test_categorical_columns_are_filtered_alike():
    tables = {
        name: table.astype({name: "category" for name in table.columns if str(table[name].dtype) == "str"})
        for name, table in TABLES.items()
    }
    for selection, found, *_ in KEPT:
        kept = filters.apply(tables, selection, found)
        assert {name: ids(table) for name, table in kept.items()} == {
            name: ids(table) for name, table in filters.apply(TABLES, selection, found).items()
        }
    assert offered(tables) == offered(TABLES)


# --- address

ADDRESSES = [
    ({}, Selection()),
    ({"q": ["fish and cables"]}, Selection(search="fish and cables")),
    ({"from": ["2031-03-02"], "to": ["2031-04-18"]}, Selection(start=date(2031, 3, 2), end=date(2031, 4, 18))),
    ({"country": ["NOR", "ISL"]}, Selection(countries=("NOR", "ISL"))),
    ({"type": ["THREATEN"], "status": ["negated"]}, Selection(event_types=("THREATEN",), statuses=("negated",))),
    ({"form": ["direct", "mixed"], "sense": ["deny"]}, Selection(forms=("direct", "mixed"), senses=("deny",))),
    ({"speaker": ["Anna Dahl"], "source": ["A & B"]}, Selection(speakers=("Anna Dahl",), sources=("A & B",))),
]


@pytest.mark.parametrize(("address", "selection"), ADDRESSES)
def test_the_address_says_the_selection(address, selection):
    assert filters.to_url(selection) == address
    assert filters.from_url(address) == (selection, [])


names = st.text(min_size=1, max_size=40).map(str.strip).filter(lambda text: filters.any_text(text) == text)


@settings(max_examples=times(60, 5_000))
@given(
    st.builds(
        Selection,
        search=st.just("") | names.map(lambda text: " ".join(text.split())),
        start=st.none() | st.dates(max_value=date(2030, 1, 1)),
        end=st.none() | st.dates(min_value=date(2030, 1, 1)),
        countries=st.lists(st.sampled_from(["NOR", "XKX", "FRA"]), unique=True).map(tuple),
        event_types=st.lists(st.sampled_from(EVENT_TYPES), unique=True).map(tuple),
        statuses=st.lists(st.sampled_from(STATUSES), unique=True).map(tuple),
        forms=st.lists(st.sampled_from(QUOTE_TYPES), unique=True).map(tuple),
        senses=st.lists(st.sampled_from(CUE_SENSES), unique=True).map(tuple),
        speakers=st.lists(names, unique=True, max_size=3).map(tuple),
        sources=st.lists(names, unique=True, max_size=3).map(tuple),
    )
)
def test_any_selection_comes_back_from_its_address(selection):
    assert filters.from_url(filters.to_url(selection)) == (selection, [])


# (hand-edited address, what is understood, a word of each note)
RUBBISH = [
    ({"country": ["Narnia", "NOR"]}, Selection(countries=("NOR",)), ["Narnia"]),
    ({"country": ["norway", "nor", "NO"]}, Selection(countries=("NOR",)), []),
    ({"type": ["threaten"], "status": ["OCCURRED"]}, Selection(event_types=("THREATEN",), statuses=("occurred",)), []),
    ({"type": ["WAR"]}, Selection(), ["WAR"]),
    ({"form": ["<b>shouted", "DIRECT"]}, Selection(forms=("direct",)), ["shouted"]),
    ({"from": ["2031-04-18"], "to": ["2031-03-02"]}, Selection(), ["18 Apr 2031 is after 2 Mar 2031"]),
    ({"from": ["tomorrow"]}, Selection(), ["tomorrow"]),
    ({"from": ["2031-02-30"], "to": ["2031-03-02"]}, Selection(end=date(2031, 3, 2)), ["2031-02-30"]),
    ({"from": [""], "country": [""]}, Selection(), ["Countries"]),
    ({"countries": ["NOR"]}, Selection(), ["countries"]),
    ({"speaker": ["\x00Anna\x07 Dahl"]}, Selection(speakers=("Anna Dahl",)), []),
    ({"speaker": ["x" * 5_000]}, Selection(), ["xxx…"]),
    ({"q": ["\x00"]}, Selection(), ["search"]),
    ({"q": ["y" * 100_000]}, Selection(), ["search"]),
    ({"type": ["'; DROP TABLE events"]}, Selection(), ["DROP TABLE"]),
    ({"q": ["(?=a)(a+)+$ AND NOT \"("]}, Selection(search="(?=a)(a+)+$ AND NOT \"("), []),
    ({"from": [], "country": []}, Selection(), []),
]  # fmt: skip


@pytest.mark.parametrize(("address", "selection", "notes"), RUBBISH)
def test_rubbish_in_the_address_is_ignored_with_a_note(address, selection, notes):
    understood, said = filters.from_url(address)
    assert understood == selection
    assert len(said) == len(notes)
    assert all(word in note for word, note in zip(notes, said, strict=True))
    assert all(len(note) < 200 and note.isprintable() for note in said)


def test_ten_thousand_values_are_cut():
    understood, notes = filters.from_url({"speaker": [f"Speaker {number}" for number in range(10_000)]})
    assert len(understood.speakers) == filters.MOST_VALUES
    assert len(notes) == 1
    assert "10,000" in notes[0]


def test_keys_of_the_page_are_not_noted():
    assert filters.from_url({"row": ["e1"]}, beside=("row",)) == (Selection(), [])


# --- words


def test_every_filter_in_force_is_a_chip_that_takes_it_away():
    selection = Selection(
        search="fish", start=date(2031, 3, 2), end=date(2031, 3, 9), countries=("NOR", "ISL"), statuses=("negated",)
    )
    chips = filters.chips(selection)
    assert [chip.label for chip in chips] == ["“fish”", "2–9 Mar 2031", "Norway", "Iceland", "negated"]
    assert chips[1].without == replace(selection, start=None, end=None)
    assert chips[2].without == replace(selection, countries=("ISL",))
    assert filters.chips(Selection()) == []


def offered(tables, selection=EVERYTHING):
    """What each filter offers, by its field."""
    return {one.field: filters.offered(one, tables, one.chosen(selection)) for one in filters.FILTERS}


def test_what_is_offered_is_counted():
    found = offered(TABLES)
    assert [(one.value, one.label, one.count) for one in found["countries"]] == [
        ("NOR", "Norway", 3), ("ISL", "Iceland", 2), ("XKX", "Kosovo", 1), ("MLT", "Malta", 0),
        ("CHE", "Switzerland", 0),
    ]  # fmt: skip
    assert [(one.value, one.count) for one in found["statuses"]] == [
        ("occurred", 2), ("announced", 1), ("hypothetical", 1), ("negated", 1),
    ]  # fmt: skip
    assert [one.value for one in found["event_types"]] == ["CONSULT", "AID", "THREATEN", "SANCTION", "ASSAULT"]
    assert [(one.value, one.count) for one in found["forms"]] == [("direct", 2), ("indirect", 1)]
    assert [(one.value, one.count) for one in found["speakers"]] == [("Anna Dahl", 1), ("Jon Orri", 1)]
    assert [(one.value, one.count) for one in found["sources"]] == [("Harbour Wire", 1), ("Northern Post", 1)]


def test_what_is_chosen_is_offered_even_where_it_is_not():
    found = offered(empty_tables(), Selection(countries=("FRA",), speakers=("Nobody Here",)))
    assert [(one.label, one.count) for one in found["countries"]] == [("France", 0)]
    assert [(one.label, one.count) for one in found["speakers"]] == [("Nobody Here", 0)]


def test_every_field_of_the_selection_is_a_filter():
    assert {one.field for one in filters.FILTERS} | {"search", "start", "end"} == {
        one.name for one in fields(Selection)
    }


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), "5 events · 3 quotes · 5 countries · 10 Mar – 2 Apr 2031"),
        (Selection(event_types=("THREATEN",)), "1 event · 1 quote · 2 countries · 12 Mar 2031"),
        (Selection(event_types=("SANCTION",)), "1 event · 1 quote · 2 countries"),
        (Selection(sources=("None Such",)), "0 events · 0 quotes · 0 countries"),
    ],
)
def test_the_selection_in_figures(selection, expected):
    assert filters.summary(filters.apply(TABLES, selection)) == expected


def test_an_empty_page_knows_which_filter_to_loosen():
    selection = Selection(statuses=("negated",), countries=("NOR",), search="fish")
    assert [chip.label for chip in filters.ways_out(TABLES, selection, {"a2"}, "events")] == ["Norway"]
    assert filters.ways_out(TABLES, Selection(countries=("MLT",), sources=("None Such",)), None, "events") == []
