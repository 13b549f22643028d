"""Words that name an event: which frame of data/event_types.toml a verb, noun or adjective fills in its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from spacy.tokens import Token

from components.nlp import grammar, names, places
from components.nlp.events.around import Around
from components.nlp.events.frames import ANY, NONE, Frame, asked_bits, class_forms, classes, idioms, is_of, lexicon
from components.nlp.inflection import singulars
from components.nlp.names.titles import titles

NAMED = frozenset({"@actor", "@person", "@official", "@people"})
LONGEST = 12  # tokens; a trigger spread wider than this is shown by its first word alone
PERSONAL = frozenset({
    "i", "we", "he", "she", "they", "him", "her", "them", "us", "me", "who", "whom", "it", "himself", "herself",
    "themselves", "itself", "others",
})  # fmt: skip
SCHOLARS = ("ologist", "ologists")  # too many to list
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "myself", "yourself", "ourselves"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that fills a frame. `event_noun` is the noun of a light verb ("talks" in "held talks"), `deed` the verb of
    what is promised, asked or said, `phrases` what hangs on them (slots.py).
    """

    around: Around
    frame: Frame
    event_noun: Token | None = None
    deed: Token | None = None
    phrases: list[grammar.Oblique] = field(default_factory=list, compare=False, repr=False)

    @property
    def word(self) -> Token:
        """The word itself."""
        return self.around.token

    @property
    def span(self) -> tuple[int, int]:
        """The character offsets of the words that name the event."""
        if self.deed is not None and self.deed.i < self.word.i:
            tokens = [*grammar.helpers(self.deed), self.deed]  # "We will not yield," she said
        else:
            tokens = [self.word, *(one for one in (self.event_noun, self.deed) if one is not None)]
        if self.frame.particle:
            near = [*self.word.children, *self.word.doc[self.word.i + 1 : self.word.i + 2]]
            tokens += [one for one in near if one.lower_ in self.frame.particle]
        first, last = min(tokens, key=lambda one: one.i), max(tokens, key=lambda one: one.i)
        if last.i - first.i > LONGEST:
            first = last = self.word
        while last.i + 1 < len(last.doc) and (last.is_currency or last.like_num) and last.nbor(1).like_num:
            last = last.nbor(1)  # "gave £40 million"
        return first.idx, last.idx + len(last)


MESSAGES = frozenset({"letter", "message", "telegram", "note", "word", "words"})
CHANNELS = frozenset({"television", "radio"})
ARMED = frozenset({"security", "intelligence", "secret"})  # services that can act
CALLING = frozenset({"call", "calls", "called", "calling"})
WISHED, SEVERAL, OWN, NO = "wished", "several", "own", "no"


def triggers(tokens: Iterable[Token], words: set[int]) -> Iterator[Trigger]:
    """The triggers among the tokens of a sentence, also those that tell no event of their own.

    `words` are the ids of all words and lemmas of the sentence.
    """
    given, by_word = 0, asked_bits()[1]
    for word in words:
        given |= by_word.get(word, 0)
    for token in tokens:
        found = trigger_at(token, given)
        if found is not None and not (is_silence(found) or is_idiom(found) or is_judgement(found)):
            yield found


def trigger_at(token: Token, given: int | None = None) -> Trigger | None:
    """The trigger that a word is, with the frame that asks for most among those that fit.

    `given`, the lists of words that its sentence has words of (`asked_bits`), only spares the search in frames that
    ask for others.
    """
    table, word, around = lexicon(), token.lower_, Around(token)
    needs = asked_bits()[0]
    for kind in kinds(token):
        for frame in table[kind].get(word, ()):
            need = needs.get(frame.order, 0)
            if given is not None and need & given != need:
                continue
            found = fill(frame, around)
            if found is not None:
                return found
    return None


def is_silence(trigger: Trigger) -> bool:
    """Whether somebody only keeps quiet towards the press: "declined to comment", "asked not to be named"."""
    if trigger.frame.event_type not in ("REJECT", "REQUEST") or trigger.word.pos_ != "VERB":
        return False
    deed = grammar.infinitive(trigger.word)
    if deed is None or deed.lower_ not in class_forms("silence"):
        return False
    return trigger.frame.event_type == "REJECT" or grammar.is_negated(deed)


def is_idiom(trigger: Trigger) -> bool:
    """Whether verb and object mean something else: "seized the opportunity", "declined to take a bow"."""
    refused = trigger.deed if trigger.frame.event_type == "REJECT" else None
    return any(makes_idiom(verb) for verb in (trigger.word, refused) if verb is not None)


def makes_idiom(verb: Token) -> bool:
    """Whether a verb stands with an object with which it tells no event."""
    objects = idioms().get(verb.lower_)
    patient = grammar.patient(verb) if objects else None
    return patient is not None and objects is not None and in_words(objects, patient)


def is_judgement(trigger: Trigger) -> bool:
    """Whether a verb with a listed object only gives it a name: "called the protest hysterical"."""
    return trigger.event_noun is not None and not trigger.frame.particle and is_naming(trigger.word)


