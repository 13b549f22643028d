"""The words that report speech, from data/cues.toml: which verb or noun a form belongs to, and what it is to say so.

A cue is found by its form, not by the lemmatiser, so that a wrong lemma loses no quote.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from components.nlp import grammar
from components.nlp.inflection import noun_forms, verb_forms
from components.nlp.surface import lowered
from components.settings import DATA


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word of the text: its token, its dictionary form and the kind of saying (`schema.CUE_SENSES`)."""

    token: Token
    lemma: str
    sense: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The file as lookups: form -> dictionary form, dictionary form -> sense, and what each verb can govern."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    senses: dict[str, str]
    direct_only: frozenset[str]
    infinitive: frozenset[str]
    asked: frozenset[str]
    unsaid: dict[str, frozenset[str]]
    media: frozenset[str]
    plain: frozenset[str]
    things: frozenset[str]
    object: frozenset[str]
    naming: frozenset[str]
    withheld: frozenset[str]
    acts: dict[str, frozenset[str]]
    openers: dict[str, frozenset[str]]
    quoted_openers: dict[str, frozenset[str]]
    meanings: dict[str, dict[str, str]]
    carriers: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The reporting words, read once a process."""
    with (DATA / "cues.toml").open("rb") as file:
        blocks = tomllib.load(file)
    frames = blocks["frames"]
    senses = {word: sense for sense, words in blocks["verbs"].items() for word in words}
    nouns = {word: sense for sense, words in blocks["nouns"].items() for word in words}
    return Lexicon(
        verbs={form: verb for verb in senses for form in verb_forms(verb)},
        nouns={form: sense for noun, sense in nouns.items() for form in noun_forms(noun)},
        senses=senses,
        direct_only=frozenset(frames["direct_only"]),
        infinitive=frozenset(frames["infinitive"]),
        asked=frozenset(frames["asked"]),
        unsaid={verb: frozenset(words) for verb, words in frames["unsaid"].items()},
        media=frozenset(frames["media"]),
        things=frozenset(frames["things"]),
        plain=frozenset(frames["plain"]),
        object=frozenset(frames["object"]),
        naming=frozenset(frames["naming"]),
        withheld=frozenset(frames["withheld"]),
        acts={verb: frozenset(words) for verb, words in frames["acts"].items()},
        carriers=frozenset(blocks["carriers"]["words"]),
        openers=openers(frames["prepositions"], frames["as"]),
        quoted_openers=openers(frames["quoted_prepositions"], []),
        meanings=frames["meanings"],
    )


def openers(prepositions: dict[str, list[str]], comparing: list[str]) -> dict[str, frozenset[str]]:
    """What opens the phrase in which each verb has its content: its prepositions, and "as" for verbs that compare."""
    found = {verb: frozenset(words) for verb, words in prepositions.items()}
    return found | {verb: found.get(verb, frozenset()) | {"as"} for verb in comparing}


def verb_cues(doc: Doc) -> dict[int, Cue]:
    """The reporting verbs of a Doc by token."""
    verbs, senses = lexicon().verbs, lexicon().senses
    tokens = [doc[index] for index, form in enumerate(lowered(doc)) if form in verbs]
    found = ((token, verbs[token.lower_]) for token in tokens if token.pos_ in {"VERB", "AUX"})
    return {token.i: Cue(token, verb, meaning(token, verb) or senses[verb]) for token, verb in found}


def meaning(token: Token, verb: str) -> str | None:
    """What a verb tells with the preposition behind it ("called for calm"); None where it tells the same as always."""
    meanings = lexicon().meanings.get(verb)
    opened = (meanings.get(grammar.opener(child) or "") for child in token.rights) if meanings else ()
    return next(filter(None, opened), None)


def noun_cue(token: Token) -> Cue | None:
    """The noun that carries what was said at a token, None for any other word."""
    sense = lexicon().nouns.get(token.lower_)
    return Cue(token, token.lower_, sense) if sense is not None and token.pos_ == "NOUN" else None
