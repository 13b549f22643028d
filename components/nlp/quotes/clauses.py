"""Reported clauses: behind the verb of saying, before it, and around "as X said"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar
from components.nlp.quotes import speakers
from components.nlp.quotes.attributed import Found, char_span
from components.nlp.quotes.cues import Cue, lexicon
from components.nlp.quotes.extent import CONDITIONS, FINITE, content_end
from components.nlp.quotes.marks import holds_quoted
from components.nlp.surface import lowered, words

# How often content and speaker were both right on articles of PolNeAR, by what they were read from.
CLAUSE, STRETCHED, BEHIND, PLAIN, SPLIT = 0.9, 0.86, 0.85, 0.82, 0.83
AT = frozenset({"in", "at", "on", "from", "during"})
SET_OFF = frozenset({",", "—", "–", "-", "―"})
OPENERS = frozenset({"as", "when", "while", "after", "if", "although", "because"})
# What stands against the statement rather than being it: "While two were left, according to Reed, one was sold".
CLAUSE_STARTS = frozenset({"which", "who", "that", "where", "whom"})
CLAUSE_OPENERS = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "PUNCT"})
# The first word of what tells more of the speaker: "said Reed, who …".
ADDITIONS = frozenset({"WP", "WP$", "WDT", "WRB"})
# A verb with no hearer as its object.
SAID = frozenset({"say", "says", "said", "saying"})
QUESTIONS = frozenset({"how", "why", "if", "whether"})
ASKED = QUESTIONS | {"what", "who"}
# What tells before a colon that an account or a statement follows.
ANNOUNCING = frozenset("account accounts version answer reply explanation message statement view further".split())
# What opens a phrase that names some of those whom a statement is about.
NAMING_MEMBERS = frozenset({"among", "including"})
NEAR_THAT = 12
FARTHEST_SUBJECT, SHORTEST_REST, LONGEST_HEARER = 12, 3, 8


def clause_behind(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The finite clause behind a verb: "said that …"."""
    for clause in grammar.finite_complements(cue.token):
        markers = grammar.markers(clause)
        if not cue.token.i < clause.i < sentence.end or "to" in markers:
            continue
        if (cue.lemma in lexicon().direct_only and "that" not in markers) or is_aside(doc, cue.token, sentence):
            continue
        that = grammar.conjunction(clause, "that")
        start = (
            behind_setting(clause, with_condition(cue.token, inside(cue.token, clause))) if that is None else that.i + 1
        )
        end = content_end(doc, cue.token, clause, sentence)
        span = char_span(doc, start, end)
        return ([span], CLAUSE if abs(end - 1 - clause.right_edge.i) <= 1 else STRETCHED) if span else None
    return None


