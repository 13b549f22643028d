"""Ships and weapons, which are called after people and places: "the vessel Coral Dawn", "Iskander missiles"."""

from __future__ import annotations

from spacy.tokens import Span

from components.nlp.surface import words

CRAFT = frozenset(
    "ship vessel warship frigate destroyer corvette cruiser submarine tanker freighter ferry trawler cutter yacht boat "
    "carrier icebreaker tug tugboat lifeboat gunboat minesweeper schooner barge steamer".split()
)
ARMS = frozenset(
    "missile rocket drone torpedo launcher howitzer rifle tank helicopter bomber interceptor battery warplane".split()
)
WEAPONS = ARMS | {f"{one}s" for one in ARMS} | {"batteries"}


def is_thing(entity: Span) -> bool:
    """Whether the noun before a name says that it is a ship's, or the one behind it that it is a weapon's."""
    said, end = words(entity.doc), entity.end
    return is_ship(entity) or (end < len(said) and said[end] in WEAPONS)


def is_ship(entity: Span) -> bool:
    """Whether a name is that of a ship: "the tanker Coral Dawn", "one of the boats, the Coral Dawn, sank"."""
    said, before, end = words(entity.doc), entity.start - 1, entity.end
    if before < 1:
        return False
    if said[before] == "the":
        before -= 1
    if said[before] == "," and said[end : end + 1] == [","] and said[before + 1] == "the":
        before -= 1
    return said[before].lower().removesuffix("s") in CRAFT
