"""The exports: what was filtered, read back equal from every format, and safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape
from small_tables import ARTICLES, EVENTS, QUOTES, empty_tables, ids, small_tables

from components import exports, filters
from components.exports import comma_separated, excel
from components.exports.flat import columns, records
from components.schema import TABLES, Column
from components.selection import Selection

ADDED = "2031-03-12T10:15:00+01:00"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://x","y")', " =1", "＝1"]


def rich_tables():
    """The small tables with everything in them that a format could lose."""
    articles = [ARTICLES[0] | {"added_at": ADDED}, *ARTICLES[1:]]
    quotes = [
        QUOTES[0] | {"spans": [[0, 5], [9, 20]], "text": "We “stand”, by; our\nword – ünïcode 漢字 🙂", "cue_start": 7},
        *QUOTES[1:],
    ]
    events = [EVENTS[0] | {"latitude": 59.9, "longitude": 10.7, "other_evidence": [[50, 60]]}, *EVENTS[1:]]
    old = EVENTS[0] | {"event_id": "e6", "date_start": "1648-10-24", "date_end": "1648-10-24"}
    return small_tables(articles=articles, quotes=quotes, events=[*events, old])


TABLES_IN = rich_tables()


def read_csv(data: bytes, name: str) -> list[dict]:
    """The rows of a CSV file as plain values."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [{column.name: read_cell(row[column.name], column) for column in columns(name)} for row in rows]


def read_xlsx(data: bytes, name: str) -> list[dict]:
    """The rows of all sheets of a workbook as plain values."""
    found = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        header, *rows = sheet.values
        assert list(header) == [column.name for column in columns(name)]
        found += [
            {one.name: read_cell(cell, one) for one, cell in zip(columns(name), row, strict=True)} for row in rows
        ]
    return found


def read_parquet(data: bytes, name: str) -> list[dict]:
    """The rows of a Parquet file as plain values."""
    import pyarrow.parquet as pq

    return pq.read_table(io.BytesIO(data)).to_pylist()


def read_jsonl(data: bytes, name: str) -> list[dict]:
    """The rows of a JSON lines file as plain values."""
    kinds = {column.name: column for column in columns(name)}
    rows = [json.loads(line) for line in data.decode("utf-8").splitlines()]
    return [
        {key: read_cell(value, kinds[key]) if isinstance(value, str) else value for key, value in row.items()}
        for row in rows
    ]


def read_cell(value, column: Column):
    """A cell as the plain value that it was written from."""
    if value is None or value == "":
        return None
    if column.kind == "list":
        return json.loads(value)
    if column.kind == "day":
        return value.date() if isinstance(value, datetime) else date.fromisoformat(value)
    if column.kind == "time":
        return datetime.fromisoformat(value)
    if column.kind in ("integer", "optional integer"):
        return int(value)
    return float(value) if column.kind == "number" else value


READERS = {"csv": read_csv, "xlsx": read_xlsx, "parquet": read_parquet, "jsonl": read_jsonl}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("suffix", exports.FORMATS)
def test_a_file_reads_back_equal(suffix, name):
    data = exports.export(TABLES_IN, name, suffix)
    expected = list(records(name, exports.flat(TABLES_IN, name)))
    if suffix == "csv":
        expected = [
            {key: f"'{value}" if value == "=we cannot say" else value for key, value in row.items()} for row in expected
        ]
    assert expected
    assert READERS[suffix](data, name) == expected


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("suffix", exports.FORMATS)
def test_an_empty_table_is_a_header(suffix, name):
    data = exports.export(empty_tables(), name, suffix)
    assert READERS[suffix](data, name) == []
    if suffix == "parquet":
        assert pd.read_parquet(io.BytesIO(data)).columns.tolist() == [column.name for column in columns(name)]


@pytest.mark.parametrize("suffix", exports.FORMATS)
def test_what_is_exported_is_what_is_shown(suffix):
    shown = filters.apply(TABLES_IN, Selection(countries=("ISL",)))
    rows = READERS[suffix](exports.export(shown, "events", suffix), "events")
    assert [row["event_id"] for row in rows] == ids(shown["events"])


@pytest.mark.parametrize("suffix", exports.FORMATS)
def test_the_same_rows_are_the_same_bytes(suffix, monkeypatch):
    first = exports.export(TABLES_IN, "events", suffix)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert exports.export(rich_tables(), "events", suffix) == first


def test_events_carry_their_participants():
    rows = {row["event_id"]: row for row in records("events", exports.flat(TABLES_IN, "events"))}
    sides = ("actors", "actor_countries", "targets", "target_countries")
    assert [rows["e1"][side] for side in sides] == ["Norway", "NOR", "Iceland", "ISL"]
    assert [rows["e3"][side] for side in sides] == ["Kosovo; 26 countries", "XKX", None, None]
    assert [rows["e5"][side] for side in sides] == [None, None, "Norway", "NOR"]
    assert [column.name for column in columns("events")][-4:] == list(sides)


def test_the_time_of_adding_has_its_zone():
    for suffix, reader in READERS.items():
        row = reader(exports.export(TABLES_IN, "articles", suffix), "articles")[0]
        assert row["added_at"] == datetime.fromisoformat(ADDED)
        assert row["added_at"].utcoffset() is not None


