"""Bytes -> text: byte order mark, strict UTF-8, the declared charset, and only then a guess."""

from __future__ import annotations

import codecs
import re

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
# Bytes over 127 in a row, on average: about 1.1 in Western and 1.3 in Central European words, 3 and more in others.
LATIN_RUN = 1.6
LATIN_ENCODINGS = ("cp1252", "cp1250", "cp1254", "cp1257", "mac-roman")


def decode(name: str, data: bytes, declared: str | None = None) -> str:
    """The text of a file. Raises UnreadableFile where the bytes are no text, or in no encoding that fits them."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return by_mark(name, data, encoding)
    wide = utf16_without_mark(data[:SAMPLE])
    if wide:
        return data.decode(wide, errors="replace")
    if is_binary(data[:SAMPLE]):
        raise UnreadableFile(name, "is a binary file, not text")
    text = attempt(data, "utf-8")
    if text is None:
        text = attempt(data, declared)
    if text is None:
        text = scarred_utf8(data)
    if text is None:
        text = attempt(data, guessed(data))
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


def scarred_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes (a cut file, a careless editor), each U+FFFD; None where it is another encoding.

    Text in a one-byte encoding hardly ever forms a valid sequence of UTF-8, so that valid ones outweigh the broken.
    """
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    valid = sum(not letter.isascii() for letter in text) - broken
    return text if valid >= 10 and broken <= 0.05 * valid else None


def guessed(data: bytes) -> str | None:
    """The encoding that chardet takes the bytes for.

    In short texts it errs between alphabets. Where accented letters stand alone between ASCII ones the text is in
    Latin letters, and only the encodings of these are asked for.
    """
    runs = re.findall(rb"[\x80-\xff]+", data[:SAMPLE])
    latin = sum(map(len, runs)) < LATIN_RUN * len(runs)
    found = chardet.detect(
        data, max_bytes=SAMPLE, prefer_superset=True, include_encodings=LATIN_ENCODINGS if latin else None
    )
    return found["encoding"]


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
