"""Selection <-> address, words on the screen, and masks over the tables.

Each filter is one object in FILTERS: its key in the address, its words for the analyst, the values that the tables
offer, and for every table that it concerns a mask. What the masks mean:

              events                              quotes                      mentions        articles
    country   a participant's or the place's      speaker's, or spoken of     its own         mentioned
    type      its type                            -                           -               -
    status    its status                          -                           -               -
    speaker   a participant, or attributed_to     its speaker                 -               -
    source    its article's                       its article's               its article's   its own
    dates     interval overlaps                   interval overlaps           -               published inside
    search    its article was found               its article was found       (same)          was found

An interval with an open end stands at its known end. Filters are joined with "and", on one and the same row. What a
filter does not concern is narrowed to the articles that still hold something that it does concern:

- with a type or status, quotes stay only in articles that still have a matching event;
- with a sense, events stay only in articles that still have a matching quote;
- an article stays when one of its events or quotes does, or - as long as no type, status, speaker or sense is chosen -
  when it fits itself: mentions a chosen country and was published on the chosen days;
- mentions stay in the articles that stay, and participants with their events.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from components import countries, event_types, words
from components.counting import events_by_country, first_and_last
from components.schema import CUE_SENSES, EVENT_TYPES, STATUSES, Tables
from components.selection import Selection

# What a hand-edited address may hold; more is cut with a note.
MOST_VALUES = 200
LONGEST_TEXT = 300
SEARCH, START, END = "q", "from", "to"

Mask = Callable[[Tables, Collection[str]], pd.Series]


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a filter offers: as the tables have it, in words, and how many rows it has."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in force: what it says, and the selection without it."""

    label: str
    without: Selection


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of alternatives.

    `key` is its name in the address and on the command line, `field` its field of Selection, `label` its heading.
    `read` turns text from outside into a value of the tables, None where it is none; `say` turns a value into words.
    `counts` gives the values of the tables with their numbers of rows (`unit`). `masks` are by table.
    """

    key: str
    field: str
    label: str
    unit: str
    read: Callable[[str], str | None]
    say: Callable[[str], str]
    counts: Callable[[Tables], pd.Series]
    masks: Mapping[str, Mask]


def country_name(code: str) -> str:
    """The country in words, the code itself where it is unknown."""
    return countries.name(code) or code


def type_label(name: str) -> str:
    """The event type in words."""
    kind = event_types.load().get(name)
    return kind.label if kind else name


def one_of(values: Sequence[str]) -> Callable[[str], str | None]:
    """A reader that knows only these values, whatever their case."""
    known = {value.casefold(): value for value in values}
    return lambda text: known.get(text.strip().casefold())


def any_text(text: str) -> str | None:
    """Text without control characters and lone surrogates, None where nothing is left or it is too long for a name."""
    kept = "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cs")).strip()
    return kept if kept and len(kept) <= LONGEST_TEXT else None


def event_in_countries(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Events of whose participants one is from the countries, or that happened there."""
    events, sides = tables["events"], tables["participants"]
    takes_part = among(events["event_id"], sides.loc[sides["country"].isin(chosen), "event_id"])
    return takes_part | events["place_country"].isin(chosen)


