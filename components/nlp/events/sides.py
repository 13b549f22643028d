"""Who acts and who is acted upon: the participants of an event, read from the slots that its frame names.

A slot leads to a noun, and the noun to those for whom it stands (parties.py). What leads to nobody stays empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from components.nlp import grammar, names, surface
from components.nlp.annotations import Actor
from components.nlp.events import headlines
from components.nlp.events.frames import class_forms, is_of
from components.nlp.events.learned import is_sure
from components.nlp.events.modifiers import is_place, is_town, is_venue, modifiers
from components.nlp.events.parties import (
    bodies_before,
    examples,
    is_agentive,
    is_force,
    is_of_press,
    is_suffering,
    nation,
    nations_before,
    one_noun,
    participants,
    the_two,
)
from components.nlp.events.resumed import statement_before
from components.nlp.events.slots import TOWARDS, doer, may_receive, name_before, slot_actors, victims
from components.nlp.events.status import GIVEN
from components.nlp.events.triggers import Trigger, is_day, is_participant, trigger_at

ALONGSIDE = frozenset({"along", "together", "alongside"})
ASIDE = frozenset({"until", "after", "before", "since", "despite", "amid", "without", "following", "during", "than"})
PLACED = frozenset({"MOBILIZE", "ASSAULT", "COERCE", "CONCEDE", "SANCTION", "RETREAT"})
SENDING = frozenset({"AID", "MOBILIZE"})
BODILY = frozenset({"ASSAULT", "COERCE"})
RUMOURS = frozenset({"report", "reports", "rumour", "rumours", "rumor", "rumors", "claim", "claims"})
SUFFERING = frozenset({"pay", "regret", "suffer", "face"})
FORCE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
PURPOSES = frozenset(
    "protest demand press denounce oppose condemn urge seek force show express support voice call push end stop".split()
)
SOMEBODY = frozenset({"he", "she"})  # a person, whether or not the text tells who
STANCES = frozenset({"protest", "defiance", "opposition"})
BESIDE = frozenset({"at", "near", "outside"})
NESTED = grammar.MODIFIER | grammar.CONJUNCT
WHERE = frozenset("in at near outside around across inside off into along through throughout over".split())


def actors_of(trigger: Trigger) -> list[Actor]:
    """Those who do it; whose troops or help it is, where nobody is said to send them."""
    word = trigger.word
    if trigger.frame.kind != "noun":
        if told := teller(word):
            return told
        noun = doer(trigger) if "subject" in trigger.frame.actor else None
        if noun is not None:
            found = agents(noun) or attackers(noun) or (senders(noun) if trigger.frame.event_type == "AID" else [])
            return distinct(found + company(noun, trigger))
    found = [one for slot in trigger.frame.actor for one in slot_actors(trigger, slot)]
    noun = word if word.pos_ == "NOUN" else trigger.event_noun if trigger.frame.event_type in SENDING else None
    if not found and noun is not None:
        found = [one for token in modifiers(noun) for one in participants(token)] or bodies_before(noun)
        if not found and trigger.frame.event_type == "CONSULT":
            found = attending(noun)
        if not found and noun == word and trigger.frame.both and is_sure(trigger):
            found = holding(noun)
        if not found and noun != word:
            found = one_noun(noun)  # "two frigates of the navy were sent": they themselves
    return distinct(found)


def teller(verb: Token) -> list[Actor]:
    """Who speaks, where a verb goes on behind what he says."""
    said = statement_before(verb)
    return [said.speaker] if said is not None and said.speaker is not None else []


def attackers(noun: Token) -> list[Actor]:
    """Whose the attack is that does it: Norway in "an air strike by Norway killed two"."""
    inner = trigger_at(noun) if noun.pos_ == "NOUN" else None
    return actors_of(inner) if inner is not None and inner.frame.event_type == "ASSAULT" else []


def senders(noun: Token) -> list[Actor]:
    """Whose help it is that arrives: Norway in "Norwegian aid reached Peru", "tents from Norway reached Peru"."""
    givers = [*modifiers(noun), *(one for own, one in grammar.obliques(noun) if own == "from")]
    return [one for giver in givers for one in participants(giver)]


def company(noun: Token, trigger: Trigger) -> list[Actor]:
    """Who acts together with the subject: Iceland in "Norway, along with Iceland, condemned"; behind a meeting, who is
    there, too ("Norway met Peru, together with Iceland").
    """
    doc, word = noun.doc, trigger.word
    said, end = surface.lowered(doc), word.sent.end if trigger.frame.both else word.i
    start = next((index for index in range(noun.i + 1, end) if said[index] in ALONGSIDE), end)
    if any(one.tag_ in grammar.TENSED for one in doc[word.i + 1 : start]):
        return []
    beside = next((one for one in doc[start + 1 : end] if grammar.cases(one) & {"with", "alongside"}), None)
    return participants(beside) if beside is not None and is_participant(beside) else []


def attending(meeting: Token) -> list[Actor]:
    """Who takes part in a meeting or visit that is only told beside: "During a gathering in Oslo, Dahl said ...",
    "a visit to Oslo, where Dahl spoke"; not who judges it ("talks that Dahl declared over").
    """
    for clause in grammar.children(meeting, grammar.RELATIVE):
        subject = None if grammar.particle(clause) or grammar.open_complements(clause) else grammar.subject(clause)
        if subject is not None and subject.lower_ not in grammar.RELATIVE_PRONOUNS:
            return agents(subject)
    cases = grammar.cases(meeting)
    verb = grammar.clause_head(meeting)
    if not cases & {"during", "at", "on", "in", "after"} or verb.pos_ != "VERB" or grammar.is_passive(verb):
        return []
    noun = grammar.doer(verb) or name_before(verb)
    return agents(noun) if noun is not None and is_participant(noun) else []


def holding(event: Token) -> list[Actor]:
    """Who takes part in what a verb that tells little has as its object: "Norway rounded off a week of talks"."""
    counting = next((one for one in event.ancestors if grammar.whole(one) == event), event)
    verb = grammar.verb_of_object(counting)
    noun = grammar.doer(verb) if verb is not None and not grammar.is_passive(verb) else None
    return agents(noun) if noun is not None and is_participant(noun) else []


def agents(head: Token) -> list[Actor]:
    """Who acts as the subject of a verb: participants, their forces and their words; not what merely belongs to one."""
    found = headlines.states(head) or the_two(head)
    for noun in grammar.conjuncts(head) if not found else ():
        noun = grammar.antecedent(noun)
        if noun.pos_ == "PRON" or is_participant(noun):
            meant = examples(noun) + one_noun(noun)
            found += meant or ([names.actor_of(noun)] if noun.lower_ in SOMEBODY else [])
        elif is_of(noun.lower_, "utterance"):
            found += one_noun(noun) or authors(noun)
        elif is_name(noun) or is_force(noun) or is_agentive(noun):
            found += nations_before(noun) or [names.actor_of(noun)]
    return found


def is_name(noun: Token) -> bool:
    """Whether a noun is a name by its capital, and no day or deed at the head of a sentence ("Shelling killed ten")."""
    return noun.pos_ == "PROPN" and not is_day(noun) and not is_of(noun.lower_, "assault")


def authors(utterance: Token) -> list[Actor]:
    """Who issues what speaks: Peru in "Peru issued a statement denouncing the raid"."""
    verb = utterance.head
    if verb.pos_ != "VERB" or not grammar.is_object(utterance) or grammar.is_passive(verb):
        return []
    noun = grammar.doer(verb)
    return agents(noun) if noun is not None and noun != utterance else []


def targets_of(trigger: Trigger, actors: list[Actor]) -> list[Actor]:
    """Those to whom it is done: the first slot that leads to somebody other than the actors, else who is named next."""
    if threatened := threatened_side(trigger, actors):
        return threatened
    for slot in trigger.frame.target:
        if slot == "that" and not hits_subject(trigger):
            continue
        found = others(slot_actors(trigger, slot), actors)
        if found:
            return found
    if trigger.deed is not None and (inner := trigger_at(trigger.deed)) is not None:
        found = targets_of(inner, actors)
        if found:
            return found
    if trigger.frame.event_type == "THREATEN":
        found = others((one for noun in bidden(trigger) for one in participants(noun)), actors)
        if found:
            return found
    if trigger.frame.event_type == "PROTEST":
        found = others((one for noun in purpose_nouns(trigger.word) for one in participants(noun)), actors)
        if found:
            return found
    return [] if trigger.frame.both else others(befallen(trigger, actors), actors)


def befallen(trigger: Trigger, actors: list[Actor]) -> list[Actor]:
    """What was struck itself, or a person named in its phrase; else who is named next."""
    aimless = not trigger.frame.target or is_unknown(trigger)
    found = [] if aimless else named_next(trigger, actors)
    struck = victims(trigger) if strikes(trigger) else []
    if struck and all(one.name is None or one.kind != "person" for one in found):
        return [located(one, found) for one in struck]
    return found


def hits_subject(trigger: Trigger) -> bool:
    """Whether what a clause tells is asked of its subject or against it; of a warning, only what it would suffer is,
    and of a demand nothing that would help it ("demanded that the crew be freed").
    """
    clause = trigger.around.clause
    if clause is not None and clause.lower_ in class_forms("sparing") and grammar.is_passive(clause):
        return False
    return trigger.frame.event_type != "THREATEN" or (clause is not None and clause.lower_ in SUFFERING)


def is_unknown(trigger: Trigger) -> bool:
    """Whether it is done to somebody whom a pronoun leaves open, so that no name behind it is the one."""
    patient = trigger.around.patient if "object" in trigger.frame.target and trigger.word.pos_ == "VERB" else None
    return patient is not None and patient.pos_ == "PRON"


def located(victim: Actor, found: list[Actor]) -> Actor:
    """What was struck, with the country that is named in its own phrase: "a depot in Peru"."""
    inside = [one.country for one in found if victim.start <= one.start < victim.end]
    return replace(victim, country=victim.country or inside[0]) if inside else victim


def strikes(trigger: Trigger) -> bool:
    """Whether a deed befalls its object itself, and not only what may be done with it, as a ban does."""
    if trigger.frame.mode == "restrict":
        return trigger.around.patient is not None and is_force(trigger.around.patient)
    return trigger.frame.mode == "riot" or trigger.frame.event_type in BODILY


def threatened_side(trigger: Trigger, actors: list[Actor]) -> list[Actor]:
    """Whom it would hit if the actors' own side did what a warning tells: Peru in "warned that it would shell Peru"."""
    if trigger.frame.event_type != "THREATEN" or "that" not in trigger.frame.target:
        return []
    clause = trigger.around.clause
    inner = trigger_at(clause) if clause is not None else None
    return targets_of(inner, actors) if inner is not None and inner.frame.event_type in FORCE else []


