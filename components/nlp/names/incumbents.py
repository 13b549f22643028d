"""Whose minister somebody is of whom the text says only the office: that of the state it speaks of there.

News leaves the country out where it has just named it ("Norway rejected the plan. Foreign Minister Lund ...", "In Oslo,
Foreign Minister Lund ...") or where the report comes from there ("OSLO, March 5 (Agency) - Foreign Minister Lund ...").
Where such signs disagree, or the state has another in the office, the country stays open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from components.nlp import grammar, places, surface
from components.nlp.names import holders, organisations, origins
from components.nlp.names.offices import LINKS, Title
from components.nlp.names.people import People, people
from components.nlp.names.persons import Named, Person
from components.nlp.names.pronouns import name_head, quoted_tokens
from components.nlp.names.titles import listed, office_sector, titles
from components.nlp.sentences import dateline_ends

ARMED = frozenset({"forces", "soldiers", "troops"})
FORCED = frozenset({"government", "security"})
CALLINGS = frozenset({"leader", "chief", "candidate", "activist"})
FIELDED = frozenset({"minister", "secretary"})
SPOKEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "negotiator", "adviser"})
SCENE = "scene"


class Scene(NamedTuple):
    """What every reading of a Doc asks for: the state it is reported from, the quoted tokens, the people.

    `leads` says that no other state is spoken of half as often.
    """

    home: str | None
    leads: bool
    quoted: set[int]
    known: People


def scene(doc: Doc) -> Scene:
    """The scene of a Doc, set once."""
    found: Scene | None = doc.user_data.get(SCENE)
    if found is None:
        home = reported_from(doc)
        found = doc.user_data[SCENE] = Scene(home, leads(home, doc), quoted_tokens(doc), people(doc))
    return found


def affiliate(doc: Doc) -> None:
    """Give the people of a Doc whose office alone is told the country of the state that is spoken of there.

    Who serves a body of states is no state's: "the African Union's commissioner".
    """
    known = people(doc)
    for one in known.named:
        if one.person is not None and one.person.country is None and serves_states(doc, one):
            one.person.sector = "IGO"
    first: dict[int, Named] = {}
    for one in known.named:
        if one.person is not None and one.person.country is None and is_incumbent(doc, one):
            first.setdefault(id(one.person), one)
    for one in first.values():
        head, sector = name_head(doc[one.start]), one.title.sector if one.title else None
        country = home_at(head) if sector in titles().at_home else country_at(head)
        if one.person is not None and country is not None and may_hold(one.person, country, known.persons):
            one.person.country, one.person.sector = country, one.person.sector or "GOV"


def serves_states(doc: Doc, one: Named) -> bool:
    """Whether the office beside a name is that of a body of states, and not one that somebody has "to" it."""
    title = one.title
    if title is None or title.country is not None or title.role is None:
        return False
    bodies = organisations.organisations(doc)
    inside = [index for index in range(title.start, title.end) if index in bodies and bodies[index][1] == "IGO"]
    return bool(inside) and all(doc[index].lower_ != "to" for index in range(title.head, inside[0]))


def is_incumbent(doc: Doc, one: Named) -> bool:
    """Whether a name stands beside an office that a state has at home, and no other body or place beside it."""
    title = one.title
    if (
        title is None
        or title.role is None
        or title.former
        or title.country
        or "IGO" in (title.sector, one.person and one.person.sector)
    ):
        return False
    office, words = doc[title.head].lower_, {one.lower_ for one in doc[max(title.start - 1, 0) : title.end]}
    if office in SPOKEN:
        return not words.isdisjoint(titles().institutions)
    if office in CALLINGS:
        fits = title.sector in titles().leading | titles().at_home and titles().strangers.isdisjoint(words)
    else:
        fits = office in titles().incumbents and not {"secretary", "general"} <= words
    behind = doc[max(one.end, title.end) :][:1]
    if not fits or (len(behind) and behind[0].lower_ in LINKS and office not in FIELDED):
        return False
    bodies = organisations.organisations(doc)
    return office in FIELDED or not any(index in bodies for index in range(title.start, title.head))


def owner_country(head: Token) -> str | None:
    """The country that "its" before a state's body means at the head of a sentence: that of which the one before is."""
    if not any(one.lower_ == "its" for one in grammar.possessors(head)) or head.left_edge.i != head.sent.start:
        return None
    subject = grammar.subject_of_sentence_before(head)
    if subject is None or len(grammar.conjuncts(subject)) > 1:
        return None
    return subject_country(subject, scene(head.doc).known)


