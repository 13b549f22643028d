"""Which country people, offices and bodies without a name belong to: that before them, behind them or around them."""

from __future__ import annotations

from spacy.tokens import Span, Token

from components.nlp import grammar, places
from components.nlp.annotations import Mention
from components.nlp.names import affiliations, organisations, people
from components.nlp.names.titles import ANYBODY, listed, office_sector, titles

MEMBERS = frozenset(
    "member members leader leaders representative representatives delegate delegates crew crews".split()
)
# Who belongs to the country where they are, as diplomats, troops and visitors do not.
LOCAL_SECTORS = frozenset({"REB", "OPP"})
LOCALS = frozenset(
    "resident villager citizen voter protester demonstrator student farmer people activist militia inhabitant "
    "village town prisoner inmate worker miner teacher tribesman gunman newspaper radio station broadcaster "
    "parliament legislature senate lawmaker legislator senator mp mps councillor councilor mayor "
    "university school employee hospital church mosque temple company firm factory court party union organization "
    "organisation community population government authority junta regime police administration ministry "
    "gunmen docker dockworker fisherman fishermen labourer laborer shopkeeper trucker steelworker herder peasant "
    "pupil pensioner prosecutor judge magistrate".split()
)
WITHIN = frozenset({"in", "throughout", "across", "of"})
BACKED = frozenset("backed supported funded armed trained sponsored allied aligned held occupied brokered born".split())
LOCAL_FIELDS = frozenset({"security", "health", "police", "hospital", "election", "local", "provincial"})
TEAMS = frozenset("delegation team mission embassy cabinet government army parliament ministry".split())
INSIDE = frozenset({"in", "on", "at", "with", "within"})
FOLLOWERS = frozenset({"supporter", "loyalist", "follower", "ally", "aide"})
ADMINISTRATIONS = frozenset({"administration", "government", "cabinet"})


def country_of(head: Token, span: Span) -> str | None:
    """The one country that stands before the head of a phrase, or behind it in "of …"; None for none or several.

    What is counted decides ("thousands of Chilean miners"), and for members the body ("a member of Chile's senate").
    """
    counted = grammar.whole(head)
    if counted != head:
        place = places.mention_at(counted)
        own = nation(counted, place) if place and place.kind == "nationality" else place and place.country
        own = own or country_of(counted, grammar.phrase(counted))
        if own is not None:
            return own
    before = {
        place.country
        for token in head.doc[span.start : head.i]
        if (place := places.mention_at(token)) and not is_of_others(token)
    }
    before.discard(None)
    if len(before) == 1:
        return before.pop()
    if before:
        return None
    behind = {
        owner_country(one, head)
        for preposition, noun in grammar.obliques(head)
        if preposition == "of"
        for one in grammar.conjuncts(noun)
    }
    return behind.pop() if len(behind) == 1 else None


def owner_country(owner: Token, head: Token) -> str | None:
    """The country of what stands behind "of": a state, for offices and bodies also a place or the body they are of."""
    place = places.mention_at(owner)
    belongs = has_owner(head)
    if place is not None:
        return place.country if place.kind == "country" or (belongs and place.kind == "place") else None
    if not belongs:
        return None
    body = organisations.organisations(owner.doc).get(owner.i)
    return body[0].country if body else country_of(owner, grammar.phrase(owner))


def has_owner(head: Token) -> bool:
    """Whether a noun names who or what is part of the body or place behind "of": "workers of …", "the mayor of …"."""
    known = titles()
    sector = office_sector(head) or listed(head, known.bodies)
    lemma = head.lemma_.lower()
    return lemma in LOCALS or head.lower_ in MEMBERS or sector not in (None, "CVL", "NGO")


def nation(head: Token, mention: Mention) -> str | None:
    """The country of people called by their nationality; of forebears only ("the Turks of Bulgaria") where they are."""
    if is_of_others(head):
        return home(head, local=True)
    seats = {place_of(noun) for preposition, noun in grammar.obliques(head) if preposition == "of"} - {None}
    return seats.pop() if len(seats) == 1 else mention.country


