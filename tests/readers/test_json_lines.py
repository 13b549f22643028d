"""JSON lines: an article a line, character by character."""

from __future__ import annotations

import json
from datetime import date

import pytest

from components import readers
from components.article import Article
from components.problems import UnreadableFile


def read(lines: str | bytes) -> list[Article]:
    return readers.read("a.jsonl", lines.encode() if isinstance(lines, str) else lines)


@pytest.mark.parametrize(
    "text",
    [
        "  They met.\r\n\tThey left.\u2028And\u0085back. \n\n",
        "Zoe\u0308 and Zoë \u200b\u202e\ufeff",
        "a\x07b\x1b \x0c",
        "They met at ten\nand left at\nnine.",
        "😀 “quotes” – all",
    ],
)
def test_text_is_kept(text: str) -> None:
    assert read(json.dumps({"text": text}))[0].text == text
    assert read(json.dumps({"text": text}, ensure_ascii=False))[0].text == text


@pytest.mark.parametrize("escaped", [True, False])
def test_nul_and_surrogates_are_replaced_one_for_one(escaped: bool) -> None:
    text = "a\ud800b\udc00\udc00c\x00d"
    line = json.dumps({"text": text, "id": "\ud800"}, ensure_ascii=escaped).encode("utf-8", "surrogatepass")
    (article,) = read(line)
    assert article.text == "a\ufffdb\ufffd\ufffdc\ufffdd"
    assert article.input_id == "\ufffd"


def test_raw_control_characters_in_a_line() -> None:
    assert read(b'{"text": "a\tb\x00c"}')[0].text == "a\tb\ufffdc"


def test_metadata() -> None:
    line = {"text": "x", "id": 7, "title": "T", "published": "2031-03-04", "source": "S", "author": "A", "url": "u"}
    (article,) = read(json.dumps(line))
    assert article == Article(
        "x", "T", "S", "A", "u", date(2031, 3, 4), "metadata", input_id="7", file_name="a.jsonl"
    )  # fmt: skip


@pytest.mark.parametrize("line", ['{"text": "x"}', '{"text": "x", "id": null, "published": null, "title": null}'])
def test_what_is_absent_is_none(line: str) -> None:
    assert read(line) == [Article("x", file_name="a.jsonl")]


@pytest.mark.parametrize("value", ["2031-02-30", "soon", 2031, "2031"])
def test_published_that_is_no_day(value: object) -> None:
    (article,) = read(json.dumps({"text": "x", "published": value}))
    assert (article.published, article.published_from) == (None, None)


def test_line_ends_marks_and_blank_lines() -> None:
    assert [one.text for one in read(b'\xef\xbb\xbf{"text": "a"}\r\n\n  \n{"text": " "}\n{"text": "b"}')] == ["a", "b"]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_other_encodings(encoding: str) -> None:
    lines = '{"text": "They met in Zürich and in Besançon."}\n'.encode(encoding)
    assert read(lines)[0].text == "They met in Zürich and in Besançon."


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ('{"text": "x"}\n{"text": NaN}', "is not valid JSON on line 2: NaN is not a JSON value"),
        ('{"text": "x", "score": -Infinity}', "is not valid JSON on line 1: -Infinity is not a JSON value"),
        ('{"text": "x"}\n\n{"text": "y"', "is not valid JSON on line 3: Expecting"),
        ('{"text": ' + "[" * 200_000, "is nested too deep on line 1"),
        ('["x"]', "has no JSON object on line 1"),
        ('{"words": "x"}', 'has no "text" on line 1'),
        ('{"text": 7}', 'has no "text" on line 1'),
        ("\n\n", "has no readable text"),
        ('{"text": ""}', "has no readable text"),
    ],
)
def test_refused(lines: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(lines)
    assert caught.value.reason.startswith(reason)
