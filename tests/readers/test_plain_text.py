"""Text files, and lines that were wrapped at a fixed width."""

from __future__ import annotations

import pytest

from components import readers
from components.readers.paragraphs import unwrap

WRAPPED = """\
Envoys meet in Oslo

OSLO - The envoys of Norway and Iceland met on Tuesday to speak about
the cables that link the two countries, and agreed on little more than
the date of their next meeting.

“We will be back,” said Kari Lund, who leads the delegation of the
host. Her guest left without a word to the reporters who waited for
him at the gate of the long-
closed embassy."""

UNWRAPPED = """\
Envoys meet in Oslo

OSLO - The envoys of Norway and Iceland met on Tuesday to speak about the cables that link the two countries, and \
agreed on little more than the date of their next meeting.

“We will be back,” said Kari Lund, who leads the delegation of the host. Her guest left without a word to the \
reporters who waited for him at the gate of the long-closed embassy."""

LIST = """\
The envoys agreed on the following points, which both capitals have yet
to confirm before the end of the month of March:

- a joint commission that looks after the cables and after the repair
  of those that were cut in the winter
- a fund for the fishermen who lost their nets in the waters between
  the two countries
1. a date"""

INDENTED = """\
  The envoys of Norway and Iceland met on Tuesday to speak about the
cables that link the two countries, and agreed on little more than the
date of their next meeting, which will be in May.
  “We will be back,” said Kari Lund, who leads the delegation of the
host, to the reporters who waited for her at the gate."""

MAIL = """\
From: desk@north.example
Date: 4 March 2031
Subject: Envoys of Norway and Iceland meet in Oslo, the two capitals say

The envoys of Norway and Iceland met on Tuesday to speak about
the cables that link the two countries, and agreed on nothing
but a date.

“We will be back,” said Kari Lund, who leads the delegation of
the host.

Kari Lund
Ministry of Foreign Affairs"""

HEADLINES = """\
Norway and Iceland agree to repair the cables in the spring
Peru and Chile open their border to lorries for the summer
Mali and Niger meet in Rabat for talks about cattle theft"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WRAPPED, UNWRAPPED),
        (WRAPPED.replace("\n\n", "\n   \n\n"), UNWRAPPED),
        (UNWRAPPED, UNWRAPPED),
        ("One paragraph a line.\nAnother one.\nA third that is longer than both.", None),
        (
            "A line of verse that is long enough to be\nseen,\nand a short one,\nand one more line that goes\non.",
            None,
        ),
        ("", None),
        ("Word", None),
        (
            MAIL,
            MAIL.replace("about\nthe", "about the").replace("nothing\nbut", "nothing but").replace("of\nthe", "of the"),
        ),
        (HEADLINES, None),
        ("x" * 500_000, None),
        ("\n".join(["Name: Kari Lund", "Office: envoy", "Country: Norway"] * 20), None),
    ],
)
def test_unwrap(text: str, expected: str | None) -> None:
    assert unwrap(text) == (text if expected is None else expected)


def test_list_items_stay_lines() -> None:
    assert unwrap(LIST).split("\n")[2:] == [
        "- a joint commission that looks after the cables and after the repair of those that were cut in the winter",
        "- a fund for the fishermen who lost their nets in the waters between the two countries",
        "1. a date",
    ]


def test_indented_first_lines_begin_paragraphs() -> None:
    lines = unwrap(INDENTED).split("\n")
    assert [line[:9] for line in lines] == ["The envoy", "“We will "]


def test_long_paragraphs_are_kept_as_they_are() -> None:
    text = "\n".join(f"Paragraph {number} says what the envoys did. " * 8 for number in range(5)).strip()
    assert readers.read("a.txt", text.encode())[0].text == text


def test_article_id_does_not_depend_on_wrapping_or_accents() -> None:
    one = readers.read("a.txt", "Zoë said:\r\n\r\nit is  done.".encode())[0]
    other = readers.read("b.txt", "Zoe\u0308 said: it is done.".encode("utf-16"))[0]
    assert one.article_id == other.article_id


def test_file_without_suffix_is_text() -> None:
    assert readers.read("notes", b"The talks ended.")[0].text == "The talks ended."
