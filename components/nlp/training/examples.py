"""Corpora -> examples: the tokens that spaCy will see, each with what the encoder shall say of it.

Treebanks cut some words otherwise than spaCy's tokenizer. spaCy's own alignment carries tags and heads over; a token
that has no counterpart gets None and is not learned from. A name that cuts through a token takes the whole token.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example as Alignment

from components.nlp.training.corpora import Entity, Row, Sentence, chunks, curly, read_trees
from components.nlp.training.swapping import pools, swapped

LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "NORP": "NORP"}
NAME_TAGS = ["O", *(f"{prefix}-{label}" for label in LABELS.values() for prefix in "BI")]
SENTENCES_PER_NAME_CHUNK = 6
FORMAL = frozenset({"written", "wikigold", "crossner-politics"})
CURLY_SHARE = 0.3
SWAPPED_SHARE = 0.8

Labels = list[str | None]


@dataclass(slots=True)
class Example:
    """The words of a text and their labels, one a word; None is not learned from, an empty list nothing at all.

    `heads` are indices of words, a root's is its own. `starts` says where sentences begin.
    """

    words: list[str]
    names: Labels = field(default_factory=list)
    triggers: Labels = field(default_factory=list)
    tags: Labels = field(default_factory=list)
    morphs: Labels = field(default_factory=list)
    lemmas: Labels = field(default_factory=list)
    heads: list[int | None] = field(default_factory=list)
    deps: Labels = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)


def name_examples(rows: Iterable[Row], copies: int, seed: int) -> Iterator[Example]:
    """Examples of names, out of rows of text and entities, and so many copies of each with swapped names.

    Rows of news and encyclopaedias (FORMAL) have twice as many: they are few, and most like what analysts read.
    """
    nlp, chance = spacy.blank("en"), random.Random(seed)
    originals = [(row, piece) for row in rows for piece in chunks(row, SENTENCES_PER_NAME_CHUNK)]
    pieces = [piece for _, piece in originals]
    if copies:
        swap = pools(pieces, seed)
        for row, piece in originals:
            times = copies * (2 if row.get("source") in FORMAL else 1) if piece[1] else 0
            pieces += [swapped(*piece, SWAPPED_SHARE, swap, chance) for _ in range(times)]
    for text, entities in pieces:
        yield name_example(nlp, curly(text) if chance.random() < CURLY_SHARE else text, entities)


def name_example(nlp: Language, text: str, entities: list[Entity]) -> Example:
    """One text with the tag of every word."""
    doc = nlp.make_doc(text)
    spans = [
        doc.char_span(start, end, label=LABELS[label], alignment_mode="expand")
        for start, end, label in entities
        if label in LABELS
    ]
    doc.ents = spacy.util.filter_spans([span for span in spans if span is not None])
    tokens = [token for token in doc if not token.is_space]
    tags: Labels = [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in tokens]
    return Example([token.text for token in tokens], names=tags)


def tree_examples(paths: Iterable[Path], seed: int) -> Iterator[Example]:
    """Examples of tags, lemmas, trees and sentences, one a document of the treebanks."""
    nlp, chance = spacy.blank("en"), random.Random(seed)
    for path in paths:
        for document in read_trees(path):
            gold = treebank_doc(nlp, document, chance.random() < CURLY_SHARE)
            if gold is not None:
                yield aligned(nlp, gold)


def treebank_doc(nlp: Language, document: list[Sentence], typographic: bool) -> Doc | None:
    """A document of the treebank with the treebank's own words, or None where no sentence can be used."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: list[list[str]] = []
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in document:
        rows = plain_rows(sentence)
        base = len(words)
        for index, (row, space) in enumerate(rows):
            words.append(row[1])
            spaces.append(space or index == len(rows) - 1)
            columns.append(row)
            heads.append(base + (int(row[6]) - 1 if row[6] != "0" else index))
            starts.append(index == 0)
    if not words:
        return None
    if typographic:
        words = curly("\n".join(words)).split("\n")
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        tags=[row[4] for row in columns],
        pos=[row[3] for row in columns],
        morphs=["" if row[5] == "_" else row[5] for row in columns],
        lemmas=[row[2] for row in columns],
        heads=heads,
        deps=["ROOT" if row[6] == "0" else row[7] for row in columns],
        sent_starts=starts,
    )


def plain_rows(sentence: Sentence) -> list[tuple[list[str], bool]]:
    """(row, whether a space follows) of the words; nothing where a contraction is not spelled by its parts."""
    rows: list[tuple[list[str], bool]] = []
    whole, last, space_after, first = "", 0, True, 0
    for row in sentence:
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            whole, last, space_after, first = row[1], int(row[0].split("-")[1]), space, len(rows)
        elif row[0].isdigit():
            index = int(row[0])
            rows.append((row, space_after if index == last else space and index > last))
            if index == last and "".join(one[1] for one, _ in rows[first:]) != whole:
                return []
    return rows


def aligned(nlp: Language, gold: Doc) -> Example:
    """The treebank's labels on spaCy's tokens."""
    doc = nlp.make_doc(gold.text)
    alignment = Alignment(doc, gold)
    heads, deps = alignment.get_aligned_parse(projectivize=False)
    tags = alignment.get_aligned("TAG", as_string=True)
    parts = alignment.get_aligned("POS", as_string=True)
    features = alignment.get_aligned("MORPH", as_string=True)
    lemmas = alignment.get_aligned("LEMMA", as_string=True)
    starts = alignment.get_aligned_sent_starts()
    kept = [token.i for token in doc if not token.is_space]
    place = {token: index for index, token in enumerate(kept)}
    return Example(
        words=[doc[index].text for index in kept],
        tags=[tags[index] for index in kept],
        morphs=[f"{parts[index]}|{(features[index] or '').strip('_')}" if parts[index] else None for index in kept],
        lemmas=[lemmas[index] for index in kept],
        heads=[place.get(heads[index]) if heads[index] is not None else None for index in kept],
        deps=[deps[index] for index in kept],
        starts=[starts[index] in (1, True) for index in kept],
    )