def quote_in_countries(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Quotes whose speaker is from the countries, or that speak of them."""
    quotes, wanted = tables["quotes"], set(chosen)
    spoken_of = [not wanted.isdisjoint(codes) for codes in quotes["countries"]]
    return quotes["speaker_country"].isin(wanted) | pd.Series(spoken_of, index=quotes.index, dtype=bool)


def article_in_countries(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Articles that mention one of the countries."""
    mentions = tables["mentions"]
    return among(tables["articles"]["article_id"], mentions.loc[mentions["country"].isin(chosen), "article_id"])


def event_by_speaker(tables: Tables, chosen: Collection[str]) -> pd.Series:
    """Events in which one of the speakers takes part, or that are told in one's words."""
    events, sides = tables["events"], tables["participants"]
    takes_part = among(events["event_id"], sides.loc[sides["name"].isin(chosen), "event_id"])
    return takes_part | events["attributed_to"].isin(chosen)


def of_source(table: str) -> Mask:
    """Rows of articles with one of the sources."""

    def mask(tables: Tables, chosen: Collection[str]) -> pd.Series:
        articles = tables["articles"]
        return among(tables[table]["article_id"], articles.loc[articles["source"].isin(chosen), "article_id"])

    return mask


def column_in(table: str, column: str) -> Mask:
    """Rows whose column has one of the values."""
    return lambda tables, chosen: tables[table][column].isin(list(chosen))


def column_counts(table: str, column: str) -> Callable[[Tables], pd.Series]:
    """How often each value stands in a column, categorical or not."""
    return lambda tables: tables[table][column].value_counts().loc[lambda counts: counts > 0]


def speaker_counts(tables: Tables) -> pd.Series:
    """The quotes of every speaker; 0 for who is only cited for an event."""
    counts = column_counts("quotes", "speaker")(tables)
    cited = set(tables["events"]["attributed_to"].dropna()) - set(counts.index)
    return counts.reindex([*counts.index, *sorted(cited)], fill_value=0)


FILTERS = (
    Filter("country", "countries", "Countries", "event", countries.code, country_name, events_by_country, {
        "events": event_in_countries, "quotes": quote_in_countries, "mentions": column_in("mentions", "country"),
        "articles": article_in_countries,
    }),
    Filter("type", "event_types", "Event types", "event", one_of(EVENT_TYPES), type_label,
           column_counts("events", "event_type"), {"events": column_in("events", "event_type")}),
    Filter("status", "statuses", "Status", "event", one_of(STATUSES), str, column_counts("events", "status"),
           {"events": column_in("events", "status")}),
    Filter("speaker", "speakers", "Speakers", "quote", any_text, str, speaker_counts,
           {"events": event_by_speaker, "quotes": column_in("quotes", "speaker")}),
    Filter("source", "sources", "Sources", "article", any_text, str, column_counts("articles", "source"),
           {name: of_source(name) for name in ("events", "quotes", "mentions", "articles")}),
    Filter("sense", "senses", "Kinds of saying", "quote", one_of(CUE_SENSES), str, column_counts("quotes", "cue_sense"),
           {"quotes": column_in("quotes", "cue_sense")}),
)  # fmt: skip


def from_url(params: Mapping[str, Sequence[str]], beside: Collection[str] = ()) -> tuple[Selection, list[str]]:
    """The selection of an address (values by key), and a line for everything in it that was ignored.

    `beside` are keys of the address that are no filters and not to be noted.
    """
    notes: list[str] = []
    known = {SEARCH, START, END, *(one.key for one in FILTERS), *beside}
    notes += [
        f"“{shortened(key)}” is no filter and was ignored." for key in list(params)[:MOST_VALUES] if key not in known
    ]
    values: dict[str, Any] = {one.field: read_values(one, params.get(one.key, ()), notes) for one in FILTERS}
    search = read_search(params.get(SEARCH, ()), notes)
    start, end = read_dates(params, notes)
    return Selection(search=search, start=start, end=end, **values), notes


def read_values(one: Filter, texts: Sequence[str], notes: list[str]) -> tuple[str, ...]:
    """The values of a filter, each once, in the address's order."""
    if len(texts) > MOST_VALUES:
        notes.append(f"{one.label}: only the first {MOST_VALUES} of {len(texts):,} values are used.")
    found: dict[str, None] = {}
    for text in texts[:MOST_VALUES]:
        value = one.read(text)
        if value is None:
            notes.append(f"{one.label}: “{shortened(text)}” is not known and was ignored.")
        else:
            found[value] = None
    return tuple(found)


def read_search(texts: Sequence[str], notes: list[str]) -> str:
    """The search text; of several, the last."""
    text = " ".join((texts[-1] if texts else "").split())
    if not text:
        return ""
    found = any_text(text)
    if found is None:
        notes.append(f"The search text is not usable (at most {LONGEST_TEXT} characters) and was ignored.")
    return found or ""


def read_dates(params: Mapping[str, Sequence[str]], notes: list[str]) -> tuple[date | None, date | None]:
    """The first and the last day; both are ignored where they are the wrong way round."""
    start, end = (read_day(params.get(key, ()), notes) for key in (START, END))
    if start and end and end < start:
        notes.append(f"Dates: {words.day(start)} is after {words.day(end)}; both were ignored.")
        return None, None
    return start, end


def read_day(texts: Sequence[str], notes: list[str]) -> date | None:
    """A day as YYYY-MM-DD; of several, the last."""
    if not texts or not texts[-1]:
        return None
    try:
        return date.fromisoformat(texts[-1].strip())
    except ValueError:
        notes.append(f"Dates: “{shortened(texts[-1])}” is no day like 2031-03-12 and was ignored.")
        return None


def shortened(text: str) -> str:
    """The beginning of a text from outside, fit to be shown in a note."""
    kept = "".join(char for char in text if char.isprintable())
    return kept if len(kept) <= 40 else kept[:39] + "…"


def to_url(selection: Selection) -> dict[str, list[str]]:
    """The address of a selection: values by key, nothing for what is not chosen. `from_url` reads it back equal."""
    single = {SEARCH: selection.search, START: selection.start, END: selection.end}
    found = {key: [str(value)] for key, value in single.items() if value}
    return found | {one.key: list(chosen) for one in FILTERS if (chosen := getattr(selection, one.field))}


def chips(selection: Selection) -> list[Chip]:
    """The filters in force in words, in the order of the sidebar."""
    found = []
    if selection.search:
        found.append(Chip(f"“{selection.search}”", replace(selection, search="")))
    if selection.start or selection.end:
        label = words.interval(selection.start, selection.end)
        found.append(Chip(label, replace(selection, start=None, end=None)))
    for one in FILTERS:
        chosen = getattr(selection, one.field)
        for value in chosen:
            rest: Any = tuple(other for other in chosen if other != value)
            found.append(Chip(one.say(value), replace(selection, **{one.field: rest})))
    return found


def options(tables: Tables, selection: Selection | None = None) -> dict[str, list[Option]]:
    """What each filter offers, by field of Selection: most rows first, types, statuses and senses in their own order.

    What the selection holds is offered too, with 0 where the tables do not have it.
    """
    selection = selection or Selection()
    return {one.field: offered(one, tables, getattr(selection, one.field)) for one in FILTERS}


def offered(one: Filter, tables: Tables, chosen: Sequence[str]) -> list[Option]:
    """The options of one filter."""
    counts = {str(value): int(count) for value, count in one.counts(tables).items()}
    found = [Option(value, one.say(value), counts.get(value, 0)) for value in dict.fromkeys([*counts, *chosen])]
    fixed = {value: place for place, value in enumerate((*EVENT_TYPES, *STATUSES, *CUE_SENSES))}
    if one.field in ("event_types", "statuses", "senses"):
        return sorted(found, key=lambda option: fixed.get(option.value, len(fixed)))
    return sorted(found, key=lambda option: (-option.count, option.label))


def apply(tables: Tables, selection: Selection, found: Collection[str] | None = None) -> Tables:
    """What of the tables the selection holds, in the same order; see the top of this file for what that means.

    `found` are the article_ids that the store's full-text search gave for `selection.search`; None where nothing is
    searched for.
    """
    if found is None and selection == replace(Selection(), search=selection.search):
        return dict(tables)
    rows = {name: tables[name][mask(name, tables, selection, found)] for name in ("events", "quotes")}
    of_events, of_quotes = rows["events"]["article_id"], rows["quotes"]["article_id"]
    if selection.event_types or selection.statuses:
        rows["quotes"] = of_articles(rows["quotes"], of_events)
    if selection.senses:
        rows["events"] = of_articles(rows["events"], of_quotes)
    kept = [rows["events"]["article_id"], rows["quotes"]["article_id"]]
    if not (selection.event_types or selection.statuses or selection.speakers or selection.senses):
        kept.append(tables["articles"].loc[mask("articles", tables, selection, found), "article_id"])
    rows["articles"] = of_articles(tables["articles"], pd.concat(kept))
    mentions = tables["mentions"][mask("mentions", tables, selection, found)]
    rows["mentions"] = of_articles(mentions, rows["articles"]["article_id"])
    participants = tables["participants"]
    rows["participants"] = participants[among(participants["event_id"], rows["events"]["event_id"])]
    return {name: rows[name] for name in tables}


def mask(name: str, tables: Tables, selection: Selection, found: Collection[str] | None) -> pd.Series:
    """Which rows of a table fit all the filters that concern it."""
    table = tables[name]
    fits = pd.Series(True, index=table.index)
    if found is not None:
        fits &= among(table["article_id"], pd.Series(sorted(found), dtype="str"))
    for one in FILTERS:
        chosen = getattr(selection, one.field)
        if chosen and name in one.masks:
            fits &= one.masks[name](tables, list(chosen))
    ends = DAYS.get(name)
    if ends and (selection.start or selection.end):
        fits &= overlaps(table[ends[0]], table[ends[1]], selection)
    return fits


# The columns of the tables that dates concern: the first and the last day that a row can mean.
DAYS = {
    "events": ("date_start", "date_end"),
    "quotes": ("date_start", "date_end"),
    "articles": ("published", "published"),
}


def overlaps(first: pd.Series, last: pd.Series, selection: Selection) -> pd.Series:
    """Rows whose interval can overlap the chosen days. An open interval stands at its known end, as on the timeline:
    what is only known to be "by 5 Sep" would else be in every earlier week. An undated row never fits.
    """
    fits = first.notna() | last.notna()
    if selection.end:
        fits &= first.fillna(last) <= pd.Timestamp(selection.end)
    if selection.start:
        fits &= last.fillna(first) >= pd.Timestamp(selection.start)
    return fits


def of_articles(table: pd.DataFrame, article_ids: pd.Series) -> pd.DataFrame:
    """The rows of these articles."""
    return table[among(table["article_id"], article_ids)]


def among(ids: pd.Series, wanted: pd.Series) -> pd.Series:
    """Which ids are among the wanted ones. `Series.isin` gives the same and takes ten times as long for many ids."""
    values = [pa.array(one.astype("str")) for one in (ids, wanted)]
    return pd.Series(
        pc.is_in(values[0], value_set=values[1]).to_numpy(zero_copy_only=False), index=ids.index, dtype=bool
    )


def summary(tables: Tables) -> str:
    """What the tables hold, in figures: `312 events · 148 quotes · 27 countries · 2 Mar – 18 Apr 2031`."""
    parts = [
        words.counted(len(tables["events"]), "event"),
        words.counted(len(tables["quotes"]), "quote"),
        words.counted(len(events_by_country(tables)), "country", "countries"),
    ]
    days = first_and_last(tables)
    if days:
        parts.append(words.interval(*days))
    return " · ".join(parts)


def ways_out(tables: Tables, selection: Selection, found: Collection[str] | None, table: str) -> list[Chip]:
    """For an empty page: the filters of which each, taken away alone, would leave rows in the table."""
    found_without = {False: found, True: None}
    return [
        chip
        for chip in chips(selection)
        if len(apply(tables, chip.without, found_without[not chip.without.search])[table])
    ]
