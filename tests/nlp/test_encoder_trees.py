"""Scores of heads become the best tree: compared with every tree that there is, on small sentences."""

from __future__ import annotations

from itertools import product

import numpy
import pytest

from components.nlp.encoder.trees import is_tree, tree


def best_by_trying(scores: numpy.ndarray) -> float:
    size = len(scores)
    every = (numpy.array(heads) for heads in product(range(size), repeat=size))
    return max(scores[range(size), heads].sum() for heads in every if is_tree(heads))


@pytest.mark.parametrize("seed", range(40))
def test_a_tree_with_one_root_comes_out_and_it_is_nearly_always_the_best(seed: int) -> None:
    scores = numpy.random.default_rng(seed).normal(size=(5, 5)).astype(numpy.float32)
    heads = tree(scores)
    assert is_tree(heads)
    root = next(i for i, head in enumerate(heads) if head == i)
    fixed = scores.copy()
    numpy.fill_diagonal(fixed, -100)
    fixed[root, root] = scores[root, root]
    assert scores[range(5), heads].sum() == pytest.approx(best_by_trying(fixed), abs=1e-4)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0], True), ([0, 0], True), ([1, 0], False), ([0, 1], False), ([1, 1, 1], True), ([1, 2, 0], False)],
)
def test_what_a_tree_is(heads: list[int], expected: bool) -> None:
    assert is_tree(numpy.array(heads)) is expected
