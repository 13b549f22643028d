""".jsonl: one article a line, `{"text": …, "id"?, "title"?, "published"?, "source"?, "author"?, "url"?}`.

Its text is kept character by character, so that offsets in the tables hold in the input.
"""

from __future__ import annotations

import json
from typing import Any

from components.article import Article
from components.problems import UnreadableFile
from components.readers import metadata
from components.readers.clean import exact
from components.readers.decode import decode


def parse(name: str, data: bytes) -> list[Article]:
    """The articles of the lines, without those whose text is blank. Raises UnreadableFile with the number of a line."""
    articles = []
    for number, line in enumerate(text_of(name, data).split("\n"), start=1):
        if line.strip():
            article = parse_line(name, number, line)
            if article.text.strip():
                articles.append(article)
    return articles


def text_of(name: str, data: bytes) -> str:
    """The lines. JSON is UTF-8; surrogates that somebody wrote in it are kept for now, each a character."""
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return decode(name, data)


def parse_line(name: str, number: int, line: str) -> Article:
    """The article of one line."""
    row = parse_object(name, number, line)
    text = row.get("text")
    if not isinstance(text, str):
        raise UnreadableFile(name, f'has no "text" on line {number}')
    return Article(text=exact(text), input_id=identifier(row), **metadata.fields(row))


def parse_object(name: str, number: int, line: str) -> dict[str, Any]:
    """The JSON object of one line."""
    try:
        row = json.loads(line, strict=False, parse_constant=refuse_constant)
    except RecursionError as error:
        raise UnreadableFile(name, f"is nested too deep on line {number}") from error
    except ValueError as error:
        raise UnreadableFile(name, f"is not valid JSON on line {number}: {words(error)}") from error
    if not isinstance(row, dict):
        raise UnreadableFile(name, f"has no JSON object on line {number}")
    return row


def words(error: ValueError) -> str:
    """What is wrong, without the position that counts from the line's own start as line 1."""
    return f"{error.msg} at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else str(error)


def refuse_constant(constant: str) -> None:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise ValueError(f"{constant} is not a JSON value")


def identifier(row: dict[str, Any]) -> str | None:
    """The `id` of a line as text, as it was given."""
    value = row.get("id")
    return None if value is None or isinstance(value, dict | list) else exact(str(value))
