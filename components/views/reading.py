"""An article as it is read: paragraphs with highlights, and the rows found in it at the height of their sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from components import event_types, naming, words
from components.schema import Tables
from components.views.layers import Mark, marked
from components.views.markup import escape, line, shortened, shown, web_link
from components.views.passages import Span, paragraphs

LAYERS = {"quotes": "Quotes", "events": "Events", "countries": "Countries", "dates": "Dates"}
PLACES = ("country", "nationality", "place")


@dataclass(frozen=True, slots=True)
class Note:
    """A row beside the text: its id, the stretch that proves it, its layer and its HTML."""

    row: str
    start: int
    end: int
    layer: str
    html: str


def of_article(tables: Tables, article_id: str) -> Tables:
    """The rows of one article."""
    return {name: table[table["article_id"] == article_id] for name, table in tables.items()}


def marks(tables: Tables, layers: Collection[str]) -> list[Mark]:
    """The highlights of the layers that are switched on."""
    found: list[Mark] = []
    if "quotes" in layers:
        for quote in tables["quotes"].itertuples():
            who = shown(quote.speaker) or shown(quote.speaker_text)
            title = f"Quote: {who}" if who else "Quote"
            found += [Mark(start, end, "quotes", title) for start, end in quote.spans]
    if "events" in layers:
        for event in tables["events"].itertuples():
            found.append(Mark(event.trigger_start, event.trigger_end, f"events cq-q{event.quad}", type_label(event)))
    for mention in tables["mentions"].itertuples():
        layer = "dates" if mention.kind == "date" else "countries" if mention.kind in PLACES else ""
        if layer in layers:
            found.append(Mark(mention.start, mention.end, layer, mention_title(mention)))
    return found


def type_label(event: Any) -> str:
    """The plain label of an event's type."""
    return event_types.load()[event.event_type].label


def mention_title(mention: Any) -> str:
    """What a mention stands for."""
    if mention.kind == "date":
        return words.interval(mention.date_start, mention.date_end, mention.date_precision)
    return shown(mention.name)


def notes(tables: Tables) -> list[Note]:
    """The events and quotes of an article in the order of their sentences."""
    who = naming.who(tables["participants"])
    found = [event_note(event, who.get(event.event_id, "")) for event in tables["events"].itertuples()]
    found += [quote_note(quote) for quote in tables["quotes"].itertuples()]
    return sorted(found, key=lambda note: (note.start, note.layer))


def event_note(event: Any, who: str) -> Note:
    """An event beside its sentence."""
    when = words.interval(event.date_start, event.date_end, event.date_precision)
    kind = f'<span class="cq-dot cq-q{event.quad}"></span><b>{escape(type_label(event))}</b>'
    status = f'<span class="cq-status-{event.status}">{event.status}</span>'
    html = line("note-what", kind, escape(who)) + line("grey", status, escape(when))
    return Note(event.event_id, event.start, event.end, "events", html)


def quote_note(quote: Any) -> Note:
    """A quote beside its paragraph."""
    name = f"<b>{escape(quote.speaker)}</b>" if shown(quote.speaker) else escape(quote.speaker_text)
    text = escape(shortened(quote.text, 60))
    html = line("note-what", name, escape(quote.cue)) + line(
        "note-quote", f"“{text}”" if quote.type == "direct" else text
    )
    return Note(quote.quote_id, quote.start, quote.end, "quotes", html)


def reader(article: Any, tables: Tables, layers: Collection[str], open_row: str | None = None) -> str:
    """The article as HTML. `tables` hold its rows alone; `open_row` is the id of the row whose proof is highlighted."""
    beside = notes(tables)
    drawn = marks(tables, layers) + [Mark(*spot, "hot") for spot in spots(tables, open_row)]
    body = "".join(block(article.text, where, drawn, beside, open_row) for where in paragraphs(article.text))
    return f'<div class="cq-reader">{heading(article)}{body}</div>'


def spots(tables: Tables, row: str | None) -> list[Span]:
    """Where the evidence of a row stands: the sentences of an event, the pieces of a quote."""
    events, quotes = tables["events"], tables["quotes"]
    for event in events[events["event_id"] == row].itertuples():
        return [(event.start, event.end), *((start, end) for start, end in event.other_evidence)]
    for quote in quotes[quotes["quote_id"] == row].itertuples():
        return [(start, end) for start, end in quote.spans]
    return []


def heading(article: Any) -> str:
    """Title, source, author, date and address."""
    when = words.day(article.published) if shown(article.published) else "no publication date"
    title = escape(article.title) or escape(article.file_name)
    about = line("grey", escape(article.source), escape(article.author), escape(when), web_link(article.url))
    return f'<header class="cq-block"><h2>{title}</h2>{about}</header>'


def block(text: str, where: Span, drawn: list[Mark], beside: Iterable[Note], open_row: str | None) -> str:
    """One paragraph and the rows that begin in it."""
    start, end = where
    here = [note for note in beside if start <= note.start < end]
    open_here = any(mark.layer == "hot" and start <= mark.start < end for mark in drawn)
    scroll = " cq-scroll" if open_row and open_here else ""
    anchors = {note.start: f'<span data-at="{note.start}"></span>' for note in here}
    listed = "".join(beside_text(note) for note in here)
    return (
        f'<div class="cq-block{scroll}"><p class="cq-text">{marked(text, where, drawn, anchors)}</p>'
        f'<aside class="cq-notes">{listed}</aside></div>'
    )


def beside_text(note: Note) -> str:
    """A row as it stands in the margin; `data-beside` names the place in the text at whose height it belongs."""
    return f'<div class="cq-note" data-row="{escape(note.row)}" data-beside="{note.start}">{note.html}</div>'
