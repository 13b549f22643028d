"""Which words a date bears on.

A date belongs to the word that it hangs on. It passes from a noun to the verb over it where the noun does not itself
happen or the verb happens during it ("said in a statement on Friday", "warned at a meeting on Friday"), from a verb to
its noun where the verb only carries it ("held talks on Friday"), and from the first of several verbs to the others
where it stands before them all. It never passes the edge of a clause, so that what is said about Friday was not said on
Friday.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from components.nlp import grammar
from components.nlp.annotations import Mention, When
from components.nlp.dates.tense import (
    BLOWS,
    PREDICATES,
    attachment_words,
    governor,
    head_of,
    is_among,
    preposition_of,
    time_of,
)

LINKED = "dates_by_word"
STEPS = 3
DURING, UP_TO = ("on", "in", "at", "during"), ("to", "until", "till", "through")


class Dated(NamedTuple):
    """A date and the preposition before it, as it bears on one word. `end` is the character offset behind it."""

    preposition: str
    when: When
    start: int
    end: int


def link(doc: Doc) -> None:
    """Keep the dates that bear on each word for those who ask when something happened."""
    doc.user_data[LINKED] = link_all(doc)


def dates_by_word(doc: Doc) -> dict[int, list[Dated]]:
    """The dates that bear on each word, by token index; none where the component has not run."""
    found: dict[int, list[Dated]] = doc.user_data.get(LINKED, {})
    return found


def link_all(doc: Doc) -> dict[int, list[Dated]]:
    """Every dated mention under every word that it bears on."""
    found: dict[int, list[Dated]] = {}
    lent: dict[int, list[Dated]] = {}
    for mention in doc._.mentions:
        if mention.kind != "date" or mention.when is None or mention.when.start is None:
            continue
        head = head_of(doc, mention.start, mention.end)
        dated = Dated(preposition_of(head, mention.start), mention.when, mention.start, mention.end)
        thing = None if is_weekday(mention) else judged(head)
        for index in dict.fromkeys(word.i for word in ((thing,) if thing is not None else bears_on(head))):
            listed = found.setdefault(index, [])
            listed.append(joined(listed.pop(), dated) if listed and are_ends(listed[-1], dated) else dated)
        lent_to = [*lends_to(head), *(goes_on_with(head) if mention.when.precision == "day" else ())]
        for word in lent_to:
            lent.setdefault(word.i, []).append(dated)
    return lent | found


def are_ends(first: Dated, last: Dated) -> bool:
    """Whether two dates are the ends of one time: "between Monday and Wednesday", "from 1980 to 1988"."""
    return first.preposition == "between" or (first.preposition == "from" and last.preposition in UP_TO)


def joined(first: Dated, last: Dated) -> Dated:
    """The time from one date to another."""
    return Dated("", When(first.when.start, last.when.end, "range", "text"), first.start, last.end)


def bears_on(head: Token) -> Iterator[Token]:
    """The words that a date bears on, the nearest first."""
    over = governor(head)
    if over.i == head.i:
        return
    for _ in range(STEPS):
        yield over
        if over.pos_ in PREDICATES or over.head.i == over.i:
            if is_among(over, attachment_words()["light"]):
                yield from grammar.children(over, grammar.SUBJECT_OR_OBJECT)
            return
        if not passes(over, head):
            return
        over = grammar.attachment(over).noun


def is_weekday(mention: Mention) -> bool:
    """Whether a date is a day of the week or counted from today; reports say so when a statement was made."""
    return mention.when is not None and mention.when.precision == "day" and not any(map(str.isdigit, mention.text))


def judged(head: Token) -> Token | None:
    """What happened on a date that stands behind a judgement on it: "deplored the arrest of two monks on 9 January"."""
    verb, words = governor(head), attachment_words()
    if verb.i > head.i or not is_among(verb, words["judging"]):
        return None
    before = [one for one in verb.rights if one.i < head.i and one.pos_ not in ("PUNCT", "ADV", "ADP")]
    if not before or grammar.attachment(before[-1]).preposition in DURING:
        return None
    phrase = (one for one in before[-1].subtree if one.i < head.i and one.pos_ == "NOUN")
    things = words["happening"] | words["judged"] | BLOWS
    return next((one for one in phrase if is_among(one, things)), None)


def passes(noun: Token, head: Token) -> bool:
    """Whether a date on the right of a noun may be its verb's, too."""
    if head.i < noun.i or not grammar.is_argument(noun):
        return False
    words = attachment_words()
    if grammar.is_object(noun) and is_among(noun.head, words["light"]):
        return True
    happens = is_among(noun, words["happening"]) and grammar.attachment(noun).preposition not in DURING
    return not happens and grammar.attachment(head).preposition in (*DURING, "")


def lends_to(head: Token) -> Iterator[Token]:
    """The verbs that a date before them bears on where they have none: "On Friday they met and signed".

    Those are the ones that its verb is the first of, what the same one does where he goes ("On Friday he flew to Oslo,
    where he met …") or by what he does ("struck on Friday, killing four"), what happened when ("In 1962, when …"), and
    the one behind its verb's clause ("Speaking on Friday, he said …").
    """
    verb = governor(head)
    if verb.pos_ not in PREDICATES:
        return
    if head.i < verb.i:
        yield from grammar.conjuncts(verb)[1:]
    yield from done_there(verb, head)
    yield from (one for one in grammar.adverbial_clauses(verb) if one.i > head.i and is_simultaneous(one, head))
    is_behind = verb.i > verb.head.i
    if verb.tag_ == "VBG" and grammar.is_adverbial_clause(verb) and not grammar.helpers(verb):
        yield from [verb.head] if not is_behind or head.nbor(-2).text == "," else []


def goes_on_with(head: Token) -> list[Token]:
    """What the same one did next, as the narrative has it, where a day stands between: "met on Friday and signed"."""
    verb = governor(head)
    if verb.tag_ != "VBD" or head.i < verb.i:
        return []
    after = (one for one in grammar.conjuncts(verb)[1:] if one.i > head.i and one.tag_ == "VBD")
    return [one for one in after if one.nbor(-1).lower_ == "and"]


def is_simultaneous(clause: Token, head: Token) -> bool:
    """Whether a clause behind a date is of its time: a bare "-ing" behind a comma, or "when" directly behind it."""
    if clause.tag_ == "VBG":
        return clause.nbor(-1).lower_ == ","
    return "when" in (one.lower_ for one in clause.doc[head.i + 1 : head.i + 3])


def done_there(verb: Token, date: Token) -> Iterator[Token]:
    """What somebody does at the place that a verb takes him to: "flew to Oslo (on Monday), where he met the king"."""
    for word in verb.doc[max(verb.i, date.i) + 1 : verb.right_edge.i + 1]:
        if word.lower_ == "where" and word.head.i > word.i and word.nbor(-1).lower_ == ",":
            subject = grammar.subject(word.head)
            if subject is not None and subject.pos_ == "PRON" and time_of(word.head) == time_of(verb):
                yield word.head
