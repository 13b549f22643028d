"""Files -> articles: one module a format, found by the content of a file first and by its suffix then."""

from __future__ import annotations

from dataclasses import replace

from components import settings
from components.article import Article
from components.problems import UnreadableFile
from components.readers import sandbox
from components.readers.clean import safe_name
from components.readers.formats import BY_SUFFIX, FORMATS, Format
from components.readers.sniff import format_of

__all__ = ["BY_SUFFIX", "FORMATS", "Format", "read"]


def read(name: str, data: bytes) -> list[Article]:
    """The articles of a file, at least one. `name` is its name as uploaded: shown, and never opened.

    Raises UnreadableFile where the file gives no article; then nothing of it is to be used.
    """
    shown = safe_name(name)
    caps = settings.current()
    check_size(shown, len(data), caps.file_cap)
    form = format_of(shown, data)
    articles = sandbox.parse(form, shown, data, caps) if form.sandboxed else form.parse(shown, data)
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
    """Raise UnreadableFile where an article is longer than the language pipeline takes."""
    for number, article in enumerate(articles, start=1):
        if len(article.text) > cap:
            place = f" in article {number}" if len(articles) > 1 else ""
            raise UnreadableFile(name, f"has {len(article.text):,} characters{place}; the most that is read is {cap:,}")
