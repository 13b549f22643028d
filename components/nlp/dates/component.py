"""The spaCy component: finds the date expressions of a text and anchors them, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from components.nlp import surface
from components.nlp.annotations import Mention, When
from components.nlp.dates import attachment, tense, traps
from components.nlp.dates.anchoring import Anchors, resolved
from components.nlp.dates.dateline import read_dateline
from components.nlp.dates.forms import Expression, expressions, is_marking, marking_words
from components.nlp.dates.periods import VAGUE
from components.nlp.dates.words import MOST_SEEN, Words, read_words

# Forms that are no date where nothing before them says which.
ONLY_DATED = frozenset({"the quarter", "the day", "bare day"})
# "The quarter ended Sept. 30" is no calendar quarter; the day behind it says which it is.
ENDED = frozenset({"ended", "ending"})
# "From 3 million a year earlier" compares; it does not move the story to that year.
COMPARISONS = frozenset({"ago", "earlier", "year ago"})
# How many characters back the date can stand that "two days later" counts from: a paragraph or two.
REACH = 800
# Every word of a date, and of what tells it from its look-alikes, is within so many tokens of one that all dates have.
AROUND = 8
# As many dates as ever stand in so many characters of prose.
TOLD = 40
LONG = frozenset({"quarter", "half", "season", "year", "decade"})


@Language.component("dates", assigns=["doc._.mentions", "doc._.published"])
def dates(doc: Doc) -> Doc:
    """Add the date mentions to `doc._.mentions`; a dateline gives the publication day where none is known."""
    text = surface.text(doc)
    if doc._.published is None:
        doc._.published = read_dateline(text)
        doc._.published_from = "dateline" if doc._.published else None
    doc._.mentions = [*doc._.mentions, *date_mentions(doc, text)]
    attachment.link(doc)
    return doc


def date_mentions(doc: Doc, text: str) -> list[Mention]:
    """The date expressions of a text in order, anchored on the publication day and on the dates told before them."""
    published: date | None = doc._.published
    told: list[tuple[int, When]] = []
    mentions = []
    for one, words in find(doc, text):
        start, end = words.span(one.first, one.last)
        looks, tells = partial(tense.direction, doc, start, end), partial(tense.is_told, doc, start, end)
        anchors = Anchors(published, *told_before(text, start, told), looks, tells)
        meaning = resolved(one.reading, anchors)
        if one.form in ONLY_DATED and one.last + 1 < len(words) and words[one.last + 1].text in ENDED:
            meaning = VAGUE
        elif meaning.start is None and one.form in ONLY_DATED:
            continue
        mentions.append(Mention(start, end, text[start:end], "date", when=meaning))
        if meaning.start is not None and not (one.form in COMPARISONS and meaning.precision in LONG):
            told.append((start, meaning))
    return mentions


def told_before(text: str, start: int, told: list[tuple[int, When]]) -> tuple[tuple[When, ...], tuple[When, ...]]:
    """The dates told before an offset, and those of the same paragraph among them, the last one last."""
    floor = max(start - REACH, 0)
    paragraph = max(text.rfind("\n", floor, start), floor - 1)
    recent = [(offset, when) for offset, when in told[-TOLD:] if offset >= floor]
    return tuple(when for _, when in recent), tuple(when for offset, when in recent if offset > paragraph)


def find(doc: Doc, text: str) -> Iterator[tuple[Expression, Words]]:
    """The date expressions of a text without the look-alikes, each with the words around it."""
    for start, end in windows(doc):
        codes, words = read_words(text, start, end)
        around = traps.Text(doc, codes, words)
        for one in expressions(text, codes, words):
            if not traps.is_trap(one, around):
                yield one, words


def windows(doc: Doc) -> Iterator[tuple[int, int]]:
    """The stretches of a text, by characters, that have a word of dates in them; most of a text has none."""
    words, starts = surface.words(doc), surface.starts(doc)
    written = set(words)
    marking = (written & marking_words()) | {word for word in written if not word.isalpha() and MARKING[word]}
    begin = end = 0
    for index in (index for index, word in enumerate(words) if word in marking):
        if index - AROUND > end:
            if end:
                yield starts[begin], starts[end - 1] + len(words[end - 1])
            begin = max(index - AROUND, 0)
        end = min(index + AROUND, len(words))
    if end:
        yield starts[begin], starts[end - 1] + len(words[end - 1])


class Marking(dict[str, bool]):
    """Whether a token with digits or signs can stand at the heart of a date, worked out once for each."""

    def __missing__(self, token: str) -> bool:
        """Whether a token has a word that every date has one of."""
        if len(self) >= MOST_SEEN:
            self.clear()
        marks = self[token] = is_marking(token)
        return marks


MARKING = Marking()
