"""Whom the label of a turn means that is no name: the A of an interview, a guest's initials, an office, the Q.

The text before the first turn announces who is asked and who asks: "Interview with Ana Reed", "Reed spoke to the Daily
Lantern". Where it leaves open which of two it is, so does the label.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from components.nlp import grammar, names
from components.nlp.annotations import Actor
from components.nlp.names import holders, people
from components.nlp.names.persons import Person
from components.nlp.surface import lowered

ASKING, ANSWERING = frozenset({"q", "question"}), frozenset({"a", "answer"})
CONVERSATIONS = frozenset({"interview", "conversation", "podcast"})
TALKING = frozenset("speak speaks spoke spoken talk talks talked sit sits sat chat chats chatted".split())
QUESTIONING = frozenset("interview interviews interviewed interviewing moderated moderates".split())
ASKED = frozenset({"ask", "asks", "asked"})
ANSWERS = frozenset("answer answers answered take takes took taken".split())
ANNOUNCING = CONVERSATIONS | TALKING | QUESTIONING | ASKED | ANSWERS
# Before whom one talks to, and before who leads a conversation.
TOWARDS, LED_BY = frozenset({"with", "to"}), frozenset({"by", "for"})
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
PRESS = "MED"
INITIALS = range(2, 5)


class Side(NamedTuple):
    """Somebody who takes part in a conversation, by the head that names them.

    `office` says that they or those joined to them hold an office, `asks` that they can only be who asks.
    """

    head: Token
    actor: Actor
    office: bool
    asks: bool


def letters(label: str) -> str:
    """A label as one compares it: "a" for "A.", "th" for "T.H."."""
    return label.lower().replace(".", "")


def is_letter(label: str) -> bool:
    """Whether a label is the Q or the A of an interview, in short or written out."""
    return letters(label) in ASKING | ANSWERING


def is_other_letter(label: str) -> bool:
    """Whether a label is a letter as only speakers have that are not to be named: A, B and C."""
    return len(letters(label)) == 1 and not is_letter(label)


def stands_for_nobody(label: str, speaker: Token) -> bool:
    """Whether initials that name nobody of the article were taken for a person's name ("DW")."""
    actor = names.actor_of(speaker)
    return len(letters(label)) in INITIALS and label.isupper() and actor.kind == "person" and not is_named(actor, label)


def meant_by(doc: Doc, speakers: dict[str, list[Token]], spoken: range) -> dict[str, Token]:
    """The head of the one whom each label means, where one person fits; others are left out.

    `speakers` are the labels as written with the tokens that carry their name, `spoken` the tokens of all turns.
    """
    guest = asker = None
    if any(map(is_letter, speakers)) and not any(is_other_letter(one) for one in speakers):
        guest, asker = guest_and_asker(doc, spoken)
    found: dict[str, Token | None] = {}
    for label, tokens in speakers.items():
        if is_letter(label):
            found[label] = guest if letters(label) in ANSWERING else asker
        else:
            found[label] = named_by(label, tokens)
    return {label: meant for label, meant in found.items() if meant is not None}


def named_by(label: str, tokens: list[Token]) -> Token | None:
    """Whom a label names, by a name, initials or an office; None where it names several or nobody."""
    doc = tokens[0].doc
    named = {actor.name: one for one in tokens if is_named(actor := names.actor_of(one), label)}
    if named:
        return next(iter(named.values())) if len(named) == 1 else None
    return first_name(doc, of_surname(doc, label) or of_initials(doc, label) or of_office(doc, label))


def is_named(actor: Actor, label: str) -> bool:
    """Whether a label is the name of somebody of whom the article knows more than the label."""
    return actor.name is not None and actor.name != label


def guest_and_asker(doc: Doc, spoken: range) -> tuple[Token | None, Token | None]:
    """Who is asked and who asks, by the text before the first turn; None for whom it leaves open."""
    found = sides_before(doc, spoken.start)
    asks = {one.actor.name for one in found if one.asks}
    persons = who_may_answer(found)
    in_person = not FIRST_PERSON.isdisjoint(lowered(doc)[spoken.start : spoken.stop])
    guest = guest_of(persons) if persons or not (found or in_person) else only_other(doc, spoken.start, asks)
    guests = {names.actor_of(guest).name} if guest is not None else set()
    askers = {one.actor.name: one.head for one in found if one.asks or may_ask(one.actor)}
    rest = [head for name, head in askers.items() if name is not None and name not in guests]
    return guest, rest[0] if guest is not None and len(rest) == 1 else None


def announced_guest(doc: Doc, introduced: int) -> Token | None:
    """Who is asked, where the text before token `introduced` announces it."""
    return guest_of(who_may_answer(sides_before(doc, introduced)))


def sides_before(doc: Doc, introduced: int) -> list[Side]:
    """Those whom the text before token `introduced` puts into a conversation."""
    said = lowered(doc)
    return [side for at in range(introduced) if said[at] in ANNOUNCING for side in announced(doc[at], said[at])]


def who_may_answer(found: list[Side]) -> list[Side]:
    """The persons of a conversation without those who ask."""
    return [one for one in found if not one.asks and is_person(one.actor)]


