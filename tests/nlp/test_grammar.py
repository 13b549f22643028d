"""Grammar on trees made by hand, in the two schemes of labels and with the faults that parsers make."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from components.nlp import grammar

VOCAB = spacy.blank("en").vocab


def tree(text: str, heads: list[int], deps: str) -> Doc:
    """A document with this tree; every word is a token."""
    return Doc(VOCAB, words=text.split(), heads=heads, deps=deps.split())


@pytest.mark.parametrize(
    ("text", "heads", "deps", "verb", "expected"),
    [
        ("Norway left", [1, 1], "nsubj ROOT", 1, "Norway"),
        ("Norway left and sent ships", [1, 1, 3, 1, 3], "nsubj ROOT cc conj obj", 3, "Norway"),
        # The parser has hung what comes behind the verb where the subject belongs.
        ("Norway left and sent ships deadline", [1, 1, 3, 1, 3, 3], "nsubj ROOT cc conj obj nsubj", 3, "Norway"),
        ("Norway left and Iceland stayed", [1, 1, 4, 4, 1], "nsubj ROOT cc nsubj conj", 4, "Iceland"),
        ("said Norway", [0, 0], "ROOT nsubj", 0, "Norway"),
        ("Norway promised to leave", [1, 1, 3, 1], "nsubj ROOT mark xcomp", 3, "Norway"),
    ],
)
def test_subject(text: str, heads: list[int], deps: str, verb: int, expected: str) -> None:
    found = grammar.subject(tree(text, heads, deps)[verb])
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize(
    ("heads", "deps"),
    [([1, 1, 3, 1], "nsubj ROOT case obl"), ([1, 1, 1, 2], "nsubj ROOT prep pobj")],
    ids=["UD", "en_core_web"],
)
def test_obliques_in_both_schemes(heads: list[int], deps: str) -> None:
    doc = tree("They met in Oslo", heads, deps)
    assert [(one.preposition, one.noun.text) for one in grammar.obliques(doc[1])] == [("in", "Oslo")]
