""".txt: the text and nothing else. Lines that were wrapped at a fixed width become paragraphs again."""

from __future__ import annotations

from components.article import Article
from components.readers.clean import tidy
from components.readers.decode import decode
from components.readers.paragraphs import unwrap


def parse(name: str, data: bytes) -> list[Article]:
    """The one article of a text file."""
    return [Article(text=unwrap(tidy(decode(name, data))))]