def only_other(doc: Doc, introduced: int, asks: set[str | None]) -> Token | None:
    """The only one whom the text before the first turn names, beside those who ask."""
    found = [one for one in people.people(doc).persons if one.first < introduced and one.name not in asks]
    return first_name(doc, found[0]) if len(found) == 1 else None


def announced(word: Token, said: str) -> Iterator[Side]:
    """Those whom a word that announces a conversation puts into it."""
    if said in CONVERSATIONS and word.pos_ in grammar.NOMINAL:
        yield from around_noun(word)
    elif word.pos_ != "VERB":
        return
    elif said in QUESTIONING or (said in ASKED and is_reporter(grammar.subject(word))):
        passive = grammar.is_passive(word)
        asked = grammar.indirect_object(word) or grammar.direct_object(word)
        yield from sides([grammar.subject(word) if passive else asked])
        yield from sides([grammar.agent(word) if passive else grammar.subject(word)], asks=True)
    elif said in TALKING:
        partners = [noun for preposition, noun in grammar.obliques(word) if preposition in TOWARDS]
        if partners and not any(is_official_body(names.actor_of(one)) for one in partners):
            yield from sides([grammar.subject(word), *partners])
    elif said in ANSWERS and (thing := grammar.direct_object(word)) is not None and thing.lower_ == "questions":
        around = [*grammar.obliques(word), *grammar.obliques(thing)]
        yield from sides([grammar.subject(word)])
        yield from sides([noun for preposition, noun in around if preposition == "from"], asks=True)


def around_noun(noun: Token) -> Iterator[Side]:
    """Those who take part in an interview: with whom it is, who leads it, and who gives it or says something in it."""
    clause = grammar.clause_head(noun)
    around = [*grammar.obliques(noun), *(one for one in grammar.obliques(clause) if one.noun != noun)]
    yield from sides([one for preposition, one in around if preposition in TOWARDS])
    yield from sides([one for preposition, one in grammar.obliques(noun) if preposition in LED_BY], asks=True)
    if clause.pos_ == "VERB":
        yield from sides([grammar.subject(clause)])


def sides(heads: Iterable[Token | None], *, asks: bool = False) -> Iterator[Side]:
    """The sides of nouns and of those joined to them."""
    for head in heads:
        joined = grammar.conjuncts(head) if head is not None else []
        actors = [names.actor_of(one) for one in joined]
        office = any(one.role is not None for one in actors)
        yield from (Side(one, actor, office, asks) for one, actor in zip(joined, actors, strict=True))


def guest_of(persons: list[Side]) -> Token | None:
    """The one who is asked: the only person, or the only one with an office; None where that is open or unnamed."""
    each = {one.actor.name or one.actor.text: one for one in persons}
    found = [one for one in each.values() if one.office or len(each) == 1]
    return found[0].head if len(found) == 1 and found[0].actor.name is not None else None


def is_person(actor: Actor) -> bool:
    """Whether somebody is a person who may be asked, named or called by an office; none of the press."""
    return actor.sector != PRESS and (actor.kind == "person" or (actor.kind == "unnamed" and actor.role is not None))


def is_official_body(actor: Actor) -> bool:
    """Whether somebody is a state or a body of one: to speak to a parliament is no interview."""
    one = actor.kind == "person" or actor.role is not None
    return not one and (actor.kind == "country" or actor.sector not in {None, PRESS})


def is_reporter(noun: Token | None) -> bool:
    """Whether a noun is "we", or somebody who may ask for an outlet: a minister asks for other things."""
    return noun is not None and (noun.lower_ == "we" or may_ask(names.actor_of(noun)))


def may_ask(actor: Actor) -> bool:
    """Whether somebody may be the one who asks: a person without an office, an outlet."""
    return actor.kind == "organisation" or (actor.kind == "person" and actor.role is None) or actor.sector == PRESS


def of_surname(doc: Doc, label: str) -> Person | None:
    """The one person of the article whose full name ends as a label does that was not read as a name: "FROST"."""
    last = people.fold(label.split()[-1])
    found = [one for one in people.people(doc).persons if len(one.words) > 1 and one.words[-1] == last]
    return found[0] if len(found) == 1 else None


def of_initials(doc: Doc, label: str) -> Person | None:
    """The one person of the article whose name has these initials."""
    short = letters(label)
    if len(short) not in INITIALS or not short.isalpha():
        return None
    full = [one for one in people.people(doc).persons if len(one.words) > 1]
    found = [one for one in full if short in {initials(one.words), one.words[0][0] + one.words[-1][0]}]
    return found[0] if len(found) == 1 else None


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words of a name."""
    return "".join(word[0] for word in words)


def of_office(doc: Doc, label: str) -> Person | None:
    """The one person of the article who holds the office that a label is."""
    found = [one for one in people.people(doc).persons if holders.holds(one, label.lower(), None)]
    return found[0] if len(found) == 1 else None


def first_name(doc: Doc, person: Person | None) -> Token | None:
    """The token at which the article first names a person."""
    return doc[person.first] if person is not None else None
