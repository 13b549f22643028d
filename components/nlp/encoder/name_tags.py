"""Scores of BIO tags -> names: the best sequence in which no name goes on that has not begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray

FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class Tagged:
    """The best tags of windows side by side: [B, W] indices of `tags`."""

    tags: Sequence[str]
    best: NDArray[numpy.int64]

    def names(self, row: int, size: int) -> Iterator[tuple[int, int, str]]:
        """(first word, last word, kind) of the names in the first `size` words of a window."""
        start, kind = 0, ""
        for place in range(size + 1):
            prefix, _, own = self.tags[self.best[row, place]].partition("-") if place < size else ("O", "", "")
            if kind and prefix != "I":
                yield start, place - 1, kind
                kind = ""
            if prefix == "B":
                start, kind = place, own


class NameTags:
    """Viterbi over the tags of the network, in the order of its classes."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tags
        self.opening = numpy.array([FORBIDDEN if tag.startswith("I-") else 0 for tag in tags], dtype=numpy.float32)
        self.moves = numpy.array([[self.move(one, two) for two in tags] for one in tags], dtype=numpy.float32)

    @staticmethod
    def move(before: str, after: str) -> float:
        """The score of one tag following another."""
        return 0 if not after.startswith("I-") or before[2:] == after[2:] else FORBIDDEN

    def best(self, scores: NDArray[Any]) -> Tagged:
        """The best tags for scores [B, W, tags]."""
        windows, width, _ = scores.shape
        totals = scores[:, 0] + self.opening
        back = numpy.zeros(scores.shape, dtype=numpy.int64)
        for place in range(1, width):
            paths = totals[:, :, None] + self.moves
            back[:, place] = paths.argmax(1)
            totals = paths.max(1) + scores[:, place]
        best = numpy.zeros((windows, width), dtype=numpy.int64)
        best[:, -1] = totals.argmax(1)
        for place in range(width - 1, 0, -1):
            best[:, place - 1] = numpy.take_along_axis(back[:, place], best[:, place, None], 1)[:, 0]
        return Tagged(self.tags, best)
