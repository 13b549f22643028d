"""What the components write on a Doc: plain values with character offsets, and the attributes that hold them.

    doc._.published, doc._.published_from   publication day and where it came from; set before the pipeline runs
    doc._.mentions                          list[Mention], added to by places, names and dates
    doc._.quotes, doc._.events              list[Quote], list[Event]

Offsets are character offsets of `doc.text`, half-open. None means not known, as in the tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days, both ends inclusive; an open end is None. `source` is `text`, `published` or None."""

    start: date | None = None
    end: date | None = None
    precision: str = "unknown"
    source: str | None = None


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


for _name in ("published", "published_from"):
    Doc.set_extension(_name, default=None, force=True)
for _name in ("mentions", "quotes", "events", "boilerplate"):
    Doc.set_extension(_name, default=[], force=True)
