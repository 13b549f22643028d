"""How words become the input of the encoder; shared by training and reading.

MiniLM is uncased: its word pieces are in lower case and without accents. What capitals say is given beside them, as the
token type of every piece (BERT's second embedding, which has nothing else to do on single texts).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy
from numpy.typing import NDArray
from tokenizers import Tokenizer

LOWER, TITLE, UPPER, MIXED, INITIAL, DIGIT, MARK = range(7)
SHAPES = 7
MOST_PIECES = 12
"""A word gives at most so many pieces: nothing is learned from the rest of a web address."""


class Word(NamedTuple):
    """A word, the ids of its pieces (at least one) and its shape."""

    text: str
    ids: list[int]
    shape: int


class Layout(NamedTuple):
    """Windows side by side: [B, P] ids (0 is padding) and shapes, [B, W] the position of each word's first piece."""

    ids: NDArray[numpy.int64]
    shapes: NDArray[numpy.int64]
    first: NDArray[numpy.int64]


def load_tokenizer(data: str) -> Tokenizer:
    """The word-piece tokenizer out of the text of its `tokenizer.json`, without padding and cutting."""
    tokenizer = Tokenizer.from_str(data)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def shape(word: str) -> int:
    """What the capitals and digits of a word say."""
    letters = [letter for letter in word if letter.isalpha()]
    if any(letter.isdigit() for letter in word):
        return DIGIT
    if not letters:
        return MARK
    if not any(letter.isupper() for letter in letters):
        return LOWER
    if len(letters) == 1:
        return INITIAL
    if all(letter.isupper() for letter in letters):
        return UPPER
    return TITLE if letters[0].isupper() and not any(letter.isupper() for letter in letters[1:]) else MIXED


def mark(tokenizer: Tokenizer, name: str) -> int:
    """The id of a special piece, as BERT's vocabularies call them: [CLS], [SEP], [UNK]."""
    found = tokenizer.token_to_id(name)
    if found is None:
        raise ValueError(f"The tokenizer has no piece {name}")
    return int(found)


def to_words(tokenizer: Tokenizer, texts: Sequence[str]) -> list[Word]:
    """Words with their pieces; a word that has none is the unknown piece."""
    unknown = [mark(tokenizer, "[UNK]")]
    encodings = tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
    return [
        Word(text, encoding.ids[:MOST_PIECES] or unknown, shape(text))
        for text, encoding in zip(texts, encodings, strict=True)
    ]


def lay_out(tokenizer: Tokenizer, group: Sequence[Sequence[Word]]) -> Layout:
    """Windows of words as arrays, each between the opening and the closing mark."""
    opening, closing = mark(tokenizer, "[CLS]"), mark(tokenizer, "[SEP]")
    longest = max(sum(len(word.ids) for word in window) for window in group) + 2
    ids = numpy.zeros((len(group), longest), dtype=numpy.int64)
    shapes = numpy.zeros_like(ids)
    first = numpy.zeros((len(group), max(len(window) for window in group)), dtype=numpy.int64)
    for row, window in enumerate(group):
        flat, kinds = [opening], [MARK]
        for place, word in enumerate(window):
            first[row, place] = len(flat)
            flat.extend(word.ids)
            kinds.extend([word.shape] * len(word.ids))
        ids[row, : len(flat) + 1] = [*flat, closing]
        shapes[row, : len(flat) + 1] = [*kinds, MARK]
    return Layout(ids, shapes, first)
