"""The office that a plural gives to each of several names: "Presidents Ana Lund of Norway and Luis Soto of Peru"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from components.nlp import grammar, places
from components.nlp.inflection import singulars
from components.nlp.names.persons import Named
from components.nlp.names.titles import titles

LISTING = frozenset({",", "and"})
JOINTS = LISTING | {"of", "the"}


def share_titles(doc: Doc, named: Sequence[Named]) -> None:
    """Put the office of a plural into the singular, and give it to the names that go on behind the first; a country
    before it is that of all, one behind a name that of its bearer alone. The names are in order of writing.
    """
    shared: set[int] = set()
    for one in named:
        title = one.title
        if title is not None and title.end == one.start and doc[title.head].tag_ in grammar.PLURAL_TAGS:
            role = singular(title.role or "")
            if role is not None:
                one.title = replace(title, role=role)
                shared.add(one.start)
    for one, other in pairwise(named):
        if one.title is not None and one.start in shared and other.title is None and goes_on(doc, one.end, other.start):
            behind = doc[one.end].lower_ == "of"
            other.title = replace(one.title, country=None if behind else one.title.country)
            shared.add(other.start)


def singular(role: str) -> str | None:
    """An office in the singular; None for what is no plural of one: "Foreign Minister" for "Foreign Ministers"."""
    last = role.rpartition(" ")[2]
    found = next((one for one in singulars(last.lower()) if one != last.lower() and one in titles().offices), None)
    return role[: len(role) - len(last) + len(found)] if found is not None and last.lower().startswith(found) else None


def goes_on(doc: Doc, start: int, end: int) -> bool:
    """Whether only "and", commas and whose office it is stand between two names."""
    between = doc[start:end]
    listed = any(one.lower_ in LISTING for one in between)
    return listed and all(one.lower_ in JOINTS or places.mention_at(one) is not None for one in between)
