"""Excel workbooks (.xlsx): text strictly as text, days as days, as many sheets as the rows need."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from components.exports.flat import columns, records
from components.schema import Column, Row

# Excel's limits: rows of a sheet, the header one of them, and UTF-16 units of a cell.
SHEET_ROWS = 1_048_576
CELL_LENGTH = 32_767
# Before this day Excel's calendar is wrong or does not exist; such days are written as text.
FIRST_DAY = date(1900, 3, 1)
# A workbook carries the time of its making; a fixed one keeps the bytes the same.
MADE = datetime(2000, 1, 1)
# Rows go to disk as they come, and no text is taken for a formula, a link or a number.
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
WIDE, NARROW = 40, 14


def to_bytes(name: str, table: pd.DataFrame, sheet_rows: int = SHEET_ROWS) -> bytes:
    """The rows of a flat table, on several sheets ("events", "events 2", …) where there are more than a sheet holds.

    Each sheet has a header and at most `sheet_rows` rows with it. Missing is an empty cell, lists are JSON, times are
    text with their zone. Text that is too long for a cell is cut, and says by how much; a line ends with a line feed,
    the only end that a cell knows.
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    book.set_properties({"title": name, "created": MADE})
    waiting = records(name, table)
    rows = list(islice(waiting, sheet_rows - 1))
    number = 1
    while rows or number == 1:
        add_sheet(book, name if number == 1 else f"{name} {number}", columns(name), iter(rows))
        rows = list(islice(waiting, sheet_rows - 1))
        number += 1
    book.close()
    return file.getvalue()


def add_sheet(book: Workbook, title: str, kinds: tuple[Column, ...], rows: Iterator[Row]) -> None:
    """One sheet: the header, which stays in sight, and the rows."""
    sheet = book.add_worksheet(title)
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for place, column in enumerate(kinds):
        long = column.name in ("text", "sentence", "title", "url")
        sheet.set_column(place, place, WIDE if long else NARROW)
        sheet.write_string(0, place, column.name, bold)
    for line, row in enumerate(rows, start=1):
        for place, column in enumerate(kinds):
            write(sheet, line, place, row[column.name])


def write(sheet: Worksheet, line: int, place: int, value: Any) -> None:
    """One value, by its own type and never by what it looks like."""
    if value is None:
        return
    if isinstance(value, datetime) or (isinstance(value, date) and value < FIRST_DAY):
        sheet.write_string(line, place, value.isoformat())
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, place, value)
    else:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        sheet.write_string(line, place, cut(text.replace("\r\n", "\n").replace("\r", "\n")))


def cut(text: str) -> str:
    """The text as it is, or as much of it as a cell holds with a mark that says how much is missing."""
    if 2 * len(text) <= CELL_LENGTH or units(text) <= CELL_LENGTH:
        return text
    room = CELL_LENGTH - len(mark(len(text)))
    kept = text[:room]
    while units(kept) > room:
        kept = kept[: -max(1, (units(kept) - room) // 2)]
    return kept + mark(len(text) - len(kept))


def mark(missing: int) -> str:
    """What stands at the end of a cut text."""
    return f" … [cut here: {missing:,} more characters; the other formats have the whole text]"


def units(text: str) -> int:
    """The length of a text in UTF-16 units, which Excel counts."""
    return len(text.encode("utf-16-le")) // 2