def is_naming(verb: Token) -> bool:
    """Whether "call" says what something is, instead of calling it into being."""
    return verb.lower_ in CALLING and bool(grammar.open_complements(verb))


def kinds(token: Token) -> tuple[str, ...]:
    """The kinds of trigger that a token can be."""
    if token.dep_ in grammar.HELPING:
        return ()
    if token.pos_ == "VERB":
        return ("adjective", "verb") if token.tag_ == "VBN" and grammar.particle(token) is None else ("verb",)
    if token.pos_ == "NOUN":
        return ("noun",)
    if token.pos_ != "ADJ":
        return ()
    return ("adjective", "verb") if grammar.children(token, grammar.SUBJECT_OR_OBJECT) else ("adjective",)


def fill(frame: Frame, around: Around) -> Trigger | None:
    """The trigger that a word makes with a frame, or None where something that the frame asks for is not there."""
    event_noun = None
    if frame.particle and not frame.particle & around.following:
        return None
    if frame.object is not None:
        patient = around.direct_object if NONE in frame.object else around.patient
        if not (fits(frame.object, patient) or fits_before(frame.object, patient)) or (
            NONE in frame.object and around.is_passive
        ):
            return None
        if patient is not None and patient.lower_ in REFLEXIVE - frame.object and not frame.particle:
            return None
        if frame.like and not (patient is not None and frame.like & likenesses(patient)):
            return None
        named = (patient, grammar.whole(patient)) if patient is not None else ()
        event_noun = next((one for one in named if is_event_noun(frame, one)), None)
    if frame.like and frame.kind == "noun" and not frame.like & likenesses(around.token):
        return None
    if frame.subject is not None and not fits(frame.subject, around.doer):
        return None
    if frame.prep and not has_phrase(frame, around, event_noun):
        return None
    deed = around.infinitive or around.infinitive_of_object if frame.to else None
    if frame.to and not (deed is not None and (ANY in frame.to or in_words(frame.to, deed))):
        return None
    if frame.that and not has_clause(frame, around.clause):
        return None
    return Trigger(around, frame, event_noun, deed)


def is_event_noun(frame: Frame, noun: Token) -> bool:
    """Whether the object is part of what names the event: a listed noun, not just any object or a participant."""
    assert frame.object is not None
    return (
        ANY not in frame.object and not frame.object.isdisjoint(singulars(noun.lower_)) and not (NAMED & frame.object)
    )


def fits(wanted: frozenset[str], noun: Token | None) -> bool:
    """Whether a noun is what a slot asks for."""
    if NONE in wanted:
        return noun is None
    if noun is None:
        return False
    if SEVERAL in wanted:
        return is_several(noun)
    if ANY in wanted:
        return True
    if "@forces" in wanted and classes()["civil"] & qualities(noun):
        return False
    if any(in_words(wanted, one) for one in (noun, grammar.whole(noun), *contents(noun), *compounds(noun))):
        return True
    if "@person" in wanted and "@actor" not in wanted:
        return is_person(noun)
    if "@official" in wanted and "@actor" not in wanted and (noun.pos_ == "NOUN" or is_nationals(noun)):
        return False
    return bool(NAMED & wanted) and is_participant(noun)


def fits_before(wanted: frozenset[str], pronoun: Token | None) -> bool:
    """Whether a pronoun stands for an object that fits: "imposed duties in May and lifted them in June"."""
    if pronoun is None or pronoun.lower_ not in ("it", "them") or NAMED & wanted or NONE in wanted:
        return False
    before = grammar.direct_object(grammar.first_conjunct(pronoun.head))
    return before is not None and before.i < pronoun.i and before.pos_ == "NOUN" and fits(wanted, before)


def contents(noun: Token) -> list[Token]:
    """What a message or a load is of: "thanks" in "a letter of thanks", "tents" in "a plane with tents"."""
    if noun.lower_ in MESSAGES:
        return [one for own, one in grammar.obliques(noun) if own == "of"]
    return cargo(noun) if is_of(noun.lower_, "vessel", "load") else []


def cargo(noun: Token) -> list[Token]:
    """What is in a load, and in what a plane or ship carries."""
    below = grammar.obliques(noun) + [one for clause in grammar.noun_clauses(noun) for one in grammar.obliques(clause)]
    carried = [grammar.direct_object(clause) for clause in grammar.noun_clauses(noun)]
    held = [one for own, one in below if own in ("of", "with")] + [one for one in carried if one is not None]
    return held + [one for load in held for own, one in grammar.obliques(load) if own == "of"]


def is_person(noun: Token) -> bool:
    """Whether a noun or pronoun stands for somebody in flesh and blood."""
    if noun.pos_ == "PRON":
        return noun.lower_ in PERSONAL - {"it"}
    mention = places.mention_at(noun)
    return names.actor_of(noun).kind == "person" or (mention is not None and mention.kind == "nationality")


def is_nationals(noun: Token) -> bool:
    """Whether a noun names people by their nation: "Venezuelans"."""
    return noun.ent_type_ == "NORP" and noun.tag_ in ("NNPS", "NNS")


