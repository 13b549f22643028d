"""What a file says about its article, under the names that people give these fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from components.readers.clean import one_line

# In small letters and digits only. The first name that is there and filled counts.
NAMES = {
    "title": ("title", "headline", "heading"),
    "source": ("source", "publication", "outlet", "newspaper", "publisher", "site", "sitename"),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "link", "uri", "permalink"),
    "published": (
        "published", "publishedat", "publishedon", "publicationdate", "publishdate", "pubdate", "datepublished", "date",
    ),
}  # fmt: skip
ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?=$|[T\s])")
# Only forms with one reading: 03/04/2024 is March to some and April to others, so it gives no date.
WRITTEN = ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y", "%Y/%m/%d", "%d.%m.%Y", "%a %d %b %Y", "%A %d %B %Y")


def fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """Title, source, author, url and publication day for an Article; keys count by their letters and digits."""
    folded = {key_of(key): value for key, value in row.items()}
    found: dict[str, Any] = {name: text_field(first(folded, NAMES[name])) for name in NAMES if name != "published"}
    found["published"] = day(first(folded, NAMES["published"]))
    found["published_from"] = "metadata" if found["published"] else None
    return found


def key_of(key: Any) -> str:
    """A field's name in the form of NAMES."""
    return re.sub(r"[^a-z0-9]+", "", str(key).lower())


def first(row: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    """The value of the first of the names that has one."""
    return next((row[name] for name in names if row.get(name) not in (None, "")), None)


def text_field(value: Any) -> str | None:
    """A value as one line of text; the parts of a list are joined. None for anything else."""
    if isinstance(value, list):
        value = "; ".join(str(one) for one in value if isinstance(one, str | int))
    if not isinstance(value, str | int) or isinstance(value, bool):
        return None
    return one_line(str(value)) or None


def day(value: Any) -> date | None:
    """The day that a value states, as written and whatever its time zone; None where that is not certain."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    iso = ISO.match(text)
    if iso:
        return calendar_day(*map(int, iso.groups()))
    text = re.sub(r"[,\s]+", " ", text)
    for form in WRITTEN:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def calendar_day(year: int, month: int, number: int) -> date | None:
    """The day, or None for one that is in no calendar (30 February)."""
    try:
        return date(year, month, number)
    except ValueError:
        return None
