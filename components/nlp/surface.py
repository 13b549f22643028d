"""The text, the words, the sentences and the entities of a Doc, read once: walking over tokens is many times slower."""

from __future__ import annotations

from typing import NamedTuple

from spacy.attrs import DEP, HEAD, IDX, LENGTH, SENT_START
from spacy.tokens import Doc, Span

TEXT, WORDS, LOWERED, STARTS, SENTENCES, ENTITIES = "text", "words", "lowered", "starts", "sentences", "entities"
BRANCHES = "branches"


def words(doc: Doc) -> list[str]:
    """The text of every token, by its index."""
    known: list[str] | None = doc.user_data.get(WORDS)
    if known is None:
        written, (offsets, lengths) = text(doc), doc.to_array([IDX, LENGTH]).T.tolist()
        known = [written[start : start + length] for start, length in zip(offsets, lengths, strict=True)]
        doc.user_data[WORDS], doc.user_data[STARTS] = known, offsets
    return known


def lowered(doc: Doc) -> list[str]:
    """The text of every token in lower case, by its index."""
    known: list[str] | None = doc.user_data.get(LOWERED)
    if known is None:
        known = doc.user_data[LOWERED] = [word.lower() for word in words(doc)]
    return known


def starts(doc: Doc) -> list[int]:
    """The character offset of every token, by its index."""
    known: list[int] | None = doc.user_data.get(STARTS)
    if known is None:
        known = doc.user_data[STARTS] = doc.to_array(IDX).tolist()
    return known


def sentences(doc: Doc) -> list[int]:
    """The index of every sentence's first token."""
    known: list[int] | None = doc.user_data.get(SENTENCES)
    if known is None:
        marks = doc.to_array(SENT_START).tolist()
        known = doc.user_data[SENTENCES] = [index for index, mark in enumerate(marks) if mark == 1 or index == 0]
    return known


def entities(doc: Doc) -> tuple[Span, ...]:
    """The named entities, which spaCy makes anew at every call of `doc.ents`."""
    known: tuple[Span, ...] | None = doc.user_data.get(ENTITIES)
    if known is None:
        known = doc.user_data[ENTITIES] = tuple(doc.ents)
    return known


def text(doc: Doc) -> str:
    """The text of a Doc, which spaCy puts together again at every call of `doc.text`."""
    known: str | None = doc.user_data.get(TEXT)
    if known is None:
        known = doc.user_data[TEXT] = doc.text
    return known


class Branches(NamedTuple):
    """What hangs on every token: `below` the indexes of its children, in order; `labels` the id of its own label."""

    below: list[list[int]]
    labels: list[int]


def branches(doc: Doc) -> Branches:
    """The tree of a Doc, which spaCy looks for again at every call of `token.children`."""
    known: Branches | None = doc.user_data.get(BRANCHES)
    if known is None:
        heads, labels = doc.to_array(HEAD).view("int64").tolist(), doc.to_array(DEP).tolist()
        below: list[list[int]] = [[] for _ in heads]
        for index, head in enumerate(heads):
            if head:
                below[index + head].append(index)
        known = doc.user_data[BRANCHES] = Branches(below, labels)
    return known
