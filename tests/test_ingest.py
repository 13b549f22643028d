"""Files -> sink: what is kept and told, and that nothing stops the others. A small pipeline stands for the real one."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import spacy
from how_often import times
from spacy.language import Language
from spacy.tokens import Doc

from components import ingest, parallel
from components.article import Article
from components.ingest import NOTHING_GIVEN, Defaults, File, Result
from components.nlp import pipeline
from components.nlp.annotations import Mention
from components.problems import ModelProblem
from components.rows import Rows
from components.store import open_store

TALKS, DEAL = "Talks opened in Oslo on Monday.", "A deal was signed in Bergen."


@Language.component("capitals")
def capitals(doc: Doc) -> Doc:
    """A mention for every word in title case; trouble where the text asks for it."""
    if "FAULT" in doc.text:
        raise RuntimeError("a fault")
    words = [token for token in doc if token.is_title]
    twice = words * 2 if "TWICE" in doc.text else words
    doc._.mentions = [Mention(one.idx, one.idx + len(one), one.text, "place") for one in twice]
    return doc


@pytest.fixture(scope="module")
def small_pipeline() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("capitals")
    return nlp


@pytest.fixture(autouse=True)
def _small_pipeline(monkeypatch: pytest.MonkeyPatch, small_pipeline: Language) -> None:
    monkeypatch.setattr(pipeline, "load", lambda: small_pipeline)


class Memory:
    """A sink that keeps rows in a dict."""

    def __init__(self) -> None:
        self.kept: dict[str, Rows] = {}

    def has(self, article_id: str) -> bool:
        return article_id in self.kept

    def save(self, article: Rows) -> bool:
        key = article["articles"][0]["article_id"]
        is_new = key not in self.kept
        self.kept.setdefault(key, article)
        return is_new


def file(name: str, text: str | bytes) -> File:
    data = text if isinstance(text, bytes) else text.encode()
    return File(name, lambda: data)


def run(*files: File, defaults: Defaults = NOTHING_GIVEN, sink: Memory | None = None) -> tuple[list[Result], Memory]:
    sink = sink if sink is not None else Memory()
    return list(ingest.ingest(files, sink, defaults)), sink


def id_of(text: str) -> str:
    return Article(text).article_id


def unreadable() -> bytes:
    raise PermissionError(13, "Permission denied")


def test_results_and_rows() -> None:
    lines = "\n".join(json.dumps({"text": text}) for text in (TALKS, DEAL))
    results, sink = run(file("a.jsonl", lines), file("b.txt", "Another one."))
    assert results == [
        Result(0, "a.jsonl", 1, 2, id_of(TALKS), is_new=True),
        Result(0, "a.jsonl", 2, 2, id_of(DEAL), is_new=True),
        Result(1, "b.txt", 1, 1, id_of("Another one."), is_new=True),
    ]
    assert list(sink.kept) == [id_of(TALKS), id_of(DEAL), id_of("Another one.")]
    rows = sink.kept[id_of(TALKS)]
    assert [row["text"] for row in rows["mentions"]] == ["Talks", "Oslo", "Monday"]
    assert rows["articles"][0]["file_name"] == "a.jsonl"


def test_one_bad_file_never_stops_the_others() -> None:
    results, sink = run(
        file("a.txt", TALKS), file("empty.txt", ""), file("b.bin", bytes(range(256))), File("c.txt", unreadable),
        file("d\n.txt", " "), file("e.txt", DEAL),
    )  # fmt: skip
    assert [(one.file, one.name, one.problem) for one in results if one.problem] == [
        (1, "empty.txt", "is empty"),
        (2, "b.bin", results[2].problem),
        (3, "c.txt", "cannot be opened: Permission denied"),
        (4, "d .txt", "has no readable text"),
    ]
    assert [one.is_new for one in results] == [True, False, False, False, False, True]
    assert set(sink.kept) == {id_of(TALKS), id_of(DEAL)}


@pytest.mark.parametrize("fault", ["FAULT", "TWICE"])
def test_article_that_cannot_be_analysed_is_lost_alone(fault: str) -> None:
    """An error of a component, and rows that break the schema (the same id twice)."""
    results, sink = run(file("a.txt", TALKS), file("b.txt", f"It is a {fault} in Oslo."), file("c.txt", DEAL))
    assert [one.problem is None for one in results] == [True, False, True]
    assert "fault in the program" in str(results[1].problem)
    assert set(sink.kept) == {id_of(TALKS), id_of(DEAL)}


def test_same_article_twice_is_one() -> None:
    results, sink = run(file("a.txt", TALKS), file("b.txt", TALKS.replace(" ", "\n")), file("c.txt", DEAL))
    assert [one.is_new for one in results] == [True, False, True]
    assert sink.kept[id_of(TALKS)]["articles"][0]["file_name"] == "a.txt", "the first one counts"
    assert sink.kept[id_of(TALKS)]["articles"][0]["text"] == TALKS
    again, _ = run(file("c.txt", DEAL), sink=sink)
    assert again == [Result(0, "c.txt", 1, 1, id_of(DEAL), is_new=False)]


def test_what_is_known_is_not_analysed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    _, sink = run(file("a.txt", TALKS))
    monkeypatch.setattr(pipeline, "load", lambda: pytest.fail("loaded"))
    results, _ = run(file("a.txt", TALKS), file("b.txt", ""), sink=sink)
    assert [one.is_new for one in results] == [False, False]


@pytest.mark.parametrize(
    ("line", "published", "published_from", "source"),
    [
        ({}, "2031-03-04", "analyst", "Desk"),
        ({"published": "2030-01-02"}, "2030-01-02", "metadata", "Desk"),
        ({"source": "Wire"}, "2031-03-04", "analyst", "Wire"),
    ],
)
def test_defaults_fill_what_the_file_leaves_open(
    line: dict[str, str], published: str, published_from: str, source: str
) -> None:
    _, sink = run(file("a.jsonl", json.dumps({"text": TALKS} | line)), defaults=Defaults(date(2031, 3, 4), "Desk"))
    row = sink.kept[id_of(TALKS)]["articles"][0]
    assert (row["published"], row["published_from"], row["source"]) == (published, published_from, source)


def test_nothing_is_filled_without_defaults() -> None:
    _, sink = run(file("a.txt", TALKS))
    row = sink.kept[id_of(TALKS)]["articles"][0]
    assert (row["published"], row["published_from"], row["source"]) == (None, None, None)


def test_rows_do_not_depend_on_the_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Round {number} of the talks in Oslo ended. " * (number % 5 + 1) for number in range(40)]
    files = [file(f"{number}.txt", text) for number, text in enumerate(texts)]
    _, together = run(*files)
    monkeypatch.setattr(ingest, "CHUNK_ARTICLES", 3)
    monkeypatch.setattr(ingest, "CHUNK_CHARACTERS", 100)
    results, apart = run(*files)
    assert apart.kept == together.kept
    assert [one.file for one in results] == list(range(40))


def test_chunks_are_bounded() -> None:
    def task(length: int) -> ingest.Task:
        return ingest.Task(Article("x" * length), Result(0, "a.txt"))

    sizes = [[len(one.article.text) for one in chunk] for chunk in ingest.chunks(map(task, [9, 20_000, 9_000, 50_000]))]
    assert sizes == [[9, 20_000], [9_000], [50_000]]
    assert [len(chunk) for chunk in ingest.chunks(map(task, [1] * 40))] == [16, 16, 8]


def test_files_are_read_when_their_turn_comes() -> None:
    opened: list[str] = []

    def load(name: str) -> Callable[[], bytes]:
        return lambda: (opened.append(name), f"Article {name} is long. {'x' * 30_000}".encode())[1]

    results = ingest.ingest([File(name, load(name)) for name in "abcd"], Memory())
    next(results)
    assert opened == ["a", "b"], "bounded memory: the next chunk only"


def test_missing_model_is_a_problem_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Language:
        raise ModelProblem("missing")

    monkeypatch.setattr(pipeline, "load", missing)
    with pytest.raises(ModelProblem):
        run(file("a.txt", TALKS))


def test_workers_give_what_one_process_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes themselves are tested in test_parallel.py."""

    def in_order(job: parallel.Job[Article, Rows | str], chunks: object, workers: int) -> object:
        ahead = list(chunks)  # type: ignore[call-overload]
        assert workers == 3
        return [job.work(chunk) for chunk in ahead]

    monkeypatch.setattr(parallel, "in_order", in_order)
    files = [file(f"{number}.txt", TALKS if number % 7 == 0 else f"Round {number}.") for number in range(40)]
    alone, sink = run(*files)
    together = Memory()
    assert list(ingest.ingest(files, together, workers=3)) == alone
    assert together.kept == sink.kept


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.png", ".hidden.txt", "README.md", "in/d.jsonl", ".git/e.txt", "UPPER.HTML"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    named = tmp_path / "c.png"
    found = [Path(one.name).relative_to(tmp_path).as_posix() for one in ingest.files([tmp_path, named])]
    assert found == ["UPPER.HTML", "a.md", "b.txt", "in/d.jsonl", "c.png"]


def test_killed_ingest_leaves_whole_articles_and_is_completed(tmp_path: Path) -> None:
    """HOSTILE 58. The processes are forked, so that they have the small pipeline."""
    path, count = str(tmp_path / "articles.db"), times(60, 1_500)
    files = [file(f"{number}.txt", f"Round {number} of the Talks in Oslo. " * 20) for number in range(count)]
    chance = random.Random(7)

    def work(done: multiprocessing.connection.Connection) -> None:
        for result in ingest.ingest(files, open_store(path)):
            done.send(result.number)

    for _ in range(times(4, 50)):
        heard, done = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("fork").Process(target=work, args=(done,))
        process.start()
        done.close()
        for _ in range(chance.randrange(1, 20)):
            heard.recv()
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
        tables = open_store(path).load()
        assert 0 < len(tables["articles"]) < count
        assert set(tables["mentions"].groupby("article_id").size()) == {60}
        assert set(tables["mentions"]["article_id"]) == set(tables["articles"]["article_id"])
    store = open_store(path)
    assert sum(one.is_new for one in ingest.ingest(files, store)) == count - len(tables["articles"])
    assert len(store.load()["articles"]) == count
