"""The nouns in the slots that a frame names: subject, object, a preposition's noun, the possessor, the deed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from components.nlp import grammar, names
from components.nlp.annotations import Actor
from components.nlp.events.frames import NONE, class_forms, is_of
from components.nlp.events.modifiers import is_place
from components.nlp.events.parties import one_noun, participants
from components.nlp.events.status import HAPPENING
from components.nlp.events.triggers import Trigger, in_words, is_day, is_participant

AIMS = frozenset({"on", "at", "against", "to", "of"})
COUNTABLE = frozenset({"NOUN", "PROPN", "NUM"})
OPEN_PRONOUNS = frozenset({"them", "him", "her"})  # stand for somebody, whether or not the text tells for whom
KIND = frozenset({"AGREE", "AID", "CONSULT"})
ASSISTANCE = frozenset({"help", "aid", "assistance", "support", "backing", "mediation"})
NEAR = 5
HELPING = frozenset({"has", "have", "had", "is", "are", "was", "were", "will", "would"})
MINDED = frozenset({"opposed", "committed", "determined"})  # "were opposed": they themselves
TOWARDS = frozenset({"to", "for", "with", "against", "on", "upon", "between", "toward", "towards", "from"})


def slot_actors(trigger: Trigger, slot: str) -> list[Actor]:
    """The participants in a slot of a trigger."""
    if slot == "victim":
        return victims(trigger)
    if slot == "casualty":
        return casualties(trigger)
    if slot == "owner":
        return owners(trigger)
    nouns = slot_nouns(trigger, slot)
    given = slot == "object" and trigger.frame.event_type == "AID"  # "provided a ship, crew and fuel"
    found = [one for noun in nouns if not given or one_noun(noun) for one in participants(noun)]
    if found:
        return found
    if slot == "object" and trigger.frame.event_type == "REQUEST" and trigger.frame.to:
        return victims(trigger)  # who is asked to do something can act, whatever the word for him
    return [names.actor_of(noun) for noun in nouns if is_somebody(noun, trigger)]


def is_somebody(noun: Token, trigger: Trigger) -> bool:
    """Whether a pronoun stands for people, whoever they are: "offered him asylum", "invited them", "to help them"."""
    if noun.lower_ not in OPEN_PRONOUNS or trigger.frame.event_type not in KIND:
        return False
    verb = noun.head.lower_
    personal = trigger.frame.mode == "meet" or verb in class_forms("helping")
    return noun.lower_ != "them" or personal or grammar.indirect_object(noun.head) == noun


def victims(trigger: Trigger) -> list[Actor]:
    """Whom or what it befell, as written, whatever the noun: "30 choristers", "a pipeline"."""
    patient = trigger.around.patient if trigger.word.pos_ == "VERB" else None
    noun = grammar.whole(patient) if patient is not None and patient.pos_ == "NUM" else patient
    if noun is not None and "object" not in trigger.frame.target and AIMS & set(trigger.frame.target):
        aims = AIMS & set(trigger.frame.target)
        aimed = (one for own, one in phrases(trigger) if own in aims and not (is_day(one) or is_hour(own, one)))
        noun = next(aimed, None)
    if noun is not None and noun.lower_ in OPEN_PRONOUNS:
        return [names.actor_of(noun)]
    if noun is None or noun.pos_ not in COUNTABLE or is_of(noun.lower_, "grip"):
        return []
    return [names.actor_of(one) for one in grammar.conjuncts(noun) if one.pos_ in COUNTABLE]


def is_hour(preposition: str, noun: Token) -> bool:
    """Whether a bare number is the time of day: "attacked at five"."""
    return preposition == "at" and noun.pos_ == "NUM" and not grammar.obliques(noun)


def casualties(trigger: Trigger) -> list[Actor]:
    """Who was hurt by an attack, as a clause behind it tells: "a bomb went off, killing ten people"."""
    clauses = grammar.adverbial_clauses(trigger.word)
    if trigger.event_noun is not None:
        clauses += grammar.noun_clauses(trigger.event_noun)
    found = (grammar.patient(one) for one in clauses if one.tag_ == "VBG" and one.lower_ in class_forms("hurting"))
    nouns = [one for noun in found if noun is not None for one in grammar.conjuncts(grammar.whole(noun))]
    return [names.actor_of(one) for one in nouns if one.pos_ in COUNTABLE]


def owners(trigger: Trigger) -> list[Actor]:
    """Of whom something is demanded, as it is his: Peru in "demanded Peru's withdrawal"; not the people who are
    demanded ("a mediator") or demanded back ("the return of the crew").
    """
    noun = trigger.around.patient
    things = grammar.conjuncts(noun) if noun is not None else []
    return [actor for one in things if not (is_participant(one) or one.lower_ == "return") for actor in one_noun(one)]


def slot_nouns(trigger: Trigger, slot: str) -> list[Token]:
    """The nouns in a slot: subject, object, indirect, possessive, that, or a preposition."""
    word = trigger.word
    if slot == "subject":
        return [noun] if (noun := doer(trigger)) is not None else []
    if slot == "object":
        noun = trigger.around.patient
        return [noun] if noun is not None and not is_downfall(noun, trigger) else []
    if slot == "indirect":
        return [noun] if (noun := grammar.indirect_object(word)) is not None else []
    if slot == "possessive":
        heads = [one for one in (trigger.event_noun, word) if one is not None and one.pos_ in ("NOUN", "PROPN")]
        return [noun for head in heads for noun in [*grammar.possessors(head)]]
    if slot == "holder":
        return [noun] if (noun := holder(word)) is not None else []
    if slot in ("purpose", "helped"):
        clauses = grammar.purposes(word) + (grammar.noun_clauses(trigger.event_noun) if trigger.event_noun else [])
        meant = [one for one in clauses if slot == "purpose" or one.lower_ in class_forms("helping")]
        return [noun for clause in meant if (noun := grammar.direct_object(clause)) is not None]
    if slot == "granter":
        noun = grammar.doer(word.head) if "at" in grammar.cases(word) else None
        return [noun] if noun is not None else []
    if slot == "that":
        clause = trigger.around.clause
        subject = grammar.doer(clause) if clause is not None else None
        return [subject] if subject is not None else []
    found = [noun for preposition, noun in phrases(trigger) if slot in preposition.split()]
    if slot == "with" and trigger.frame.both:  # "negotiated with the help of Oslo"
        found = [noun for noun in found if noun.lower_ not in ASSISTANCE]
    if slot == "by":  # "cancelled a visit by its minister"
        found = [noun for noun in found if not any(one.pos_ == "PRON" for one in grammar.possessors(noun))]
    if trigger.frame.event_type == "MOBILIZE":  # "held a drill near the port of Bergen"
        found = [noun for noun in found if not (noun.text.islower() and is_of(noun.lower_, "locale"))]
    if slot == "to" and trigger.frame.event_type == "RETREAT":  # "withdrew its ship to Oslo"
        found = [noun for noun in found if not is_place(noun) or names.actor_of(noun).kind == "country"]
    if slot == "to" and trigger.deed is not None:
        found = [noun for noun in found + deed_nouns(trigger.deed) if noun.text != "justice"]  # "bring him to justice"
    if trigger.deed is not None and trigger.frame.event_type == "AGREE":
        found = [noun for noun in found if may_receive(noun, trigger.deed)]
    if slot == "by" and word.pos_ == "NOUN" and not found:
        found = [noun] if (noun := agent_below(word)) is not None else []
    return found


def is_downfall(noun: Token, trigger: Trigger) -> bool:
    """Whether somebody approves of what befell another, who is then not whom he supports: "welcomed Dahl's fall"."""
    return trigger.frame.event_type == "SUPPORT" and is_of(noun.lower_, "downfall")


def holder(noun: Token) -> Token | None:
    """Who has what a noun names: Norway in "Norway has no plans", "Norway unveiled a plan"; not who is given it."""
    verb = grammar.verb_of_object(noun)
    if verb is None or grammar.is_passive(verb) or verb.lower_ in class_forms("receiving"):
        return None
    return grammar.doer(verb)


def phrases(trigger: Trigger) -> list[grammar.Oblique]:
    """The prepositional phrases of a trigger, looked up once for all the slots that ask for them."""
    if not trigger.phrases:
        trigger.phrases.extend(hanging(trigger))
    return trigger.phrases


def hanging(trigger: Trigger) -> Iterator[grammar.Oblique]:
    """The phrases that hang on the word of a trigger, its event noun or object, and the deed that it announces."""
    heads = []
    noun = trigger.event_noun or (trigger.around.direct_object if trigger.word.pos_ == "VERB" else None)
    heads += [one for one in (noun, trigger.deed) if one is not None]
    if trigger.word.pos_ == "NOUN" and (verb := grammar.verb_of(trigger.word)) and verb.lower_ in HAPPENING:
        heads.append(verb)
    if trigger.deed is not None and (object_ := grammar.direct_object(trigger.deed)) is not None:
        heads.append(object_)
    heads += occasions(trigger)
    if "about" in trigger.frame.target:  # "complained to the council about Peru"
        heads += [inner for own, inner in trigger.around.obliques if own == "to"]
    if noun is not None:  # "sanctions imposed on Peru"
        heads += [one for one in grammar.noun_clauses(noun) if one.tag_ == "VBN"]
    if trigger.event_noun is not None:  # "a suspension of flights to Peru"
        heads += [inner for own, inner in grammar.obliques(trigger.event_noun) if own == "of"]
    heads += [counted for head in (trigger.word, *heads) if (counted := grammar.whole(head)) != head]
    yield from trigger.around.obliques
    for head in heads:
        yield from grammar.obliques(head)


def occasions(trigger: Trigger) -> list[Token]:
    """The nouns that the frame asks for behind its preposition: "talks" in "flew to Oslo for talks with Dahl"."""
    frame = trigger.frame
    if not frame.prep or not frame.of:
        return []
    phrases = ((own.split(), noun) for own, noun in trigger.around.obliques)  # "out of" is "of" as well
    return [noun for own, noun in phrases if not frame.prep.isdisjoint(own) and in_words(frame.of, noun)]


def deed_nouns(deed: Token) -> list[Token]:
    """The nouns to which a promised, asked or refused deed would be done; not what is sent, named or set up in it."""
    given = grammar.indirect_object(deed)
    found = [given] if given is not None else []
    found += [noun for preposition, noun in grammar.obliques(deed) if preposition in TOWARDS]
    object_ = grammar.direct_object(deed)
    if object_ is not None and deed.lower_ not in class_forms("placing") and not is_own_force(object_):
        found.insert(0, object_)
    return [noun for noun in found if not (is_place(noun) and names.actor_of(noun).name is None)]


def may_receive(noun: Token, deed: Token) -> bool:
    """Whether a promised deed may be done to somebody in a phrase: not to where people are taken ("to take the crew to
    Oslo"), nor to who makes what is paid for ("to pay for a survey by geologists").
    """
    if noun.head != deed:
        return True
    if is_place(noun):
        return deed.lower_ not in class_forms("carrying") or grammar.direct_object(deed) is None
    return is_participant(noun) or all(own != "by" for own, _ in grammar.obliques(noun))


def is_own_force(noun: Token) -> bool:
    """Whether a noun names the troops of those who act: "its troops"."""
    return is_of(noun.lower_, "forces") and any(one.pos_ == "PRON" for one in grammar.possessors(noun))


def doer(trigger: Trigger) -> Token | None:
    """The noun that acts; where the parser found none, the last name before a finite verb."""
    word = trigger.word
    if trigger.frame.kind == "adjective":
        found = grammar.subject(word) or grammar.dummy(word) or name_before(word)
        return grammar.antecedent(found) if found is not None else None
    is_passive = trigger.around.is_passive
    if is_passive or grammar.is_participle(word):
        by = grammar.agent(word) or agent_below(word) or (grammar.subject(word) if word.lower_ in MINDED else None)
        return by if by is not None or is_transitive(trigger) or is_passive else word.head
    found = trigger.around.doer or name_before(word)
    if found is not None and trigger.frame.event_type == "ASSAULT" and grammar.relative_noun(word) == found:
        return found.head if is_of(found.head.lower_, "assault") else found  # "the bombing of a bus that killed ten"
    return found


def is_transitive(trigger: Trigger) -> bool:
    """Whether the verb of a frame takes an object, so that its participle is a passive."""
    frame = trigger.frame
    return "object" in frame.target or bool(frame.object and NONE not in frame.object)


def agent_below(verb: Token) -> Token | None:
    """The participant after "by" that the parser has hung below something else: "the rescue of a bank by Norway"."""
    for token in verb.subtree:
        if token.i > verb.i and "by" in grammar.cases(token):
            return token if is_participant(token) and not grammar.is_in_side_clause(token, verb) else None
    return None


def name_before(verb: Token) -> Token | None:
    """The name that stands right before a finite verb without a subject."""
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or verb.pos_ == "ADJ" or grammar.is_finite_adjective(verb)
    if not finite and not grammar.auxiliaries(verb):
        return None
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i]):
        if token.pos_ == "VERB" and token.lower_ not in HELPING:
            return None
        if token.pos_ in ("PROPN", "NOUN") and (is_open(token, verb) or not grammar.is_oblique(top(token))):
            return token if is_participant(token) else None
    return None


def is_open(noun: Token, verb: Token) -> bool:
    """Whether no comma parts what looks like an apposition from the verb, so that it is the subject: "At a summit in
    Lima, Norway pledged".
    """
    return grammar.is_apposition(noun) and not any(one.is_punct for one in noun.doc[noun.i + 1 : verb.i])


def top(noun: Token) -> Token:
    """The first of the nouns with which a noun is listed; the parser may take the second for an apposition."""
    while (noun.dep_ in grammar.CONJUNCT or grammar.is_apposition(noun)) and noun.head != noun:
        noun = noun.head
    return noun
