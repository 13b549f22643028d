"""When the thing happened that a trigger names."""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp.annotations import When


def when(trigger: Token, status: str = "occurred") -> When:
    """When the thing named by an event trigger or a cue verb happened."""
    return open_interval(trigger, status)


def open_interval(trigger: Token, status: str) -> When:
    """No later than publication, or from it on; empty where the day of publication is not known."""
    published = trigger.doc._.published
    if published is None:
        return When()
    if status in ("announced", "hypothetical"):
        return When(published, None, "unknown", "published")
    return When(None, published, "unknown", "published")
