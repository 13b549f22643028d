"""The command line as SCHEMA.md has it. Its models are the shipped ones, loaded once for all tests."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from spacy.language import Language

from components import __main__ as command_line
from components import schema, settings
from components.store import open_store

TEXT = (
    "Norway and Iceland signed an agreement on fishing rights in Bergen on Monday. “We will keep our word,” said the "
    "Norwegian minister Kari Lund.\nIceland’s envoy Jón Arnarson warned on Tuesday that talks could fail."
)
OTHER = "  Sweden offered to mediate.\r\n\tNobody had asked it to.\n"
REFUSED = json.dumps({"text": "x"}) + "\n{"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inputs")
    lines = [
        {"text": OTHER, "id": "first", "published": "2031-03-04", "source": "The Wire"},
        {"text": OTHER, "id": "second"},
        {"text": "a\ud800b met c\x00d.", "id": 7},
    ]
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return folder


def run(*arguments: str | Path) -> int:
    return command_line.main(list(map(str, arguments)))


@pytest.fixture(scope="module")
def out(inputs: Path, tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Path:
    folder = tmp_path_factory.mktemp("out") / "new" / "folder"
    assert run("extract", inputs, "--out", folder) == 0
    return folder


@pytest.fixture(scope="module")
def database(inputs: Path, tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Path:
    path = tmp_path_factory.mktemp("database") / "articles.db"
    assert run("ingest", inputs, "--database", path, "--published", "2031-03-05", "--source", "Desk") == 0
    return path


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_extract_writes_every_table_with_every_column(out: Path) -> None:
    assert {path.name for path in out.iterdir()} == {f"{name}.jsonl" for name in schema.TABLES}
    for name, table in schema.TABLES.items():
        rows = lines(out / f"{name}.jsonl")
        assert all(list(row) == [column.name for column in table.columns] for row in rows)
        assert len(schema.frame(name, rows)) == len(rows)
    assert lines(out / "mentions.jsonl"), "or this test would show nothing"


def test_extract_keeps_text_and_id_of_json_lines(out: Path) -> None:
    _, other, odd = lines(out / "articles.jsonl")
    assert (other["text"], other["input_id"], other["published"]) == (OTHER, "first", "2031-03-04")
    assert (odd["text"], odd["input_id"], odd["published"]) == ("a\ufffdb met c\ufffdd.", "7", None)
    assert other["added_at"] is None


def test_offsets_hold_in_the_input(out: Path) -> None:
    texts = {row["article_id"]: row["text"] for row in lines(out / "articles.jsonl")}
    for name in ("mentions", "events"):
        for row in lines(out / f"{name}.jsonl"):
            written = row["text" if name == "mentions" else "sentence"]
            assert texts[row["article_id"]][row["start"] : row["end"]] == written


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_other_formats_hold_the_same(out: Path, inputs: Path, tmp_path: Path, form: str) -> None:
    assert run("extract", inputs, "--out", tmp_path, "--format", form) == 0
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.{form}" for name in schema.TABLES}
    for name in schema.TABLES:
        expected = schema.frame(name, lines(out / f"{name}.jsonl"))
        pd.testing.assert_frame_equal(schema.frame(name, read(tmp_path / f"{name}.{form}", name)), expected)


def read(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a CSV or Parquet file as plain values."""
    if path.suffix == ".parquet":
        rows: list[dict[str, Any]] = pd.read_parquet(path, dtype_backend="pyarrow").to_dict("records")
        return [{key: plain(value) for key, value in row.items()} for row in rows]
    kinds = {column.name: column.kind for column in schema.TABLES[name].columns}
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: parsed(value, kinds[key]) for key, value in row.items()} for row in csv.DictReader(file)]


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(one) for one in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return None if pd.isna(value) else value


def parsed(value: str, kind: str) -> Any:
    if kind == "list":
        return json.loads(value)
    if not value:
        return None
    return float(value) if kind == "number" else int(value) if "integer" in kind else value


def test_unreadable_file_is_named_and_the_others_go_on(
    inputs: Path, tmp_path: Path, nlp: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "bad.jsonl").write_text(REFUSED)
    code = run("extract", tmp_path / "empty.txt", tmp_path / "no.txt", tmp_path / "bad.jsonl", inputs / "a.txt",
               "--out", tmp_path / "out")  # fmt: skip
    shown = capsys.readouterr()
    assert code == 1
    assert shown.out == "1 article read, 0 there already, 3 not read\n"
    assert [line.removeprefix(f"{tmp_path}/")[:35] for line in shown.err.splitlines()] == [
        "empty.txt is empty", "no.txt cannot be opened: No such fi", "bad.jsonl is not valid JSON on line",
    ]  # fmt: skip
    assert [row["text"] for row in lines(tmp_path / "out" / "articles.jsonl")] == [TEXT]


