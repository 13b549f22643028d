"""Markdown: the words without the marks."""

from __future__ import annotations

from datetime import date

import pytest

from components import readers
from components.article import Article


def read(text: str) -> Article:
    return readers.read("a.md", text.encode())[0]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("The *envoys* of **Norway** and __Iceland__ met.", "The envoys of Norway and Iceland met."),
        ("He left ***at once***, ~~late~~ early.", "He left at once, late early."),
        (
            "See [the report](https://example.org/a_(b)) and [this][1].\n\n[1]: https://example.org",
            "See the report and this.",
        ),
        ("![A map](map.png) The map is old.[^1]", "The map is old."),
        ("Write to <https://example.org/x_y_z>.", "Write to https://example.org/x_y_z."),
        ("It is `code` and snake_case_word, 2 * 3 * 4.", "It is code and snake_case_word, 2 * 3 * 4."),
        (r"He said \*no\* \[twice\].", "He said *no* [twice]."),
        ("One line\nand the next\nof a paragraph.", "One line and the next of a paragraph."),
        ("One.\n\n\nTwo.", "One.\nTwo."),
        ("> “Never,” he\n> said.", "“Never,” he said."),
        ("- one\n- two\n  goes on\n\n3. three", "one\ntwo goes on\n3. three"),
        ("One.\n\n* * *\n\nTwo.\n\n```\ncode\n```", "One.\nTwo.\ncode"),
        ("<!-- a note\nof two lines -->The <b>envoys</b> met.", "The envoys met."),
        ("| Who | When |\n|---|---|\n| Kari | May |", "| Who | When |\n| Kari | May |"),
        ("[“Never,” he said](x) [brackets] stay", "“Never,” he said [brackets] stay"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ],
)
def test_marks(marked: str, plain: str) -> None:
    assert read(marked).text == plain


def test_first_heading_is_the_title() -> None:
    for head in ("# Envoys *meet*\n", "Envoys meet\n===========\n", "## Envoys meet ##\n"):
        article = read(f"{head}\nThey met in Oslo.\n\n## Later\n\nThey left.")
        assert (article.title, article.text) == ("Envoys meet", "They met in Oslo.\nLater\nThey left.")


def test_heading_alone_is_the_text() -> None:
    article = read("# Envoys meet")
    assert (article.title, article.text) == (None, "Envoys meet")


@pytest.mark.parametrize(
    "front",
    ['---\ntitle: "Envoys meet"\ndate: 2031-03-04\nsource: The Wire\nnested:\n  - a\n---\n',
     "+++\ntitle = 'Envoys meet'\ndate = 2031-03-04T10:00:00Z\nsource = 'The Wire'\n+++\n"],
)  # fmt: skip
def test_front_matter(front: str) -> None:
    article = read(f"{front}\nThey met in Oslo.")
    assert (article.title, article.source, article.published) == ("Envoys meet", "The Wire", date(2031, 3, 4))
    assert article.published_from == "metadata"
    assert article.text == "They met in Oslo."


def test_front_matter_is_never_run() -> None:
    article = read("---\ntitle: !!python/object/apply:os.system ['false']\n---\nThey met.")
    assert article.title == "!!python/object/apply:os.system ['false']"[:-1] + "]"
    assert article.text == "They met."


def test_line_of_dashes_is_no_front_matter() -> None:
    assert read("---\n\nThey met in Oslo.").text == "They met in Oslo."
