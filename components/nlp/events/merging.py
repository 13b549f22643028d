"""One event, one row: what several sentences tell of the same act becomes one event with the richest evidence."""

from __future__ import annotations

import re
from dataclasses import replace

from components.nlp.annotations import Actor, Event

STEM = 4  # letters that the forms of a word share: "warned", "warning"
NUMBER = re.compile(r"\d+")
BEHIND = re.compile(r",| (?:of|in|at|from|on|with|for|to|who|whom|which|that|off|near)\b")
LONGEST_DATELINE = 60  # characters between a headline and the lead
LITTLE = frozenset("a an the to of its his her their it was were had has have been be".split())


def merge(events: list[Event], text: str) -> list[Event]:
    """The events of a text, each told once, in order of their evidence."""
    kept: list[Event] = []
    for event in events:
        match = next((i for i, one in enumerate(kept) if same_event(one, event, text)), None)
        if match is None:
            kept.append(event)
        else:
            kept[match] = joined(kept[match], event)
    return sorted(kept, key=lambda one: one.trigger)


def same_event(one: Event, other: Event, text: str) -> bool:
    """Whether two events are one act: type, status and an actor in common, no other side, day or deed."""
    if (one.event_type, one.status) != (other.event_type, other.status):
        return False
    if not one.actors and not other.actors:
        return one.sentence == other.sentence and one.place == other.place
    if are_halves(one, other) or are_halves(other, one):
        return one.sentence == other.sentence
    if are_days_apart(one, other):
        return False
    if is_of_headline(one, other, text):
        return True
    if not shared(one.actors, other.actors):
        return False
    mine, theirs = others(one, other), others(other, one)
    if mine and theirs and not is_joint_promise(one, other):
        return shared(mine, theirs) or (one.mode == other.mode and any(are_alike(a, b) for a in mine for b in theirs))
    return one.sentence == other.sentence or is_same_deed(one, other, text)


def is_of_headline(one: Event, other: Event, text: str) -> bool:
    """Whether the lead tells what the headline has of the same states, whoever acts for them there: "Peru, Chile sign
    accord" and "President Rojas and his Chilean counterpart signed an accord".
    """
    end = text.find("\n")
    if not one.sentence[0] < end < other.sentence[0] <= end + LONGEST_DATELINE:
        return False
    mine, theirs = countries(one.actors), countries(other.actors)
    hit, also = countries(one.targets), countries(other.targets)
    return bool(mine) and mine <= theirs and (not hit or not also or not hit.isdisjoint(also))


def countries(side: tuple[Actor, ...]) -> frozenset[str]:
    """The countries of a side, and the names of those without one."""
    return frozenset(one.country or one.name or "" for one in side) - {""}


def is_joint_promise(one: Event, other: Event) -> bool:
    """Whether one of two promises is of all its sides together, so that only the deed tells which it is."""
    return one.event_type == "AGREE" and not (one.targets and other.targets)


def are_halves(one: Event, other: Event) -> bool:
    """Whether one telling of an attack has only its victims and the other only who did it: "Two men were killed when
    a bomber blew himself up".
    """
    return one.event_type == "ASSAULT" and not (one.actors or other.targets) and len(other.actors) == 1


def others(one: Event, other: Event) -> tuple[Actor, ...]:
    """The targets of an event, or, where all sides act, those whom the two events do not have in common."""
    if one.targets or len(one.actors) < 2:
        return one.targets
    return tuple(actor for actor in one.actors if not shared((actor,), other.actors)) or one.actors


def shared(one: tuple[Actor, ...], other: tuple[Actor, ...]) -> bool:
    """Whether two sides have a named participant in common."""
    return any(a.name is not None and a.name == b.name for a in one for b in other)


def are_alike(one: Actor, other: Actor) -> bool:
    """Whether two phrases without names have one noun, and no two countries or numbers: "skipper", "the skipper of a
    trawler".
    """
    if one.name is not None or other.name is not None or noun(one.text) != noun(other.text):
        return False
    if None not in (one.country, other.country) and one.country != other.country:
        return False
    return len({*NUMBER.findall(one.text)[:1], *NUMBER.findall(other.text)[:1]}) < 2


def noun(written: str) -> str:
    """The head of a noun phrase as written: its last word before a preposition, a comma or a clause."""
    words = BEHIND.split(written.lower(), maxsplit=1)[0].split()
    return words[-1] if words else written


def are_days_apart(one: Event, other: Event) -> bool:
    """Whether the text dates two events on different days."""
    if one.when.source != "text" or other.when.source != "text":
        return False
    ends = (one.when.start, one.when.end, other.when.start, other.when.end)
    if None in ends:
        return False
    return bool(one.when.end < other.when.start or other.when.end < one.when.start)  # type: ignore[operator]


def is_same_deed(one: Event, other: Event, text: str) -> bool:
    """Whether the words that name two events are forms of the same, or the one's are among the other's."""
    mine, theirs = stems(text[slice(*one.trigger)]), stems(text[slice(*other.trigger)])
    return mine <= theirs or theirs <= mine


def stems(words: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    return frozenset(word[:STEM] for word in re.findall(r"\w+", words.lower()) if word not in LITTLE)


def richness(event: Event) -> tuple[int, float, int, int]:
    """How much an event tells: sides, place and day, then how sure it is, how much of its sides, and how early."""
    told = len(event.actors) + 2 * bool(event.targets) + bool(event.place) + (event.when.source == "text")
    length = sum(len(one.text) for one in (*event.actors, *event.targets))
    return told, event.confidence, length, -event.sentence[0]


def joined(one: Event, other: Event) -> Event:
    """Two tellings of an act as one: the richer one, with the other's sentence and what only the other knows."""
    best, rest = (one, other) if richness(one) >= richness(other) else (other, one)
    targets = best.targets or tuple(side for side in rest.targets if not shared((side,), best.actors))
    evidence = {*best.other_evidence, *rest.other_evidence, rest.sentence} - {best.sentence}
    return replace(
        best,
        actors=best.actors or rest.actors,
        other_evidence=tuple(sorted(evidence)),
        targets=targets,
        place=best.place or rest.place,
        when=rest.when if rest.when.source == "text" != best.when.source else best.when,
        attributed_to=best.attributed_to if rest.attributed_to else None,
        confidence=max(best.confidence, rest.confidence),
    )
