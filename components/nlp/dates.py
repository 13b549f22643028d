"""Date expressions -> intervals with a precision."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from components.nlp.annotations import When


@Language.component("dates", assigns=["doc._.mentions"])
def dates(doc: Doc) -> Doc:
    """Add the date mentions to `doc._.mentions`."""
    return doc


def when(trigger: Token, status: str = "occurred") -> When:
    """When the thing that a trigger names happened or will happen, for quotes and events."""
    return When()