def test_same_output_again_and_with_workers(out: Path, inputs: Path, tmp_path: Path) -> None:
    """As another program calls it: in a process of its own, here with two more."""
    command = [sys.executable, "-m", "components", "extract", inputs, "--out", tmp_path, "--workers", "2"]
    done = subprocess.run(command, cwd=settings.ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    for path in out.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_ingest_fills_the_store(database: Path, out: Path) -> None:
    tables = open_store(str(database)).load()
    articles = tables["articles"]
    assert list(articles["input_id"].fillna("")) == ["", "first", "7"]
    assert list(articles["published"].dt.strftime("%Y-%m-%d")) == ["2031-03-05", "2031-03-04", "2031-03-05"]
    assert list(articles["published_from"]) == ["analyst", "metadata", "analyst"]
    assert list(articles["source"]) == ["Desk", "The Wire", "Desk"]
    assert list(tables["mentions"]["mention_id"]) == [row["mention_id"] for row in lines(out / "mentions.jsonl")]


def test_ingest_again_adds_nothing(database: Path, inputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    version = open_store(str(database)).version()
    assert run("ingest", inputs, "--database", f"sqlite:///{database}") == 0
    assert open_store(str(database)).version() == version
    assert capsys.readouterr().out == "0 articles read, 4 there already, 0 not read\n"


@pytest.mark.parametrize(
    ("flags", "input_ids"),
    [
        ([], ["", "first", "7"]),
        (["--q", "mediat"], ["first"]),
        (["--source", "The Wire"], ["first"]),
        (["--source", "The Wire", "--source", "Desk"], ["", "first", "7"]),
        (["--country", "SWE"], ["first"]),
        (["--form", "direct"], [""]),
        (["--from", "2040-01-01", "--to", "2041-01-01", "--speaker", "Nobody"], []),
        (["--q", "nobody at all here"], []),
    ],
)
def test_export_of_a_selection(database: Path, tmp_path: Path, flags: Sequence[str], input_ids: list[str]) -> None:
    path = tmp_path / "articles.jsonl"
    assert run("export", "articles", "--out", path, "--database", database, *flags) == 0
    assert [row["input_id"] or "" for row in lines(path)] == input_ids


def test_export_of_the_direct_quotes(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "quotes.jsonl"
    assert run("export", "quotes", "--out", path, "--database", database, "--form", "direct") == 0
    assert [(row["type"], row["text"]) for row in lines(path)] == [("direct", "We will keep our word,")]
    assert run("export", "quotes", "--out", path, "--database", database) == 0
    assert {row["type"] for row in lines(path)} == {"direct", "indirect"}


def test_export_in_each_format(database: Path, tmp_path: Path) -> None:
    for name, form, begins in (
        ("a.csv", None, b"\xef\xbb\xbfarticle_id"), ("a.xlsx", None, b"PK"), ("a.parquet", None, b"PAR1"),
        ("a.jsonl", None, b"{"), ("a", None, b"\xef\xbb\xbfarticle_id"), ("b.csv", "xlsx", b"PK"),
    ):  # fmt: skip
        chosen = ["--format", form] if form else []
        assert run("export", "articles", "--out", tmp_path / name, "--database", database, *chosen) == 0
        content = (tmp_path / name).read_bytes()
        assert content.removeprefix(b"\xef\xbb\xbf").startswith(begins.removeprefix(b"\xef\xbb\xbf")), name


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--country", "Atlantis"], "Atlantis"),
        (["--from", "2031-02-30"], "2031-02-30"),
        (["--from", "2031-03-05", "--to", "2031-03-04"], "after"),
        (["--status", "perhaps"], "perhaps"),
        (["--form", "shouted"], "shouted"),
        (["--database", "/dev/null/x.db"], "/dev/null"),
        (["--out", "/dev/null/x.csv"], "/dev/null/x.csv"),
    ],
)
def test_problems_are_one_plain_line(
    database: Path, tmp_path: Path, flags: Sequence[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "articles.csv"
    assert run("export", "articles", "--out", path, "--database", database, *flags) == 1
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.err.count("\n") == 1
    assert not path.exists()


def test_missing_model_is_one_plain_line(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMMUNIQUE_MODEL", "no-such-model")
    assert run("extract", inputs, "--out", tmp_path) == 1
    shown = capsys.readouterr().err
    assert "no-such-model cannot be loaded" in shown
    assert shown.count("\n") == 1


def test_own_output_is_not_read(inputs: Path, tmp_path: Path) -> None:
    """Though it is JSON lines with a text: the folder that is written lies in the one that is read."""
    (tmp_path / "a.txt").write_bytes((inputs / "a.txt").read_bytes())
    for _ in range(2):
        assert run("extract", tmp_path, "--out", tmp_path / "tables") == 0
        assert [row["text"] for row in lines(tmp_path / "tables" / "articles.jsonl")] == [TEXT]


def test_folder_without_files_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", tmp_path, "--out", tmp_path / "out") == 1
    assert "no file to read" in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], ["extract"], ["ingest"], ["export"]])
def test_help_reads_well(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(*command, "--help")
    shown = capsys.readouterr().out
    assert caught.value.code == 0
    assert "None" not in shown
    if command == ["export"]:
        assert all(flag in shown for flag in ("--q", "--from", "--to", "--country", "--type", "--status", "--speaker"))


@pytest.mark.parametrize(
    "arguments", [[], ["extract", "a.txt"], ["ingest", "a.txt", "--workers", "0"], ["export", "x"]]
)
def test_wrong_use_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(*arguments)
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err
