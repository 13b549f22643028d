"""Every format of the registry reads its good file and refuses its broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from components import readers
from components.problems import UnreadableFile

FILES = Path(__file__).parent / "files"


def fixture(kind: str, form: readers.Format) -> Path:
    return FILES / f"{kind}{form.suffixes[0]}"


@pytest.mark.parametrize("form", readers.FORMATS, ids=lambda form: form.label)
def test_good_file(form: readers.Format) -> None:
    path = fixture("good", form)
    articles = readers.read(path.name, path.read_bytes())
    assert "in Oslo" in articles[0].text
    assert {article.file_name for article in articles} == {path.name}
    for article in articles:
        assert (article.published is None) == (article.published_from is None)


@pytest.mark.parametrize("form", readers.FORMATS, ids=lambda form: form.label)
def test_broken_file(form: readers.Format) -> None:
    path = fixture("broken", form)
    with pytest.raises(UnreadableFile) as caught:
        readers.read(path.name, path.read_bytes())
    assert str(caught.value) == f"{path.name} {caught.value.reason}"
    assert "\n" not in str(caught.value)


def test_suffixes_are_lower_case_and_of_one_format_each() -> None:
    suffixes = [suffix for form in readers.FORMATS for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes)) == len(readers.BY_SUFFIX)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


def test_suffix_in_capitals() -> None:
    data = (FILES / "good.jsonl").read_bytes()
    assert len(readers.read("GOOD.JSONL", data)) == 2