def country_of_body(head: Token) -> str | None:
    """The country of "the government" or "police" where the text speaks of one state there."""
    allowed = ("DT", "IN", "JJ", "NN") if head.lower_ == "ministry" else ("DT", "IN")
    before = [one for one in head.children if one.i < head.i]
    if is_servant(head, before):
        return None if has_guests(head) else home_at(head)
    if head.lower_ not in titles().domestic:
        return None
    if any(one.tag_ not in allowed and one.lower_ not in titles().fields for one in before):
        return None
    if grammar.is_subject(head):
        return country_at(head)
    if not (grammar.is_object(head) or grammar.is_oblique(head)):
        return None
    subject = grammar.subject(grammar.clause_head(head))
    named = None if subject is None else scene(head.doc).known.at.get(subject.i)
    person = named.person if named is not None else None
    if person is not None and (person.sector in ("OPP", "LEG") or person.country is None):
        return person.country  # who is in opposition speaks of his own state's
    return country_at(head)


def is_servant(head: Token, before: list[Token]) -> bool:
    """Whether a noun means some who serve or sit in a state that need not be said: "soldiers", "government forces".

    "The soldiers" are those of whom the text has told before.
    """
    words = {one.lower_ for one in before}
    if any(one.pos_ == "PROPN" for one in before) or words & titles().strangers:
        return False
    if head.lower_ in ("forces", "troops") and words & FORCED:
        return True
    return head.lower_ in titles().servants and "the" not in words


def has_guests(head: Token) -> bool:
    """Whether the text has told of another state's forces, which "troops" may mean as well."""
    doc, home = head.doc, scene(head.doc).home
    if office_sector(head) != "MIL" and head.lower_ not in ARMED:
        return False
    named = (places.mention_at(doc[at - 1]) for at, word in enumerate(surface.lowered(doc)) if at and word in ARMED)
    return any(one is not None and one.country not in (None, home) for one in named)


def country_of_office(head: Token, title: Title) -> str | None:
    """The country of "the president" or "the defence minister" where the text names nobody in such an office."""
    if title.sector != "GOV" or title.former or title.role is None or head.lower_ not in titles().sole:
        return None
    before = [one for one in head.children if one.i < head.i]
    bare = head.lower_ in FIELDED and len(before) == 1
    if bare or all(one.lower_ != "the" for one in before) or any(one.pos_ == "PROPN" for one in before):
        return None
    if any(holders.holds(one, title.role, None) for one in scene(head.doc).known.persons):
        return None
    return country_at(head) if grammar.is_subject(head) else home_at(head)


def home_at(head: Token) -> str | None:
    """The country from which a text reports at a word, where no other state plays as great a part in it."""
    found = scene(head.doc)
    return found.home if found.leads and is_topic(found.home, head) else None


def country_at(head: Token) -> str | None:
    """The country of the state that a text speaks of at a word; None where it speaks of none, or its signs disagree."""
    home, _, quoted, known = scene(head.doc)
    if not grammar.is_subject(head):
        subject = grammar.subject(grammar.clause_head(head))
        other = subject_country(subject, known) if subject is not None else None
        return home if (other is None or other != home) and is_topic(home, head) else None
    front = next((one for one in phrases(head) if one.i < head.i), None)
    if front is not None:
        return unless_addressed(seat_country(front), head)
    nearest = True
    for subject in (one for one in subjects_before(head) if one.i not in quoted):
        if len(grammar.conjuncts(subject)) > 1:
            return None
        country = subject_country(subject, known)
        if country is not None:
            spoken = nearest or last_named(head) == country
            agrees = home in (None, country) or (spoken and overrules(subject, head, home))
            return unless_addressed(country, head) if agrees else None
        nearest = nearest and subject.pos_ == "PRON"
    return home if is_topic(home, head) else None


def last_named(head: Token) -> str | None:
    """The country that the text named last before a word."""
    before = [(one.start, one.country) for one in head.doc._.mentions if one.country and one.start < head.idx]
    return max(before)[1] if before else None


def overrules(subject: Token, head: Token, home: str | None) -> bool:
    """Whether a state that is the subject before a word counts more than the one from which the text reports.

    It does not where that one has been a subject since, or the paragraph is another.
    """
    if subject.i < paragraph_start(head.doc, head.i):
        return False
    since = (one for one in head.doc[subject.i + 1 : head.i] if one.pos_ == "PROPN" and grammar.is_subject(one))
    return all(seat_country(one) != home for one in since)


def subjects_before(word: Token) -> Iterator[Token]:
    """The subjects before a word, the nearest first: of the clauses around it, then of the sentences of its paragraph.

    Where its own sentence is the first, they go on to a paragraph before that is a single sentence.
    """
    doc, starts = word.doc, surface.sentences(word.doc)
    above = [grammar.subject(clause) for clause in grammar.clauses_above(word)]
    number = bisect_right(starts, word.i) - 1
    first = bisect_left(starts, paragraph_start(doc, word.i))
    if number <= first and number > 0 and bisect_left(starts, paragraph_start(doc, starts[number - 1])) == number - 1:
        first = number - 1
    roots = (doc[starts[one]].sent.root for one in range(number - 1, first - 1, -1))
    above += [grammar.subject(root) or root for root in roots]
    yield from (one for one in above if one is not None and one.i < word.i)


