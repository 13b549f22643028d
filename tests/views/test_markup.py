"""What an article says is shown letter by letter."""

from __future__ import annotations

import pandas as pd
import pytest

from components.views.markup import escape, line, literal, shortened, shown, web_link


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('" onerror="x', "&quot; onerror=&quot;x"),
        ("a\u202eb\u200bc\x00", "abc"),
        (None, ""),
        (float("nan"), ""),
        (pd.NA, ""),
        (pd.NaT, ""),
        (0, "0"),
    ],
)
def test_escape(value: object, expected: str) -> None:
    assert escape(value) == expected


def test_shown_keeps_lists() -> None:
    assert shown(["NOR"]) == "['NOR']"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Anna Dahl", "Anna Dahl"),
        ("*bold*", r"\*bold\*"),
        (":red[x]", r"\:red\[x\]"),
        ("$x$", r"\$x\$"),
        ("![i](http://x.test/i.png)", r"\!\[i\]\(http\:\/\/x\.test\/i\.png\)"),
        ("<b>", r"\<b\>"),
        ("two\n\nlines", "two lines"),
        (None, ""),
    ],
)
def test_literal(value: str | None, expected: str) -> None:
    assert literal(value) == expected


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "https://x.test/ y", "x"]
)
def test_only_web_addresses_can_be_clicked(address: str) -> None:
    assert "<a" not in web_link(address)


def test_a_web_address_can_be_clicked() -> None:
    assert web_link("https://x.test/a?b=1&c=2").startswith('<a href="https://x.test/a?b=1&amp;c=2" ')


def test_line_leaves_out_what_is_missing() -> None:
    assert line("grey", "a", "", "b") == '<p class="cq-grey">a · b</p>'
    assert line("grey", "", "") == ""


def test_shortened_cuts_at_a_word() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one two", 9) == "one two"
