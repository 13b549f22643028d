"""The verbs and nouns to which the encoder traces forms back where its guess is no word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from components import event_types
from components.nlp import inflection
from components.nlp.encoder.component import LEXICONS
from components.nlp.quotes import cues
from components.nlp.training.examples import Example

LEAST_COUNT = 2  # an irregular form that a treebank has but once may be a slip of the pen


def lexicons(examples: Sequence[Example]) -> dict[str, list[str]]:
    """The words of the treebanks and of our own lists, as `encoder.lemmas.Lexicon` takes them: for "verbs" and "nouns"
    the dictionary forms, and for each irregular form "form dictionary-form".
    """
    return lexicon(examples, "verbs", listed("verb") | cues.lexicon().senses.keys()) | lexicon(
        examples, "nouns", listed("noun") | cues.lexicon().nouns.keys()
    )


def lexicon(examples: Iterable[Example], part: str, known: set[str]) -> dict[str, list[str]]:
    """The words of one part of speech."""
    pairs = Counter(
        (word.lower(), lemma.lower())
        for one in examples
        for word, lemma, tag in zip(one.words, one.lemmas, one.tags, strict=False)
        if LEXICONS.get(tag or "") == part and lemma is not None and word.isalpha() and lemma.isalpha()
    )
    bases = {lemma for _, lemma in pairs} | known
    irregular = {
        form: lemma
        for (form, lemma), count in sorted(pairs.items(), key=lambda pair: (pair[1], pair[0]))
        if count >= LEAST_COUNT and form not in bases and lemma not in inflection.bases(form)
    }
    return {part: sorted(bases), f"irregular_{part}": [f"{form} {irregular[form]}" for form in sorted(irregular)]}


def listed(kind: str) -> set[str]:
    """The verbs or nouns that tell events."""
    blocks = (block for facts in event_types.load().values() for block in facts.triggers)
    return {word for block in blocks for word in block.get(kind, "").split()}
