"""Stretches between quotation marks as tokens of their paragraph, and what stands at their edges."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from components.nlp.quotes.marks import Region
from components.nlp.surface import words

TERMINALS = frozenset({".", "!", "?", ";"})
UTTERANCE_ENDS = ",.?!…—–-"
LONGEST_ABBREVIATION, LONGEST_NICKNAME = 3, 4


@dataclass(frozen=True, slots=True)
class Quoted:
    """A region as tokens [start, end), marks included.

    Its paragraph has unquoted words in [left, start) and [end, right); `first` says that no region stands before it.
    """

    region: Region
    start: int
    end: int
    left: int
    right: int
    first: bool


def paragraphs(doc: Doc) -> list[tuple[int, int]]:
    """The paragraphs of a Doc as tokens [start, end)."""
    breaks = [index for index, word in enumerate(words(doc)) if "\n" in word]
    edges = zip([0, *(index + 1 for index in breaks)], [*breaks, len(doc)], strict=True)
    return [(first, last) for first, last in edges if first < last]


def quoted_paragraphs(doc: Doc, regions: list[Region], blocks: list[tuple[int, int]]) -> list[list[Quoted]]:
    """The regions of every paragraph, in order; an empty list for a paragraph that has none."""
    spans = [(region, *span) for region in regions if (span := token_span(doc, region)) is not None]
    heads = [start for _, start, _ in spans]
    found = []
    for start, end in blocks:
        inside = spans[bisect_left(heads, start) : bisect_left(heads, end)]
        lefts = [start, *(one[2] for one in inside)]
        rights = [*(one[1] for one in inside[1:]), end]
        around = enumerate(zip(inside, lefts, rights, strict=False))
        found.append([Quoted(*one, left, right, not number) for number, (one, left, right) in around])
    return found


def token_span(doc: Doc, region: Region) -> tuple[int, int] | None:
    """The tokens [start, end) of a region; None where it has none of its own or is a nickname in a name."""
    span = doc.char_span(region.start, region.end, alignment_mode="expand")
    return (span.start, span.end) if span is not None and len(span) and not is_nickname(span) else None


def is_nickname(span: Span) -> bool:
    """Whether a stretch between marks is a word inside a name: Jonas "Joe" Lund."""
    doc, inside = span.doc, span.start > 0 and span.end < len(span.doc)
    return inside and len(span) <= LONGEST_NICKNAME and doc[span.start - 1].pos_ == doc[span.end].pos_ == "PROPN"


def is_blank(doc: Doc, index: int) -> bool:
    """Whether a token is a blank inside a line, such as a no-break space."""
    return doc[index].is_space and "\n" not in doc[index].text


def past_blanks(doc: Doc, index: int) -> int:
    """The first token from `index` on that is no blank inside a line."""
    while index < len(doc) and is_blank(doc, index):
        index += 1
    return index


def word_before(doc: Doc, index: int) -> str:
    """The text of the last token before `index` that is no blank inside a line; "" at the head of the text."""
    index -= 1
    while index >= 0 and is_blank(doc, index):
        index -= 1
    return doc[index].text if index >= 0 else ""


def sentence_start(doc: Doc, left: int, end: int) -> int:
    """Where the sentence begins that tokens [left, end) end in: behind the last full stop there."""
    said = words(doc)
    for index in range(end - 1, left - 1, -1):
        if said[index] in TERMINALS:
            return index + 1
    return left


def has_words(doc: Doc, start: int, end: int) -> bool:
    """Whether a word stands in tokens [start, end)."""
    return any(doc[index].is_alpha or doc[index].like_num for index in range(start, end))


def word_count(doc: Doc, one: Quoted) -> int:
    """How many words a region has."""
    return sum(doc[index].text[0].isalnum() for index in range(one.start, one.end))


def inner_end(doc: Doc, one: Quoted) -> str:
    """The last character before the closing mark."""
    index = one.end - 1
    while index > one.start and (doc[index].idx >= one.region.inner_end or doc[index].is_space):
        index -= 1
    return doc[index].text[-1]


def is_initial(doc: Doc, index: int) -> bool:
    """Whether a full stop is that of an abbreviation inside a name or a bracket ("R.", "D-Wis.")."""
    before = doc[index - 1].text if doc[index].text == "." and index > 0 else ""
    return len(before) <= LONGEST_ABBREVIATION and before[:1].isupper()


def ends_utterance(doc: Doc, one: Quoted) -> bool:
    """Whether a region ends like a sentence, before its closing mark or directly behind it."""
    after = doc[one.end].text[0] if one.end < len(doc) else ""
    return inner_end(doc, one) in UTTERANCE_ENDS or after in {".", "!", "?", "\n", ""}


def is_utterance_like(doc: Doc, one: Quoted) -> bool:
    """Whether a region that a verb runs into is a quote of its own: it opens with a capital and is no title."""
    inner = [doc[index].text for index in range(one.start, one.end) if doc[index].is_alpha]
    return bool(inner) and inner[0][0].isupper() and not all(word[0].isupper() for word in inner)


def is_in_phrase(doc: Doc, one: Quoted) -> bool:
    """Whether a region is a part of a noun phrase: "his “New Europe” plan"."""
    return one.start > 0 and doc[one.start - 1].tag_ in {"POS", "PRP$", "DT"}


def is_whole_paragraph(doc: Doc, one: Quoted) -> bool:
    """Whether nothing follows a region in its paragraph."""
    return not has_words(doc, one.end, one.right)