def bidden(trigger: Trigger) -> list[Token]:
    """Who is to yield to a threat: Iceland in "threatened to leave unless Iceland paid"."""
    verbs = [trigger.word] if trigger.deed is None else [trigger.word, trigger.deed]
    clauses = [clause for verb in verbs for clause in grammar.adverbial_clauses(verb)]
    given = [one for one in clauses if GIVEN.intersection(grammar.markers(one))]
    return [noun for clause in given if (noun := grammar.doer(clause)) is not None]


def purpose_nouns(word: Token) -> list[Token]:
    """The nouns of what a protest is for: "to protest Peru's decision", "in defiance of Peru"."""
    stances = [noun for preposition, noun in grammar.obliques(word) if preposition == "in" and noun.lower_ in STANCES]
    found = [noun for stance in stances for _, noun in grammar.obliques(stance)]
    for clause in grammar.clauses_below(word):
        if clause.lemma_ in PURPOSES and ("to" in grammar.markers(clause) or clause.tag_ == "VBG"):
            object_ = grammar.direct_object(clause)
            heads = [clause] if object_ is None else [object_, clause]
            found += [] if object_ is None else [object_]
            found += [noun for head in heads for preposition, noun in grammar.obliques(head) if preposition in TOWARDS]
    return found


def named_next(trigger: Trigger, actors: list[Actor]) -> list[Actor]:
    """The first state, person or organisation that is named in what hangs on the trigger, not as a mere place."""
    placed = trigger.frame.event_type in PLACED
    subject = None if hits_subject(trigger) else grammar.subject(trigger.around.clause or trigger.word)
    own = set(subject.subtree) if subject is not None else ()
    countries = {one.country for one in actors if one.country}
    for token in trigger.word.subtree:
        if token.i <= trigger.word.i or token.pos_ not in ("PROPN", "ADJ") or token in own:
            continue
        if grammar.is_in_side_clause(token, trigger.word) or grammar.is_set_apart(token):
            continue
        if is_venue(token) or is_name_of_thing(token) or is_beside_the_point(token, trigger.word):
            continue
        around = prepositions(token)
        owned = prepositions(token.head) if token.dep_ in grammar.POSSESSIVE else set()
        if (around | owned) & ASIDE or (not placed and is_setting(token, around)) or leads_to(token, around):
            continue
        if not around.isdisjoint(BESIDE) or (trigger.frame.event_type == "RETREAT" and "to" in around):
            continue  # "opened fire near Oslo", "withdrew its ship to Oslo"
        if trigger.frame.event_type == "ASSAULT" and around == {"in"} and is_town(token):
            continue  # "opened fire in Oslo"
        found = nation(token) or (names.actor_of(token) if token.pos_ == "PROPN" else None)
        known = found is not None and (found.name is not None or (placed and found.country is not None))
        if found is not None and known and found.country not in countries:
            return others([found], actors)
    return []


