"""People and organisations: the mentions of the article, and who a noun phrase stands for.

`actor_of` is the one service by which quotes and events learn who speaks or acts. It resolves names, titles ("the
Russian leader") and pronouns to a person of the article, seats and capitals to their state, and leaves everything open
that the text leaves open: a wrong resolution is worse than none.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from components.nlp import grammar, places
from components.nlp.annotations import Actor, Mention
from components.nlp.names import affiliations, offices, organisations, people, pronouns
from components.nlp.names.people import Named, Person
from components.nlp.names.titles import ANYBODY, listed, office_sector, titles
from components.nlp.surface import words

DEFINITE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({"a", "an", "another", "some", "any", "one", "each", "every", "no"})
MEMBERS = frozenset("member members leader leaders representative representatives delegate delegates".split())
PERSONAL_TAGS = frozenset({"PRP", "PRP$"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})

# What a nationality ends with that has a plural of its own.
SINGULAR_ENDINGS = ("an", "i")

# Whom "it" can mean.
BODIES = frozenset({"organisation", "country"})

# Who belongs to the country where they are, as diplomats, troops and visitors do not.
LOCAL_SECTORS = frozenset({"REB", "OPP"})
LOCALS = frozenset(
    "resident villager citizen voter protester demonstrator student farmer people activist militia inhabitant village "
    "town prisoner inmate worker miner teacher tribesman gunman newspaper radio station broadcaster university school "
    "employee hospital church mosque temple company firm factory court party union organization organisation community "
    "population".split()
)
WITHIN = frozenset({"in", "throughout", "across", "of"})
BACKED = frozenset("backed supported funded armed trained sponsored allied aligned held occupied brokered born".split())
FOLLOWERS = frozenset({"supporter", "loyalist", "follower", "ally", "aide"})
ADMINISTRATIONS = frozenset({"administration", "government", "cabinet"})

Doc.set_extension("actors", default=None, force=True)


@Language.component("names", requires=["doc.ents", "token.dep"], assigns=["doc._.mentions"])
def names(doc: Doc) -> Doc:
    """Add the mentions of people and organisations to `doc._.mentions`."""
    doc._.people = doc._.antecedents = doc._.actors = doc._.organisations = None
    persons = [person_mention(doc, one) for one in people.people(doc).named]
    bodies = dict.fromkeys(one for one, _ in organisations.organisations(doc).values())
    spans = {(one.start, one.end) for one in persons}
    kept = [one for one in doc._.mentions if one.kind != "place" or (one.start, one.end) not in spans]
    doc._.mentions = [*kept, *persons, *bodies]
    return doc


def person_mention(doc: Doc, one: Named) -> Mention:
    """The mention of a person's name."""
    span, person = doc[one.start : one.end], one.person
    start, end = characters(span)
    if person is None:
        return Mention(start, end, span.text, "person")
    return Mention(start, end, span.text, "person", person.name, person.country, person.role)


def characters(span: Span) -> tuple[int, int]:
    """The character offsets of a span."""
    return span.start_char, span.end_char


def actor_of(head: Token) -> Actor:
    """Who the noun phrase with this head stands for: a name, a title, a country, an organisation, a pronoun.

    `text` and the offsets are the phrase as written, without coordination, appositions and relative clauses. `name` is
    None where nobody is named or where it stays open who is meant; country and sector then still say what is known.
    """
    doc = head.doc
    known: dict[int, Actor] | None = doc._.actors
    if known is None:
        known = doc._.actors = {}
    if head.i not in known:
        known[head.i] = find_actor(head)
    return known[head.i]


def find_actor(head: Token) -> Actor:
    """The actor of a head, by the first reading that fits."""
    named = name_of(head)
    if named is not None:
        return person_actor(phrase_with(head, named), named.person, named)
    if (noun := pronouns.relative_antecedent(head)) is not None:
        return relative_actor(head, noun)
    if head.pos_ == "PRON" or head.lower_ in pronouns.PRONOUNS:
        return pronoun_actor(head)
    span = grammar.phrase(head)
    return (
        organisations.actor(head, span)
        or state_actor(head, span)
        or titled_actor(head, span)
        or group_actor(head, grammar.restricted(span))
    )


def actor(span: Span, kind: str, name: str | None = None, **known: str | None) -> Actor:
    """An actor written as a span."""
    return Actor(span.start_char, span.end_char, span.text, kind, name, **known)


# --- people ----------------------------------------------------------------------------------------------------------


