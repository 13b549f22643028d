"""Bytes -> text."""

from __future__ import annotations

import pytest

from components.problems import UnreadableFile
from components.readers.decode import decode

ENGLISH = "“We want an agreement,” the minister’s spokesman said in Zürich – and left for Besançon."
GERMAN = "Die Außenminister führten in Zürich Gespräche über größere Brücken und fuhren zurück nach Köln."
POLISH = "Minister spraw zagranicznych powiedział w Łodzi, że rozmowy będą kontynuowane w przyszłym tygodniu."
TURKISH = "Dışişleri Bakanı görüşmelerin süreceğini söyledi; ülkeler arasındaki ilişkiler gelişiyor."
RUSSIAN = "Министр иностранных дел заявил, что переговоры продолжатся на следующей неделе."
GREEK = "Ο υπουργός Εξωτερικών δήλωσε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα."
JAPANESE = "外務大臣は来週も首都で交渉を続けると述べた。日本政府はこれを歓迎した。"
CHINESE = "外交部长周一抵达奥斯陆，与挪威政府举行会谈，双方同意下周继续谈判。"
NAME = "Türkiye: a café in Genève"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, code) for text in (ENGLISH, RUSSIAN, JAPANESE) for code in ("utf-8", "utf-8-sig", "utf-16", "utf-32")),
        *((ENGLISH, code) for code in ("utf-16-le", "utf-16-be", "cp1252", "mac-roman")),
        *((NAME, code) for code in ("utf-8", "latin-1")),
        (GERMAN, "cp1252"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (CHINESE, "gb18030"),
        ("plain", "ascii"),
    ],
)
def test_the_right_characters(text: str, encoding: str) -> None:
    assert decode("a.txt", text.encode(encoding)) == text


def test_declared_charset_is_used_where_it_fits() -> None:
    data = "Łódź".encode("iso-8859-2")
    assert decode("a.html", data, "iso-8859-2") == "Łódź"
    assert decode("a.html", "Łódź".encode(), "iso-8859-2") == "Łódź", "UTF-8 is never a coincidence"
    assert decode("a.html", ENGLISH.encode("cp1252"), "no-such-charset") == ENGLISH
    assert decode("a.html", ENGLISH.encode("cp1252"), "zlib") == ENGLISH, "a codec that is no charset"


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    data = RUSSIAN.encode()
    assert decode("a.txt", data[:40] + b"\xff" + data[40:]) == data[:40].decode() + "\ufffd" + data[40:].decode()
    assert decode("a.txt", data[:-2]) == RUSSIAN[:-2] + "\ufffd"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x00" * 100,
        b"\x80\x04\x95\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94.",
        b"\x7fELF\x02\x01\x01" + b"\x00" * 9,
    ],
)
def test_binary(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^a\.txt is a binary file"):
        decode("a.txt", data)


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xef\xbb\xbf\xff\xff", b"\x00\x00\xfe\xff\xff\xff\xff\xff"])
def test_mark_that_lies(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="is damaged"):
        decode("a.txt", data)


def test_a_few_stray_control_characters_are_let_through() -> None:
    assert decode("a.txt", b"one\x00two\x1athree " * 1) == "one\x00two\x1athree "
