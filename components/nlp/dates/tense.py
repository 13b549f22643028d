"""Whether the verb over a date looks back or ahead."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from spacy.tokens import Doc, Token

from components.nlp import grammar, surface
from components.nlp.dates.words import date_words
from components.nlp.inflection import forms

MODALS = frozenset("will 'll ’ll wo shall would 'd ’d should must may might can ca".split())
# What these verbs do lies ahead even when they stand in the past: "scheduled a meeting on Thursday".
FORWARD = forms("schedule plan set slate due expect")
# What these verbs put off lies ahead: "adjourned until Monday", but "suspended the talks on Monday".
PUT_OFF = forms("postpone extend delay adjourn defer suspend")
# An infinitive under these lies ahead: "agreed to meet on Friday". Under others it shares their time: "failed to".
INTENT = FORWARD | forms(
    "agree invite want intend hope promise decide vow pledge prepare order ask urge call threaten offer propose demand "
    "go need seek aim wish swear appeal instruct"
)
INTENDED = forms(
    "plan agreement deadline intention decision proposal promise bid offer order request readiness pledge vow hope "
    "commitment threat ready due likely able set prepared willing expected scheduled bound certain"
)
# What is called for lies ahead: "called for a rally on Saturday", "demanded a vote in May".
DEMANDING, CALLING = forms("demand urge propose seek request"), forms("call appeal push press")
INVITING = forms("invite")
# What is called for a day is to come on it: "called a meeting for Monday".
CONVENING = forms("call convene summon arrange book order")
REPORTING = forms("say tell report announce warn claim deny insist add note state comment confirm")
# What nobody announces.
BLOWS = forms(
    "attack assault bombing blast explosion shooting killing murder assassination massacre crash disaster earthquake "
    "quake flood coup riot invasion raid arrest death collapse crackdown"
)
PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
STATIVE = frozenset("be have do seem remain know believe think".split())
# What these verbs settle may lie ahead: "set 10 November as the deadline", "announced elections on 10 November".
SETTLING = REPORTING | forms("set fix name choose call order demand")
# Under these a day or month is when something happened.
WHEN = frozenset({"on", "in", "at", "around", "during", "early in", "late in", ""})
PREDICATES = ("VERB", "AUX")
EVENTUAL = 2
TIMES = frozenset("morning afternoon evening night hour hours day days week weeks".split())
# An hour before a date, whose preposition is the date's: "by midnight on Monday", "until 5 p.m. Friday".
TO_THE_HOUR = re.compile(
    r"\b(by|until|till) (?:noon|midday|midnight|dawn|dusk|sunrise|sunset|nightfall|\d[\d:.]*(?: ?[ap]\.?m\.?)?)"
    r"(?: GMT| local time)?,? (?:on )?$"
)
LONGEST_HOUR = 40


def is_among(word: Token, words: frozenset[str]) -> bool:
    """Whether a word as written or its lemma is in a list."""
    return word.lower_ in words or word.lemma_.lower() in words


def token_at(doc: Doc, offset: int) -> Token:
    """The token that holds a character offset."""
    return doc[max(bisect_right(surface.starts(doc), offset) - 1, 0)]


def head_of(doc: Doc, start: int, end: int) -> Token:
    """The token of an expression that hangs outside it, or the part of time that it is of ("the morning of June 2")."""
    token = last = token_at(doc, end - 1)
    while token.head.i != token.i and start <= token.head.idx < end:
        token = token.head
    token = token if start <= token.idx < end else last
    preposition, over = grammar.attachment(token)
    return over if preposition == "of" and over.lower_ in TIMES else token


def preposition_of(token: Token, start: int) -> str:
    """The preposition over a date that begins at an offset; that of the hour before it ("by midnight on Monday")."""
    hour = TO_THE_HOUR.search(surface.text(token.doc), max(start - LONGEST_HOUR, 0), start)
    return hour[1] if hour else grammar.attachment(token).preposition


def governor(token: Token) -> Token:
    """The word that a date hangs on; never one before the verb that it stands behind ("“We leave,” he said on Friday").

    A parser that hangs it there has crossed that verb.
    """
    word = grammar.attachment(token).noun
    while word.i < word.head.i < token.i:
        word = word.head
    return word


def direction(doc: Doc, start: int, end: int) -> int:
    """-1 where the verb over an expression looks back, 1 where it looks ahead, 0 where it is silent.

    EVENTUAL where something was done ahead of what is meant: it was to come then, and may be just over now.
    """
    token = head_of(doc, start, end)
    preposition = preposition_of(token, start)
    if preposition == "since" or is_of_a_blow(token):
        return -1
    verb = verb_above(token if grammar.copula(token) is not None else governor(token))
    if verb is None:
        return 0
    if is_awaited(token, preposition, verb):
        return 1
    if is_behind_intent(token, verb):
        return 0
    looks, before = time_of(verb), words_before(token)
    if "ahead" in before or (before and is_among(verb, INTENT)):
        return 1 if looks > 0 else EVENTUAL
    if before and looks < 0:
        return 0
    if preposition in ("by", "until", "till") and is_deadline(preposition, token, verb):
        return 1
    doubtful = looks > 0 and noun_above(token) and not has_modal(verb) and not is_forward(verb)
    return 0 if doubtful else looks


def is_awaited(token: Token, preposition: str, verb: Token) -> bool:
    """Whether a date lies ahead even of a verb in the past: "put off until May", "called for a rally on Saturday" …"""
    if preposition in ("until", "till", "to") and is_among(verb, PUT_OFF):
        return True
    if token.i > verb.i and preposition in ("in", "for") and is_among(verb, INVITING):
        return True
    return is_demanded(token) or (token.i > verb.i and preposition == "for" and is_among(verb, CONVENING))


def is_behind_intent(token: Token, verb: Token) -> bool:
    """Whether a date stands behind what a verb intends, and may be of either: "has offered to host talks in June"."""
    return is_among(verb, INTENT) and any(one.i < token.i for one in grammar.open_complements(verb))


def words_before(token: Token) -> list[str]:
    """The words for "before" that open the phrase of a date or of its noun: "ahead of the May vote" …"""
    nouns = [one for one in (token, grammar.attachment(token).noun) if one.pos_ not in PREDICATES]
    return [word for one in nouns if (word := opening_word(one)) is not None]


def opening_word(noun: Token) -> str | None:
    """ "Before", or "ahead" for "ahead of" and "in the run-up to", at the opening of a noun's phrase."""
    doc, first = noun.doc, noun.left_edge.i
    for index in range(max(first - 2, 0), noun.i):
        pair = doc[index].lower_, doc[index + 1].lower_
        if pair == ("ahead", "of") or (pair == ("up", "to") and index and doc[index - 1].text == "-"):
            return "ahead"
        if pair[0] == "before" and index >= first - 1:
            return "before"
    return None


