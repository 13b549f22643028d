"""Who did what to whom: type, status, participants, place and date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from spacy.attrs import LEMMA, LOWER, POS
from spacy.language import Language
from spacy.symbols import ADJ, NOUN, VERB
from spacy.tokens import Doc, Span, Token

from components.nlp import dates, grammar, places, surface
from components.nlp.annotations import Actor, Event, Mention, When
from components.nlp.boilerplate import article_sentences
from components.nlp.events import parties, sides
from components.nlp.events.aforesaid import doers_of_deed
from components.nlp.events.earnest import is_in_earnest, mentions, written
from components.nlp.events.frames import form_ids, is_of
from components.nlp.events.learned import (
    belief,
    is_between_states,
    is_doubtful,
    is_learned,
    is_sure,
    learned_triggers,
    likely_types,
)
from components.nlp.events.merging import merge
from components.nlp.events.nesting import outermost
from components.nlp.events.readings import PLANS, Reading, read
from components.nlp.events.speech_acts import saying_ids, speech_acts
from components.nlp.events.status import HAPPENING
from components.nlp.events.triggers import Trigger, triggers
from components.nlp.events.venues import BODILY, LOCAL, place_of, place_of_promise

LONGEST_SENTENCE = 400  # tokens
COMPANIES = frozenset({"BUS"})
MEMBERED = frozenset({"GOV", "IGO", "MIL", "OPP", "REB"})  # bodies that meet as those who belong to them
UNTOLD = frozenset({"he", "she", "him", "her", "them"})  # of whom it may stay open who they are
PRIVATE = COMPANIES | {"CVL", "MED"}
DEALS = frozenset({"AGREE", "SUPPORT", "REJECT", "COOPERATE"})
PUBLIC = frozenset({"GOV", "MIL", "LEG", "JUD", "OPP", "REB", "IGO"})
PAIR = re.compile(r"\b(two|both|sides|parties|rivals)\b")
QUESTION_END = " \n\"'”’"  # what may stand behind a question mark
LOOK_BACK = 4  # events
LONGEST_BLANK = 8  # characters behind a sentence in which a line break is looked for


@Language.component("events", requires=["token.dep", "token.tag"], assigns=["doc._.events"])
def events(doc: Doc) -> Doc:
    """Write the events on `doc._.events`, each told once."""
    forms, lemmas, parts = doc.to_array([LOWER, LEMMA, POS]).T.tolist()
    known = telling_ids()
    likely = likely_types(doc)
    telling = [
        index for index, form in enumerate(forms) if index in likely or (form in known and parts[index] in known[form])
    ]
    found: list[Event] = []
    for sentence in told_sentences(doc):
        start, end = sentence.start, sentence.end
        tokens = [doc[index] for index in telling[bisect_left(telling, start) : bisect_left(telling, end)]]
        if tokens and not is_question(sentence):
            words = {*forms[start:end], *lemmas[start:end]}
            add_events(found, sentence, tokens, words, likely)
    doc._.events = merge(found, surface.text(doc))
    return doc


def told_sentences(doc: Doc) -> Iterator[Span]:
    """The article's sentences without what is too long to be one, such as a table.

    The encoder cuts what has no end into pieces, so the length of pieces that follow each other counts.
    """
    pieces: list[Span] = []
    for sentence in article_sentences(doc):
        pieces.append(sentence)
        if is_closed(sentence):
            yield from pieces if sum(map(len, pieces)) <= LONGEST_SENTENCE else ()
            pieces = []
    yield from pieces if sum(map(len, pieces)) <= LONGEST_SENTENCE else ()


def is_closed(sentence: Span) -> bool:
    """Whether a sentence ends by a mark or a line break, and was not cut for its length."""
    text, end = surface.text(sentence.doc), sentence.end_char
    tail = text[max(sentence.start_char, end - LONGEST_BLANK) : end]
    return "\n" in tail or text.startswith("\n", end) or not tail.rstrip()[-1:].isalnum()


def is_question(sentence: Span) -> bool:
    """Whether a sentence asks instead of telling."""
    return written(sentence).rstrip(QUESTION_END).endswith("?")


def follows_force(before: Sequence[Event], sentence: Span) -> bool:
    """Whether force was told of just before, or in the sentence: a protest, an attack, an arrest."""
    near = sentence.start_char - LONGEST_BLANK
    return any(one.event_type in sides.FORCE and one.sentence[1] >= near for one in before[-LOOK_BACK:])


def add_events(
    told: list[Event], sentence: Span, telling: list[Token], words: set[int], likely: Mapping[int, str]
) -> None:
    """Add the events of a sentence to those told before it.

    `telling` are those of its tokens that may tell one, `words` the ids of all its words and lemmas, `likely` the types
    that the encoder gives to tokens.
    """
    found = {one.word.i: one for one in triggers(telling, words) if is_in_earnest(one, sentence, words)}
    found |= {one.word.i: one for one in speech_acts(telling, found)}
    found |= {one.word.i: one for one in learned_triggers(telling, likely, found) if is_believed(one)}
    for trigger in outermost(found):
        event = make(sentence, trigger, found, told)
        if event is not None and not (event.event_type == "ASSAULT" and not event.actors and mentions("mishap", words)):
            told.append(event)


@lru_cache(maxsize=1)
def telling_ids() -> dict[int, set[int]]:
    """The ids of all words that may tell an event, and as what parts of speech, to pass over the others quickly."""
    forms = form_ids()
    deeds = forms["verb"] | forms["adjective"]
    found: dict[int, set[int]] = {}
    for part, ids in ((VERB, deeds | saying_ids()), (ADJ, deeds), (NOUN, forms["noun"])):
        for one in ids:
            found.setdefault(one, set()).add(part)
    return found


def is_believed(trigger: Trigger) -> bool:
    """Whether the encoder's word for a trigger is enough: more is asked of politics at home."""
    return is_sure(trigger) or is_between_states(trigger, *both_sides(trigger, sides.actors_of(trigger)))


