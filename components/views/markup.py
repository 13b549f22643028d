"""Text as it may stand in HTML or in a Streamlit label: whatever an article says is shown letter by letter."""

from __future__ import annotations

import html
import re
from typing import Any

import pandas as pd

MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&=^\"'@/])")
INVISIBLE = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def shown(value: Any) -> str:
    """A value as text, "" where it is missing; control and direction characters are left out."""
    if value is None or (not isinstance(value, (list, tuple)) and pd.isna(value)):
        return ""
    return INVISIBLE.sub("", str(value))


def escape(value: Any) -> str:
    """A value as HTML text that cannot become markup."""
    return html.escape(shown(value), quote=True)


def literal(value: Any) -> str:
    """A value for a Streamlit label, where Markdown is read: every sign of Markdown is taken literally."""
    return MARKDOWN.sub(r"\\\1", " ".join(shown(value).split()))


def span(kind: str, value: Any) -> str:
    """A value in a `<span>` with a class, "" where it is missing."""
    text = escape(value)
    return f'<span class="cq-{kind}">{text}</span>' if text else ""


def line(kind: str, *parts: str, between: str = " · ") -> str:
    """The parts that are not empty (HTML already), joined in a `<p>`; "" where none is left."""
    kept = [part for part in parts if part]
    return f'<p class="cq-{kind}">{between.join(kept)}</p>' if kept else ""


def web_link(address: Any) -> str:
    """A link to an http(s) address; any other address (`javascript:`) is plain text."""
    text = escape(address)
    if not WEB.fullmatch(shown(address)):
        return text
    return f'<a href="{text}" target="_blank" rel="noopener noreferrer nofollow">{text}</a>'


def shortened(value: Any, limit: int) -> str:
    """A value as text of at most `limit` characters, cut at a word with "…"."""
    text = " ".join(shown(value).split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
