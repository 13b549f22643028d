"""What the components write on a Doc: plain values with character offsets, and the attributes that hold them.

    doc._.published, doc._.published_from   publication day and where it came from; set before the pipeline runs
    doc._.mentions                          list[Mention], added to by places, names and dates
    doc._.quotes, doc._.events              list[Quote], list[Event]
    doc._.trigger_chances                   TriggerChances of our own pipeline; None with another

Offsets are character offsets of `doc.text`, half-open. None means not known, as in the tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days, both ends inclusive; an open end is None. `source` is `text`, `published` or None."""

    start: date | None = None
    end: date | None = None
    precision: str = "unknown"
    source: str | None = None


@dataclass(frozen=True, slots=True)
class TriggerChances:
    """How likely each word names an event, as the encoder sees it in its sentence.

    `table` [tokens, 1 + types] holds probabilities: that a token names none, then one for each of `types`.
    """

    types: tuple[str, ...]
    table: NDArray[numpy.float32]

    def likely(self, least: float) -> dict[int, str]:
        """The tokens that name an event of one type with at least this probability, and the type."""
        best = self.table[:, 1:].argmax(axis=1)
        found = numpy.flatnonzero(self.table[numpy.arange(len(best)), best + 1] >= least)
        return {index: self.types[best[index]] for index in found.tolist()}

    def of_any(self, start: int, end: int) -> float:
        """The probability of the token between two that is most likely to name an event, of whatever type."""
        return 1.0 - float(self.table[start:end, 0].min(initial=1.0))

    def of_type(self, index: int, event_type: str) -> float:
        """The probability that a token names an event of a type."""
        return float(self.table[index, 1 + self.types.index(event_type)])


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or date as written, and what it stands for; see the table `mentions`. `when` only for dates."""

    start: int
    end: int
    text: str
    kind: str
    name: str | None = None
    country: str | None = None
    role: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a noun phrase stands for. `kind` is `person`, `organisation`, `country` or `unnamed`.

    `text` and the offsets are the phrase as written; `name` is canonical and None where nobody is named.
    """

    start: int
    end: int
    text: str
    kind: str
    name: str | None = None
    country: str | None = None
    role: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """An attributed statement; see the table `quotes`. `spans` are its pieces, `speaker` is None where nobody is."""

    spans: tuple[tuple[int, int], ...]
    type: str
    cue: tuple[int, int] | None
    cue_sense: str | None
    speaker: Actor | None
    countries: tuple[str, ...] = ()
    when: When = field(default_factory=When)
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Event:
    """A thing that one side did or said it would do; see the table `events`. `sentence` is the evidence."""

    sentence: tuple[int, int]
    trigger: tuple[int, int]
    event_type: str
    mode: str | None
    status: str
    actors: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    other_evidence: tuple[tuple[int, int], ...] = ()
    attributed_to: str | None = None
    place: Mention | None = None
    when: When = field(default_factory=When)
    confidence: float = 0.5


for _name in ("published", "published_from", "trigger_chances"):
    Doc.set_extension(_name, default=None, force=True)
for _name in ("mentions", "quotes", "events", "boilerplate"):
    Doc.set_extension(_name, default=[], force=True)
