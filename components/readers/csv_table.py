""".csv and .tsv: a header, then one article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from components.article import Article
from components.problems import UnreadableFile
from components.readers import metadata
from components.readers.clean import tidy
from components.readers.decode import decode

# The columns that hold the article itself, best first.
TEXT_COLUMNS = ("text", "body", "content", "fulltext", "articletext", "articlebody", "article")
ID_COLUMNS = ("id", "inputid")
DELIMITERS = ",;\t|"


def parse(name: str, data: bytes) -> list[Article]:
    """The articles of the rows, without those whose text is blank.

    Raises UnreadableFile for a table without a column of texts, and with the number of a line that breaks the format.
    """
    # One cell may be as long as the file; the module's own limit is 131,072 characters.
    csv.field_size_limit(max(csv.field_size_limit(), len(data)))
    text = decode(name, data).replace("\x00", "")
    lines = table_rows(name, text)
    _, header = next(lines, (1, []))
    columns = [metadata.key_of(tidy(cell)) for cell in header]
    column = next((one for one in TEXT_COLUMNS if one in columns), None)
    if column is None:
        raise UnreadableFile(name, f"has no column of texts: its header needs one named {', '.join(TEXT_COLUMNS[:3])}")
    articles = []
    for number, cells in lines:
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            raise UnreadableFile(name, f"has more cells than its header on line {number}")
        article = row_article(dict(zip(columns, cells, strict=False)), column)
        if article.text:
            articles.append(article)
    return articles


def row_article(row: dict[str, str], column: str) -> Article:
    """The article of one row."""
    identifier = next((row[one].strip() for one in ID_COLUMNS if row.get(one)), None)
    return Article(text=tidy(row.get(column, "")), input_id=identifier or None, **metadata.fields(row))


def table_rows(name: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the number of the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise UnreadableFile(name, f"is not a valid table from line {number} on: {words(error)}") from error
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield number, cells


def words(error: csv.Error) -> str:
    """What is wrong, in an analyst's words."""
    if "end of data" in str(error):
        return "a quotation mark is never closed"
    return f"{error}"


def delimiter(text: str) -> str:
    """What separates the cells: the candidate that stands most often in the header, outside quotation marks."""
    header = text.lstrip("\n\r").split("\n", 1)[0]
    outside = "".join(header.split('"')[::2])
    return max(DELIMITERS, key=outside.count)
