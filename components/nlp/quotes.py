"""Direct, indirect and mixed quotes, and who said them."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("quotes", assigns=["doc._.quotes"])
def quotes(doc: Doc) -> Doc:
    """Write the attributed statements on `doc._.quotes`."""
    doc._.quotes = []
    return doc