def is_of_others(nationality: Token) -> bool:
    """Whether a nationality is that of forebears, foes or backers: "ethnic Albanian", "anti-Syria", "Thai-backed".

    A "Polish minority" lives elsewhere.
    """
    doc, index = nationality.doc, nationality.i
    before = [one.lower_ for one in doc[max(index - 2, 0) : index]]
    behind = [one.lower_ for one in doc[index + 1 : index + 3]]
    against = len(before) == 2 and before[1] == "-" and before[0] in ("anti", "pro")
    backed = len(behind) == 2 and behind[0] == "-" and behind[1] in BACKED
    return before[-1:] == ["ethnic"] or against or backed or behind[:1] == ["minority"]


def is_local(head: Token, sector: str | None) -> bool:
    """Whether people or bodies belong to the country that they are in: "rebels in Mali", "a party in Togo".

    An official does where the state is ruled ("in Bonn"), or with a field of the place's own ("health officials").
    """
    if any(child.lower_ in LOCAL_FIELDS for child in head.children):
        return True
    if head.lemma_.lower() == "official":
        named = any(child.pos_ == "PROPN" for child in head.children if child.i < head.i)  # "UN officials in Lima"
        return not named and any(own == "in" and is_seat_of_state(noun) for own, noun in grammar.obliques(head))
    return sector in LOCAL_SECTORS or grammar.whole(head).lemma_.lower() in LOCALS


def home(head: Token, *, local: bool) -> str | None:
    """Where people or bodies come from or are based, and for local ones where they are."""
    stated = [noun for preposition, noun in grammar.obliques(head) if local and preposition in WITHIN]
    stated += [one for one in grammar.appositions(head) if local and grammar.cases(one) & WITHIN]
    origins = [noun for preposition, noun in grammar.obliques(head) if preposition == "from" or is_team(noun)]
    for child in head.children:
        if child.lower_ in ("based", "fleeing"):
            stated += [noun for preposition, noun in grammar.obliques(child) if preposition in WITHIN]
        if child.lower_ == "fleeing" and (fled := grammar.direct_object(child)) is not None:
            origins.append(fled)
    found = {place_of(one) for noun in stated for one in grammar.conjuncts(noun)}
    found |= {
        place_of(one) or country_of(one, grammar.phrase(one)) for noun in origins for one in grammar.conjuncts(noun)
    }
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def is_seat_of_state(noun: Token) -> bool:
    """Whether a noun names a state or the capital from which it is ruled."""
    state = organisations.state_at(noun)
    return state is not None and state.country is not None


def is_team(noun: Token) -> bool:
    """Whether a noun is a body that people stand in as its own: "a diplomat in the Tajik delegation"."""
    return noun.lower_ in TEAMS and bool(grammar.cases(noun) & INSIDE)


def place_of(noun: Token) -> str | None:
    """The one country of the place that a noun names or is part of: "east Beirut", "Peru's capital Lima"."""
    words = [noun, *grammar.appositions(noun), *grammar.phrase(noun)]
    found = {place.country for one in words if (place := places.mention_at(one)) and place.kind != "nationality"}
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def leader_country(head: Token, span: Span) -> str | None:
    """The country of the one whose a body is: "the Obama administration", "Milosevic's party", "FBI agents"."""
    at = people.people(head.doc).at
    named = [at.get(index) for index in range(span.start, head.i)]
    if head.lemma_.lower() in FOLLOWERS:
        named += [at.get(noun.i) for preposition, noun in grammar.obliques(head) if preposition == "of"]
    owners = [one for one in named if one is not None]
    if not owners:
        known = organisations.organisations(head.doc)
        bodies = {known[index][0].country for index in range(span.start, head.i) if index in known}
        return bodies.pop() if len(bodies) == 1 else None
    if any(one.start != owners[0].start for one in owners):
        return None
    person = owners[0].person
    if person is not None and person.country is not None:
        return person.country
    if head.lower_ not in ADMINISTRATIONS:
        return None
    found = [
        term.country
        for office in ("president", "prime minister", "chancellor")
        if (term := affiliations.of_person(owners[0].words, office, former=False, day=head.doc._.published))
    ]
    return found[0] if len(set(found)) == 1 else None


def of_state(sector: str | None, country: str | None) -> str | None:
    """A sector, where what states, bodies and companies all have is a state's only beside its name."""
    return sector if sector != ANYBODY else ("GOV" if country else None)