def plain_clause(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The clause behind a verb of saying where the parse lost it: behind "that", or directly with a finite verb."""
    verb, start = cue.token, behind_hearer(cue)
    told = start < sentence.end and is_that(doc[start])
    asked = start < sentence.end and asks(cue, doc[start])
    if not (asked or told or cue.lemma in lexicon().plain) or not is_active(verb) or is_inverted(verb):
        return None
    near, said = range(start, min(sentence.end, start + NEAR_THAT)), lowered(doc)
    that = next((at for at in near if said[at] == "that" and is_conjunction(doc, start, at)), None)
    if that is None and not asked and (grammar.direct_object(verb) or grammar.indirect_object(verb)) is not None:
        return None
    if that is not None and any(
        said[at] in lexicon().verbs and doc[at - 1].pos_ == "CCONJ" for at in range(start, that)
    ):
        return None  # A second verb tells it: "confirmed the date but warned that …".
    if that is not None and not any(doc[at].text in {",", ";"} for at in range(start, that)):
        start = that + 1
    elif not asked and start < sentence.end and (doc[start].pos_ not in CLAUSE_OPENERS or doc[start].text == ","):
        return None
    if not any(doc[at].pos_ in FINITE and doc[at].tag_ in grammar.TENSED for at in range(start, sentence.end)):
        return None
    first = next(doc[at] for at in range(start, sentence.end) if doc[at].pos_ in FINITE)
    head = grammar.predicate(doc[verb.i + 1].head if told else first)
    if head.i < start:
        return None
    span = char_span(doc, start, content_end(doc, verb, head, sentence))
    return ([span], PLAIN) if span else None


def behind_hearer(cue: Cue) -> int:
    """Where content can begin behind a verb: for a question, behind whom it is put to ("asked the witness why")."""
    verb = cue.token
    hearer = grammar.indirect_object(verb) if cue.sense == "ask" else None
    end = grammar.phrase(hearer).end if hearer is not None else 0
    return end if verb.i + 1 < end < len(verb.doc) and asks(cue, verb.doc[end]) else verb.i + 1


def is_conjunction(doc: Doc, start: int, at: int) -> bool:
    """Whether "that" opens what is told, whatever its tag, as in "said in a speech that they lost"."""
    opens = at + 1 < len(doc) and doc[at + 1].pos_ in CLAUSE_OPENERS
    return doc[at].tag_ == "IN" or (doc[start].pos_ == "ADP" and opens)


def asks(cue: Cue, word: Token) -> bool:
    """Whether a word behind a verb of asking or explaining opens a question: "asked why", "described how"."""
    if cue.sense == "ask":
        return word.lower_ in ASKED
    return cue.lemma in lexicon().object and word.lower_ in QUESTIONS


def is_active(verb: Token) -> bool:
    """Whether a verb can govern a clause: one with a tense or in "-ing", and no passive."""
    return (grammar.is_finite(verb) or verb.tag_ == "VBG") and not grammar.is_passive(verb)


def is_inverted(verb: Token) -> bool:
    """Whether the subject stands behind a verb: "said Reed"."""
    subject = speakers.own_subject(verb)
    return subject is not None and subject.i > verb.i


def inside(verb: Token, clause: Token) -> int:
    """Where a clause begins behind a verb, after the verb's own subject."""
    start = max(clause.left_edge.i, verb.i + 1)
    subject = speakers.own_subject(verb)
    if subject is not None and verb.i < subject.i < clause.i:
        start = max(start, subject.right_edge.i + 1)
    thing = grammar.direct_object(verb) or second_subject(verb)
    has_subject = bool(grammar.children(clause, grammar.SUBJECT))
    if thing is not None and verb.i < thing.i < start and (verb.lower_ in SAID or not has_subject):
        # The parse gave the subject of the clause to the verb: "experts say her plans would cost more".
        start = max(thing.left_edge.i, verb.i + 1)
    return start


def behind_day(doc: Doc, start: int) -> int:
    """Where content begins behind the day on which it was said: "said on Monday it would pay"."""
    if start + 2 >= len(doc) or doc[start].lower_ != "on" or doc[start + 1].lower_ not in speakers.DAYS:
        return start
    return start + 2 if doc[start + 2].pos_ in CLAUSE_OPENERS else start


def behind_setting(clause: Token, start: int) -> int:
    """Where content begins behind where or when it was said: "said in Dublin she was happy", "said on Monday it …"."""
    doc, subjects = clause.doc, grammar.children(clause, grammar.SUBJECT)
    first = grammar.phrase(subjects[0]).start if subjects else start
    set_off = any(one.is_punct for one in doc[start:first])
    return first if start < first and doc[start].lower_ in AT and not set_off else behind_day(doc, start)


def with_condition(verb: Token, start: int) -> int:
    """Where content begins whose clause at a token stands behind a condition: "said if it rains, they lose"."""
    before = (one for one in grammar.adverbial_clauses(verb) if one.left_edge.i == verb.i + 1)
    led = any(start - 2 <= one.right_edge.i < start and verb.nbor(1).lower_ in CONDITIONS for one in before)
    return verb.i + 1 if led else start


def second_subject(verb: Token) -> Token | None:
    """A subject behind a verb that has one before it: that of the reported clause, given to the wrong verb."""
    subjects = grammar.children(verb, grammar.SUBJECT)
    return subjects[-1] if len(subjects) > 1 and subjects[0].i < verb.i < subjects[-1].i else None


def as_told(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The sentence around "as X said": what X said."""
    clause = cue.token
    if "as" not in lowered(doc)[sentence.start : clause.i] or "as" not in grammar.markers(clause):
        return None
    if clause.tag_ in {"VBG", "VB"} or grammar.complements(clause):
        return None
    thing = grammar.direct_object(clause)
    if thing is not None and not (cue.lemma == "put" and thing.lower_ == "it"):
        return None
    left, right = clause.left_edge.i, clause.right_edge.i + 1
    while doc[left].is_punct:
        left += 1
    while doc[right - 1].is_punct:
        right -= 1
    opens = not is_clause(doc, sentence.start, left)
    if opens and right < sentence.end and doc[right].text == ",":
        span = char_span(doc, right + 1, sentence.end)
    elif left - 1 > sentence.start and doc[left - 1].text == "," and right >= sentence.end - 1:
        span = char_span(doc, sentence.start, left - 1)
    else:
        return None
    return ([span], BEHIND) if span else None


def content_before(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The statement that a reporting clause follows or is set into: "…, officials said", "…, she added, …"."""
    verb = cue.token
    if cue.lemma in lexicon().direct_only or not grammar.is_finite(verb) or has_object(cue) or says_what_to_do(cue):
        return None
    if SET_OFF.isdisjoint(words(doc)[sentence.start + 1 : verb.i]):
        return None
    left, subject = clause_start(verb, sentence)
    while left - 1 > sentence.start and doc[left - 1].tag_ == "''":
        left -= 1
    if subject is None or subject.lower_ in grammar.RELATIVE_PRONOUNS:
        return None
    if left - 1 <= sentence.start or doc[left - 1].text not in SET_OFF or doc[left].tag_ in ADDITIONS:
        return None
    aside = aside_end(doc, verb, subject, sentence)
    if aside is not None and doc[left - 2].lower_ in CLAUSE_STARTS:
        rest = char_span(doc, aside + 1, sentence.end)
        return ([rest], SPLIT) if rest else None
    begun = (own_clause(verb) and doc[sentence.start].lower_ in OPENERS) or is_free(doc, sentence.start, left - 1)
    if (
        begun
        or not is_clause(doc, sentence.start, left - 1)
        or (only_circumstance(doc, verb, sentence.start, left) and not is_second(subject, verb))
    ):
        return split(doc, sentence, left, aside)
    first = char_span(doc, account_start(doc, sentence.start, left - 1), left - 1)
    rest = behind_aside(doc, verb, aside, sentence) if subject.i < verb.i else None
    return ([piece for piece in (first, rest) if piece], BEHIND) if first else None


def says_what_to_do(cue: Cue) -> bool:
    """Whether an infinitive behind a verb is what it tells: "Norway closes its ports, Peru promises to respond"."""
    clause = grammar.infinitive(cue.token) if cue.lemma in lexicon().infinitive else None
    return clause is not None and clause.i > cue.token.i


def account_start(doc: Doc, start: int, end: int) -> int:
    """Where an account in tokens [start, end) begins: behind a colon before which it is announced.

    "Lima gave another version: the boat had turned first, it said".
    """
    said = words(doc)[start:end]
    if ":" not in said:
        return start
    colon = start + said.index(":")
    if not is_clause(doc, start, colon):
        return start
    return colon + 1 if ANNOUNCING.intersection(lowered(doc)[start:colon]) else start


def is_free(doc: Doc, start: int, end: int) -> bool:
    """Whether tokens [start, end) are an "-ing" clause without a tense: "Opening the talks"."""
    return doc[start].tag_ == "VBG" and not any(doc[at].tag_ in grammar.TENSED for at in range(start, end))


def has_object(cue: Cue) -> bool:
    """Whether a verb has an object of its own behind it, so that it tells nothing that stands before."""
    thing = grammar.direct_object(cue.token) if cue.lemma in lexicon().object else None
    return thing is not None and thing.i > cue.token.i


def clause_start(verb: Token, sentence: Span) -> tuple[int, Token | None]:
    """Where a reporting clause begins, and its subject, which may stand behind the verb."""
    inverted = verb.i > sentence.start and (verb.nbor(-1).text in SET_OFF or verb.nbor(-1).tag_ == "''")
    subject = speakers.phrase_head(verb.doc, verb.i + 1, sentence.end) if inverted else None
    subject = subject or speakers.own_subject(verb)
    if subject is None or verb.i - subject.i > FARTHEST_SUBJECT:
        subject = speakers.beside(verb, sentence.start, sentence.end)
    if subject is None:
        return verb.i, None
    subject = speakers.named_before(subject)
    doc, named = verb.doc, subject.head if grammar.is_in_name(subject) else subject
    left = min(grammar.phrase(named).start, subject.i, verb.i) if subject.i < verb.i else verb.i
    if left < verb.i and grammar.is_apposition(named) and doc[left - 1].text == ",":
        # "his son, Reed, said".
        described = grammar.phrase(named.head).start
        left = described if sentence.start < described < left and doc[described - 1].text in SET_OFF else left
    while left > sentence.start and doc[left - 1].pos_ in {"ADV", "AUX", "DET"} and is_inside(doc[left - 1]):
        left -= 1
    return left, subject


def is_inside(word: Token) -> bool:
    """Whether an adverb belongs to the reporting clause behind it, and joins none to what stands before."""
    return word.tag_ != "WRB" and word.lower_ != "so"


def only_circumstance(doc: Doc, verb: Token, start: int, end: int) -> bool:
    """Whether what stands before a reporting clause only tells when, where or how: "Opening the talks, Reed said …"."""
    heads = [doc[at] for at in range(start, end) if not start <= doc[at].head.i < end and not doc[at].is_punct]
    told = any(one in grammar.complements(verb) for one in heads)
    return not told and any(one.head == verb and grammar.is_circumstance(one) for one in heads)


def is_second(subject: Token, verb: Token) -> bool:
    """Whether a verb that governs nothing has a subject before its own: that of a statement whose verb is misread.

    "His terms set “a trap” for us, Reed said."
    """
    subjects = grammar.children(verb, grammar.SUBJECT)
    first = len(subjects) > 1 and subjects[0].i < subject.i < verb.i
    return first and not own_clause(verb) and grammar.direct_object(verb) is None


def own_clause(verb: Token) -> bool:
    """Whether a verb has a complement of its own behind it."""
    return any(child.i > verb.i for child in grammar.complements(verb))


def aside_end(doc: Doc, verb: Token, subject: Token, sentence: Span) -> int | None:
    """The comma that ends a reporting clause set into its statement ("…, she said, …"); None where none does."""
    end = max(verb.i, grammar.phrase(subject).end - 1 if subject.i > verb.i else verb.i) + 1
    comma = comma_behind(doc, verb, sentence) if end < sentence.end and doc[end].text not in SET_OFF else None
    if comma is not None and doc[comma + 1].tag_ in grammar.TENSED:
        return comma
    goes_on = end < sentence.end - SHORTEST_REST and doc[end].text in SET_OFF
    return end if goes_on and doc[end + 1].tag_ not in ADDITIONS and not is_further_report(doc[end + 1]) else None


def is_further_report(word: Token) -> bool:
    """Whether a participle tells what the speaker says next: "…, she said, calling on them to leave"."""
    return word.tag_ == "VBG" and word.lower_ in lexicon().verbs


def is_aside(doc: Doc, verb: Token, sentence: Span) -> bool:
    """Whether a reporting clause is set into its statement, between commas: "…, she said on Monday, …"."""
    comma = (
        verb.i + 1 if sentence.end > verb.i + 1 and doc[verb.i + 1].text == "," else comma_behind(doc, verb, sentence)
    )
    if comma is None:
        return False
    if comma > verb.i + 1 and doc[comma - 1].lower_ not in speakers.DAYS and doc[comma + 1].tag_ not in grammar.TENSED:
        return False
    left, subject = clause_start(verb, sentence)
    return subject is not None and left - 1 > sentence.start and doc[left - 1].text in SET_OFF


def split(doc: Doc, sentence: Span, left: int, aside: int | None) -> Found:
    """A clause that the reporting clause cuts in two: "The treaty, she said, is dead"."""
    if aside is None or not any(doc[at].tag_ in grammar.TENSED for at in range(aside + 1, sentence.end)):
        return None
    head, rest = char_span(doc, sentence.start, left - 1), char_span(doc, aside + 1, sentence.end)
    return ([head, rest], SPLIT) if head and rest else None


def behind_aside(doc: Doc, verb: Token, aside: int | None, sentence: Span) -> tuple[int, int] | None:
    """What goes on behind a reporting clause that follows a whole clause.

    A clause with "and" or "but" and a subject of its own, quoted words, and members named with "among them" are told as
    well; "and left the room" tells what the speaker did next. Anything else is told where it hangs on the statement.
    """
    comma = aside or comma_behind(doc, verb, sentence)
    if comma is None:
        return None
    first = doc[comma + 1]
    if first.pos_ == "CCONJ":
        told = begins_told(doc, comma + 2, sentence) or holds_quoted(doc, first.idx, sentence.end_char)
    else:
        head = verb.head if grammar.is_parenthesis(verb) else next(iter(grammar.complements(verb)), verb)
        hangs = aside is not None and head.i != verb.i and head.right_edge.i > comma + 1
        told = hangs or first.lower_ in NAMING_MEMBERS or first.tag_ in grammar.TENSED or is_that(first)
    return char_span(doc, comma + 1, sentence.end) if told else None


def is_that(word: Token) -> bool:
    """Whether a word is the conjunction "that"."""
    return word.lower_ == "that" and word.tag_ == "IN"


def comma_behind(doc: Doc, verb: Token, sentence: Span) -> int | None:
    """The comma behind a verb of saying and its hearer or day: "…, she told them on Monday, …"."""
    end = min(verb.i + LONGEST_HEARER, sentence.end - SHORTEST_REST)
    comma = next((at for at in range(verb.i + 1, end) if doc[at].text == ","), None)
    clause = comma is None or any(one.tag_ in grammar.TENSED for one in doc[verb.i + 1 : comma])
    return None if clause else comma


def begins_told(doc: Doc, start: int, sentence: Span) -> bool:
    """Whether a clause with a subject of its own follows "and" or "but", which tells no further report."""
    verb = next((at for at in range(start, sentence.end) if doc[at].tag_ in grammar.TENSED), start)
    subject = any(one.pos_ in speakers.NOMINAL or one.tag_ == "DT" for one in doc[start:verb])
    report = lexicon().verbs.get(doc[verb].lower_)
    return subject and (report is None or report in lexicon().direct_only)


def is_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether tokens [start, end) hold a verb or auxiliary."""
    return any(doc[at].pos_ in FINITE for at in range(start, end))
