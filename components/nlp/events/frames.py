"""The triggers of data/event_types.toml as frames, and the lookup from a word as written to the frames it may fill."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from spacy.strings import get_string_id

from components import event_types
from components.nlp.inflection import forms, noun_forms, singulars, verb_forms
from components.settings import DATA

KINDS = ("verb", "noun", "adjective")
ANY, NONE = "*", "!"
LISTS = ("object", "subject", "like", "particle", "prep", "of", "to", "that")
# What stands in a list for words that it does not name.
OPEN = frozenset({ANY, NONE, "several", "wished", "own", "@actor", "@person", "@official", "@people"})
FORMS: dict[str, Callable[[str], frozenset[str]]] = {
    "verb": verb_forms,
    "noun": noun_forms,
    "adjective": lambda word: frozenset({word}),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a word names an event: what must stand around it and where the sides are.

    `object`, `subject` and `of` hold the lemmas that fit, or `*` for any and `!` for none; None asks for nothing.
    `target` and `actor` list the slots to look in, best first. `asked` are the ids of the words
    of each list of which the sentence must have one.
    """

    event_type: str
    kind: str
    order: int
    object: frozenset[str] | None = None
    subject: frozenset[str] | None = None
    like: frozenset[str] | None = None
    particle: frozenset[str] | None = None
    prep: frozenset[str] | None = None
    of: frozenset[str] | None = None
    to: frozenset[str] | None = None
    that: frozenset[str] | None = None
    target: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subject",)
    both: bool = False
    mode: str | None = None
    status: str | None = None

    asked: tuple[frozenset[int], ...] = ()

    @property
    def rank(self) -> tuple[int, int]:
        """Frames that ask for more are tried first; among equals, the file's order."""
        asked = 2 * sum(bool(one) for one in (self.particle, self.like, self.of, self.prep))
        asked += sum(1 if ANY in one else 2 for one in (self.object, self.to, self.that) if one)
        if self.subject and "@actor" not in self.subject:
            asked += 2
        return -asked, self.order


@lru_cache(maxsize=1)
def words() -> Mapping[str, Any]:
    """data/event_words.toml as it stands."""
    with (DATA / "event_words.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[str]]:
    """The classes of words by name; a class may be put together from others ("@rulers @officials")."""
    listed = {name: one.split() for name, one in words()["classes"].items()}
    inner = {f"@{name}": own for name, own in listed.items()}
    return {name: frozenset(word for one in own for word in inner.get(one, [one])) for name, own in listed.items()}


@lru_cache(maxsize=1)
def cues() -> dict[str, frozenset[str]]:
    """The words, in all forms, that tell the status of an event, by what they say about it."""
    return {name: forms(listed) for name, listed in words()["status"].items()}


@lru_cache(maxsize=1)
def idioms() -> dict[str, frozenset[str]]:
    """The objects with which a verb, in any form, tells no event."""
    listed = {lemma: frozenset(objects.split()) for lemma, objects in words()["idioms"].items()}
    return {form: objects for lemma, objects in listed.items() for form in verb_forms(lemma)}


def expand(listed: str | None) -> frozenset[str] | None:
    """A field of the file as a set of lemmas; the class names stay in it, so that names of people can fit them too."""
    if listed is None:
        return None
    found: set[str] = set()
    for word in listed.split():
        found.add(word)
        if word.startswith("@"):
            found |= classes().get(word[1:], frozenset())
    return frozenset(found)


def frame(event_type: str, kind: str, order: int, block: Mapping[str, str]) -> Frame:
    """One trigger block as a frame."""
    lists = {name: expand(block.get(name)) for name in LISTS}
    return Frame(
        event_type,
        kind,
        order,
        **lists,
        asked=tuple(word_ids(one) for one in lists.values() if one and not one & OPEN),
        target=tuple(block.get("target", "").split()),
        actor=tuple(block.get("actor", "subject").split()),
        both=block.get("sides") == "both",
        mode=block.get("mode"),
        status=block.get("status"),
    )


def word_ids(listed: frozenset[str]) -> frozenset[int]:
    """The ids of the words of a list and of their plurals."""
    return frozenset(get_string_id(form) for word in listed for form in noun_forms(word))


@lru_cache(maxsize=1)
def lexicon() -> dict[str, dict[str, tuple[Frame, ...]]]:
    """For each kind of trigger the frames by word form in lower case, the frames that ask for most first."""
    found: dict[str, dict[str, list[Frame]]] = {kind: {} for kind in KINDS}
    order = 0
    for name, facts in event_types.load().items():
        for block in facts.triggers:
            order += 1
            kind = next(kind for kind in KINDS if kind in block)
            one = frame(name, kind, order, block)
            for lemma in block[kind].split():
                for form in FORMS[kind](lemma):
                    found[kind].setdefault(form, []).append(one)
    return {
        kind: {form: tuple(sorted(frames, key=lambda one: one.rank)) for form, frames in table.items()}
        for kind, table in found.items()
    }


@lru_cache(maxsize=1)
def asked_bits() -> tuple[dict[int, int], dict[int, int]]:
    """Which lists of words the frames ask for, each list a bit: those that a frame, by its order, must have in its
    sentence, and those that a word, by its id, is in.
    """
    bits: dict[frozenset[int], int] = {}
    needs: dict[int, int] = {}
    for one in (one for table in lexicon().values() for frames in table.values() for one in frames):
        for listed in one.asked:
            needs[one.order] = needs.get(one.order, 0) | bits.setdefault(listed, 1 << len(bits))
    given: dict[int, int] = {}
    for listed, bit in bits.items():
        for word in listed:
            given[word] = given.get(word, 0) | bit
    return needs, given


@lru_cache(maxsize=1)
def form_ids() -> dict[str, frozenset[int]]:
    """The ids of the word forms of each kind of trigger, to pass over the other words of a text quickly."""
    return {kind: frozenset(map(get_string_id, table)) for kind, table in lexicon().items()}


@lru_cache(maxsize=16384)
def is_of(word: str, *names: str) -> bool:
    """Whether a noun in lower case, or a singular that it may have, is in one of the classes of words."""
    return any(not classes()[name].isdisjoint(singulars(word)) for name in names)


@cache
def class_forms(name: str) -> frozenset[str]:
    """The forms of the verbs of a class."""
    return frozenset(form for lemma in classes()[name] for form in verb_forms(lemma))


@cache
def class_ids(name: str) -> frozenset[int]:
    """The ids of the words of a class and of their plurals."""
    return word_ids(classes()[name])
