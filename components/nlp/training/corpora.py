"""Reading the corpora: rows of names and sentences of trees, plain or compressed, and which name spans are valid."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Entity = tuple[int, int, str]
Sentence = list[list[str]]
EDGE = ' \t\n\r\u00a0"“”„«»‘,;:!?'


def read_text(path: Path) -> str:
    """The text of a file, compressed or not."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")


def read_rows(paths: Iterable[Path]) -> Iterator[Row]:
    """The rows of JSONL files."""
    for path in paths:
        for line in read_text(path).split("\n"):
            if line.strip():
                yield json.loads(line)


def read_trees(path: Path) -> Iterator[list[Sentence]]:
    """The documents of a CoNLL-U file, each a list of sentences, each a list of rows of ten columns."""
    document: list[Sentence] = []
    for block in read_text(path).strip().split("\n\n"):
        lines = block.split("\n")
        if document and any(line.startswith("# newdoc") for line in lines):
            yield document
            document = []
        document.append([line.split("\t") for line in lines if not line.startswith("#")])
    yield document


def valid_entities(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """Entities that a model can learn: in the text, trimmed at both edges, with a letter, one line, no overlap."""
    kept: list[Entity] = []
    for start, end, label in sorted(entities, key=lambda one: one[0] - one[1]):
        start, end = max(0, start), min(len(text), end)
        while start < end and text[start] in EDGE:
            start += 1
        while start < end and text[end - 1] in EDGE:
            end -= 1
        written = text[start:end]
        free = all(end <= one or start >= two for one, two, _ in kept)
        if re.search(r"\w", written) and not re.search(r"[\n\t]", written) and free:
            kept.append((start, end, label))
    return sorted(kept)


def chunks(row: Row, size: int) -> Iterator[tuple[str, list[Entity]]]:
    """A row in pieces of `size` sentences: (text, entities inside it); the whole text where it has no sentences."""
    sentences = row.get("sentences") or [[0, len(row["text"])]]
    for first in range(0, len(sentences), size):
        start, end = sentences[first][0], sentences[min(first + size, len(sentences)) - 1][1]
        inside = [
            (one - start, two - start, label) for one, two, label in row["entities"] if start <= one and two <= end
        ]
        yield row["text"][start:end], valid_entities(row["text"][start:end], inside)


def curly(text: str) -> str:
    """The text with typographic quotation marks, as long as before, so that offsets hold."""
    opening = True
    letters = []
    for letter in text:
        if letter == '"':
            letter, opening = ("“" if opening else "”"), not opening
        letters.append("’" if letter == "'" else letter)
    return "".join(letters)
