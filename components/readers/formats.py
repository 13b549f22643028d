"""The formats that are read: a line here and a module each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from components.article import Article
from components.readers import csv_table, json_lines, markdown, plain_text, web_page


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its label, its suffixes, and what turns a file's shown name and bytes into articles.

    `parse` raises UnreadableFile. `sandboxed` is for parsers that a hostile file can hang or bloat: they run in a
    child process with limits.
    """

    label: str
    suffixes: tuple[str, ...]
    parse: Callable[[str, bytes], list[Article]]
    sandboxed: bool = False


PLAIN_TEXT = Format("plain text", (".txt", ".text"), plain_text.parse)
MARKDOWN = Format("Markdown", (".md", ".markdown"), markdown.parse)
WEB_PAGE = Format("web page", (".html", ".htm", ".xhtml"), web_page.parse, sandboxed=True)
CSV = Format("CSV table", (".csv", ".tsv"), csv_table.parse)
JSON_LINES = Format("JSON lines", (".jsonl", ".ndjson"), json_lines.parse)

FORMATS = (PLAIN_TEXT, MARKDOWN, WEB_PAGE, CSV, JSON_LINES)
BY_LABEL = {one.label: one for one in FORMATS}
BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
