"""The child process: limits, and what comes after a failure."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from components import readers, settings
from components.article import Article
from components.problems import UnreadableFile
from components.readers import sandbox
from components.readers.formats import WEB_PAGE

PAGE = b"<html><body><p>The envoys met in Oslo.</p></body></html>"
CAPS = settings.current({})


@pytest.fixture(autouse=True)
def _fresh_child() -> Iterator[None]:
    yield
    sandbox.stop()


def child_that_runs(code: str) -> sandbox.Child:
    command = [sys.executable, "-c", code]
    return sandbox.Child(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import time; time.sleep(60)", "took longer than 0.3 seconds"),
        ("while True: pass", "took longer than 0.3 seconds"),
        ("import os; os._exit(1)", "needs more than 1500 MB of memory or breaks its reader"),
        ("print('half a line', end='')", "needs more than 1500 MB"),
    ],
)
def test_child_that_fails(monkeypatch: pytest.MonkeyPatch, code: str, reason: str) -> None:
    child = child_that_runs(code)
    monkeypatch.setattr(sandbox, "_child", child)
    caps = replace(CAPS, read_seconds=0.3 if "0.3" in reason else 30)
    answer = sandbox.ask(child, WEB_PAGE, "a.html", PAGE, caps)
    assert answer["reason"].startswith(reason)
    assert child.process.returncode is not None, "it is gone"
    assert sandbox.parse(WEB_PAGE, "a.html", PAGE, CAPS)[0].text == "The envoys met in Oslo.", "the next one works"


def test_child_stays_for_the_next_file() -> None:
    readers.read("a.html", PAGE)
    first = sandbox._child
    readers.read("b.html", PAGE)
    with pytest.raises(UnreadableFile):
        readers.read("c.html", b"<html></html>")
    assert first is sandbox._child is not None


def test_child_is_replaced_after_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "CHILD_FILES", 1)
    readers.read("a.html", PAGE)
    first = sandbox._child
    readers.read("b.html", PAGE)
    assert sandbox._child is not first


def test_page_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_SECONDS", "1")
    with pytest.raises(UnreadableFile, match="took longer than 1 seconds"):
        readers.read("a.html", b"<html><body>" + b"<p>The <b>envoys</b> met.</p>" * 200_000)


def test_article_survives_the_way_back() -> None:
    article = Article("text “é” \U0001f600", "T", "S", "A", "u", date(1648, 10, 24), "metadata", "en", "7", "f")
    assert sandbox.article_from(sandbox.article_to(article)) == article
    assert sandbox.article_from(sandbox.article_to(Article("x"))) == Article("x")
