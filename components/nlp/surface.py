"""The text and the words of a Doc as plain strings, read once: walking over tokens is many times slower."""

from __future__ import annotations

from spacy.tokens import Doc

TEXT, WORDS = "text", "words"


def words(doc: Doc) -> list[str]:
    """The text of every token, by its index."""
    known: list[str] | None = doc.user_data.get(WORDS)
    if known is None:
        known = doc.user_data[WORDS] = [token.text for token in doc]
    return known


def text(doc: Doc) -> str:
    """The text of a Doc, which spaCy puts together again at every call of `doc.text`."""
    known: str | None = doc.user_data.get(TEXT)
    if known is None:
        known = doc.user_data[TEXT] = doc.text
    return known
