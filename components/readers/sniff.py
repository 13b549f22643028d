"""Which format a file is in: its content decides, then its suffix."""

from __future__ import annotations

import re
from pathlib import PurePath

from components.problems import UnreadableFile
from components.readers.formats import BY_SUFFIX, PLAIN_TEXT, WEB_PAGE, Format

# The first bytes of files that carry no text for us, with the words for them.
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document of the old kind"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
)
HEAD = 4096
PAGE = re.compile(
    r"\A\W{0,3}(?:\s*<\?xml[^>]*>)?(?:\s*<!--.*?-->)*\s*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
ELEMENT = re.compile(
    rb"<\s*/?\s*(?:p|div|br|span|a|h[1-6]|title|meta|article|section|main|body|html|head|table|ul|ol|li|em|strong|b|i)\b[^<>]*>",
    re.IGNORECASE,
)


def format_of(name: str, data: bytes) -> Format:
    """The format of a file. Raises UnreadableFile, which says what the file is, where it is in none that is read."""
    for signature, words in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableFile(name, f"is {words}, which is not read here; {known()}")
    suffix = PurePath(name).suffix.lower()
    by_suffix = BY_SUFFIX.get(suffix)
    if is_page(data):
        return WEB_PAGE
    if by_suffix is WEB_PAGE and not has_elements(data):
        return PLAIN_TEXT
    if by_suffix is None and suffix:
        raise UnreadableFile(name, f"ends in {suffix}, which is not read here; {known()}")
    return by_suffix or PLAIN_TEXT


def known() -> str:
    """The formats that are read, for a message."""
    return f"the formats are {', '.join(BY_SUFFIX)}"


def is_page(data: bytes) -> bool:
    """Whether a file begins as web pages do, in any encoding whose letters are ASCII or UTF-16."""
    return bool(PAGE.match(data[:HEAD].replace(b"\x00", b"").decode("latin-1")))


def has_elements(data: bytes) -> bool:
    """Whether a file has any HTML element: a saved fragment, not text under a wrong name."""
    return bool(ELEMENT.search(data.replace(b"\x00", b"")))
