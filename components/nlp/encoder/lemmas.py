"""Lemmas as scripts: how many letters to cut off a word and what to put there, so that they can be predicted.

A script is "case|cut|ending": case "l" works on the word in lower case, "k" keeps it. A predicted script may make of a
word what is none ("insiste" of "insisted", "companie" of "companies"); then the form itself says what it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from components.nlp import inflection


def script(word: str, lemma: str) -> str:
    """The script that turns a word into its lemma."""
    case, base = ("k", word) if same_start(word, lemma) == 1 or lemma[:1].isupper() else ("l", word.lower())
    same = same_start(base, lemma)
    return f"{case}|{len(base) - same}|{lemma[same:]}"


def same_start(one: str, two: str) -> int:
    """How many letters two words share from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def apply(written: str, word: str) -> str:
    """The lemma that a script makes of a word; the word itself where the script does not fit."""
    case, cut, ending = written.split("|", 2)
    base = word.lower() if case == "l" else word
    if int(cut) > len(base):
        return word
    return (base[: len(base) - int(cut)] + ending) or word


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Known verbs or nouns: their dictionary forms, and the dictionary form by irregular form."""

    bases: frozenset[str]
    irregular: dict[str, str]

    def lemma(self, predicted: str, word: str) -> str:
        """The dictionary form of a word: the predicted one where that is known, else the one that the word itself comes
        from; the predicted one where none is known.
        """
        if predicted in self.bases:
            return predicted
        form = word.lower()
        if form in self.irregular:
            return self.irregular[form]
        return next((one for one in (form, *inflection.bases(form)) if one in self.bases), predicted)