def make(sentence: Span, trigger: Trigger, found: dict[int, Trigger], before: Sequence[Event]) -> Event | None:
    """The event that a trigger tells, or None where nobody in it is known. `found` are the triggers of the sentence,
    `before` the events told up to here.
    """
    actors = sides.actors_of(trigger)
    if not (actors or is_suffered(trigger)) or is_mishap(trigger):
        return None
    if trigger.frame.event_type != "PROTEST" and are_onlookers(sentence, actors):
        return None
    reading = read(trigger, found)
    if reading is None:
        return None
    doers, (actors, targets) = actors, both_sides(trigger, actors)
    if reading.event_type == "REJECT" and doers and not targets:  # "will not meet Peru"
        actors, targets = doers, sides.others(actors, doers)
    targets = targets or doers_of_deed(trigger, actors, before)
    status = reading.status
    place = None if reading.converted or not places.are_in(sentence) else venue(trigger, status)
    if reading.event_type == "REJECT" and reading.converted:  # "will not leave the village": nobody is turned down
        targets = [one for one in targets if one.name is not None or one.sector is not None]
    if not (
        tellable(trigger, actors, targets, place) or (targets and befalls(trigger) and follows_force(before, sentence))
    ):
        return None
    if is_at_home(reading.event_type, [*actors, *targets]) or (
        is_doubtful(sentence) and not are_known(actors, targets)
    ):
        return None
    speaker = attributed_to(trigger.word, actors)
    return Event(
        sentence=(sentence.start_char, sentence.end_char),
        trigger=named_by(trigger, reading),
        event_type=reading.event_type,
        mode=reading.mode,
        status=status,
        actors=tuple(actors),
        targets=tuple(targets),
        attributed_to=speaker,
        place=place,
        when=when(trigger.word, status, is_said=reading.converted or status in dates.AHEAD),
        confidence=confidence(trigger, reading, actors, targets, is_hearsay=speaker is not None),
    )


