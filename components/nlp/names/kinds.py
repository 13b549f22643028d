"""Of what kind a name is where the words around it say so and the recogniser says something else.

Who is a "Turkish national" or was arrested is a person, whom "the broadcaster" names is a body.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span

from components.nlp import grammar, places, things
from components.nlp.names.offices import is_office, title_before
from components.nlp.names.titles import office_sector, titles
from components.nlp.places import bodies
from components.nlp.surface import entities, words

PERSON, ORGANISATION, THING = "PERSON", "ORG", "PRODUCT"
PLACES = frozenset({"LOC", "GPE"})
KINDS = "kinds"
ADDRESSES = frozenset({"mr", "mrs", "ms"})
SPEAKING = frozenset({"MED", "BUS", "NGO", "IGO"})
LONGEST_NAME = 4
# Offices that are called after where they are held: who stands before them is no person ("the Kasese MP").
LOCAL = frozenset({"mp", "mayor", "governor", "senator", "councillor", "bishop", "archbishop"})


def kinds(doc: Doc) -> list[tuple[Span, str]]:
    """The named entities with their labels, corrected; found once."""
    known: list[tuple[Span, str]] | None = doc.user_data.get(KINDS)
    if known is None:
        known = doc.user_data[KINDS] = [(entity, kind(entity)) for entity in entities(doc)]
    return known


def kind(entity: Span) -> str:
    """The label of an entity, by the words beside it where they settle it."""
    if entity.label_ == PERSON:
        if things.is_thing(entity) or is_constituency(entity):
            return THING
        return ORGANISATION if is_called_body(entity) or is_of_place(entity) else PERSON
    if entity.label_ == ORGANISATION and things.is_ship(entity) and bodies.organisation(entity.text) is None:
        return THING
    if entity.label_ in PLACES | {ORGANISATION} and is_called_person(entity) and can_be_person(entity):
        return PERSON
    return str(entity.label_)


def is_called_body(entity: Span) -> bool:
    """Whether a body's noun stands before a name as a part of its phrase: "the newspaper …".

    "Broadcaster" may be somebody's work, but not that of an acronym. In "told the newspaper X was ill", X is ill.
    """
    if entity.start == 0 or titles().bodies.get(words(entity.doc)[entity.start - 1]) not in SPEAKING:
        return False
    before = entity.doc[entity.start - 1]
    acronym = len(entity) == 1 and entity.text.isupper()
    joined = before.head.i in range(entity.start, entity.end) or entity.root.head == before
    if not joined and not (acronym and entity.root.head == before.head):
        return False
    told = grammar.is_object(before) or grammar.is_indirect_object(before)
    behind = entity.doc[entity.end] if entity.end < len(entity.doc) else None
    if told and behind is not None and behind.tag_ in grammar.TENSED:
        return False
    return acronym or office_sector(before) is None


def is_constituency(entity: Span) -> bool:
    """Whether a single name stands before a local office that has a name of its own: "Kasese MP Grace Biira"."""
    doc, index = entity.doc, entity.end
    if len(entity) > 1 or index + 1 >= len(doc) or doc[index].lower_ not in LOCAL:
        return False
    return doc[index + 1].pos_ == "PROPN"


def is_of_place(entity: Span) -> bool:
    """Whether a name is that of a place before a body's noun: "the Tigray Interim" of an "Administration"."""
    behind = entity.doc[entity.end] if entity.end < len(entity.doc) else None
    if behind is None or behind.pos_ != "PROPN" or behind.lower_ not in titles().bodies:
        return False
    return any((place := places.mention_at(one)) and place.country for one in entity)


def can_be_person(entity: Span) -> bool:
    """Whether a name can be a person's: a few words with capitals, of no known body or place."""
    parts = [token for token in entity if token.text != "-"]
    if len(parts) > LONGEST_NAME or not all(one.is_alpha and one.text[0].isupper() for one in parts):
        return False
    if any(one.lower_ in titles().bodies for one in parts) or bodies.organisation(entity.text) is not None:
        return False
    return not any((place := places.mention_at(one)) and place.country for one in parts)


def is_called_person(entity: Span) -> bool:
    """Whether what stands beside a name is said of people only."""
    known, said = titles(), words(entity.doc)
    title = said[entity.start - 1].rstrip(".") if entity.start else ""
    if title.lower() in ADDRESSES or title in known.genders or title in known.citizens:
        return True
    if entity.label_ in PLACES:
        return bool(title) and (title == "," or is_office(entity.doc[entity.start - 1])) and has_office(entity)
    if entity.end == len(said) or entity.doc[entity.end].pos_ != "AUX":
        return False
    verb = entity.root.head
    return verb.lower_ in known.undergone and grammar.is_subject(entity.root) and grammar.is_passive(verb)


def has_office(entity: Span) -> bool:
    """Whether the office before a name is that of a person: "Minister …", "the president of the Senate, …,".

    "The mayor of the old town, …," may go on with the name of the town.
    """
    title = title_before(entity.doc, entity.start, entity.end, ())
    if title is None:
        return False
    last = entity.doc[title.end - 1]
    return is_office(last) or (last.pos_ == "PROPN" and title.end < entity.start)