def name_of(head: Token) -> Named | None:
    """The person's name that a head is part of, stands before as its title, or is put beside as an apposition."""
    at = people.people(head.doc).at
    if head.i in at:
        return at[head.i]
    follower = head.i + 1
    behind = at.get(follower)
    if behind is not None and (office_sector(head) or head.doc[behind.start].head == head):
        return behind
    if not office_sector(head):
        return None
    for child in grammar.appositions(head):
        if child.i in at and at[child.i].title is not None:
            return at[child.i]
    above = head.head
    return at.get(above.i) if head.dep_ in grammar.APPOSITION else None


def phrase_with(head: Token, named: Named) -> Span:
    """The noun phrase of a name: what stands before it as its title, and the whole name, but nothing behind it."""
    inside = named.start <= head.i < named.end
    span = grammar.phrase(head.doc[named.start : named.end].root if inside else head)
    start = min(span.start, named.start) if span.start <= named.end else named.start
    if named.title is not None and named.title.end == named.start:
        start = min(start, named.title.start)
    return grammar.trim(head.doc, start, named.end)


def person_actor(span: Span, person: Person | None, named: Named | None = None) -> Actor:
    """A person, with what the article says of them; without a name where it stays open who is meant."""
    if person is None:
        title = named.title if named else None
        known = {"role": title.role, "country": title.country, "sector": title.sector} if title else {}
        return actor(span, "person", None, **known)
    return actor(span, "person", person.name, country=person.country, role=person.role, sector=person.sector)


def pronoun_actor(head: Token) -> Actor:
    """Whom a pronoun means; unnamed where it stays open."""
    if head.tag_ not in PERSONAL_TAGS:
        return actor(grammar.restricted(grammar.phrase(head)), "unnamed")
    span = head.doc[head.i : head.i + 1]
    person = pronouns.antecedent(head)
    if person is not None:
        return person_actor(span, person)
    noun = pronouns.body_antecedent(head)
    meant = actor_of(noun) if noun is not None else None
    return replace_text(meant, span) if meant is not None and meant.kind in BODIES else actor(span, "unnamed")


def relative_actor(pronoun: Token, noun: Token) -> Actor:
    """Whom a relative pronoun means. The noun before it is what is written where it has no name."""
    meant = actor_of(noun)
    if meant.name is None:
        text = meant.text[: max(0, pronoun.idx - meant.start)].rstrip(" ,") or meant.text
        return replace(meant, end=meant.start + len(text), text=text)
    return replace_text(meant, pronoun.doc[pronoun.i : pronoun.i + 1])


def titled_actor(head: Token, span: Span) -> Actor | None:
    """The person whom a title alone means ("the Russian leader"); unnamed where none or several fit."""
    sector = office_sector(head)
    if sector is None or head.tag_ in PLURAL_TAGS:
        return None
    country = country_of(head, span)
    title = offices.read_title(head.doc, span.start, head.i + 1)
    role = title.role if title else head.text
    former = title.former if title else False
    everybody = people.people(head.doc).persons if definite(head) else []
    fitting = [one for one in everybody if one.former == former and holds(one, role, country)]
    fitting = [one for one in fitting if one.first < head.i] or fitting
    if len(fitting) == 1:
        return person_actor(span, fitting[0])
    return actor(
        span, "unnamed", role=role, country=country, sector=title.sector if title else of_state(sector, country)
    )


def definite(head: Token) -> bool:
    """Whether a phrase speaks of somebody known: an article, a possessor or no indefinite word."""
    words = {child.lower_ for child in head.children if child.i < head.i}
    return not words & INDEFINITE and bool(words & DEFINITE or grammar.possessors(head))


def holds(person: Person, role: str, country: str | None) -> bool:
    """Whether a person holds the office that a title names, for the country it names."""
    if person.role is None or (country and person.country != country):
        return False
    words = [word for word in role.lower().split() if word not in DEFINITE | titles().former]
    own = person.role.lower().split()
    if not words:
        return False
    leaders = titles().leaders
    if words[-1:] == ["leader"] and len(words) == 1 and country:
        return own[-1] in leaders or " ".join(own[-2:]) in leaders
    return own[-len(words) :] == words


# --- states, bodies, groups ------------------------------------------------------------------------------------------


def state_actor(head: Token, span: Span) -> Actor | None:
    """A country, or the capital or seat that stands for it."""
    mention = places.mention_at(head)
    if mention is None or mention.country is None:
        return None
    if mention.kind == "nationality":
        citizens = [one for one in people.people(head.doc).persons if one.country == mention.country]
        if is_one_citizen(head) and len(citizens) == 1 and citizens[0].first < head.i:
            return person_actor(span, citizens[0])
        return actor(span, "unnamed", country=nation(head, mention))
    state = organisations.state_of(mention)
    if state is None:
        return actor(span, "unnamed", country=mention.country)
    return actor(span, state.kind, state.name, country=state.country, sector=state.sector)


