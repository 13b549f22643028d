"""People and organisations: the mentions of the article, and who a noun phrase stands for.

`actor_of` is the one service by which quotes and events learn who speaks or acts. It resolves names, titles ("the
Russian leader") and pronouns to a person of the article, seats and capitals to their state, and leaves everything open
that the text leaves open: a wrong resolution is worse than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from components.nlp import grammar, places
from components.nlp.annotations import Actor, Mention
from components.nlp.names import body_nouns, holders, incumbents, organisations, people, pronouns
from components.nlp.names.origins import country_of, home, is_local, leader_country, nation, of_state
from components.nlp.names.persons import Named, Person
from components.nlp.names.titles import PRONOUNS, listed, office_sector, titles
from components.nlp.surface import starts, text

ACTORS = "actors"
PERSONAL_TAGS = frozenset({"PRP", "PRP$"})

PARTIES = frozenset({"party", "movement", "front"})

MEMBER = "member"  # no office of its own, but what one person is: "Kari Lund, the member of parliament"

FIGHTING = frozenset({"MIL", "REB"})

# Whom "it" can mean.
BODIES = frozenset({"organisation", "country"})


@Language.component("names", requires=["doc.ents", "token.dep"], assigns=["doc._.mentions"])
def names(doc: Doc) -> Doc:
    """Add the mentions of people and organisations to `doc._.mentions`."""
    for found in (people.PEOPLE, pronouns.ANTECEDENTS, ACTORS, organisations.ORGANISATIONS, incumbents.SCENE):
        doc.user_data.pop(found, None)
    incumbents.affiliate(doc)
    persons = [person_mention(doc, one) for one in people.people(doc).named]
    bodies = dict.fromkeys(one for one, _ in organisations.organisations(doc).values())
    spans = {(one.start, one.end) for one in persons}
    kept = [one for one in doc._.mentions if one.kind != "place" or not is_name_part(one, spans)]
    doc._.mentions = [*kept, *persons, *bodies]
    return doc


def is_name_part(place: Mention, spans: set[tuple[int, int]]) -> bool:
    """Whether a place is a person's name, or, where nobody knows it, a part of one or a title ("the Taoiseach")."""
    if (place.start, place.end) in spans:
        return True
    if place.country is not None or place.latitude is not None:
        return False
    word = place.text.lower().rstrip(".")
    inside = any(start <= place.start and place.end <= end for start, end in spans)
    return inside or word in titles().offices or word in titles().honorifics


def person_mention(doc: Doc, one: Named) -> Mention:
    """The mention of a person's name."""
    start, person = starts(doc)[one.start], one.person
    end = start + len(one.text)
    if person is None:
        return Mention(start, end, one.text, "person")
    return Mention(start, end, one.text, "person", person.name, person.country, person.role)


def actor_of(head: Token) -> Actor:
    """Who the noun phrase with this head stands for: a name, a title, a country, an organisation, a pronoun.

    `text` and the offsets are the phrase as written, without coordination, appositions and relative clauses. `name` is
    None where nobody is named or where it stays open who is meant; country and sector then still say what is known.
    """
    known: dict[int, Actor] = head.doc.user_data.setdefault(ACTORS, {})
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
    if head.pos_ == "PRON" or head.lower_ in PRONOUNS:
        return pronoun_actor(head)
    span = grammar.phrase(head)
    return (
        organisation_actor(head, span)
        or called_actor(head, span)
        or state_actor(head, span)
        or titled_actor(head, span)
        or group_actor(head, grammar.restricted(span))
    )


def actor(span: Span, kind: str, name: str | None = None, **known: str | None) -> Actor:
    """An actor written as a span."""
    start, end = span.start_char, span.end_char
    return Actor(start, end, text(span.doc)[start:end], kind, name, **known)


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
    if head.i in people.people(head.doc).titled:
        return people.people(head.doc).titled[head.i]
    office, kin = bool(office_sector(head)) or head.lower_ == MEMBER, head.lower_ in titles().genders
    beside = (at[child.i] for child in grammar.appositions(head) if child.i in at)
    called = next((one for one in beside if kin or (office and one.title)), None) or called_behind(head, at)
    if called is not None or not office:
        return called
    explains = grammar.is_apposition(head) and not grammar.is_own_subject(head)
    return at.get(head.head.i) if explains else None


def called_behind(head: Token, at: Mapping[int, Named]) -> Named | None:
    """The name behind a comma that says who a subject is, whatever the word for him: "a shopkeeper, Ali Rao, said".

    The parser may hang it on what stands before the comma: "the agent before the court, Ali Rao".
    """
    if not (head.tag_ == "NN" or head.lower_ == "one") or not grammar.is_subject(head):
        return None
    if not any(index in at for index in range(head.i + 1, head.right_edge.i + 1)):
        return None
    if listed(head, titles().bodies) is not None:
        return None
    things = (noun for _, noun in grammar.obliques(head) if noun.lower_ not in titles().nouns)
    beside = (at[name.i] for noun in (head, *things) for name in grammar.appositions(noun) if name.i in at)
    full = (one for one in beside if one.end - one.start > 1)
    return next((one for one in full if head.doc[one.start - 1].text == ","), None)


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
        written = meant.text[: max(0, pronoun.idx - meant.start)].rstrip(" ,") or meant.text
        return replace(meant, end=meant.start + len(written), text=written)
    return replace_text(meant, pronoun.doc[pronoun.i : pronoun.i + 1])


