"""The name corpora as their repositories publish them -> rows of text and entities, one JSON object a line.

    python -m components.nlp.training.published FILE... > names/NAME.jsonl

Reads the column formats of Universal NER (`.iob2`), WikiGold and CrossNER (a token and its tag a line), and derives
names from the entity layer of a GUM treebank (`Entity=` in the last column of `.conllu`): the run of proper nouns
around the head of a person, organisation or place, without the title before it, and capitalised adjectives as
nationalities.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from components.nlp.training.corpora import Entity, Row, Sentence, read_text, read_trees, valid_entities

LABELS = {
    "PER": "PER", "person": "PER", "politician": "PER", "ORG": "ORG", "organisation": "ORG", "politicalparty": "ORG",
    "LOC": "LOC", "location": "LOC", "country": "LOC", "organization": "ORG", "place": "LOC",
}  # fmt: skip
TITLES = frozenset("president minister mr mrs ms dr sir lord lady king queen prince princess judge senator".split())
PROPER = frozenset({"NNP", "NNPS"})
INSIDE = frozenset({"of", "the", "-", "and", "'s"})
SENTENCES_PER_TEXT = 8
NO_BLANK_BEFORE = re.compile(r"[.,;:!?%)\]}’”]|n?['’]\w{1,2}$|'$")
NO_BLANK_AFTER = frozenset("([{“‘$£€")
OPENS_OR_CLOSES = re.compile(r"\((?P<id>\d+)-(?P<type>[a-z]+)[^()]*|(?P<end>\d+)?\)")

Word = tuple[str, bool, str]
"""A word, whether a blank follows it, and its BIO tag."""


def column_sentences(path: Path) -> Iterator[list[Word]]:
    """The sentences of a file with a token and its tag a line; an IOB2 file of Universal NER has a number before."""
    for block in re.split(r"\n\s*\n", read_text(path)):
        rows = [line.split("\t") if "\t" in line else line.split() for line in block.split("\n")]
        kept = [row for row in rows if len(row) > 1 and not row[0].startswith(("#", "-DOCSTART-"))]
        numbered = bool(kept) and len(kept[0]) > 2 and kept[0][0].isdigit()
        pairs = [(row[1], row[2]) if numbered else (row[0], row[-1]) for row in kept]
        if pairs:
            following = [token for token, _ in pairs[1:]] + [""]
            yield [(token, spaced(token, after), tag) for (token, tag), after in zip(pairs, following, strict=True)]


def spaced(token: str, after: str) -> bool:
    """Whether a blank stands between two tokens: a guess that is nearly always right."""
    return token not in NO_BLANK_AFTER and not NO_BLANK_BEFORE.match(after)


def treebank_sentences(document: list[Sentence]) -> Iterator[list[Word]]:
    """The sentences of a GUM document with names derived from its entities. An entity may run over sentences."""
    for sentence in document:
        rows = [row for row in sentence if row[0].isdigit()]
        tags = ["O"] * len(rows)
        for start, end, kind in entities_of(rows):
            first, last = name_run(rows, start, end)
            if kind in LABELS and first < last and all(tag == "O" for tag in tags[first:last]):
                tags[first:last] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1)]
        for place, row in enumerate(rows):
            if tags[place] == "O" and row[4] == "JJ" and row[1].istitle() and place > 0:
                tags[place] = "B-NORP"
        yield [(row[1], "SpaceAfter=No" not in row[9], tag) for row, tag in zip(rows, tags, strict=True)]


def entities_of(rows: Sentence) -> list[tuple[int, int, str]]:
    """(first word, word after the last, type) of the entities of a sentence, the longest first."""
    opened: dict[str, list[tuple[int, str]]] = {}
    latest: list[str] = []
    found = []
    for place, row in enumerate(rows):
        written = next((one[7:] for one in row[9].split("|") if one.startswith("Entity=")), "")
        for one in OPENS_OR_CLOSES.finditer(written):
            if one["id"]:
                opened.setdefault(one["id"], []).append((place, one["type"]))
                latest.append(one["id"])
                continue
            key = one["end"] or (latest[-1] if latest else "")
            if opened.get(key):
                start, kind = opened[key].pop()
                latest.remove(key)
                found.append((start, place + 1, kind))
    return sorted(found, key=lambda one: (one[0] - one[1], one))


def name_run(rows: Sentence, start: int, end: int) -> tuple[int, int]:
    """The run of proper nouns around the head of an entity, without titles before it; empty where there is none."""
    ids = {row[0]: place for place, row in enumerate(rows)}
    head = next((place for place in range(start, end) if not start <= ids.get(rows[place][6], -1) < end), start)
    named = [row[4] in PROPER or (row[1] in INSIDE and place > start) for place, row in enumerate(rows)]
    if rows[head][4] not in PROPER:
        return head, head
    first = last = head
    while first > start and named[first - 1]:
        first -= 1
    while last + 1 < end and named[last + 1]:
        last += 1
    while first <= last and (rows[first][1] in INSIDE or rows[first][1].strip(".").lower() in TITLES):
        first += 1
    while last > first and rows[last][1] in INSIDE:
        last -= 1
    return first, last + 1


def as_row(sentences: Iterable[list[Word]]) -> Row:
    """Sentences as one text, a line each, with character offsets."""
    text = ""
    spans: list[list[int]] = []
    entities: list[Entity] = []
    for sentence in sentences:
        start = len(text)
        for word, blank, tag in sentence:
            prefix, _, kind = tag.partition("-")
            label = LABELS.get(kind, kind)
            begin, end = len(text), len(text) + len(word)
            if prefix == "B" or (prefix == "I" and not (entities and entities[-1][2] == label)):
                entities.append((begin, end, label))
            elif prefix == "I":
                entities[-1] = (entities[-1][0], end, label)
            text += word + (" " if blank else "")
        text = text.rstrip(" ")
        spans.append([start, len(text)])
        text += "\n"
    kept = [(one, two, label) for one, two, label in entities if label in {*LABELS.values(), "NORP"}]
    return {"text": text.rstrip("\n"), "entities": valid_entities(text, kept), "sentences": spans}


def rows(path: Path) -> Iterator[Row]:
    """The rows of a published file."""
    if ".conllu" in path.name:
        yield from (as_row(treebank_sentences(document)) for document in read_trees(path))
        return
    sentences = list(column_sentences(path))
    for start in range(0, len(sentences), SENTENCES_PER_TEXT):
        yield as_row(sentences[start : start + SENTENCES_PER_TEXT])


def main() -> None:
    """Read the command line and print the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    for path in parser.parse_args().files:
        for row in rows(path):
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
