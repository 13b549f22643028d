"""The folder of `extract`: what stands in its files, and what is told where it cannot be written."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from components import schema, table_files
from components.problems import StoreProblem
from components.rows import Rows
from components.schema import Row
from components.table_files import Folder

TEXT = 'They met;\n"again", she said, in Zürich – 😀\r\n=1+1'


def article(key: str, text: str = TEXT) -> Rows:
    row = {"article_id": key, "title": None, "published": "1648-10-24", "language": "en", "text": text, "n_words": 7}
    quote = {"quote_id": f"q{key}", "article_id": key, "start": 0, "spans": [[0, 9], [12, 17]], "countries": ["CHE"]}
    rows = {"articles": [row], "mentions": [], "quotes": [quote], "events": [], "participants": []}
    return {name: [filled(name, one) for one in listed] for name, listed in rows.items()}


def filled(name: str, row: Row) -> Row:
    """The row with something in every column that must not be empty."""
    values = {"text": "x", "integer": 0, "number": 0.5, "list": []}
    return {one.name: values[one.kind] for one in schema.TABLES[name].columns if not one.nullable} | row


@pytest.mark.parametrize("form", list(table_files.FORMATS))
def test_values_come_back(tmp_path: Path, form: str) -> None:
    with Folder(tmp_path, form) as folder:
        assert [folder.has("1"), folder.save(article("1")), folder.has("1"), folder.save(article("1"))] == [
            False, True, True, False,
        ]  # fmt: skip
    path = tmp_path / f"articles.{form}"
    if form == "jsonl":
        row, quote = (json.loads((tmp_path / f"{name}.jsonl").read_text("utf-8")) for name in ("articles", "quotes"))
    elif form == "csv":
        row, quote = (next(csv.DictReader((tmp_path / f"{name}.csv").open(encoding="utf-8", newline="")))
                      for name in ("articles", "quotes"))  # fmt: skip
        quote |= {"spans": json.loads(quote["spans"]), "countries": json.loads(quote["countries"])}
    else:
        (row,), (quote,) = (pq.read_table(tmp_path / f"{name}.parquet").to_pylist() for name in ("articles", "quotes"))
    assert path.exists()
    assert row["text"] == TEXT
    assert str(row["published"]) == "1648-10-24"
    assert row["title"] in (None, "")
    assert (quote["spans"], quote["countries"]) == ([[0, 9], [12, 17]], ["CHE"])


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_rows_reach_the_file_as_they_come(tmp_path: Path, form: str) -> None:
    with Folder(tmp_path, form) as folder:
        for number in range(20):
            folder.save(article(str(number), "They met. " * 1000))
        assert (tmp_path / f"articles.{form}").stat().st_size > 100_000


def test_parquet_waits_for_a_group_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_files, "GROUP", 3)
    with Folder(tmp_path, "parquet") as folder:
        for number in range(8):
            folder.save(article(str(number)))
        assert len(folder.files["articles"].waiting) == 2
    file = pq.ParquetFile(tmp_path / "articles.parquet")
    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [3, 3, 2]


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreProblem, match="cannot be written"), Folder(tmp_path / "file" / "out", "jsonl"):
        pytest.fail("opened")


@pytest.mark.parametrize("text", ["short, so that it fails when the file is closed", "long " * 100_000])
def test_full_disk(tmp_path: Path, text: str) -> None:
    (tmp_path / "articles.jsonl").symlink_to("/dev/full")
    with pytest.raises(StoreProblem, match="cannot be written: No space left"), Folder(tmp_path, "jsonl") as folder:
        folder.save(article("1", text))
