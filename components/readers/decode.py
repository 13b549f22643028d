"""Bytes -> text: byte order mark, strict UTF-8, the declared charset, and only then a guess."""

from __future__ import annotations

import codecs

import chardet

from components.problems import UnreadableFile

# Longest first: the mark of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 200_000
# Control characters other than tab, line ends, form feed and escape (ISO-2022-JP). Text has next to none of them.
CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"
MOST_CONTROL = 0.02


def decode(name: str, data: bytes, declared: str | None = None) -> str:
    """The text of a file. Raises UnreadableFile where the bytes are no text, or in no encoding that fits them."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return by_mark(name, data, encoding)
    encoding = utf16_without_mark(data[:SAMPLE])
    if encoding:
        return data.decode(encoding, errors="replace")
    if is_binary(data[:SAMPLE]):
        raise UnreadableFile(name, "is a binary file, not text")
    for encoding in ("utf-8", declared, guessed(data)):
        text = attempt(data, encoding)
        if text is not None:
            return text
    raise UnreadableFile(name, "is in an encoding that could not be recognised; save it as UTF-8")


def by_mark(name: str, data: bytes, encoding: str) -> str:
    """Text whose encoding its first bytes state."""
    text = attempt(data, encoding)
    if text is None:
        raise UnreadableFile(
            name, f"is damaged: it says that it is {encoding.removesuffix('-sig').upper()}, and is not"
        )
    return text


def attempt(data: bytes, encoding: str | None) -> str | None:
    """The text, or None where the bytes are not in this encoding or nobody knows it."""
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeError, LookupError, ValueError):
        return None


def guessed(data: bytes) -> str | None:
    """The encoding that chardet takes the bytes for."""
    return chardet.detect(data, max_bytes=SAMPLE, prefer_superset=True)["encoding"]


def utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 that lost its mark: mostly Latin letters, so that nearly every second byte is NUL."""
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half, other = sample[offset::2], sample[1 - offset :: 2]
        if len(half) > 1 and half.count(0) > 0.7 * len(half) and other.count(0) < 0.05 * len(half):
            return encoding
    return None


def is_binary(sample: bytes) -> bool:
    """Whether bytes hold more control characters than any text does. A few stray ones are let through."""
    return len(sample) - len(sample.translate(None, CONTROL)) > max(8, MOST_CONTROL * len(sample))
