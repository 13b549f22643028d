"""Who "he" and "she" are: the person whom the text before makes most prominent, or nobody where that is not clear.

Prominence follows the grammar: the subject of the main clause before other subjects, these before everything else, and
the nearer sentence before the farther. Names inside quotation marks count only for pronouns inside marks. A pronoun
that was resolved counts like a name for the next one.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from components.nlp import grammar, places
from components.nlp.names import holders
from components.nlp.names.descriptions import described, is_age
from components.nlp.names.people import people
from components.nlp.names.persons import Named, Person, bearers
from components.nlp.names.titles import PRONOUNS, titles
from components.nlp.quotes.marks import regions_of
from components.nlp.surface import lowered, sentences

FARTHEST_SENTENCE = 4
FARTHEST_PARAGRAPH = 2
NEXT = 1
REMEMBERED = 10
PER_SENTENCE = 1.5
PER_PARAGRAPH = 1.5
MAIN_SUBJECT, SUBJECT, OTHER = 4.0, 3.5, 1.0
PER_CLAUSE = 0.5
KNOWN_GENDER = 1.6
MARGIN = 0.4
ANTECEDENTS, QUOTED = "antecedents", "quoted"


@dataclass(frozen=True, slots=True)
class Trace:
    """One person named or meant at a place in the text, and how prominent that made them."""

    token: int
    person: Person
    sentence: int
    paragraph: int
    weight: float
    quoted: bool


def antecedent(word: Token) -> Person | None:
    """The person whom "he", "she" and their forms, or a title alone, mean; None where it stays open."""
    return antecedents(word.doc).get(word.i)


def is_open(word: Token) -> bool:
    """Whether a title alone is the subject of somebody whom the text before it leaves open."""
    return word.i in antecedents(word.doc) and antecedent(word) is None


def antecedents(doc: Doc) -> dict[int, Person | None]:
    """Who the pronouns and titles of a Doc are, found once."""
    known: dict[int, Person | None] | None = doc.user_data.get(ANTECEDENTS)
    if known is None:
        known = doc.user_data[ANTECEDENTS] = all_antecedents(doc)
    return known


def relative_antecedent(word: Token) -> Token | None:
    """What "who", "which" or "that" stands for at the head of a relative clause; None for any other word.

    "Who" is the name directly before it, whatever noun farther off the parse hangs the clause on, and never a place
    below a noun: "the voters in Lima, who …".
    """
    if word.lower_ not in grammar.RELATIVE_PRONOUNS or word.i == 0:
        return None
    before = word.i - 1
    before -= before > 0 and word.doc[before].text == ","
    named = people(word.doc).at.get(before) if word.lower_ == "who" else None
    if named is not None:
        return word.doc[named.start]
    found = grammar.relative_noun(grammar.clause_head(word))
    while found is not None and word.lower_ == "who" and is_place(found) and is_below_noun(found):
        found = found.head
    return found


def body_antecedent(pronoun: Token) -> Token | None:
    """The noun that "it" can mean as a subject: that of the clause above ("Norway said it …"), else of the sentence
    before; never what its own clause tells of ("Peru, which it accuses of theft, left").
    """
    if pronoun.lower_ != "it" or not grammar.is_subject(pronoun):
        return None
    verb = grammar.clause_head(pronoun)
    if verb.head != verb:
        above = next((one for clause in grammar.clauses_above(verb.head) if (one := grammar.subject(clause))), None)
        if above is None or above != grammar.relative_noun(verb):
            return above
    return grammar.subject_of_sentence_before(pronoun)


def is_below_noun(token: Token) -> bool:
    """Whether a token hangs on a noun or a name; a root hangs on nothing, though spaCy makes it its own head."""
    return token.head != token and token.head.pos_ in {"NOUN", "PROPN"}


def is_place(token: Token) -> bool:
    """Whether a token names a country, a place or a seat."""
    return places.mention_at(token) is not None


def all_antecedents(doc: Doc) -> dict[int, Person | None]:
    """The pronouns of a Doc that can be resolved, by token, in one pass from the first to the last.

    The subjects that are titles alone are all in it, with None for those that stay open.
    """
    traces: list[Trace] = []
    resolved: dict[int, Person | None] = {}
    said = lowered(doc)
    alone, told = titled(doc, said)
    known = told | {one.start: one.person or unknown(one) for one in people(doc).named} | alone
    quoted = quoted_tokens(doc)
    breaks = [index for index, word in enumerate(said) if "\n" in word]
    spoken = {index for index, word in enumerate(said) if word in PRONOUNS}
    for index in sorted(spoken | known.keys()):
        token, number, paragraph = doc[index], bisect_right(sentences(doc), index), bisect_right(breaks, index)
        if index in known:
            person = known[index]
            if index in alone:
                holder = person if person.name and is_near(person, number, traces) else None
                resolved[index] = described(token, holder, topic(traces, number, paragraph))
                person = resolved[index] or somebody(token)
                if not person.name and said[index] not in titles().roles:
                    continue
            traces.append(Trace(index, person, number, paragraph, prominence(name_head(token)), index in quoted))
        else:
            trace = resolve(token, number, paragraph, traces, index in quoted)
            if trace is not None:
                traces.append(trace)
                meant = trace.person if trace.person.name else bearer(doc, trace.person, PRONOUNS[said[index]])
                if meant is not None:
                    resolved[index] = meant
    return resolved


def is_near(person: Person, sentence: int, traces: list[Trace]) -> bool:
    """Whether somebody holds an office that few have, or has been spoken of shortly before a sentence."""
    if person.role is None or person.role.lower().split()[-1] in titles().sole:
        return True
    return any(one.person is person and sentence - one.sentence <= REMEMBERED for one in reversed(traces))


def topic(traces: list[Trace], sentence: int, paragraph: int) -> Person | None:
    """Whom the text before a sentence is about: the last subject of a main clause there, if it has a name."""
    for trace in reversed(traces):
        if trace.weight == MAIN_SUBJECT and trace.sentence < sentence and not trace.quoted:
            near = paragraph == trace.paragraph or sentence - trace.sentence <= NEXT
            return trace.person if near and trace.person.name else None
    return None


def bearer(doc: Doc, name: Person, gender: str) -> Person | None:
    """The only one of those who bear a name who is known to be "he" or "she"; None for none or several."""
    if not name.words:
        return None
    found = [one for one in bearers(people(doc).persons, name.words[-1]) if one.gender == gender]
    return found[0] if len(found) == 1 else None


def unknown(name: Named) -> Person:
    """Somebody without a name who stands for one that several people can bear."""
    return Person(name="", words=name.words, gender=name.honorific)


def quoted_tokens(doc: Doc) -> set[int]:
    """The tokens between quotation marks, found once."""
    found: set[int] | None = doc.user_data.get(QUOTED)
    if found is None:
        found = doc.user_data[QUOTED] = set()
        for region in regions_of(doc):
            span = doc.char_span(region.start, region.end, alignment_mode="expand")
            if span is not None:
                found.update(range(span.start, span.end))
    return found


def titled(doc: Doc, said: list[str]) -> tuple[dict[int, Person], dict[int, Person]]:
    """The people whom titles alone mean, by the token of the office, where that is a subject; and other men and women.

    An official whom the text does not name stands for himself, so that "he" behind him is nobody named before, and so
    does the woman of whom something is told: "kidnapped a widow. She ...". `said` are the words in lower case.
    """
    found = people(doc)
    beside = {index for one in found.named if one.title for index in range(one.title.start, one.title.end)}
    nouns = titles().nouns
    heads = [index for index, word in enumerate(said) if word in nouns or (word == "old" and is_age(said, index))]
    named = beside | found.at.keys()
    genders = titles().genders
    heads = [one for one in heads if said[one] in genders or grammar.is_subject(doc[one]) or is_principal(doc[one])]
    alone = [doc[index] for index in heads if index not in named]
    ones = [one for one in alone if is_one(one) and named.isdisjoint(other.i for other in grammar.appositions(one))]
    told = [one for one in ones if grammar.is_subject(one) or is_principal(one)]
    subjects = {head.i: office_holder(head) or somebody(head) for head in told}
    return subjects, {head.i: somebody(head) for head in ones if grammar.is_object(head)}


def office_holder(head: Token) -> Person | None:
    """Who holds the office that a noun names; None for other nouns, too."""
    return holders.holder(head, grammar.phrase(head)) if holders.is_title(head) else None


def is_one(head: Token) -> bool:
    """Whether a noun means one person, and not only "his" or "her" tells whom."""
    several = head.tag_ in grammar.PLURAL_TAGS
    return not several and not any(one.lower_ in PRONOUNS for one in grammar.possessors(head))


def somebody(head: Token) -> Person:
    """Somebody without a name."""
    return Person(name="", words=(), gender=titles().genders.get(head.lower_))


def name_head(token: Token) -> Token:
    """The token by which a name hangs in its sentence; a title above or before the name stands for it."""
    named = people(token.doc).at.get(token.i)
    if named is not None and named.office is not None and grammar.is_subject(token.doc[named.office]):
        return token.doc[named.office]
    long = named is not None and named.end - named.start > 1
    head = token.doc[named.start : named.end].root if named is not None and long else token
    while (grammar.is_in_name(head) or grammar.is_apposition(head)) and is_before(head.head, token, head.left_edge):
        head = head.head
    return head


def is_before(noun: Token, name: Token, first: Token) -> bool:
    """Whether a noun is the title before a name: a proper one, or any beside it ("his widow, Anna Lund,") or beside the
    first word of its phrase ("his rival, Dutchman Jan Lund,").
    """
    if not noun.i < name.i:
        return False
    start = first.i if noun.i < first.i else name.i
    beside = noun.i == start - 1 or (noun.i == start - 2 and noun.nbor(1).text == ",")
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and beside)


def prominence(token: Token) -> float:
    """How prominent its place in the clause makes a name or pronoun."""
    if grammar.is_subject(token):
        main = token.head.head == token.head or grammar.is_coordinated(token.head)
        return MAIN_SUBJECT if main else SUBJECT - PER_CLAUSE * len(list(grammar.clauses_above(token.head)))
    return SUBJECT if is_principal(token) else OTHER


def is_principal(token: Token) -> bool:
    """Whether a person speaks who is no subject: "a spokesman for Anna Dahl said that she", "according to Dahl"."""
    preposition, deputy = grammar.attachment(token)
    if preposition.startswith("according"):
        return True
    return preposition in ("for", "of", "to") and deputy.lower_ in titles().deputies and grammar.is_subject(deputy)


def resolve(token: Token, sentence: int, paragraph: int, traces: list[Trace], quoted: bool) -> Trace | None:
    """The trace of a pronoun: its person by the best of the traces before it, None without a clear best."""
    scores: dict[int, float] = {}
    fitting: dict[int, Person] = {}
    gender, latest = PRONOUNS[token.lower_], sentence
    for trace in reversed(traces):
        distance, blocks = sentence - trace.sentence, paragraph - trace.paragraph
        if distance > FARTHEST_SENTENCE or blocks > FARTHEST_PARAGRAPH:
            break
        if usable(token, gender, trace, quoted, distance) and not (scores and is_passed(trace, latest)):
            latest = latest if scores else trace.sentence
            known = KNOWN_GENDER if trace.person.gender is not None else 0.0
            score = trace.weight + known - PER_SENTENCE * distance - PER_PARAGRAPH * blocks
            key = id(trace.person)
            scores[key] = max(score, scores.get(key, score))
            fitting[key] = trace.person
    best = sorted(scores.values(), reverse=True)
    if not best or (len(best) > 1 and best[0] - best[1] < MARGIN):
        return None
    person = fitting[next(key for key, score in scores.items() if score == best[0])]
    if person.gender is None and len(scores) == 1:
        person.gender = gender
    return Trace(token.i, person, sentence, paragraph, prominence(token), quoted)


def is_passed(trace: Trace, latest: int) -> bool:
    """Whether a trace is of an official without a name, before the sentence of somebody who can be meant."""
    return not trace.person.words and trace.sentence < latest


def usable(token: Token, gender: str, trace: Trace, quoted: bool, distance: int) -> bool:
    """Whether a trace can be the antecedent: right gender, not hidden in a quote, not the subject of its own object."""
    if trace.person.gender not in {None, gender} or (trace.quoted and not quoted):
        return False
    if distance:
        return True
    other = grammar.is_object(token) or grammar.is_indirect_object(token)
    if token.lower_ in {"him", "her"} and other:
        subject = grammar.subject(token.head)
        return subject is None or subject.i != trace.token
    return True
