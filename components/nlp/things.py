"""Ships and weapons, which are called after people and places: "the vessel Coral Dawn", "Iskander missiles"."""

from __future__ import annotations

from spacy.tokens import Span

from components.nlp.surface import words

CRAFT = frozenset(
    "ship vessel warship frigate destroyer corvette cruiser submarine tanker freighter ferry trawler cutter yacht boat "
    "carrier icebreaker dreadnought tugboat hms uss mv".split()
)
ARMS = frozenset(
    "missile rocket drone torpedo launcher howitzer rifle tank helicopter bomber interceptor battery warplane".split()
)
WEAPONS = ARMS | {f"{one}s" for one in ARMS} | {"batteries"}


def is_thing(entity: Span) -> bool:
    """Whether the noun before a name says that it is a ship's, or the one behind it that it is a weapon's."""
    said, start, end = words(entity.doc), entity.start, entity.end
    if start and said[start - 1].lower() in CRAFT:
        return True
    return end < len(said) and said[end] in WEAPONS