def test_formats_say_what_they_are():
    assert [(form.label, suffix) for suffix, form in exports.FORMATS.items()] == [
        ("CSV", "csv"), ("Excel", "xlsx"), ("Parquet", "parquet"), ("JSON lines", "jsonl"),
    ]  # fmt: skip
    assert all(form.suffix == suffix and "/" in form.mime for suffix, form in exports.FORMATS.items())


# --- CSV


def with_text(text: str):
    """Tables with one quote of this text."""
    return small_tables(quotes=[QUOTES[0] | {"text": text, "speaker": text}])


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text_in_csv(text):
    data = exports.export(with_text(text), "quotes", "csv")
    row = next(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert row["text"] == f"'{text}"
    assert row["speaker"] == f"'{text}"


@pytest.mark.parametrize("text", ["1 = 1", "“=x”", "a+b", "’tis", "e-mail", "50@x"])
def test_other_text_is_left_alone_in_csv(text):
    assert read_csv(exports.export(with_text(text), "quotes", "csv"), "quotes")[0]["text"] == text


def test_negative_numbers_stay_numbers_in_csv():
    rows = read_csv(exports.export(TABLES_IN, "events", "csv"), "events")
    assert rows[0]["intensity"] < 0


def test_csv_opens_in_excel_as_unicode():
    assert exports.export(TABLES_IN, "events", "csv").startswith(b"\xef\xbb\xbf")


def test_pandas_reads_the_csv():
    data = exports.export(TABLES_IN, "events", "csv")
    assert pd.read_csv(io.BytesIO(data))["event_id"].tolist() == ids(TABLES_IN["events"])


def test_the_guard_is_for_text_only():
    assert comma_separated.cell(-1.5, Column("intensity", "number")) == -1.5
    assert comma_separated.cell([[-1, 2]], Column("spans", "list")) == "[[-1, 2]]"


# --- Excel


@pytest.mark.parametrize(
    "text", [*FORMULAS, "{=1+1}", "http://example.org/", "mailto:a@b", "0012", "_x0041_", "internal:x"]
)
def test_text_is_text_in_excel(text):
    data = exports.export(with_text(text), "quotes", "xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    cell = sheet.cell(2, [column.name for column in columns("quotes")].index("text") + 1)
    assert cell.data_type in ("s", "inlineStr")
    assert unescape(cell.value) == text.replace("\r", "\n")
    assert cell.hyperlink is None
    parts = zipfile.ZipFile(io.BytesIO(data))
    assert all(b"<f>" not in parts.read(part) and b"hyperlink" not in parts.read(part) for part in parts.namelist())


def test_a_link_is_text_in_excel_and_all_are_kept():
    rows = [ARTICLES[0] | {"article_id": f"a{n}", "url": f"https://example.org/{n}"} for n in range(2_000)]
    found = read_xlsx(exports.export(small_tables(articles=rows), "articles", "xlsx"), "articles")
    assert [row["url"] for row in found] == [row["url"] for row in rows]


@pytest.mark.parametrize(
    "text", ["x" * 32_767, "x" * 32_768, "x" * 100_000, "🙂" * 16_383, "🙂" * 16_384, "🙂" * 40_000, "a🙂" * 20_000]
)
def test_long_text_is_cut_with_a_mark(text):
    cut = excel.cut(text)
    assert excel.units(cut) <= excel.CELL_LENGTH
    if excel.units(text) <= excel.CELL_LENGTH:
        assert cut == text
        return
    kept, _, said = cut.partition(" … [cut here: ")
    assert text.startswith(kept)
    assert int(said.split()[0].replace(",", "")) == len(text) - len(kept)
    assert excel.units(cut) > excel.CELL_LENGTH - 10
    tables = with_text(text)
    assert read_xlsx(exports.export(tables, "quotes", "xlsx"), "quotes")[0]["text"] == cut
    for suffix in ("csv", "parquet", "jsonl"):
        assert READERS[suffix](exports.export(tables, "quotes", suffix), "quotes")[0]["text"] == text


@pytest.mark.parametrize(("sheet_rows", "titles"), [(100, ["events"]), (7, ["events"]), (4, ["events", "events 2"])])
def test_more_rows_than_a_sheet_holds(sheet_rows, titles):
    table = exports.flat(TABLES_IN, "events")
    data = excel.to_bytes("events", table, sheet_rows)
    assert openpyxl.load_workbook(io.BytesIO(data)).sheetnames == titles
    assert [row["event_id"] for row in read_xlsx(data, "events")] == ids(table)


def test_days_are_days_in_excel_and_old_ones_text():
    sheet = openpyxl.load_workbook(io.BytesIO(exports.export(TABLES_IN, "events", "xlsx"))).active
    place = [column.name for column in columns("events")].index("date_start") + 1
    assert sheet.cell(2, place).value == datetime(2031, 3, 12)
    assert sheet.cell(2, place).number_format == "yyyy-mm-dd"
    assert sheet.cell(7, place).value == "1648-10-24"


# --- characters


@pytest.mark.parametrize("suffix", exports.FORMATS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x07c", "a\ufffdb\ufffdc"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("  spaces  ", "  spaces  "),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
    ],
)
def test_odd_characters(suffix, text, expected):
    tables = small_tables()
    tables["quotes"]["text"] = pd.Series([text] * 3, dtype="object")
    rows = READERS[suffix](exports.export(tables, "quotes", suffix), "quotes")
    assert rows[0]["text"] == expected