def named_by(trigger: Trigger, reading: Reading) -> tuple[int, int]:
    """The characters of the words that name an event, with the "will (not)" that makes a promise or refusal of it."""
    start, end = trigger.span
    helpers = grammar.helpers(trigger.word) if reading.converted and trigger.deed is None else []
    return min([start, *(one.idx for one in helpers)]), end


def venue(trigger: Trigger, status: str) -> Mention | None:
    """Where something happened; of what is to come, where it was promised."""
    if status == "occurred":
        return place_of(trigger)
    is_promise = status == "announced" == trigger.frame.status and trigger.word.lower_ not in PLANS
    return place_of_promise(trigger) if is_promise else None


def is_mishap(trigger: Trigger) -> bool:
    """Whether no one attacks but a storm, a crash or the market ("Hurricane Lena killed four people"), or somebody at
    home ("was stabbed by her husband").

    A parser may take a noun further off for what a relative clause tells of: "Peru, hit by floods that killed four".
    """
    if trigger.frame.event_type != "ASSAULT" or (noun := trigger.around.doer) is None:
        return False
    if any(is_intimate(one) for one in (noun, trigger.around.patient) if one is not None):
        return True
    relative = grammar.relative_noun(trigger.word)
    nearer = trigger.word.doc[relative.i + 1 : trigger.word.i] if relative is not None else ()
    return any(is_of(one.lower_, "mishap", "onlooker") for one in (noun, *grammar.modifiers(noun), *nearer))


def is_intimate(noun: Token) -> bool:
    """Whether a noun is somebody at home or near it: "her husband", "his neighbour"."""
    return is_of(noun.lower_, "intimate") and any(one.pos_ == "PRON" for one in grammar.possessors(noun))


def is_suffered(trigger: Trigger) -> bool:
    """Whether a verb tells what befell somebody, so that it is worth a row without those who did it."""
    if trigger.word.pos_ == "NOUN":
        return False
    return trigger.frame.event_type == "ASSAULT" or trigger.around.is_passive


