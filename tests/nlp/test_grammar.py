"""Grammar on trees made by hand, in the two schemes of labels and with the faults that parsers make."""

from __future__ import annotations

import ast
from pathlib import Path

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


def test_a_noun_right_before_a_verb_without_a_subject_begins_a_clause() -> None:
    doc = Doc(
        VOCAB,
        words="Norway met rebels Monday and Peru threatened Chile".split(),
        tags="NNP VBD NNS NNP CC NNP VBD NNP".split(),
        pos="PROPN VERB NOUN PROPN CCONJ PROPN VERB PROPN".split(),
        heads=[1, 1, 1, 1, 5, 3, 1, 6],
        deps="nsubj ROOT obj obl cc conj ROOT obj".split(),
    )
    assert grammar.conjuncts(doc[3]) == [doc[3]]
    assert grammar.subject(doc[6]) == doc[5]


def test_nouns_listed_before_a_verb_without_a_subject_are_its_subject() -> None:
    doc = Doc(
        VOCAB,
        words="Peru and Chile offered help to Norway".split(),
        tags="NNP CC NNP VBD NN IN NNP".split(),
        pos="PROPN CCONJ PROPN VERB NOUN ADP PROPN".split(),
        heads=[6, 2, 0, 3, 3, 6, 3],
        deps="compound cc conj ROOT obj case obl".split(),
    )
    assert grammar.subject(doc[3]) == doc[0]


@pytest.mark.parametrize(
    ("heads", "deps"),
    [([1, 1, 3, 1], "nsubj ROOT case obl"), ([1, 1, 1, 2], "nsubj ROOT prep pobj")],
    ids=["UD", "en_core_web"],
)
def test_obliques_in_both_schemes(heads: list[int], deps: str) -> None:
    doc = tree("They met in Oslo", heads, deps)
    assert [(one.preposition, one.noun.text) for one in grammar.obliques(doc[1])] == [("in", "Oslo")]


@pytest.mark.parametrize(
    ("heads", "deps", "copula", "predicate"),
    [
        ([3, 3, 3, 3], "nsubj aux cop ROOT", "be", "due"),
        ([2, 2, 2, 2], "nsubj aux ROOT acomp", None, "be"),
    ],
    ids=["UD", "en_core_web"],
)
def test_auxiliaries_of_a_copula_in_both_schemes(
    heads: list[int], deps: str, copula: str | None, predicate: str
) -> None:
    doc = tree("They will be due", heads, deps)
    found = grammar.copula(doc[3])
    assert (found.text if found is not None else None) == copula
    assert grammar.predicate_of(doc[2]).text == predicate
    assert [one.text for one in grammar.helpers(doc[2])][:1] == ["will"]


def test_main_clauses_stand_under_no_other() -> None:
    doc = tree("They met , they said", [1, 1, 4, 4, 1], "nsubj ROOT punct nsubj parataxis")
    assert [grammar.heads_main_clause(doc[index]) for index in (1, 4)] == [True, True]
    doc = tree("They said they met", [1, 1, 3, 1], "nsubj ROOT nsubj ccomp")
    assert not grammar.heads_main_clause(doc[3])


# --- the room --------------------------------------------------------------------------------------------------------

ROOMS = ("dates", "events", "names", "places", "quotes")


@pytest.mark.parametrize(
    "path",
    [path for room in ROOMS for path in sorted((Path(grammar.__file__).parent.parent / room).glob("*.py"))],
    ids=lambda path: f"{path.parent.stem}-{path.stem}",
)
def test_no_dependency_label_is_named_outside_grammar(path: Path) -> None:
    compared = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Compare)]
    named = [
        node.lineno
        for node in compared
        if isinstance(node.left, ast.Attribute) and node.left.attr == "dep_"
        for one in ast.walk(node)
        if isinstance(one, ast.Constant)
    ]
    assert named == []
