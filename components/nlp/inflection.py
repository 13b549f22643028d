"""English verbs and nouns in all their forms, and back, by the rules of spelling and data/irregular_verbs.toml.

Words are looked for by their forms, so that no mistake of the lemmatiser hides one. Where spelling leaves two ways open
("focused", "focussed") both are made: a form too many is no word and meets nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache

from components.settings import DATA

VOWELS = frozenset("aeiou")
HISSING = ("s", "x", "z", "ch", "sh")
HISSED = tuple(ending + "es" for ending in (*HISSING, "o"))
NEVER_DOUBLED = VOWELS | frozenset("hwxy")


@lru_cache(maxsize=1)
def irregular() -> dict[str, frozenset[str]]:
    """The forms of irregular verbs that no rule makes; they stand for the regular past."""
    with (DATA / "irregular_verbs.toml").open("rb") as file:
        return {verb: frozenset(listed.split()) for verb, listed in tomllib.load(file).items()}


@lru_cache(maxsize=8192)
def verb_forms(verb: str) -> frozenset[str]:
    """All forms of a verb, the dictionary form among them."""
    past = irregular().get(verb) or regular_past(verb)
    return frozenset({verb, with_ing(verb), *(stem + "ing" for stem in doubled(verb))}) | with_s(verb) | past


@lru_cache(maxsize=8192)
def noun_forms(noun: str) -> frozenset[str]:
    """Singular and plural of a noun."""
    return with_s(noun) | {noun} | ({noun[:-2] + "en"} if noun.endswith("man") else frozenset())


def forms(words: str) -> frozenset[str]:
    """All forms of the words of a list, whether they are verbs or nouns."""
    return frozenset(form for word in words.split() for form in verb_forms(word) | noun_forms(word))


def with_s(word: str) -> frozenset[str]:
    """The third person of a verb, the plural of a noun: "carries", "watches", "vetoes" or "vetos"."""
    if ends_in_y(word):
        return frozenset({word[:-1] + "ies"})
    if word.endswith("o"):
        return frozenset({word + "s", word + "es"})
    return frozenset({word + ("es" if word.endswith(HISSING) else "s")})


def with_ing(verb: str) -> str:
    """The participle of the present: "making", "dying", "agreeing"."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb) + "ing"


def regular_past(verb: str) -> frozenset[str]:
    """The past as a rule makes it: "agreed", "carried", "banned"."""
    if verb.endswith("e"):
        return frozenset({verb + "d"})
    stem = verb[:-1] + "i" if ends_in_y(verb) else verb
    return frozenset(one + "ed" for one in (stem, *doubled(verb)))


def doubled(verb: str) -> tuple[str, ...]:
    """The stem with its last consonant doubled ("bann", "cancell"), for verbs that may have it."""
    before = verb[:-1].replace("qu", "q")  # no vowel: "equipped"
    if len(verb) < 3 or verb[-1] in NEVER_DOUBLED or before[-1] not in VOWELS or before[-2:-1] in VOWELS:
        return ()
    return (verb + verb[-1],)


def ends_in_y(word: str) -> bool:
    """Whether a word ends in a consonant and "y"."""
    return word.endswith("y") and word[-2:-1] not in VOWELS


@lru_cache(maxsize=4096)
def singulars(noun: str) -> frozenset[str]:
    """A noun with the singulars that it may have."""
    found = {noun}
    if noun.endswith("ies"):
        found.add(noun[:-3] + "y")
    if noun.endswith("es"):
        found.add(noun[:-2])
    if noun.endswith("s"):
        found.add(noun[:-1])
    if noun.endswith("men"):
        found.add(noun[:-2] + "an")
    return frozenset(found)


def bases(form: str) -> Iterator[str]:
    """What a form of a verb or a plural may come from: "plann", "planne" and "plan" for "planned"."""
    if form.endswith(("ies", "ied")):
        yield form[:-3] + "y"
    for ending in ("ing", "ed"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form.removesuffix(ending)
            yield from (stem, stem + "e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
    if form.endswith("s"):
        yield form[:-1]
    if form.endswith(HISSED):
        yield form[:-2]