def both_sides(trigger: Trigger, actors: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """Actors and targets; where the event is two-sided, all are actors ("Talks between Norway and Peru were held")."""
    targets = sides.targets_of(trigger, actors)
    if actors:
        return ([*actors, *targets], []) if trigger.frame.both else (actors, targets)
    meeting = trigger.frame.both or trigger.frame.mode == "meet"
    return (targets, []) if meeting and len(targets) > 1 else (actors, targets)


def tellable(trigger: Trigger, actors: list[Actor], targets: list[Actor], place: Mention | None) -> bool:
    """Whether enough is known to be worth a row: a known side, or where it was done, or an actor who may stand for a
    state. What companies and private people merely say to each other is not.
    """
    event_type = trigger.frame.event_type
    alone = event_type == "CONSULT" and trigger.frame.mode != "third-party" and len(actors) == 1 and not targets
    if alone and (is_learned(trigger) or (actors[0].kind == "organisation" and actors[0].sector not in MEMBERED)):
        return False  # "sat down with a coffee"; one body's own session
    if event_type in DEALS and is_business(actors, targets):
        return False
    if any(known(one) for one in (*actors, *targets)) or (place is not None and event_type in LOCAL):
        return True
    if alone and not PAIR.search(actors[0].text):
        return False
    private = COMPANIES if event_type in BODILY else PRIVATE
    told = trigger.word.pos_ != "NOUN" or (event_type == "ASSAULT" and len(actors) > 1)
    return told and any(one.sector not in private and one.text.lower() not in UNTOLD for one in actors)


def is_at_home(event_type: str, everybody: list[Actor]) -> bool:
    """Whether somebody in a state's service only goes to his own state ("The premier flew back to Oslo")."""
    if event_type != "CONSULT" or len(everybody) < 2:
        return False
    alike = len({one.country for one in everybody}) == 1 and everybody[0].country is not None
    return alike and all(one.sector == "GOV" for one in everybody) and any(one.kind == "country" for one in everybody)


def is_business(actors: list[Actor], targets: list[Actor]) -> bool:
    """Whether companies deal with each other, and with nobody else."""
    firms = [one for one in (*actors, *targets) if one.sector in COMPANIES]
    others = [one for one in (*actors, *targets) if one.sector not in COMPANIES]
    return bool(firms) and all(one.kind == "organisation" and one.sector is None for one in others)


def befalls(trigger: Trigger) -> bool:
    """Whether a passive tells who was hurt or held, which is worth a row beside the force of which it is part: "Troops
    fired on the crowd. Twelve people were arrested."
    """
    return trigger.frame.event_type in sides.BODILY and trigger.word.pos_ == "VERB" and trigger.around.is_passive


def are_onlookers(sentence: Span, actors: list[Actor]) -> bool:
    """Whether those who act are only people who look on or trade: "analysts warned", "investors attacked the lira"."""
    if not actors or any(known(one) for one in actors):
        return False
    heads = (sentence.doc.char_span(one.start, one.end, alignment_mode="expand") for one in actors)
    return all(head is not None and is_of(head.root.lower_, "onlooker") for head in heads)


def known(actor: Actor) -> bool:
    """Whether a participant has a name or a country."""
    return actor.name is not None or actor.country is not None


def are_known(actors: list[Actor], targets: list[Actor]) -> bool:
    """Whether one who acts is known, and another who takes part."""
    return any(map(known, actors)) and sum(map(known, (*actors, *targets))) > 1


def is_public(sides: list[Actor]) -> bool:
    """Whether a state or a body of one takes part, or people of several countries."""
    if any(one.kind == "country" or one.sector in PUBLIC for one in sides):
        return True
    return len({one.country for one in sides if one.country}) > 1


def when(word: Token, status: str, *, is_said: bool = False) -> When:
    """When it happened; a noun's event also at the date of its verb: "talks broke down on Sunday"; what is promised or
    refused in a statement, on or from the day of the statement on: "said on Sunday that it would leave".
    """
    own = dates.when(word, status)
    if own.source == "text":
        return own
    verb = grammar.verb_of(word) if word.pos_ == "NOUN" else None
    if verb is not None and verb.lower_ in HAPPENING:
        return dates.when(verb, status)
    telling = "announced" if status in dates.AHEAD else status  # the day on which it was said bounds what is to come
    said = dates.when(above, telling) if is_said and (above := saying(word)) is not None else own
    return said if said.source == "text" else own


def saying(word: Token) -> Token | None:
    """The verb that tells what is said or planned: "said" over "leave" in "said that it would leave", "announced" in
    "announced plans to leave".
    """
    first = grammar.leading(word)
    above = first.head
    if above.pos_ == "NOUN":
        return grammar.verb_of(above)
    return above if first in grammar.complements(above) else None


def attributed_to(word: Token, actors: list[Actor]) -> str | None:
    """The speaker in whose statement the event is told, where that is not the actor."""
    speaker = parties.speaker_at(word)
    if speaker is None or speaker.name is None or any(one.name == speaker.name for one in actors):
        return None
    return speaker.name


def confidence(
    trigger: Trigger, reading: Reading, actors: list[Actor], targets: list[Actor], *, is_hearsay: bool
) -> float:
    """The probability that type, actor and status are right; tests/event_calibration.py says how far to trust it."""
    points = 0.92 - 0.25 * (1 - belief(trigger))
    points -= 0.0 if any(known(one) for one in actors) else 0.3 if actors else 0.55
    points -= 0.0 if targets or len(actors) > 1 else 0.08
    points -= 0.08 if any(one.sector == "MIL" for one in actors) else 0.0  # they or their state: readers differ
    points -= 0.0 if is_public([*actors, *targets]) else 0.15  # news of companies and private people
    points -= 0.05 if trigger.word.pos_ == "NOUN" else 0.0
    points -= 0.45 if reading.status in ("hypothetical", "negated") else 0.0
    points -= 0.2 if reading.converted else 0.0
    points -= 0.2 if is_learned(trigger) else 0.0
    points -= 0.1 if is_hearsay else 0.0
    return round(min(0.95, max(0.05, points)), 3)