def paragraph_start(doc: Doc, index: int) -> int:
    """The first token of the paragraph of a token."""
    starts, text = surface.starts(doc), surface.text(doc)
    end = text.rfind("\n", 0, starts[index])
    return bisect_right(starts, end) if end >= 0 else 0


def phrases(head: Token) -> list[Token]:
    """The places that phrases with "in" around a subject name: "In Oslo, Foreign Minister Lund said"."""
    found = grammar.obliques(grammar.clause_head(head))
    return [noun for own, noun in found if own == "in" and places.mention_at(noun) is not None]


def seat_country(noun: Token) -> str | None:
    """The country of a state, or of the capital from which it is ruled; None for any other place, and for Brussels,
    where the ministers of many states speak.
    """
    state = organisations.state_at(noun)
    return state.country if state is not None else None


def is_topic(country: str | None, head: Token) -> bool:
    """Whether no other state opens the paragraph of a name, and nothing is told there of another's ground."""
    if country is None:
        return False
    sites = (seat_country(one) for one in head.sent if one.text[0].isupper() and "in" in grammar.cases(one))
    if any(one not in (None, country) for one in sites) or any(is_elsewhere(one, country) for one in phrases(head)):
        return False
    opening = head.doc[paragraph_start(head.doc, head.i)].idx
    first = next((one for one in head.doc._.mentions if one.country and opening <= one.start < head.idx), None)
    return first is None or first.country == country


def is_elsewhere(noun: Token, country: str) -> bool:
    """Whether a place lies in another country."""
    place = places.mention_at(noun)
    return place is not None and place.country not in (None, country)


def unless_addressed(country: str | None, head: Token) -> str | None:
    """A country unless it is the one to whom the subject does something: "Foreign Minister Lund thanked Denmark"."""
    return None if country is None or is_addressed(country, head) else country


def subject_country(subject: Token, known: People) -> str | None:
    """The country of a subject that is a state, its people, its bodies or somebody in its service."""
    named = known.at.get(subject.i) or known.titled.get(subject.i)
    if named is not None:
        return named.person.country if named.person is not None and named.title is not None else None
    place = places.mention_at(subject)
    if place is not None:
        return place.country if place.kind == "nationality" else seat_country(subject)
    if office_sector(subject) is None and listed(subject, titles().bodies) is None:
        return None
    local = origins.is_local(subject, listed(subject, titles().bodies))
    return (
        origins.country_of(subject, grammar.phrase(subject))
        or origins.home(subject, local=local)
        or (country_of_body(subject) if subject.lower_ in titles().domestic else None)
    )


def is_addressed(country: str, head: Token) -> bool:
    """Whether a state is an object or stands behind a preposition in the clause of a subject."""
    clause = grammar.clause_head(head)
    for token in head.doc[head.i + 1 : head.sent.end]:
        place = places.mention_at(token) if token.text[0].isupper() else None
        if place is not None and place.country == country:
            noun = token.head if token.dep_ in grammar.MODIFIER else token
            told = grammar.is_object(noun) or grammar.is_oblique(noun)
            if told and "in" not in grammar.cases(noun) and grammar.clause_head(noun) == clause:
                return True
    return False


def may_hold(person: Person, country: str, everybody: list[Person]) -> bool:
    """Whether a state can have somebody in an office: no minister of one that has none, no second one in the same."""
    words = holders.office_words(person.role or "")
    if not words or (country in titles().without_ministers and words[-1] in ("minister", "premier", "chancellor")):
        return False
    if words[-1] not in titles().sole:
        return True
    same = (one for one in everybody if one is not person and one.country == country and not one.former)
    return not any(holders.office_words(one.role or "") == words for one in same)


def leads(home: str | None, doc: Doc) -> bool:
    """Whether no other state is spoken of half as often as a country."""
    counts = Counter(one.country for one in doc._.mentions if one.country)
    own = counts.pop(home, 0)
    return own > 2 * max(counts.values(), default=0)


def reported_from(doc: Doc) -> str | None:
    """The country that a headline has as its label ("Peru: ..."), or else that of the place in the dateline.

    The text must speak of its state, and the place be no venue only.
    """
    said = surface.text(doc)
    label = next((one for one in doc._.mentions if one.kind == "country" and one.start == 0), None)
    if label is not None and said[label.end : label.end + 2] == ": ":
        return label.country
    ends = dateline_ends(said)
    if not ends:
        return None
    end = min(ends)
    here = (one for one in doc._.mentions if one.kind in ("place", "country") and one.end < end and one.text.isupper())
    country = next((one.country for one in here), None)
    if country is None:
        return None
    spoken = [one for one in doc._.mentions if one.country == country and one.start >= end]
    states = [one.start for one in spoken if one.kind in ("nationality", "country")]
    towns = [one.start for one in spoken if one.kind == "place"]
    lead = len(said[end:].partition("\n")[0]) + end
    is_venue = min(towns, default=lead) < lead <= min(states, default=lead)
    return country if states and not is_venue else None