def is_demanded(token: Token) -> bool:
    """Whether a date behind a noun is that of what is called for: "called for a rally on Saturday"."""
    noun = grammar.attachment(token).noun
    preposition, verb = grammar.attachment(noun)
    if not noun_above(token) or token.i < noun.i or verb.pos_ != "VERB":
        return False
    return is_among(verb, CALLING if preposition == "for" else DEMANDING) and preposition in ("for", "")


def is_told(doc: Doc, start: int, end: int) -> bool:
    """Whether an expression says when something happened, beyond doubt: "on 10 November the bridge collapsed".

    Behind a verb with an object a day may belong to the object ("won a trial on 10 November"), a month only where the
    object happens ("won an election in November").
    """
    token = head_of(doc, start, end)
    if is_of_a_blow(token):
        return True
    preposition, verb = grammar.attachment(token).preposition, governor(token)
    if preposition not in WHEN or verb.pos_ not in PREDICATES:
        return False
    is_month = preposition == "in"
    if (time_of(verb) if is_month and grammar.is_open_complement(verb) else finite_time(verb)) != -1:
        return False
    if token.i < verb.i:
        return True
    return not (is_among(verb, SETTLING) or may_date_noun(token, verb, is_month))


def may_date_noun(token: Token, verb: Token, is_month: bool) -> bool:
    """Whether a date behind a verb may be its object's or, if a month, that of what happens: "won a vote in March",
    "left ahead of the vote in March". "Held talks in March" says of both when they were.
    """
    thing, words = grammar.direct_object(verb), attachment_words()
    if not is_month:
        return thing is not None
    before = token.doc[max(token.left_edge.i - 1, verb.i)]
    if before != thing and is_among(before, words["happening"]):
        return grammar.attachment(before).preposition not in WHEN
    happens = thing is not None and is_among(thing, words["happening"])
    return happens and (is_among(verb, INTENT) or not is_among(verb, words["light"]))


