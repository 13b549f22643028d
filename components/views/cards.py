"""Quotes as they are typeset: the quotation, who said it, and where it stands."""

from __future__ import annotations

import re
from typing import Any

from components import countries, naming, words
from components.views.layers import Mark, marked
from components.views.markup import escape, line, shown, span
from components.views.passages import paragraph_at

# What stands between quotation marks, the marks included: curly, straight, angle, single curly.
QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|‘[^’]*(?:’(?=\W|$))?")


def card(quote: Any, article: Any) -> str:
    """One quote (a row of `quotes`) of an article (a row of `articles`) as a card that opens to its paragraph."""
    return (
        f'<article class="cq-card"><div class="cq-hit" data-row="{escape(quote.quote_id)}">'
        f"{quotation(quote)}{speaker_line(quote)}{source_line(quote, article)}</div>"
        f"<details><summary>In its paragraph</summary>{in_paragraph(quote, article)}</details></article>"
    )


def quotation(quote: Any) -> str:
    """The words themselves. A direct quote stands between marks, the quoted words of a mixed one are set apart."""
    if quote.type == "direct":
        return f'<p class="cq-quotation cq-direct">“{escape(quote.text)}”</p>'
    if quote.type == "mixed":
        return f'<p class="cq-quotation cq-mixed">{said_words(shown(quote.text))}</p>'
    return f'<p class="cq-quotation cq-indirect">{escape(quote.text)}</p>'


def said_words(text: str) -> str:
    """A mixed quote as HTML, its quoted words in a span of their own."""
    parts, last = [], 0
    for found in QUOTED.finditer(text):
        parts += [escape(text[last : found.start()]), f'<span class="cq-said">{escape(found.group())}</span>']
        last = found.end()
    return "".join([*parts, escape(text[last:])])


def speaker_line(quote: Any) -> str:
    """Who said it: the name in bold, office and country; where nobody is named, what is written, in grey. Then the cue:
    of a report it can say the opposite ("denied").

    An office that is part of what is written is not said again.
    """
    name = escape(quote.speaker)
    written, role = shown(quote.speaker_text), shown(quote.speaker_role)
    if not name and role.casefold() in written.casefold():
        role = ""
    country = countries.name(shown(quote.speaker_country)) if shown(quote.speaker_country) else ""
    first = f"<b>{name}</b>" if name else span("grey", written) or span("grey", naming.NOBODY)
    who = [first, escape(role), escape(country) if country != name else ""]
    return line("speaker", ", ".join(filter(None, who)), escape(quote.cue))


def source_line(quote: Any, article: Any) -> str:
    """Source, date and form, in grey."""
    when = words.interval(quote.date_start, quote.date_end, quote.date_precision)
    return line("grey", escape(article.source), escape(when), span("kind", quote.type))


def in_paragraph(quote: Any, article: Any) -> str:
    """The paragraphs that the quote stands in, its pieces highlighted, its cue stronger."""
    first, _ = paragraph_at(article.text, quote.start)
    _, last = paragraph_at(article.text, max(quote.end - 1, quote.start))
    marks = [Mark(start, end, "hot") for start, end in quote.spans]
    if shown(quote.cue_start):
        marks.append(Mark(int(quote.cue_start), int(quote.cue_end), "trigger"))
    return f'<p class="cq-passage">{marked(article.text, (first, last), marks)}</p>'
