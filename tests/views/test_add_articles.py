"""Adding and removing articles."""

from __future__ import annotations

import re

import pytest
import small_tables
from app_session import Open, holds, labels, said, turn_to
from streamlit.testing.v1 import AppTest

from components import ingest, store
from components.views import reading_files, samples

ARTICLE = "“We will not wait,” said Foreign Minister Zebulun Quattromani of Malta on Monday."


def stored_articles(database: str) -> list[dict[str, object]]:
    """What the store has."""
    return store.open_store(database).load()["articles"].to_dict("records")


def results(app: AppTest) -> str:
    """The lines that say what became of the files."""
    return next(str(one.value) for one in app.get("html") if '<ul class="cq-results">' in str(one.value))


def choose_first(app: AppTest, database: str) -> None:
    """Tick the first stored article."""
    key = f"stored_{store.open_store(database).version()}"
    app.session_state[key] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()


def test_pasted_text_is_read(database: str, open_page: Open) -> None:
    app = open_page("add_articles")
    app.text_area(key="pasted").set_value(ARTICLE)
    app.text_input(key="source").set_value("Test Wire")
    app.button(key="read").click().run(timeout=120)
    assert not app.exception
    assert "1 added." in said(app)
    assert [one["source"] for one in stored_articles(database)] == ["Test Wire"]
    named = [one["file_name"] for one in stored_articles(database)]
    assert named == ["“We will not wait,” said Foreign Minister Zebulun….txt"]
    assert "Zebulun Quattromani" in said(turn_to(app, "quotes"))


def test_each_file_gets_its_line(database: str, open_page: Open) -> None:
    app = open_page("add_articles")
    files = app.file_uploader(key="uploads")
    for name, content in (("good.txt", ARTICLE.encode()), ("again.txt", ARTICLE.encode()), ("<b>empty.txt", b"")):
        files.upload(name, content)
    app.button(key="read").click().run(timeout=120)
    assert "1 added, 1 stored already, 1 not read." in said(app)
    assert "&lt;b&gt;empty.txt is empty." in results(app)
    assert re.search(r">good\.txt was added: \d events?, 1 quote\.<", results(app))
    assert re.search(r">again\.txt is stored already; it was not added again: \d events?, 1 quote\.<", results(app))
    assert len(stored_articles(database)) == 1


@pytest.mark.parametrize(
    ("file", "number", "total", "said"),
    [
        (0, 1, 1, r"1 of 3 files: a\.jsonl"),
        (2, 14, 195, r"3 of 3 files: a\.jsonl (14 of 195 articles)"),
    ],
)
def test_the_bar_says_how_far_the_reading_has_come(file: int, number: int, total: int, said: str) -> None:
    assert reading_files.place(ingest.Result(file, "a.jsonl", number, total), 3) == said


def test_nothing_given_says_so(open_page: Open) -> None:
    app = open_page("add_articles")
    app.button(key="read").click().run()
    assert "Choose files or paste a text first." in said(app)


def test_articles_are_removed_after_a_question(database: str, stored: Open) -> None:
    app = stored("add_articles")
    assert app.button(key="remove").disabled
    choose_first(app, database)
    app.button(key="remove").click().run()
    assert len(stored_articles(database)) == 3
    assert "Fish" in results(app)
    app.button(key="remove_confirmed").click().run()
    assert [one["article_id"] for one in stored_articles(database)] == ["a1", "a3"]
    assert "Stored · 2" in said(app)
    assert app.button(key="remove").disabled


def test_a_removal_can_be_undone(database: str, stored: Open) -> None:
    before = store.open_store(database).load()
    app = stored("add_articles")
    choose_first(app, database)
    app.button(key="remove").click().run()
    app.button(key="remove_confirmed").click().run()
    assert "1 article removed." in said(app)
    app.button(key="undo_remove").click().run()
    after = store.open_store(database).load()
    for name, table in before.items():
        one, other = (found.drop(columns="added_at", errors="ignore") for found in (table, after[name]))
        assert sorted(map(str, one.to_dict("records"))) == sorted(map(str, other.to_dict("records"))), name
    assert "Undo" not in labels(app)


def test_removal_can_be_refused(database: str, stored: Open) -> None:
    app = stored("add_articles")
    choose_first(app, database)
    app.button(key="remove").click().run()
    app.button(key="remove_cancelled").click().run()
    assert len(stored_articles(database)) == 3
    assert "Keep" not in labels(app)


def test_the_samples_are_articles_and_no_readme() -> None:
    names = [one.name for one in samples.files()]
    assert len(names) >= 16
    assert "README.md" not in names


def test_one_click_opens_the_samples(database: str, open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    two = [one for one in samples.files() if one.name.startswith("2031-03-1")][:2]
    monkeypatch.setattr(samples, "files", lambda: two)
    app = open_page()
    app.button(key="open_samples").click().run(timeout=180)
    assert "events" in holds(app)
    assert "exercise: people and words are invented" in holds(app).lower()


def test_articles_of_one_file_are_told_by_their_titles() -> None:
    found = [ingest.Result(0, "a.csv", number=2, total=3, article_id="a2", is_new=True)]
    said = reading_files.lines(found, small_tables.small_tables())
    assert "a.csv (2 of 3) “Fish” was added: 2 events, 1 quote." in said


def test_what_went_wrong_comes_first() -> None:
    found = [ingest.Result(0, "a.txt", article_id="1", is_new=True), ingest.Result(1, "b.txt", problem="is empty")]
    lines = reading_files.lines(found, small_tables.empty_tables())
    assert lines.index("b.txt") < lines.index("a.txt was added: 0 events, 0 quotes.")
    assert reading_files.summary(found) == "1 added, 1 not read."