def titled_actor(head: Token, span: Span) -> Actor | None:
    """The person whom a title alone means ("the Russian leader"); unnamed where none or several fit."""
    known = pronouns.antecedent(head)
    if known is None and not holders.is_title(head):
        return None
    person = known if known or pronouns.is_open(head) else holders.holder(head, span)
    if person is not None:
        return person_actor(span, person)
    title, country = holders.title_of(head, span), country_of(head, span) or home(head, local=is_local(head, None))
    if country is None and title is not None:
        country = incumbents.country_of_office(head, title)
    role, sector = (title.role, title.sector) if title else (head.text, of_state(office_sector(head), country))
    return actor(span, "unnamed", role=role, country=country, sector=sector)


# --- states, bodies, groups ------------------------------------------------------------------------------------------


def organisation_actor(head: Token, span: Span) -> Actor | None:
    """The organisation that is named; "the Senate" and its like, which every state has, is that of the state where it
    sits or of which the text speaks.
    """
    found = organisations.actor(head, span)
    if found is None or found.country is not None or (found.name or "").lower() not in titles().domestic:
        return found
    country = home(head, local=True) or incumbents.country_of_body(head)
    if country is None:
        return found
    return organisations.state_body(head, span, country) or replace(found, country=country)


def state_actor(head: Token, span: Span) -> Actor | None:
    """A country, or the capital or seat that stands for it."""
    mention = places.mention_at(head)
    if mention is None or mention.country is None:
        return None
    if mention.kind == "nationality":
        person = holders.citizen(head)
        return person_actor(span, person) if person else actor(span, "unnamed", country=nation(head, mention))
    state = organisations.state_of(mention)
    if state is None:
        return actor(span, "unnamed", country=mention.country)
    return actor(span, state.kind, state.name, country=state.country, sector=state.sector)


def called_actor(head: Token, span: Span) -> Actor | None:
    """The body whose name follows its noun: "the security firm Nordlock"."""
    behind = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else head
    named = organisations.root(behind)
    beside = grammar.is_in_name(behind) or behind.head == head or (named is not None and named.head == head)
    if not beside or (head.lower_ not in titles().bodies and head.lower_ not in PARTIES):
        return None
    if behind.i in organisations.organisations(head.doc):
        return organisations.actor(behind, grammar.trim(head.doc, span.start, behind.i + 1))
    if behind.pos_ != "PROPN" or not grammar.is_apposition(behind) or behind.ent_type_:
        return None
    name = grammar.phrase(behind)
    return actor(head.doc[span.start : name.end], "organisation", name.text, country=country_of(head, span))


def group_actor(head: Token, span: Span) -> Actor:
    """A group or body without a name: "26 countries", "Russian troops", "senior officials"."""
    known, country = titles(), country_of(head, span) or leader_country(head, span)
    body = organisations.state_body(head, span, country) or named_body(head, span)
    if body is not None:
        return body
    owners = grammar.possessors(head)
    if head.lower_ == "men" and owners:
        return followers(head, span, actor_of(owners[0]))
    sector = next(
        (found for words in (known.bodies, known.offices, known.people) if (found := listed(head, words))), None
    )
    beside = [one.lower_ for one in head.children if span.start <= one.i < head.i and one not in owners]
    own = head.lower_ in known.institutions  # the industry ministry is the state's
    modifier = None if own else next((known.modifiers[one] for one in beside if one in known.modifiers), None)
    country = country or home(head, local=is_local(head, modifier or sector)) or incumbents.country_of_body(head)
    if country is None and own and (country := incumbents.owner_country(head)) is not None:
        return organisations.state_body(head, span, country) or actor(span, "unnamed", country=country, sector=sector)
    return actor(span, "unnamed", country=country, sector=modifier or of_state(sector, country))


def followers(head: Token, span: Span, chief: Actor) -> Actor:
    """The men of somebody, who fight where he does: "the general said his men …".

    In a clause joined by "and" they may be those of somebody between.
    """
    if grammar.is_coordinated(grammar.clause_head(head)):
        return actor(span, "unnamed")
    return actor(span, "unnamed", country=chief.country, sector=chief.sector if chief.sector in FIGHTING else None)


def named_body(head: Token, span: Span) -> Actor | None:
    """The body or document that "the ministry", "the company" or "the report" stands for, where the text names it."""
    for noun in body_nouns.stands_for(head, span):
        meant = actor_of(noun)
        if meant.kind == "organisation":
            return replace_text(meant, span)
    return None


def replace_text(known: Actor, span: Span) -> Actor:
    """The same actor, written as a span."""
    return replace(known, start=span.start_char, end=span.end_char, text=span.text)
