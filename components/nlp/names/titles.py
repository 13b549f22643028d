"""What the reference lists say about a noun, a title or a given name: sector, gender, whether it is an office.

The lists are data/titles.toml, data/given_names.csv and data/nicknames.csv. Words are looked up in lower case; an
office or a body is recognised by the last word of its phrase.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from spacy.tokens import Token

from components.settings import DATA

MASCULINE, FEMININE = "m", "f"
ANYBODY = "ANY"
WITH_GENERAL = frozenset("secretary attorney director consul governor solicitor inspector auditor prosecutor".split())
PRONOUNS = {
    "he": MASCULINE, "him": MASCULINE, "his": MASCULINE, "himself": MASCULINE,
    "she": FEMININE, "her": FEMININE, "hers": FEMININE, "herself": FEMININE,
}  # fmt: skip


@dataclass(frozen=True)
class Titles:
    """The lists as lookups: word -> sector, word -> gender, and plain sets."""

    honorifics: dict[str, str | None]
    offices: dict[str, str]
    bodies: dict[str, str]
    people: dict[str, str]
    modifiers: dict[str, str]
    presiding: frozenset[str]
    seated: frozenset[str]
    regnal: frozenset[str]
    leaders: frozenset[str]
    former: frozenset[str]
    over: frozenset[str]
    institutions: frozenset[str]
    ranks: frozenset[str]
    same: dict[str, str]
    epithets: dict[str, tuple[str, ...]]
    citizens: frozenset[str]
    deputies: frozenset[str]
    undergone: frozenset[str]
    incumbents: frozenset[str]
    domestic: frozenset[str]
    fields: frozenset[str]
    leading: frozenset[str]
    at_home: frozenset[str]
    servants: frozenset[str]
    strangers: frozenset[str]
    without_ministers: frozenset[str]
    attributes: frozenset[str]
    genders: dict[str, str]
    given_names: dict[str, str]
    nicknames: dict[str, frozenset[str]]

    @cached_property
    def roles(self) -> frozenset[str]:
        """The nouns for what one person is in the world or in a story."""
        return frozenset(self.offices) | frozenset(self.people)

    @cached_property
    def sole(self) -> frozenset[str]:
        """The offices that a state has one of, or one of a kind."""
        return self.leaders | {"minister", "secretary"}

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Every noun for one person."""
        return self.roles | frozenset(self.genders) | self.attributes


@lru_cache(maxsize=1)
def titles() -> Titles:
    """The lists, read once a process."""
    with (DATA / "titles.toml").open("rb") as file:
        blocks = tomllib.load(file)
    honorifics: dict[str, str | None] = dict.fromkeys(blocks["honorifics"]["neutral"])
    honorifics |= gendered(blocks["honorifics"])
    return Titles(
        honorifics=honorifics,
        offices=by_word(blocks["offices"]),
        bodies=by_word(blocks["bodies"]),
        people=by_word(blocks["people"]),
        modifiers=by_word(blocks["modifiers"]),
        presiding=frozenset(blocks["presiding"]["words"] + blocks["offices"]["ANY"]),
        seated=frozenset(blocks["seated"]["words"]),
        regnal=frozenset(blocks["regnal"]["words"]),
        leaders=frozenset(blocks["leaders"]["words"]),
        former=frozenset(blocks["former"]["words"]),
        over=frozenset(blocks["former"]["over"]),
        institutions=frozenset(blocks["institutions"]["words"]),
        ranks=frozenset(blocks["ranks"]["words"]),
        same=by_word(blocks["same"]),
        epithets={phrase: tuple(offices) for phrase, offices in blocks["epithets"].items()},
        citizens=frozenset(blocks["persons"]["citizens"]),
        deputies=frozenset(blocks["persons"]["deputies"]),
        undergone=frozenset(blocks["persons"]["undergone"]),
        incumbents=frozenset(blocks["incumbents"]["words"]),
        domestic=frozenset(blocks["incumbents"]["bodies"]),
        fields=frozenset(blocks["incumbents"]["fields"]),
        leading=frozenset(blocks["incumbents"]["leading"]),
        at_home=frozenset(blocks["incumbents"]["at_home"]),
        servants=frozenset(blocks["incumbents"]["servants"]),
        strangers=frozenset(blocks["incumbents"]["strangers"]),
        without_ministers=frozenset(blocks["incumbents"]["without_ministers"]),
        attributes=frozenset(blocks["persons"]["attributes"]),
        genders=gendered(blocks["gender"]),
        given_names=given_names(DATA / "given_names.csv"),
        nicknames={
            row["short"].lower(): frozenset(row["full"].lower().split()) for row in rows(DATA / "nicknames.csv")
        },
    )


def by_word(block: dict[str, list[str]]) -> dict[str, str]:
    """{sector: words} turned round; the first sector that lists a word keeps it."""
    found: dict[str, str] = {}
    for sector, words in block.items():
        for word in words:
            found.setdefault(word, sector)
    return found


def gendered(block: dict[str, list[str]]) -> dict[str, str]:
    """The words of the lists `masculine` and `feminine` with their gender."""
    return dict.fromkeys(block["masculine"], MASCULINE) | dict.fromkeys(block["feminine"], FEMININE)


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file whose first line is a comment."""
    with path.open(encoding="utf-8", newline="") as lines:
        next(lines)
        yield from csv.DictReader(lines)


def given_names(path: Path) -> dict[str, str]:
    """Given names in lower case with their gender; a name in both lists tells nothing and is left out."""
    lists = {row["gender"]: set(row["names"].lower().split()) for row in rows(path)}
    both = lists[MASCULINE] & lists[FEMININE]
    return {name: gender for gender, names in lists.items() for name in names - both}


def listed(token: Token, words: dict[str, str]) -> str | None:
    """What a list says about a token, by its form and else by its lemma."""
    lower = token.lower_.rstrip(".")
    if lower == "general" and (noun := civilian(token)) is not None:
        return words.get(f"{noun}-general") or words.get(noun)
    return words.get(lower) or words.get(token.lemma_.lower())


def civilian(general: Token) -> str | None:
    """The office before "general" that is no soldier's: "secretary" in "secretary-general", "attorney general"."""
    before = general.nbor(-1) if general.i else general
    before = before.nbor(-1) if before.text == "-" and before.i else before
    return before.lower_ if before.lower_ in WITH_GENERAL else None


def office_sector(token: Token) -> str | None:
    """The sector of the office that a noun names, None for any other word."""
    return listed(token, titles().offices)


def is_honorific(token: Token) -> bool:
    """Whether a token is a form of address ("Mr.")."""
    return token.lower_.rstrip(".") in titles().honorifics
