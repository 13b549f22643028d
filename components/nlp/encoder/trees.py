"""Scores of heads -> a tree: the best head of every word where that is a tree, else the maximum spanning tree."""

from __future__ import annotations

import numpy
from numpy.typing import NDArray

Scores = NDArray[numpy.float32]
Heads = NDArray[numpy.int64]


def tree(scores: Scores) -> Heads:
    """The head of every word of one sentence; a root is its own head.

    `scores[i, j]` is the score of j as head of i, `scores[i, i]` that of i as the root. There is exactly one root.
    """
    heads = scores.argmax(1)
    if is_tree(heads):
        return heads
    root = best_root(scores, heads)
    limited = scores.astype(numpy.float64)
    numpy.fill_diagonal(limited, -numpy.inf)
    limited[root] = -numpy.inf
    limited[root, root] = 0
    return spanning_tree(limited, root)


def best_root(scores: Scores, heads: Heads) -> int:
    """The word that gains most, or loses least, by being the root."""
    others = scores.copy()
    numpy.fill_diagonal(others, -numpy.inf)
    gain = numpy.diagonal(scores) - (others.max(1) if len(scores) > 1 else 0)
    return int(gain.argmax())


def is_tree(heads: Heads) -> bool:
    """Whether there is one root and no cycle."""
    places = numpy.arange(len(heads))
    if int((heads == places).sum()) != 1:
        return False
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return bool((heads[reached] == reached).all())


def spanning_tree(scores: NDArray[numpy.float64], root: int) -> Heads:
    """Chu-Liu/Edmonds: the tree of the highest total score with this root."""
    heads = scores.argmax(1)
    heads[root] = root
    cycle = find_cycle(heads, root)
    if cycle is None:
        return heads
    return expand(scores, root, heads, cycle)


def find_cycle(heads: Heads, root: int) -> list[int] | None:
    """The words of one cycle, or None."""
    state = numpy.zeros(len(heads), dtype=numpy.int64)
    for first in range(len(heads)):
        path = []
        place = first
        while state[place] == 0 and place != root:
            state[place] = first + 1
            path.append(place)
            place = int(heads[place])
        if place != root and state[place] == first + 1 and place in path:
            return path[path.index(place) :]
    return None


def expand(scores: NDArray[numpy.float64], root: int, heads: Heads, cycle: list[int]) -> Heads:
    """Contract a cycle into one word, solve the smaller problem, and open it again where that breaks it best."""
    inside = numpy.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    outside = numpy.flatnonzero(~inside)
    members = numpy.array(cycle)
    kept = scores[members, heads[members]]
    into = scores[numpy.ix_(members, outside)] - kept[:, None]
    from_cycle = scores[numpy.ix_(outside, members)]
    size = len(outside) + 1
    smaller = numpy.full((size, size), -numpy.inf)
    smaller[:-1, :-1] = scores[numpy.ix_(outside, outside)]
    smaller[-1, :-1] = into.max(0)
    smaller[:-1, -1] = from_cycle.max(1)
    new_root = int(numpy.flatnonzero(outside == root)[0])
    solved = spanning_tree(smaller, new_root)
    result = heads.copy()
    for place, word in enumerate(outside):
        head = solved[place]
        result[word] = members[from_cycle[place].argmax()] if head == size - 1 else outside[head]
    entry = int(solved[-1])
    broken = members[into[:, entry].argmax()]
    result[broken] = outside[entry]
    return result
