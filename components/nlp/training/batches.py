"""Examples -> tensors: windows of a few sentences, packed into batches of like length."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from components.nlp.encoder.lemmas import script
from components.nlp.encoder.word_pieces import lay_out, to_words
from components.nlp.training.examples import NAME_TAGS, Example

IGNORED = -100
WINDOW_WORDS = (30, 130)
LONGEST_WINDOW = 160
BATCH_WORDS = 1_000
POOL = 60
UPPER_SHARE, LOWER_SHARE = 0.03, 0.02
LEAST_COUNT = {"tags": 1, "morphs": 2, "lemmas": 2, "deps": 5}


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side: [B, P] ids and shapes, [B, W] everything else, IGNORED where there is nothing to learn."""

    ids: Tensor
    shapes: Tensor
    first: Tensor
    labels: dict[str, Tensor]


def label_lists(examples: Sequence[Example]) -> dict[str, list[str]]:
    """The classes of every head, the most frequent first; rare ones are left out."""
    lists = {"names": list(NAME_TAGS)}
    for head, least in LEAST_COUNT.items():
        counts = Counter(label for one in examples for label in string_labels(one, head) if label is not None)
        lists[head] = [label for label, count in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if count >= least]
    return lists


def string_labels(example: Example, head: str) -> list[str | None]:
    """The labels of a head as strings; a lemma as the script that makes it from the word."""
    if head == "lemmas":
        pairs = zip(example.words, example.lemmas, strict=False)
        return [script(word, lemma) if lemma is not None else None for word, lemma in pairs]
    return list(getattr(example, head))


def windows(example: Example, chance: random.Random) -> Iterator[Example]:
    """Consecutive sentences of an example, a random number of words at a time; whole where there are no trees."""
    if not example.heads:
        for start in range(0, len(example.words), LONGEST_WINDOW):
            yield cut(example, start, start + LONGEST_WINDOW)
        return
    opens = [index for index, start in enumerate(example.starts) if start or index == 0]
    ends = [*opens[1:], len(example.words)]
    first, wanted = 0, chance.randint(*WINDOW_WORDS)
    for end in ends:
        if end - first >= wanted:
            yield cut(example, first, min(end, first + LONGEST_WINDOW))
            first, wanted = end, chance.randint(*WINDOW_WORDS)
    if first < len(example.words):
        yield cut(example, first, min(len(example.words), first + LONGEST_WINDOW))


def cut(example: Example, start: int, end: int) -> Example:
    """The part of an example between two words; a head outside it is not learned."""
    parts: dict[str, Any] = {one.name: getattr(example, one.name)[start:end] for one in fields(example)}
    parts["heads"] = [None if head is None or not start <= head < end else head - start for head in parts["heads"]]
    return Example(**parts)


def recased(example: Example, chance: random.Random) -> Example:
    """Now and then a window in capitals, as headlines are, or without any."""
    draw = chance.random()
    if draw > UPPER_SHARE + LOWER_SHARE:
        return example
    change = str.upper if draw < UPPER_SHARE else str.lower
    parts = {one.name: getattr(example, one.name) for one in fields(example)}
    parts |= {"words": [change(word) for word in example.words], "lemmas": [], "tags": [], "morphs": []}
    return Example(**parts)


class Batcher:
    """Makes batches for ever, in an order that the seed decides."""

    def __init__(self, tokenizer: Tokenizer, lists: dict[str, list[str]], seed: int) -> None:
        self.tokenizer = tokenizer
        self.index = {head: {label: place for place, label in enumerate(labels)} for head, labels in lists.items()}
        self.chance = random.Random(seed)

    def endless(self, examples: Sequence[Example]) -> Iterator[Batch]:
        """Batches of about BATCH_WORDS words out of the examples, again and again."""
        while True:
            order = list(examples)
            self.chance.shuffle(order)
            found = [recased(one, self.chance) for example in order for one in windows(example, self.chance)]
            found = [one for one in found if one.words]
            self.chance.shuffle(found)
            for start in range(0, len(found), POOL * 10):
                pool = sorted(found[start : start + POOL * 10], key=lambda one: len(one.words))
                groups = list(grouped(pool))
                self.chance.shuffle(groups)
                yield from map(self.batch, groups)

    def batch(self, group: Sequence[Example]) -> Batch:
        """Windows as tensors."""
        layout = lay_out(self.tokenizer, [to_words(self.tokenizer, one.words) for one in group])
        labels = {head: padded([self.encoded(one, head) for one in group]) for head in self.index}
        labels["heads"] = padded([plain(one, one.heads) for one in group])
        labels["starts"] = padded([plain(one, one.starts) for one in group])
        return Batch(
            ids=torch.from_numpy(layout.ids),
            shapes=torch.from_numpy(layout.shapes),
            first=torch.from_numpy(layout.first),
            labels=labels,
        )

    def encoded(self, example: Example, head: str) -> list[int]:
        """The classes of a head, IGNORED where there is none."""
        known, labels = self.index[head], string_labels(example, head)
        return plain(example, [known.get(label) if label is not None else None for label in labels])


def plain(example: Example, values: Sequence[int | bool | None]) -> list[int]:
    """Values as integers, one a word, IGNORED where there is none."""
    listed = values or [None] * len(example.words)
    return [IGNORED if value is None else int(value) for value in listed]


def grouped(pool: Sequence[Example]) -> Iterator[list[Example]]:
    """Examples in groups of about BATCH_WORDS words."""
    group: list[Example] = []
    for one in pool:
        group.append(one)
        if sum(len(member.words) for member in group) >= BATCH_WORDS:
            yield group
            group = []
    if group:
        yield group


def padded(rows: Sequence[Sequence[int]]) -> Tensor:
    """Rows of integers as one tensor, the short ones filled up with IGNORED."""
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[IGNORED] * (width - len(row))] for row in rows])
