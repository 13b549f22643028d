"""Files -> articles: one module a format, found by the content of a file first and by its suffix then.

A format is a module with `LABEL`, `SUFFIXES` and `parse(name, data) -> list[Article]`, and a line in FORMATS.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from types import ModuleType

from components import settings
from components.article import Article
from components.problems import UnreadableFile
from components.readers import jsonl, text
from components.readers.clean import safe_name

FORMATS: tuple[ModuleType, ...] = (text, jsonl)
BY_SUFFIX = {suffix: module for module in FORMATS for suffix in module.SUFFIXES}


def read(name: str, data: bytes) -> list[Article]:
    """The articles of a file. `name` is its name as uploaded; only its suffix counts, and it is never opened.

    Raises UnreadableFile where the file gives no article; then nothing of it is to be used.
    """
    shown = safe_name(name)
    caps = settings.current()
    check_size(shown, len(data), caps.file_cap)
    articles = format_of(shown, data).parse(shown, data)
    if not any(article.text.strip() for article in articles):
        raise UnreadableFile(shown, "has no readable text")
    check_lengths(shown, articles, caps.text_cap)
    return [replace(article, file_name=shown) for article in articles]


def check_size(name: str, size: int, cap: int) -> None:
    """Raise UnreadableFile for an empty file and for one over the cap."""
    if size == 0:
        raise UnreadableFile(name, "is empty")
    if size > cap:
        raise UnreadableFile(name, f"is larger than {cap / settings.MEGABYTE:g} MB, the most that is read")


def check_lengths(name: str, articles: list[Article], cap: int) -> None:
    """Raise UnreadableFile where an article is longer than the language pipeline can take."""
    for number, article in enumerate(articles, start=1):
        if len(article.text) > cap:
            which = f"in its article {number} " if len(articles) > 1 else ""
            raise UnreadableFile(
                name, f"has {len(article.text):,} characters of text {which}and {cap:,} are the most that is read"
            )


def format_of(name: str, data: bytes) -> ModuleType:
    """The module that reads a file."""
    return BY_SUFFIX.get(PurePath(name).suffix.lower(), text)
