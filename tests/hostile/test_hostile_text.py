"""Odd texts, by their number in HOSTILE.md, through the readers, the shipped pipeline and the store."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from spacy.language import Language

from components import ingest, readers
from components.article import Article
from components.ingest import File
from components.problems import UnreadableFile
from components.rows import Rows
from components.store import Store, open_store

SENTENCE = "Norway’s minister Kari Lund said on Monday that talks in Zürich had failed. "
ODD = {
    29: "Zoe\u0308 Ko\u0301va of Co\u0302te d’Ivoire met Zoë Kóva of Côte d’Ivoire in Zu\u0308rich.",
    30: "Nor\u200bway \u202ewarned\u202c Ice\u00adland\u2066 on\u2069 Monday\ufeff.",
    34: "Министр иностранных дел заявил, что переговоры продолжатся. 外務大臣は来週も交渉を続けると述べた。",
    35: (
        "“He said ‘never, \"she said, ``no''. «Jamais» he \"replied. ”“” '' `` “We will\n\n“go on\n\n“and on, said "
        "Lund."
    ),
    36: (
        "REQUIRED FIELDS\n\n\n- one\n- two\n* three\n\nNORWAY WARNED ICELAND ON MONDAY\n|a|b|\n|--|--|\n|1|2|\n"
        "Page 1 of 2"
    ),
}
MORE = [
    "\n",
    ".",
    "“",
    "said",
    "said.",
    '""""',
    "…",
    "(((",
    "1.",
    "\ufffd",
    "😀" * 50,
    "a\r\nb\rc",
    "\t\t\tx",
    "On Monday.",
    "He said.",
    "“” said “”.",
    "by by by by",
    "to to to",
    "Monday Monday Monday",
    "- - - -",
    "X" * 5000,
    "I, you, he, she, it.",
    "\u0301\u0301\u0301",
    "who said what who did who whom",
    "30 February 2031, 31/31/31, 2031-13-45, week 99, the year 0",
    "44 BC and 1648 and 9999 and the 99th century",
    "1,000,000,000,000,000,000 men",
    "the the the",
    "&nbsp;&lt;&amp;",
    "<script>alert(1)</script>",
    "Mr. Mrs. Dr. Prof. Gen. Sen. of of of",
    "President President President Lund Lund",
    "It’s Norway’s’s’s",
    "U.S.A.-U.K.-E.U.-U.N.",
]


def analysed(text: str) -> Rows:
    """The rows of a text, checked against the schema; a fault is raised in full."""
    (found,) = ingest.analyse([Article(text)])
    assert not isinstance(found, str), f"{found}: {text!r}"
    return found


@pytest.mark.parametrize("text", [*ODD.values(), *MORE], ids=lambda text: text[:20])
def test_odd_text_never_fails_and_offsets_hold(text: str, nlp: Language) -> None:
    rows = analysed(text)
    for row in rows["mentions"]:
        assert text[row["start"] : row["end"]] == row["text"]
    for row in rows["events"]:
        assert text[row["start"] : row["end"]] == row["sentence"]
        assert text[row["trigger_start"] : row["trigger_end"]] == row["trigger"]
    for row in rows["quotes"]:
        assert " … ".join(text[start:end] for start, end in row["spans"]) == row["text"]
        assert row["cue"] is None or text[row["cue_start"] : row["cue_end"]] == row["cue"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", SENTENCE),
        ("cp1251", "Министр иностранных дел заявил, что переговоры продолжатся на следующей неделе."),
        ("shift_jis", "外務大臣は来週も首都で交渉を続けると述べた。日本政府はこれを歓迎した。"),
        ("utf-16", SENTENCE),
        ("utf-8", SENTENCE),
        ("utf-8-sig", SENTENCE),
    ],
)
def test_26_encodings(encoding: str, text: str) -> None:
    assert readers.read("a.txt", text.encode(encoding))[0].text == text.strip()


def test_29_accents_make_no_second_country_or_person(nlp: Language) -> None:
    """Decomposed and composed writing; readers compose, except in .jsonl, whose text is kept."""
    (article,) = readers.read("a.txt", ODD[29].encode())
    names = {row["name"] for row in analysed(article.text)["mentions"] if row["kind"] == "country"}
    assert len(names) <= 1


def test_30_invisible_characters_are_stripped() -> None:
    (article,) = readers.read("a.txt", ODD[30].encode())
    assert article.text == "Norway warned Iceland on Monday."


def test_31_over_the_cap_is_refused_and_just_under_is_not() -> None:
    with pytest.raises(UnreadableFile, match="has 1,000,001 characters; the most that is read is 1,000,000"):
        readers.read("a.txt", ("x" * 1_000_001).encode())
    assert len(readers.read("a.txt", ("x" * 1_000_000).encode())[0].text) == 1_000_000


def test_32_one_long_token_takes_bounded_time(nlp: Language) -> None:
    started = time.monotonic()
    analysed("The word " + "x" * 900_000 + " is long.")
    assert time.monotonic() - started < 20


def test_33_same_article_under_two_names(tmp_path: Path, nlp: Language) -> None:
    store = open_store(str(tmp_path / "a.db"))
    texts = {
        "a.txt": SENTENCE,
        "b.md": SENTENCE.replace(" on ", "\n on  "),
        "c.html": f"<html><p>{SENTENCE}</p></html>",
    }
    files = [File(name, lambda text=text: text.encode()) for name, text in texts.items()]
    assert [one.is_new for one in ingest.ingest(files, store)] == [True, False, False]
    assert counts(store) == 1


def test_27_28_nothing_unfit_reaches_the_store(tmp_path: Path, nlp: Language) -> None:
    store = open_store(str(tmp_path / "a.db"))
    odd = {"text": "They met\0 in \ud800Oslo.", "title": "a\0b\udfff", "source": "\ud800", "id": "\ud800"}
    line = json.dumps(odd).encode()
    (result,) = ingest.ingest([File("a\ud800\x00.jsonl", lambda: line)], store)
    assert result.is_new
    article = store.load()["articles"].iloc[0]
    assert article["text"] == "They met\ufffd in \ufffdOslo."
    assert (article["title"], article["source"], article["input_id"]) == ("ab\ufffd", "\ufffd", "\ufffd")


def counts(store: Store) -> int:
    return len(store.load()["articles"])
