"""Characters that no later step can work with."""

from __future__ import annotations

import pytest

from components.readers.clean import exact, one_line, safe_name, tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b\udfff", "a\ufffdb\ufffd"),
        ("\r\n a\u200b\u202e e\u0301 \x07\t", "\r\n a\u200b\u202e e\u0301 \x07\t"),
        ("😀", "😀"),
    ],
)
def test_exact_keeps_every_offset(text: str, expected: str) -> None:
    assert exact(text) == expected
    assert len(exact(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x07c\x1b[0m", "abc[0m"),
        ("a\ud800b", "a\ufffdb"),
        ("a\r\nb\rc\u2028d\u2029e\x85f\x0cg", "a\nb\nc\nd\ne\nf\ng"),
        ("Zoe\u0308 Ko\u0301va", "Zoë Kóva"),
        ("in\u200bter\u00adnational \u202eevil\u202c \ufeffx", "international evil x"),
        ("  \n a \n ", "a"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\tb", "a\tb"),
    ],
)
def test_tidy(text: str, expected: str) -> None:
    assert tidy(text) == expected
    assert tidy(expected) == expected


def test_one_line() -> None:
    assert one_line(" a\n b\tc ") == "a b c"
    assert one_line("x" * 400) == "x" * 299 + "…"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("report.txt", "report.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\report.txt", "report.txt"),
        ("a\x00b.txt", "a\ufffdb.txt"),
        ("a\nb\r.txt", "a b .txt"),
        ("report\u202etxt.exe", "reporttxt.exe"),
        ("\ud800.txt", "\ufffd.txt"),
        ("..", "unnamed file"),
        ("", "unnamed file"),
        ("folder/", "folder"),
        ("n" * 300 + ".txt", "n" * 119 + "…"),
        (".txt", ".txt"),
    ],
)
def test_safe_name(name: str, expected: str) -> None:
    assert safe_name(name) == expected
