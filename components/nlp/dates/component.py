"""The spaCy component: finds the date expressions of a text and anchors them, one after the other."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from components.nlp.annotations import Mention, When
from components.nlp.dates import tense, traps
from components.nlp.dates.anchoring import Anchors, resolved
from components.nlp.dates.dateline import read_dateline
from components.nlp.dates.forms import Expression, expressions, vague_expressions
from components.nlp.dates.words import Word, read_words

# Forms that are no date where nothing before them says which.
ONLY_DATED = frozenset({"the quarter"})
# "From 3 million a year earlier" compares; it does not move the story to that year.
COMPARISONS = frozenset({"ago", "earlier", "year ago"})
LONG = frozenset({"quarter", "half", "season", "year", "decade"})


@Language.component("dates", assigns=["doc._.mentions", "doc._.published"])
def dates(doc: Doc) -> Doc:
    """Add the date mentions to `doc._.mentions`; a dateline gives the publication day where none is known."""
    if doc._.published is None:
        doc._.published = read_dateline(doc.text)
        doc._.published_from = "dateline" if doc._.published else None
    doc._.mentions = [*doc._.mentions, *date_mentions(doc)]
    return doc


def date_mentions(doc: Doc) -> list[Mention]:
    """The date expressions of a text in order, anchored on the publication day and on the dates told before them."""
    codes, words = read_words(doc.text)
    told: list[When] = []
    mentions = []
    for one in find(doc, codes, words):
        start, end = words[one.first].start, words[one.last].end
        direction = tense.direction(doc, start, end)
        meaning = resolved(one.reading, Anchors(doc._.published, tuple(told[-12:]), direction))
        if meaning.start is None and one.form in ONLY_DATED:
            continue
        mentions.append(Mention(start, end, doc.text[start:end], "date", when=meaning))
        if meaning.start is not None and not (one.form in COMPARISONS and meaning.precision in LONG):
            told.append(meaning)
    return mentions


def find(doc: Doc, codes: str, words: list[Word]) -> list[Expression]:
    """The date expressions of a text without the look-alikes."""
    text = traps.Text(doc, codes, words)
    found = [one for one in expressions(codes, words) if not traps.is_trap(one, text)]
    taken = {index for one in found for index in range(one.first, one.last + 1)}
    found += [
        one
        for one in vague_expressions(doc.text, words)
        if not taken.intersection(range(one.first, one.last + 1)) and not traps.is_trap(one, text)
    ]
    return sorted(found, key=lambda one: one.first)
