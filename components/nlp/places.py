"""Countries, nationalities, cities -> ISO 3166."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from components.nlp.annotations import Mention


@Language.component("places", assigns=["doc._.mentions"])
def places(doc: Doc) -> Doc:
    """Add the mentions of countries, nationalities and places to `doc._.mentions`."""
    return doc


def mention_at(token: Token) -> Mention | None:
    """The mention of a country, nationality or place that covers a token."""
    return None
