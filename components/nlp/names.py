"""People and organisations: canonical names, titles, last names, pronouns."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from components.nlp.annotations import Actor


@Language.component("names", requires=["doc.ents", "token.dep"], assigns=["doc._.mentions"])
def names(doc: Doc) -> Doc:
    """Add the mentions of people and organisations to `doc._.mentions`."""
    return doc


def actor_of(head: Token) -> Actor:
    """Who the noun phrase with this head stands for: a name, a title, a country, an organisation, a pronoun."""
    return Actor(head.idx, head.idx + len(head), head.text, "unnamed")
