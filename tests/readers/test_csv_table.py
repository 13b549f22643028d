"""CSV: a header, then an article a row."""

from __future__ import annotations

from datetime import date

import pytest

from components import readers
from components.article import Article
from components.problems import UnreadableFile


def read(table: str | bytes, name: str = "a.csv") -> list[Article]:
    return readers.read(name, table.encode() if isinstance(table, str) else table)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(separator: str) -> None:
    rows = [["Title", "Text", "Published"], ["Talks", '"They met, and\nleft; ""soon"" | again."', "2031-03-04"]]
    (article,) = read("\n".join(separator.join(row) for row in rows))
    assert article.text == 'They met, and\nleft; "soon" | again.'
    assert (article.title, article.published, article.published_from) == ("Talks", date(2031, 3, 4), "metadata")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(encoding: str) -> None:
    (article,) = read("title,text\r\nTürkiye,A café in Genève\r\n".encode(encoding))
    assert (article.title, article.text) == ("Türkiye", "A café in Genève")


def test_metadata_and_id() -> None:
    first, second = read("ID;Outlet;byline;URL;Body\n7;The Wire;A. Berg;https://x.example;They met.\n8;;;;They left.")
    assert (first.input_id, first.source, first.author, first.url) == ("7", "The Wire", "A. Berg", "https://x.example")
    assert (second.input_id, second.source, second.published_from) == ("8", None, None)


def test_blank_rows_and_rows_without_text_are_no_articles() -> None:
    assert [one.text for one in read("\n\ntitle,text\n\nA,\n,\nB,They met.\n  ,  \nC\n")] == ["They met."]


def test_nul_is_dropped() -> None:
    assert read(b"title,text\nA,They\x00 met.\n")[0].text == "They met."


def test_long_cell() -> None:
    text = "They met again. " * 20_000
    assert read(f"text\n{text}\n")[0].text == text.strip()


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ('title,text\nA,They met.\nB,"They\nleft.\n', "is not a valid table from line 3 on: a quotation mark is never"),
        ('title,text\nA,"They" met.\n', "is not a valid table from line 2 on"),
        ("title,text\nA,They met, and left.\n", "has more cells than its header on line 2"),
        ('title,text\nA,"They\nmet."\nB,They, left\n', "has more cells than its header on line 4"),
        ("title,words\nA,They met.\n", "has no column of texts"),
        ("title,text\nA,\n", "has no readable text"),
        ("title,text\n", "has no readable text"),
        (" \n \n", "has no column of texts"),
    ],
)
def test_refused(table: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(table)
    assert caught.value.reason.startswith(reason)