def is_several(noun: Token) -> bool:
    """Whether a phrase names several sides: "Norway and Iceland", "French and Egyptian ships", "Peru's and Chile's",
    "the navies of Peru and Chile".
    """
    whose = (one for own, one in grammar.obliques(noun) if own in ("of", "from"))
    heads = [noun, *grammar.children(noun, grammar.QUALIFIER), *grammar.possessors(noun), *whose]
    return any(len(grammar.conjuncts(head)) > 1 for head in heads)


def qualities(noun: Token) -> set[str]:
    """The adjectives of a noun, in lower case, and "own" for what belongs to those who act ("its troops"), "no" for
    what is not there ("no intention").
    """
    found = {child.lower_ for child in grammar.children(grammar.whole(noun), grammar.QUALIFIER)}
    if any(child.lower_ == NO for child in noun.children):
        found.add(NO)
    return found | {OWN} if any(one.pos_ == "PRON" for one in grammar.possessors(noun)) else found


def likenesses(noun: Token) -> set[str]:
    """What says of which kind a noun is, be it an adjective or a noun: "cyber" in "a cyber attack", the singular of
    "miners" in "the miners' strike".
    """
    owners = (one for one in grammar.possessors(noun) if one.pos_ == "NOUN")
    return qualities(noun) | {form for one in (*compounds(noun), *owners) for form in singulars(one.lower_)}


def compounds(noun: Token) -> list[Token]:
    """The nouns before a noun that say of what it is: "aid" in "an aid programme"."""
    return [child for child in grammar.children(grammar.whole(noun), grammar.COMPOUND) if child.pos_ == "NOUN"]


def in_words(wanted: frozenset[str], word: Token) -> bool:
    """Whether a word or its lemma is in a list."""
    return not wanted.isdisjoint(singulars(word.lower_)) or word.lemma_.lower() in wanted


def has_phrase(frame: Frame, around: Around, event_noun: Token | None) -> bool:
    """Whether one of the frame's prepositions hangs on the word or its noun, with a noun that fits."""
    assert frame.prep
    token = around.token
    patient = around.patient if token.pos_ == "VERB" else None
    nouns = [event_noun] if event_noun is not None else []
    if patient is not None and patient not in (token, *nouns) and patient.i > token.i:
        nouns.append(patient)
    phrases = chain(around.obliques, (one for noun in nouns for one in grammar.obliques(noun)))
    found = (noun for preposition, noun in phrases if not frame.prep.isdisjoint(preposition.split()))
    if any(not is_day(noun) if frame.of is None else fits(frame.of, noun) for noun in found):
        return True
    return frame.of is None and "for" in frame.prep and any(map(is_reason, grammar.adverbial_clauses(token)))


def is_reason(clause: Token) -> bool:
    """Whether an "-ing" clause behind "for" tells why: "attacked him for failing to act"."""
    return clause.tag_ == "VBG" and "for" in grammar.markers(clause)


def is_day(noun: Token) -> bool:
    """Whether a name is that of a day or month."""
    return any(one.kind == "date" and one.start <= noun.idx < one.end for one in noun.doc._.mentions)


def has_clause(frame: Frame, clause: Token | None) -> bool:
    """Whether a clause hangs on the word whose verb fits."""
    assert frame.that
    if clause is None:
        return False
    return ANY in frame.that or (WISHED in frame.that and is_wished(clause)) or in_words(frame.that, clause)


def is_wished(clause: Token) -> bool:
    """Whether a clause says what ought to be: a subjunctive, "should" or "must"."""
    auxiliaries = grammar.auxiliaries(clause)
    if auxiliaries:
        return bool({"should", "must", "be"} & set(auxiliaries))
    return clause.tag_ == "VB" or (clause.tag_ == "VBP" and clause.head.tag_ == "VBD")  # "asked that they leave"


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """The words for people and bodies: our class and the offices, bodies and groups of data/titles.toml."""
    known = titles()
    return (
        classes()["people"] | classes()["civilian"] | known.offices.keys() | known.bodies.keys() | known.people.keys()
    ) - CHANNELS


def is_participant(noun: Token) -> bool:
    """Whether a noun can act: a name of a person, state or organisation, a personal pronoun, or a word for people."""
    if noun.pos_ == "PRON":
        return noun.lower_ in PERSONAL
    if is_nationals(noun) or not people().isdisjoint(singulars(noun.lower_)) or noun.lower_.endswith(SCHOLARS):
        return True
    mention = places.mention_at(noun)
    if mention is not None and mention.kind in ("country", "nationality", "place"):
        return True
    if noun.lower_ in ("service", "services") and qualities(noun) & ARMED:
        return True
    counted = grammar.whole(noun)
    if counted != noun:
        return is_participant(counted)
    if is_of(noun.lower_, "assault"):
        return False  # "Shelling killed ten", by its capital a name
    return noun.pos_ in ("PROPN", "ADJ") and names.actor_of(noun).name is not None
