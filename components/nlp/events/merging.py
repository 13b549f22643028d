"""One event, one row: what several sentences tell of the same act becomes one event with the richest evidence."""

from __future__ import annotations

from dataclasses import replace

from components.nlp.annotations import Actor, Event


def merge(events: list[Event]) -> list[Event]:
    """The events of an article, each told once, in order of their evidence."""
    kept: list[Event] = []
    for event in events:
        match = next((i for i, one in enumerate(kept) if same_event(one, event)), None)
        if match is None:
            kept.append(event)
        else:
            kept[match] = joined(kept[match], event)
    return sorted(kept, key=lambda one: one.trigger)


def same_event(one: Event, other: Event) -> bool:
    """Whether two events are one act: the same type and status, the same actors, no other target."""
    if (one.event_type, one.status) != (other.event_type, other.status):
        return False
    if one.sentence == other.sentence and one.trigger != other.trigger and not one.actors:
        return False
    if not shared(one.actors, other.actors):
        return False
    return not one.targets or not other.targets or shared(one.targets, other.targets)


def shared(one: tuple[Actor, ...], other: tuple[Actor, ...]) -> bool:
    """Whether two sides have a named participant in common."""
    return any(a.name is not None and a.name == b.name for a in one for b in other)


def richness(event: Event) -> tuple[int, float, int]:
    """How much an event tells: its sides, place and day, then how sure it is, then how early it stands."""
    told = len(event.actors) + 2 * bool(event.targets) + bool(event.place) + bool(event.when.source)
    return told, event.confidence, -event.sentence[0]


def joined(one: Event, other: Event) -> Event:
    """Two tellings of an act as one: the richer one, with the other's sentence and what only the other knows."""
    best, rest = (one, other) if richness(one) >= richness(other) else (other, one)
    evidence = {*best.other_evidence, *rest.other_evidence, rest.sentence} - {best.sentence}
    return replace(
        best,
        other_evidence=tuple(sorted(evidence)),
        targets=best.targets or rest.targets,
        place=best.place or rest.place,
        when=best.when if best.when.source else rest.when,
        attributed_to=best.attributed_to if rest.attributed_to else None,
        confidence=max(best.confidence, rest.confidence),
    )