def is_one_citizen(nationality: Token) -> bool:
    """Whether a nationality speaks of one person who is known: "the Iranian", not "the Iranians" or "the Dutch"."""
    singular = nationality.lower_.endswith(SINGULAR_ENDINGS) and nationality.tag_ not in PLURAL_TAGS
    return singular and nationality.i > 0 and nationality.nbor(-1).lower_ == "the"


def group_actor(head: Token, span: Span) -> Actor:
    """A group or body without a name: "26 countries", "Russian troops", "senior officials"."""
    known, country = titles(), country_of(head, span) or leader_country(head, span)
    body = organisations.state_body(head, span, country) or named_body(head, span)
    if body is not None:
        return body
    sector = next(
        (found for words in (known.bodies, known.offices, known.people) if (found := listed(head, words))), None
    )
    modifier = next(
        (
            known.modifiers[one.lower_]
            for one in head.children
            if one.dep_ not in grammar.POSSESSIVE and one.lower_ in known.modifiers
        ),
        None,
    )
    country = country or home(head, local=is_local(head, modifier or sector))
    return actor(span, "unnamed", country=country, sector=modifier or of_state(sector, country))


def named_body(head: Token, span: Span) -> Actor | None:
    """The body that "the ministry" stands for: the only one that the text before names by that noun."""
    if head.lower_ not in titles().bodies or head.tag_ in PLURAL_TAGS:
        return None
    if head.i - span.start != 1 or head.doc[span.start].lower_ not in DEFINITE or span.end != head.i + 1:
        return None
    said = words(head.doc)
    earlier = [actor_of(head.doc[at]) for at in range(span.start) if said[at].lower() == head.lower_]
    named = {one.name for one in earlier if one.kind == "organisation"}
    return replace_text(earlier[-1], span) if len(named) == 1 and earlier[-1].name in named else None


def replace_text(known: Actor, span: Span) -> Actor:
    """The same actor, written as a span."""
    return replace(known, start=span.start_char, end=span.end_char, text=span.text)


def is_of_others(nationality: Token) -> bool:
    """Whether a nationality is that of forebears, foes or backers: "ethnic Albanian", "anti-Syria", "Thai-backed"."""
    doc, index = nationality.doc, nationality.i
    before = [one.lower_ for one in doc[max(index - 2, 0) : index]]
    behind = [one.lower_ for one in doc[index + 1 : index + 3]]
    against = len(before) == 2 and before[1] == "-" and before[0] in ("anti", "pro")
    return before[-1:] == ["ethnic"] or against or (len(behind) == 2 and behind[0] == "-" and behind[1] in BACKED)


def nation(head: Token, mention: Mention) -> str | None:
    """The country of people called by their nationality; of forebears only ("the Turks of Bulgaria") where they are."""
    if is_of_others(head):
        return home(head, local=True)
    seats = {place_of(noun) for preposition, noun in grammar.obliques(head) if preposition == "of"} - {None}
    return seats.pop() if len(seats) == 1 else mention.country


def is_local(head: Token, sector: str | None) -> bool:
    """Whether people or bodies belong to the country that they are in: "rebels in Mali", "a party in Togo"."""
    security = any(child.lower_ == "security" for child in head.children)
    return security or sector in LOCAL_SECTORS or grammar.whole(head).lemma_.lower() in LOCALS


def home(head: Token, *, local: bool) -> str | None:
    """Where people or bodies come from or are based, and for local ones where they are."""
    stated = [noun for preposition, noun in grammar.obliques(head) if local and preposition in WITHIN]
    stated += [one for one in grammar.appositions(head) if local and grammar.cases(one) & WITHIN]
    origins = [noun for preposition, noun in grammar.obliques(head) if preposition == "from"]
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


def country_of(head: Token, span: Span) -> str | None:
    """The one country that stands before the head of a phrase, or behind it in "of …"; None for none or several.

    What is counted decides ("thousands of Chilean miners"), and for members the body ("a member of Chile's senate").
    """
    counted = grammar.whole(head)
    if counted != head:
        place = places.mention_at(counted)
        own = nation(counted, place) if place and place.kind == "nationality" else place and place.country
        return own or country_of(counted, grammar.phrase(counted))
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
