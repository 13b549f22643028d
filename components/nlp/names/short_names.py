"""What an article calls a body behind its full name: "the NHA" for the "National Harbour Agency (NHA)"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from components.nlp import surface
from components.nlp.annotations import Mention
from components.nlp.names.titles import titles
from components.nlp.places import bodies

SHORTEST_ACRONYM = 2
Body = tuple[Mention, str | None]


def told(doc: Doc, known: dict[int, Body]) -> dict[int, Body]:
    """The organisations of a Doc by token, with those found and renamed that are written by a short name.

    A short form in brackets behind a full name stands for it all through the article, unless the world knows it.
    """
    said = surface.words(doc)
    short = acronyms(said, known)
    for index, word in enumerate(said) if short else ():
        if word in short and (index not in known or known[index][0].text == word):
            known[index] = called(short[word], surface.starts(doc)[index], word)
    for index, (one, _) in list(known.items()):
        full = full_name(said, known, index) if one.text.lower() in titles().bodies else None
        if full is not None:
            known[index] = called(full, one.start, one.text)
    return known


def acronyms(said: list[str], known: dict[int, Body]) -> dict[str, Body]:
    """The bodies by the capitals that stand in brackets behind their names."""
    opened = [index for index, word in enumerate(said) if word == "(" and index - 1 in known]
    inside = {said[at + 1]: known[at - 1] for at in opened if said[at + 2 : at + 3] == [")"]}
    return {word: body for word, body in inside.items() if is_acronym(word) and " " in body[0].text}


def is_acronym(word: str) -> bool:
    """Whether a word is a short form of capitals that only this article explains."""
    return word.isupper() and word.isalpha() and len(word) >= SHORTEST_ACRONYM and bodies.organisation(word) is None


def full_name(said: list[str], known: dict[int, Body], index: int) -> Body | None:
    """The one body named before that "the Commission" at a token can be short for."""
    if index == 0 or said[index - 1].lower() != "the":
        return None
    before = [body for at, body in known.items() if at < index and noun(body[0].text) == said[index] != body[0].text]
    return before[-1] if len({one.name for one, _ in before}) == 1 else None


def noun(name: str) -> str:
    """The noun of a body's name: "Commission" in "Commission for Trade" and "Trade Commission"."""
    listed = name.split()
    return listed[next((at for at, word in enumerate(listed) if word in ("of", "for", "on")), len(listed)) - 1]


def called(full: Body, start: int, text: str) -> Body:
    """A body written by a short name."""
    return replace(full[0], start=start, end=start + len(text), text=text), full[1]
