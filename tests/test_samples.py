"""The sample corpus keeps what its README promises."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from components import readers
from components.article import Article
from components.settings import DATA

FILES = sorted((DATA / "samples").glob("20*"))
EXERCISE = [path for path in FILES if path.name.startswith("2031")]


def article(path: Path) -> Article:
    (only,) = readers.read(path.name, path.read_bytes())
    return only


def test_there_is_a_packet_in_every_format_and_one_article_retold() -> None:
    assert len(EXERCISE) >= 15
    assert {path.suffix for path in EXERCISE} == {".md", ".html", ".txt"}
    assert [path.name[:10] for path in FILES if path not in EXERCISE] == ["2025-09-05"]


def test_no_two_samples_are_the_same_article() -> None:
    assert len({article(path).article_id for path in FILES}) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_has_the_length_of_an_agency_report(path: Path) -> None:
    assert 250 <= len(article(path).text.split()) <= 700


@pytest.mark.parametrize("path", EXERCISE, ids=lambda path: path.name)
def test_every_invented_article_says_that_it_is_an_exercise(path: Path) -> None:
    found = article(path)
    said = f"{found.source} {found.text.splitlines()[0]} {found.text[:200]}".lower()
    assert "exercise" in said or "fictional" in said


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix != ".txt"], ids=lambda path: path.name)
def test_metadata_is_read_and_furniture_is_not(path: Path) -> None:
    found = article(path)
    assert found.published == date.fromisoformat(path.name[:10])
    assert found.title is not None
    assert found.source is not None
    assert found.source.endswith(("(exercise)", "(fictional)", "(retold)"))
    assert "---" not in found.text
    assert "Related stories" not in found.text
    assert "Privacy policy" not in found.text
