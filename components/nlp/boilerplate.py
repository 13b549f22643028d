"""Paragraphs that are not part of the article: form labels, newsletter boxes, "read more" lines.

They stay in the text, so that offsets hold, but no quote and no event is taken from them. The phrases are the furniture
of news sites and content management systems; a paragraph must be short and begin with one to count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

import components.nlp.annotations  # noqa: F401  registers doc._.boilerplate
from components.nlp import surface

LONGEST = 200
FURNITURE = re.compile(
    r"""^\W*(?:
        indicates\ required\ fields? | required\ fields?\ are\ marked
      | advertisement\b | sponsored\ content | story\ continues\ below
      | (?:click|tap)\ here\b | read\ (?:more|also|next)\b | related\ (?:articles?|stories|content)\b | see\ also\b
      | (?:sign|log)\ (?:up|in)\ (?:for|to|now|here)\b | subscribe\ (?:to|now|today)\b | already\ a\ subscriber
      | follow\ us\ on\b | share\ (?:this|on)\b | (?:get|receive)\ (?:our|the)\ (?:daily|weekly|free|latest)\b
      | all\ rights\ reserved | copyright\ (?:©|\(c\)|\d{4}) | ©
      | we\ use\ cookies | accept\ (?:all\ )?cookies | privacy\ policy | terms\ of\ (?:use|service)
      | leave\ a\ (?:reply|comment) | your\ e-?mail\ address\ will\ not | skip\ to\ (?:main\ )?content
      | photo(?:graph)?\ (?:by|credit) | image\ (?:credit|source) | (?:this\ field|name|e-?mail)\ is\ required
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def boilerplate_spans(text: str) -> list[tuple[int, int]]:
    """The character spans of the paragraphs that are furniture."""
    return [
        found.span()
        for found in re.finditer(r"[^\n]+", text)
        if len(found.group()) <= LONGEST and FURNITURE.match(found.group())
    ]


@Language.component("boilerplate", assigns=["doc._.boilerplate"])
def boilerplate(doc: Doc) -> Doc:
    """Write the spans that are not part of the article on `doc._.boilerplate`."""
    doc._.boilerplate = boilerplate_spans(surface.text(doc))
    return doc


def article_sentences(doc: Doc) -> Iterator[Span]:
    """The sentences that belong to the article, without blank ones."""
    skipped, written = doc._.boilerplate, surface.text(doc)
    for sentence in doc.sents:
        first, last = sentence.start_char, sentence.end_char
        inside = any(first < end and start < last for start, end in skipped)
        if not inside and not written[first:last].isspace():
            yield sentence
