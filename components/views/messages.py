"""What the analyst is told: plain lines, escaped; and what becomes of an error."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.problems import Problem
from components.views.markup import escape

log = logging.getLogger("communique")


def notice(text: str, kind: str = "plain") -> None:
    """A plain line: `plain` or `problem`."""
    role = "alert" if kind == "problem" else "status"
    st.html(f'<p class="cq-notice cq-{kind}" role="{role}">{escape(text)}</p>')


def hint(text: str) -> None:
    """A grey line that says what to do here."""
    st.html(f'<p class="cq-grey cq-hint">{escape(text)}</p>')


@contextmanager
def guarded() -> Iterator[None]:
    """Turn an error into a line: a Problem as it stands, anything else as a reference into the log."""
    try:
        yield
    except Problem as problem:
        notice(str(problem), "problem")
    except Exception:
        reference = secrets.token_hex(3).upper()
        log.exception("error %s", reference)
        notice(
            f"This page could not be drawn. Nothing is lost; reload it, or clear the filters. Reference {reference}: "
            "the details are in the log.",
            "problem",
        )
