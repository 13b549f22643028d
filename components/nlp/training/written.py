"""The articles that we wrote to train and to measure with: plain text with names and attributions marked by tags.

    <s1><PER>Ana Reyes</PER></s1> <c1>said</c1> <q1>the port was closed</q1>.

PER, ORG, LOC and NORP are names. q, s and c are content, source and cue of an attribution; those of one attribution
have the same number within their article, and a split quote has several q. Articles stand apart by a line of equals
signs; a line of an article is a paragraph, the first its headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from components.nlp.training.corpora import Row, read_text

BETWEEN = re.compile(r"^=+$", re.MULTILINE)
TAG = re.compile(r"<(?P<close>/?)(?P<kind>PER|ORG|LOC|NORP|[qsc])(?P<number>\d*)>")
PARTS = frozenset("qsc")

Tagged = tuple[int, int, str, str]
"""A stretch of text: start, end, kind of tag, number of its attribution ("" for a name)."""


def written_rows(folder: Path) -> Iterator[Row]:
    """The articles of a folder: "text", "entities" [[start, end, label]], "sentences" [[start, end]] and "parts".

    The sentences are paragraphs; the parts are the tagged stretches of attributions. Raises ValueError where tags do
    not match.
    """
    for path in sorted(folder.glob("*.txt")):
        for article in BETWEEN.split(read_text(path)):
            text, tagged = untagged(article.strip())
            yield {
                "source": "written",
                "text": text,
                "entities": [[start, end, kind] for start, end, kind, _ in tagged if kind not in PARTS],
                "sentences": [[line.start(), line.end()] for line in re.finditer(r".+", text)],
                "parts": [one for one in tagged if one[2] in PARTS],
            }


def untagged(article: str) -> tuple[str, list[Tagged]]:
    """The plain text, and what the tags mark in it, in the order in which the stretches end."""
    pieces: list[str] = []
    opened: dict[tuple[str, str], list[int]] = {}
    found: list[Tagged] = []
    length = position = 0
    for tag in TAG.finditer(article):
        pieces.append(article[position : tag.start()])
        length, position = length + tag.start() - position, tag.end()
        waiting = opened.setdefault((tag["kind"], tag["number"]), [])
        if not tag["close"]:
            waiting.append(length)
        elif waiting:
            found.append((waiting.pop(), length, tag["kind"], tag["number"]))
        else:
            raise ValueError(f"{tag[0]} closes nothing in: {article[:60]}")
    left = [kind + number for (kind, number), starts in opened.items() if starts]
    if left:
        raise ValueError(f"{', '.join(left)} is never closed in: {article[:60]}")
    return "".join([*pieces, article[position:]]), found
