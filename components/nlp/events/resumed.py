"""Verbs that go on behind a statement, though the parser has joined them to what is said: "urged" in "Dahl said rebels
held the town and urged Norway to help". Where the statement ends is what the quotes say.
"""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.annotations import Quote


def statement_before(verb: Token) -> Quote | None:
    """The statement that ends before a verb which the parser has coordinated with its clause."""
    first = grammar.leading(verb)
    if first == verb or first not in grammar.complements(first.head):
        return None
    said = (one for one in verb.doc._.quotes if one.cue is not None and one.cue[0] == first.head.idx)
    return next((one for one in said if one.spans[-1][1] <= verb.idx), None)
