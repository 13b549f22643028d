"""Characters that no later step can work with, and what stands in their place."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"
SURROGATES = re.compile(r"[\ud800-\udfff]")
NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Zero-width marks, the soft hyphen and bidirectional controls: they are not seen, but they split and reorder words.
INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def exact(text: str) -> str:
    """The same text, as long as before: NUL and lone surrogates become U+FFFD one for one."""
    return SURROGATES.sub(REPLACEMENT, text).replace("\x00", REPLACEMENT)


def tidy(text: str) -> str:
    """Text of a document: composed accents, "\\n" for every line end, no control or invisible characters."""
    text = INVISIBLE.sub("", CONTROL.sub("", NEWLINES.sub("\n", text)))
    return unicodedata.normalize("NFC", SURROGATES.sub(REPLACEMENT, text)).strip()


def one_line(text: str, longest: int = 300) -> str:
    """Text for a title, a source or a message: one line, cut with "…" when it is longer than `longest`."""
    line = " ".join(tidy(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def safe_name(name: str) -> str:
    """A file name as it can be shown: the last part of its path on one line. It is never used as a path."""
    parts = [part for part in re.split(r"[/\\]", name.replace("\x00", REPLACEMENT)) if part.strip(". ")]
    return one_line(parts[-1] if parts else "", 120) or "unnamed file"