def is_name_of_thing(token: Token) -> bool:
    """Whether a name is put beside a noun for no participant: "a repair ship, the Havgull"."""
    named = grammar.named_beside(token)
    return named is not None and not is_participant(named)


def is_beside_the_point(token: Token, top: Token) -> bool:
    """Whether a name stands in a phrase that only tells when or in whose name ("signed it after talks led by Peru"), in
    what is rumoured ("denied reports that Peru had left") or for whom a deed befell ("condemned the arrest of Peru's
    envoy").
    """
    below = token
    for one in token.ancestors:
        if one == top:
            told = grammar.direct_object(top) if below in grammar.finite_complements(top) else None
            return told is not None and told.lower_ in RUMOURS
        if one.pos_ == "NOUN" and (is_of_press(one) or one.lower_ == "behalf" or ASIDE & grammar.cases(one)):
            return True
        if one.lower_ in RUMOURS and below in grammar.noun_clauses(one):
            return True
        if (is_suffering(one) or is_of(one.lower_, "lent", "downfall")) and "of" in grammar.cases(below):
            return True
        below = one
    return False


def is_setting(token: Token, around: set[str]) -> bool:
    """Whether a name only tells where: "in Oslo", "through the streets of Oslo"."""
    if not around & WHERE and is_place(token):
        around = prepositions(token.head) if "of" in around else around
    return bool(around & WHERE)


