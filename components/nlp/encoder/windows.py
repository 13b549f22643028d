"""The windows in which the encoder reads a document: whole sentences, a hundred words or so at a time.

A window never begins inside a sentence, as far as punctuation tells: it ends with a paragraph or after a final mark
that the tokenizer has cut off ("Mr." keeps its point). They depend on the document alone, so that the same text always
gives the same result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from components.nlp.sentences import CLOSING, FINAL, MUST, MUST_NOT

WORDS, PIECES = 110, 500


def windows(doc: Doc, words: Sequence[int], sizes: Sequence[int], starts: Sequence[int]) -> list[tuple[int, int]]:
    """Half-open ranges of `words`, the indices of the tokens that are no blanks.

    `sizes` are their numbers of pieces, `starts` what `sentence_starts` says of each token of the document.
    """
    found: list[tuple[int, int]] = []
    start = count = pieces = 0
    for first, last in stretches(doc, words, sizes, starts):
        own = sum(sizes[first:last])
        if count and (count + last - first > WORDS or pieces + own > PIECES):
            found.append((start, first))
            start, count, pieces = first, 0, 0
        count, pieces = count + last - first, pieces + own
    if count:
        found.append((start, len(words)))
    return found


def stretches(doc: Doc, words: Sequence[int], sizes: Sequence[int], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ranges that end where a sentence certainly does; one that is too long for a window is cut."""
    start = pieces = 0
    for place, index in enumerate(words):
        full = place - start >= WORDS or pieces + sizes[place] > PIECES
        if place > start and (full or starts[index] == MUST or (starts[index] != MUST_NOT and ends_before(doc, index))):
            yield start, place
            start, pieces = place, 0
        pieces += sizes[place]
    if start < len(words):
        yield start, len(words)


def ends_before(doc: Doc, index: int) -> bool:
    """Whether a sentence certainly ends before a token: after a final mark and what closes it."""
    place = index - 1
    while place > 0 and (doc[place].text in CLOSING or doc[place].is_space):
        place -= 1
    return doc[place].text in FINAL and doc[index].text not in CLOSING and not doc[index].is_lower