def is_of_a_blow(token: Token) -> bool:
    """Whether a date is that of what nobody announces, so that it lies behind: "the December attack"."""
    preposition, noun = grammar.attachment(token)
    return is_among(noun, BLOWS) and (preposition == "of" or noun.i > token.i)


def is_deadline(preposition: str, token: Token, verb: Token) -> bool:
    """Whether "by Friday" behind a verb is yet to come: "demanded a debate by Monday", but "had left by Monday"."""
    if token.i < verb.i or {"had", "was", "were"} & set(grammar.auxiliaries(verb)):
        return False
    return preposition == "by" or verb.tag_ != "VBD"


def noun_above(token: Token) -> bool:
    """Whether a date belongs to a noun rather than to a verb: "Thursday's meeting"."""
    return token.head.i != token.i and token.head.pos_ in ("NOUN", "PROPN") and token.head.tag_ != "VBG"


def verb_above(token: Token) -> Token | None:
    """The nearest verb over a token, or the token itself where it is one; None in a phrase without a verb."""
    while token.pos_ not in PREDICATES:
        verb = grammar.copula(token)
        if verb is not None or token.head.i == token.i:
            return verb
        token = token.head
    return token


def has_modal(verb: Token) -> bool:
    """Whether a modal stands with a verb."""
    return any(one in MODALS for one in grammar.auxiliaries(verb))


def time_of(verb: Token) -> int:
    """-1, 1 or 0 for a verb with its auxiliaries; participles and infinitives ask the verb above them."""
    for _ in range(6):
        looks = finite_time(verb)
        if looks is not None:
            return looks
        if verb.head.i == verb.i:
            return 0
        above = verb_above(verb.head)
        if above is None or above.i == verb.i:
            return 0
        verb = above
    return 0


def finite_time(verb: Token) -> int | None:
    """-1, 1 or 0 for a verb that shows a time, None for one that takes it from the verb above."""
    over, helpers = grammar.predicate_of(verb), grammar.helpers(verb)
    forms, tags = {one.lower_ for one in helpers}, {one.tag_ for one in helpers}
    ahead = is_forward(verb) or over.lemma_.lower() == "due"
    if forms & MODALS or (verb.tag_ == "VB" and forms & PRESENT_BE and "to" in grammar.markers(over)):
        reports = "would" in forms and is_among(verb, REPORTING)
        return -1 if "have" in forms or reports else 1
    if "could" in forms and "have" not in forms:
        return -1 if grammar.is_negated(over) else 1
    if verb.tag_ == "VBD" or "VBD" in tags or forms & {"has", "have", "'ve", "’ve", "having"}:
        return 1 if ahead else -1
    if verb.tag_ == "VBN" and not tags & {"VBZ", "VBP"}:
        return 1 if ahead or "VB" in tags else -1
    if verb.tag_ == "VB":
        return infinitive_time(over)
    if verb.tag_ in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return present_time(verb, ahead)
    return None


def is_forward(verb: Token) -> bool:
    """Whether what a verb does lies ahead: "set for Friday", but "set off on Friday"."""
    return is_among(verb, FORWARD) and grammar.particle(verb) is None


def infinitive_time(verb: Token) -> int | None:
    """Ahead where the word above intends it ("plans to", "ready to"); else the time of the verb above."""
    above = verb.head
    if above.i == verb.i:
        return 1
    if is_among(above, INTENT) or is_among(above, INTENDED) or above.lower_ in PRESENT_BE:
        return 1
    return None


def present_time(verb: Token, ahead: bool) -> int:
    """A present tense looks ahead ("they meet on Friday"), but not where it reports or says what is."""
    if is_among(verb, REPORTING):
        return -1
    return 0 if verb.lemma_.lower() in STATIVE and not ahead else 1


@lru_cache(maxsize=1)
def attachment_words() -> dict[str, frozenset[str]]:
    """The nouns and verbs that decide where a date belongs."""
    return {name: forms(" ".join(words)) for name, words in date_words()["attachment"].items()}