def leads_to(token: Token, around: set[str]) -> bool:
    """Whether a name only tells where a road leads or people are taken: "the road to Oslo", "took them to Oslo"."""
    if "to" not in around:
        return False
    noun = token.head.head if token.head.lower_ == "leading" else token.head
    return is_of(noun.lower_, "spot") or not may_receive(token, token.head)


def prepositions(token: Token) -> set[str]:
    """The prepositions of the phrase that a token stands in, be it as the second of two: "in Peru and Chile"."""
    head = token
    while head.dep_ in NESTED and head.head != head and not grammar.cases(head):
        head = head.head
    return grammar.cases(head)


def others(found: Iterable[Actor], actors: list[Actor]) -> list[Actor]:
    """The participants who are not among the actors already."""
    return [one for one in distinct(found) if not any(same(one, actor) for actor in actors)]


def distinct(found: Iterable[Actor]) -> list[Actor]:
    """Participants without repetitions."""
    kept: list[Actor] = []
    for one in found:
        if not any(same(one, other) for other in kept):
            kept.append(one)
    return kept


def same(one: Actor, other: Actor) -> bool:
    """Whether two phrases stand for the same participant."""
    if one.name is not None and other.name is not None:
        return one.name == other.name
    if (one.start, one.end) == (other.start, other.end):
        return True
    return one.name == other.name and one.text.lower() == other.text.lower() and one.country == other.country
