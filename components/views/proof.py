"""What the evidence panel shows of a row: what it says, and the sentence that proves it, in its context."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components import countries, naming, words
from components.views.cards import in_paragraph, quotation, speaker_line
from components.views.layers import Mark, marked
from components.views.markup import escape, line, shown, span
from components.views.passages import passage
from components.views.reading import type_label


def event_proof(event: Any, sides: pd.DataFrame, article: Any) -> str:
    """An event (a row of `events`), its participants and its article as the panel shows them."""
    return f'<div class="cq-proof">{event_facts(event, sides)}{event_passage(event, article)}{origin(article)}</div>'


def event_facts(event: Any, sides: pd.DataFrame) -> str:
    """Type and status, the sides, when and where, and whose word it is."""
    dot = f'<span class="cq-dot cq-q{event.quad}"></span>'
    status = f'<span class="cq-status-{event.status}">{event.status}</span>'
    told = f"as told by {escape(event.attributed_to)}" if shown(event.attributed_to) else ""
    return (
        line("what", f"{dot}<b>{escape(type_label(event))}</b>", status)
        + line("who", escape(naming.who(sides).get(event.event_id)))
        + line("when", escape(when(event)), escape(where(event)))
        + line("grey", told)
    )


def when(row: Any) -> str:
    """The date in words."""
    return words.interval(row.date_start, row.date_end, row.date_precision)


def where(event: Any) -> str:
    """The place and its country, "" where not known."""
    place, code = shown(event.place), shown(event.place_country)
    country = countries.name(code) if code else ""
    return ", ".join(part for part in dict.fromkeys((place, country)) if part)


def event_passage(event: Any, article: Any) -> str:
    """The sentence highlighted, its trigger stronger, one sentence before and after in grey, then other evidence."""
    end = event.start + len(article.text[event.start : event.end].rstrip())
    around = passage(article.text, event.start, end)
    marks = [Mark(event.start, end, "hot"), Mark(event.trigger_start, event.trigger_end, "trigger")]
    sentence = marked(article.text, (event.start, end), marks)
    more = [article.text[start:stop].strip() for start, stop in event.other_evidence]
    also = "".join(f'<p class="cq-passage cq-also">{escape(sentence)}</p>' for sentence in more)
    return f'<p class="cq-passage">{span("around", around.before)} {sentence} {span("around", around.after)}</p>' + (
        line("grey", "Also told here") + also if also else ""
    )


def quote_proof(quote: Any, article: Any) -> str:
    """A quote (a row of `quotes`) as the panel shows it."""
    facts = line("when", escape(when(quote)), escape(quote.type))
    said = quotation(quote) + speaker_line(quote) + facts
    return f'<div class="cq-proof">{said}{in_paragraph(quote, article)}{origin(article)}</div>'


def origin(article: Any) -> str:
    """The source, title and date of the article."""
    published = words.day(article.published) if shown(article.published) else ""
    return line("grey", escape(article.source), escape(article.title) or escape(article.file_name), escape(published))
