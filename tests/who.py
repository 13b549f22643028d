"""Who is meant in a Doc, as the tests of names ask."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from components.nlp import names
from components.nlp.annotations import Actor, Mention


def persons(doc: Doc) -> list[Mention]:
    return [one for one in doc._.mentions if one.kind == "person"]


def subject_of(doc: Doc, verb: str) -> Actor:
    """The actor of the subject of the first verb with this form."""
    token: Token = next(one for one in doc if one.text == verb)
    return names.actor_of(next(child for child in token.children if child.dep_.startswith("nsubj")))
