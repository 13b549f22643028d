"""An article as a reader hands it over: its text and what its file said about it."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One text with the metadata of its file.

    `text` is kept as it was read; every offset in the tables counts its code points. `published_from` says where
    `published` came from: `metadata`, `dateline` or `analyst`. None means not known. `input_id` is the `id` that a
    line of a .jsonl file gave.
    """

    text: str
    title: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None
    published_from: str | None = None
    language: str = "en"
    input_id: str | None = None
    file_name: str = ""

    @property
    def article_id(self) -> str:
        """16 hex digits that are the same for the same text, whatever its white space and its Unicode composition."""
        folded = " ".join(unicodedata.normalize("NFC", self.text).split())
        return hashlib.sha256(folded.encode("utf-8")).hexdigest()[:16]
