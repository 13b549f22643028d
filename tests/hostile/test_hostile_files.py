"""Bad files, by their number in HOSTILE.md: refused in one plain line, nothing kept, and their siblings go on."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest

from components import ingest, readers
from components.ingest import File
from components.nlp import pipeline
from components.problems import UnreadableFile
from components.rows import Rows

GOOD = "The talks in Oslo ended."
PAGE = "<html><body><article><p>{}</p></article></body></html>"


class Kept:
    """A sink that takes everything as known, so that no pipeline is needed, and counts."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def has(self, article_id: str) -> bool:
        self.ids.append(article_id)
        return True

    def save(self, article: Rows) -> bool:
        raise AssertionError("nothing is analysed here")


@pytest.fixture(autouse=True)
def _no_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "load", lambda: pytest.fail("loaded"))


def outcome(name: str, data: bytes) -> tuple[str | None, int]:
    """The problem with a file that stands between two good ones, and how many articles it gave."""
    sink = Kept()
    files = [File("a.txt", GOOD.encode), File(name, lambda: data), File("z.txt", GOOD.encode)]
    results = list(ingest.ingest(files, sink))
    assert [one.problem for one in (results[0], results[-1])] == [None, None], "the others go on"
    of_file = [one for one in results if one.file == 1]
    problem = of_file[0].problem
    if problem:
        assert len(of_file) == 1
        assert "\n" not in problem
        assert len(sink.ids) == 2
    return problem, len(sink.ids) - 2


REFUSED = [
    (1, "empty.txt", b"", "is empty"),
    (1, "empty.html", b"", "is empty"),
    (1, "blank.txt", b" \n\t\r\n", "has no readable text"),
    (2, "report.docx", b"PK\x03\x04" + b"\x00" * 40, "is a ZIP archive or an Office document"),
    (2, "report.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 40, "is an Office document of the old kind"),
    (2, "report.txt", b"PK\x03\x04" + b"\x00" * 40, "is a ZIP archive or an Office document"),
    (2, "picture.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "is a PNG image"),
    (14, "deep.html", b"<html><body>" + b"<div>" * 100_000 + b"</div>" * 100_000, "has no readable text"),
    (14, "deep.html", b"<html><body>" + b"<div>" * 100_000 + b"Text.", "has no readable text"),
    (15, "line.txt", b"word " * 2_000_000, "has 9,999,999 characters; the most that is read is 1,000,000"),
    (15, "line.html", PAGE.format("word " * 2_000_000).encode(), "has no readable text"),
    (16, "page.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "is a PDF file"),
    (23, "deep.jsonl", b'{"text": ' + b"[" * 200_000, "is nested too deep on line 1"),
    (23, "nan.jsonl", b'{"text": "x"}\n{"text": "y", "score": NaN}', "is not valid JSON on line 2"),
    (24, "open.csv", b'title,text\nA,They met.\nB,"They left.\n', "is not a valid table from line 3 on"),
    (24, "words.csv", b"title,words\nA,They met.\n", "has no column of texts"),
    (25, "data.pickle", pickle.dumps({"text": GOOD}), "ends in .pickle"),
    (25, "data.txt", pickle.dumps({"text": "They met."}), "is a binary file"),
    (25, "data.yaml", b"text: !!python/object/apply:os.system ['false']", "ends in .yaml"),
    (25, "doc.spacy", b"\x78\x9c\x01\x02", "ends in .spacy"),
    (25, "data.sqlite", b"SQLite format 3\x00" + b"\x00" * 90, "is an SQLite database"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "name", "data", "reason"), REFUSED, ids=lambda value: str(value)[:14])
def test_refused(number: int, name: str, data: bytes, reason: str) -> None:
    started = time.monotonic()
    problem, articles = outcome(name, data)
    assert (problem or "").startswith(reason)
    assert articles == 0
    assert time.monotonic() - started < 25


READ = [
    (2, "page.txt", PAGE.format(GOOD).encode(), 1),
    (2, "page.csv", PAGE.format(GOOD).encode(), 1),
    (16, "text.html", GOOD.encode(), 1),
    (24, "bom.csv", f"\ufefftitle;text\nA;{GOOD}\nB;Caf\u00e9\n".encode(), 2),
    (24, "latin.csv", f"title;text\nGen\u00e8ve;{GOOD}\n".encode("latin-1"), 1),
    (24, "nul.csv", f"title,text\nA,{GOOD}\x00\n".encode(), 1),
    (27, "surrogate.jsonl", b'{"text": "They met \\ud800 in Oslo."}', 1),
    (28, "nul.txt", b"They met\x00 in Oslo.", 1),
]


@pytest.mark.parametrize(("number", "name", "data", "articles"), READ, ids=lambda value: str(value)[:14])
def test_read(number: int, name: str, data: bytes, articles: int) -> None:
    assert outcome(name, data) == (None, articles)


def test_17_one_byte_over_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_FILE_MB", "1")
    assert outcome("full.txt", GOOD.encode().ljust(1_000_000)) == (None, 1)
    assert outcome("over.txt", GOOD.encode().ljust(1_000_001)) == ("is larger than 1 MB, the most that is read", 0)


def test_18_five_hundred_files() -> None:
    open_at_once, most = 0, 0

    def load(number: int) -> bytes:
        nonlocal open_at_once, most
        open_at_once += 1
        most = max(most, open_at_once)
        return f"Round {number} of the talks. {'They went on. ' * 200}".encode() if number % 5 else b""

    results = []
    for one in ingest.ingest((File(f"{k}.txt", lambda k=k: load(k)) for k in range(500)), Kept()):
        results.append(one)
        open_at_once -= 1
    assert [one.file for one in results] == list(range(500))
    assert sum(one.problem == "is empty" for one in results) == 100
    assert most <= ingest.CHUNK_ARTICLES + 1


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd.txt", "a\x00b.txt", "a\nb.txt", "a\u202etxt.exe.txt", "n" * 300 + ".txt", "\ud800.txt", ""],
)
def test_19_file_names_are_shown_safely(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (article,) = readers.read(name, GOOD.encode())
    with pytest.raises(UnreadableFile) as caught:
        readers.read(name, b"")
    for shown in (article.file_name, caught.value.name):
        assert shown.isprintable()
        assert 0 < len(shown) <= 120
        assert "/" not in shown
        shown.encode()
    assert list(tmp_path.iterdir()) == [], "it is never used as a path"
