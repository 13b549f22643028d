"""Who did what to whom: type, status, participants, place and date."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("events", assigns=["doc._.events"])
def events(doc: Doc) -> Doc:
    """Write the events on `doc._.events`."""
    doc._.events = []
    return doc
