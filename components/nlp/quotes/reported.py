"""Reported speech: the clause, infinitive or object that a reporting verb governs, and what "according to" covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar
from components.nlp.quotes import speakers
from components.nlp.quotes.attributed import Statement, char_span, cue_span
from components.nlp.quotes.cues import Cue, lexicon
from components.nlp.quotes.marks import Region
from components.nlp.surface import words

# How often content and speaker were both right on the dev articles of PolNeAR, by what they were read from.
CLAUSE, STRETCHED, BEHIND, INFINITIVE, OBJECT, ACCORDING, PLAIN, SPLIT = 0.86, 0.83, 0.85, 0.77, 0.65, 0.83, 0.7, 0.72
OTHER_VERB = 0.9
FINITE = frozenset({"VERB", "AUX"})
SET_OFF = frozenset({",", "—", "–", "-", "―"})
OPENERS = frozenset({"as", "when", "while", "after", "if", "although", "because"})
OPENING = frozenset({"“", "``", "«", "„", '"'})
LISTING = frozenset({";", ":"})
WHILE = frozenset({"while", "whereas", "although", "though"})
CLAUSE_STARTS = frozenset({"which", "who", "that", "where", "whom"})
SOURCES = frozenset(
    {"statement", "interview", "speech", "tweet", "letter", "email", "post", "briefing", "address", "conference"}
)
CLAUSE_OPENERS = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "PUNCT"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
MODALS = frozenset(
    {"would", "could", "might", "may", "should", "will", "can", "must", "shall", "'d", "’d", "'ll", "’ll"}
)
CIRCUMSTANCE = frozenset({"advcl", "obl", "nmod", "prep", "advmod", "nsubj", "obl:unmarked"})
# A verb with no hearer as its object.
SAID = frozenset({"say", "says", "said", "saying"})
PLAINEST = frozenset({"say", "tell", "add"})
NOUN_CLAUSES = frozenset({"acl", "ccomp", "acl:relcl", "relcl"})
ARGUMENT_PREPOSITIONS = frozenset({"of", "for", "as", "over", "to", "about", "against", "with", "from"})
PASSIVE_PREPOSITIONS = frozenset({"of", "for", "as", "about", "with"})
NEAR_THAT = 8
FARTHEST_SUBJECT, LONGEST_SOURCE, SHORTEST_REST = 12, 12, 3


Found = tuple[list[tuple[int, int]], float] | None
Reading = Callable[[Doc, Cue, Span], Found]


def reported(doc: Doc, cue: Cue, sentence: Span, readings: Sequence[Reading]) -> Statement | None:
    """What a reporting verb reports beside direct quotes; None where it reports nothing or nobody can have said it."""
    if grammar.particle(cue.token) in lexicon().unsaid.get(cue.lemma, ()) or is_unsaid(cue.token):
        return None
    for reading in readings:
        if reading in NOMINAL and not is_own_statement(cue.token):
            continue
        found = reading(doc, cue, sentence)
        if found is not None:
            speaker = clause_start(cue.token, sentence)[1] if reading is content_before else speaker_in(cue, sentence)
            if speaker is None and not grammar.leaves_out_agent(cue.token):
                return None
            if speaker is not None and not speakers.can_speak(speaker, cue.lemma):
                return None
            pieces, sure = found
            sure *= 1.0 if cue.lemma in PLAINEST or sure < STRETCHED else OTHER_VERB
            return Statement(pieces, cue_span(cue), cue.sense, cue.token, speaker, sure)
    return None


def is_unsaid(verb: Token) -> bool:
    """Whether a verb tells what somebody did not say, might or will say, or says within what another one says."""
    if grammar.is_negated(verb) or MODALS.intersection(grammar.auxiliaries(verb)):
        return True
    adds = verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).is_punct
    return not adds and any(above.lower_ in lexicon().verbs for above in grammar.complemented(verb))


def is_own_statement(verb: Token) -> bool:
    """Whether a verb tells a statement rather than an aim or which one is meant ("to defend …", "who praised …")."""
    return not (grammar.is_infinitive(verb) or grammar.identifies(verb))


def speaker_in(cue: Cue, sentence: Span) -> Token | None:
    """Who says what a verb reports; beside it where the parse is silent and it is no participle."""
    found = speakers.speaker_of(cue.token)
    if found is not None or cue.token.tag_ in {"VBG", "VB", "VBN"}:
        return found
    return speakers.beside(cue.token, sentence.start, sentence.end)


def clause_behind(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The finite clause behind a verb: "said that …"."""
    for clause in grammar.children(cue.token, frozenset({"ccomp"})):
        markers = grammar.markers(clause)
        if not cue.token.i < clause.i < sentence.end or "to" in markers:
            continue
        if (cue.lemma in lexicon().direct_only and "that" not in markers) or is_aside(doc, cue.token, sentence):
            continue
        start = inside(cue.token, clause)
        if doc[start].lower_ == "that" and doc[start].dep_ == "mark":
            start += 1
        end = content_end(doc, cue.token, clause, sentence)
        span = char_span(doc, start, end)
        return ([span], CLAUSE if abs(end - 1 - clause.right_edge.i) <= 1 else STRETCHED) if span else None
    return None


def plain_clause(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The clause behind a verb of saying where the parse lost it: behind "that", or directly with a finite verb."""
    verb, start = cue.token, cue.token.i + 1
    told = start < sentence.end and doc[start].lower_ == "that" and doc[start].tag_ == "IN"
    if not (told or cue.lemma in lexicon().plain) or grammar.is_passive(verb):
        return None
    if not told and grammar.direct_object(verb) is not None:
        return None
    that = next((at for at in range(start, min(sentence.end, start + NEAR_THAT)) if doc[at].lower_ == "that"), None)
    if that is not None and not any(doc[at].text in {",", ";"} for at in range(start, that)):
        start = that + 1
    elif start < sentence.end and doc[start].pos_ not in CLAUSE_OPENERS:
        return None
    if not any(doc[at].pos_ in FINITE and doc[at].tag_ in TENSED for at in range(start, sentence.end)):
        return None
    head = (
        doc[verb.i + 1].head if told else next(doc[at] for at in range(start, sentence.end) if doc[at].pos_ in FINITE)
    )
    head = head.head if head.dep_ in grammar.AUXILIARY | {"cop"} else head
    if head.i < start:
        return None
    span = char_span(doc, start, content_end(doc, verb, head, sentence))
    return ([span], PLAIN) if span else None


def inside(verb: Token, clause: Token) -> int:
    """Where a clause begins behind a verb, after the verb's own subject."""
    start = max(clause.left_edge.i, verb.i + 1)
    subject = speakers.own_subject(verb)
    if subject is not None and verb.i < subject.i < clause.i:
        start = max(start, subject.right_edge.i + 1)
    thing = grammar.direct_object(verb)
    has_subject = bool(grammar.children(clause, grammar.SUBJECT))
    if thing is not None and verb.i < thing.i < start and (verb.lower_ in SAID or not has_subject):
        # The parse gave the subject of the clause to the verb: "experts say her plans would cost more".
        start = max(thing.left_edge.i, verb.i + 1)
    return start


def content_end(doc: Doc, verb: Token, head: Token, sentence: Span) -> int:
    """Where reported content ends: with its sentence, or before what the verb itself goes on to.

    Parsers cut long content short, and what follows it belongs to it nearly always. It stops at a second predicate of
    the speaker ("… and warned that"), at a clause or participle of the reporting verb behind a comma, and before "in
    a statement".
    """
    end = min(max(verb.right_edge.i, head.right_edge.i) + 1, sentence.end)
    for child in verb.children:
        if child.i > head.i and child.left_edge.i > head.i and stops(doc, child):
            end = min(end, child.left_edge.i)
    end = next((at for at in range(head.i + 1, end - 1) if turns(doc, at) or reports_on(doc, at, verb)), end)
    while end > head.i + 1 and (doc[end - 1].pos_ in {"CCONJ", "PUNCT"} or doc[end - 1].is_space):
        end -= 1
    return without_source(doc, head.i + 1, end)


def turns(doc: Doc, index: int) -> bool:
    """Whether the sentence leaves the content: for "while …", another report, at a quote's end, or before a quote."""
    if doc[index].text in {".", "!", "?", ":"}:
        return doc[index + 1].text in OPENING
    if doc[index].text == ";":
        return sum(token.text in LISTING for token in doc[index].sent) == 1
    if doc[index].text not in {",", "”", '"'} or doc[index + 1].is_punct:
        return False
    word = doc[index + 1]
    participle = word.tag_ == "VBG" and (word.lower_ in lexicon().verbs or doc[index].text != ",")
    return participle or (word.lower_ in WHILE and doc[index - (doc[index].text != ",")].text == ",")


def reports_on(doc: Doc, index: int, verb: Token) -> bool:
    """Whether a second report of the same speaker begins at a conjunction: "said it was late and warned of more"."""
    if doc[index].pos_ != "CCONJ":
        return False
    second = doc[index + 1] if doc[index + 1].pos_ != "ADV" else doc[min(index + 2, len(doc) - 1)]
    sense = lexicon().senses.get(lexicon().verbs.get(second.lower_, ""))
    return second.tag_ == verb.tag_ and verb.tag_ in grammar.PAST_OR_PRESENT and sense not in {None, "believe", "agree"}


def stops(doc: Doc, child: Token) -> bool:
    """Whether a dependent of the reporting verb ends what it reports."""
    if child.dep_ in grammar.CONJUNCT:
        return child.pos_ in FINITE
    before = doc[child.left_edge.i - 1]
    return child.dep_ in {"advcl", "parataxis"} and (before.text == "," or doc[child.left_edge.i].lower_ in WHILE)


def without_source(doc: Doc, start: int, end: int) -> int:
    """The end of content without "in a statement on Monday" and "according to …" behind it."""
    said = words(doc)
    for index in range(end - 1, start - 1, -1):
        word = said[index]
        if word == "according" or (word in {"in", "during"} and carries(doc, index, end)):
            return index - 1 if doc[index - 1].text == "," else index
    return end


def carries(doc: Doc, index: int, end: int) -> bool:
    """Whether "in" at a token opens a phrase such as "in a statement on Monday" that runs to the end."""
    if end - index > LONGEST_SOURCE or doc[index + 1 : index + 2].text.lower() not in {
        "a",
        "an",
        "his",
        "her",
        "their",
        "the",
    }:
        return False
    return any(doc[at].lower_ in SOURCES for at in range(index + 2, min(end, index + 6)))


def content_before(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The statement that a reporting clause follows or is set into: "…, officials said", "…, she added, …"."""
    verb = cue.token
    if cue.lemma in lexicon().direct_only or verb.tag_ in {"VBG", "VB", "VBN"} or has_object(cue):
        return None
    left, subject = clause_start(verb, sentence)
    while left - 1 > sentence.start and doc[left - 1].tag_ == "''":
        left -= 1
    if subject is None or subject.lower_ in speakers.RELATIVES:
        return None
    if left - 1 <= sentence.start or doc[left - 1].text not in SET_OFF:
        return None
    aside = aside_end(doc, verb, subject, sentence)
    if not any(doc[index].pos_ in FINITE for index in range(sentence.start, left - 1)):
        return split(doc, sentence, left, aside)
    if (own_clause(verb) and doc[sentence.start].lower_ in OPENERS) or only_circumstance(
        doc, verb, sentence.start, left
    ):
        return None
    first = char_span(doc, sentence.start, left - 1)
    rest = behind_aside(doc, verb, aside, sentence)
    return ([piece for piece in (first, rest) if piece], BEHIND) if first else None


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
    left = min(grammar.phrase(subject).start, subject.i, verb.i) if subject.i < verb.i else verb.i
    doc = verb.doc
    while left > sentence.start and doc[left - 1].pos_ in {"ADV", "AUX", "DET"}:
        left -= 1
    return left, subject


def only_circumstance(doc: Doc, verb: Token, start: int, end: int) -> bool:
    """Whether what stands before a reporting clause only tells when, where or how: "Opening the talks, Reed said …"."""
    heads = [doc[at] for at in range(start, end) if not start <= doc[at].head.i < end and not doc[at].is_punct]
    return any(one.head == verb and one.dep_ in CIRCUMSTANCE for one in heads)


def own_clause(verb: Token) -> bool:
    """Whether a verb has a complement of its own behind it."""
    return any(child.i > verb.i for child in grammar.complements(verb))


def aside_end(doc: Doc, verb: Token, subject: Token, sentence: Span) -> int | None:
    """The comma that ends a reporting clause set into its statement ("…, she said, …"); None where none does."""
    end = max(verb.i, grammar.phrase(subject).end - 1 if subject.i > verb.i else verb.i) + 1
    return end if end < sentence.end - SHORTEST_REST and doc[end].text in SET_OFF else None


def is_aside(doc: Doc, verb: Token, sentence: Span) -> bool:
    """Whether a reporting clause is set into its statement, between commas."""
    if verb.i + 1 >= sentence.end or doc[verb.i + 1].text != ",":
        return False
    left, subject = clause_start(verb, sentence)
    return subject is not None and left - 1 > sentence.start and doc[left - 1].text in SET_OFF


def split(doc: Doc, sentence: Span, left: int, aside: int | None) -> Found:
    """A clause that the reporting clause cuts in two: "The treaty, she said, is dead"."""
    if aside is None or not any(doc[at].tag_ in TENSED for at in range(aside + 1, sentence.end)):
        return None
    head, rest = char_span(doc, sentence.start, left - 1), char_span(doc, aside + 1, sentence.end)
    return ([head, rest], SPLIT) if head and rest else None


def behind_aside(doc: Doc, verb: Token, aside: int | None, sentence: Span) -> tuple[int, int] | None:
    """What goes on behind a reporting clause that follows a whole clause, where the parse says that it goes on."""
    if aside is None:
        return None
    head = verb.head if verb.dep_ == "parataxis" else next(iter(grammar.complements(verb)), verb)
    goes_on = head.i != verb.i and head.right_edge.i > aside + 1
    return char_span(doc, aside + 1, sentence.end) if goes_on else None


def infinitive_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What somebody vows, asks or refuses to do."""
    if cue.lemma not in lexicon().infinitive:
        return None
    clause = grammar.infinitive(cue.token)
    if clause is None or not cue.token.i < clause.i < sentence.end or is_anonymity(clause):
        return None
    start = max(clause.left_edge.i, cue.token.i + 1)
    asked = grammar.direct_object(cue.token) or grammar.indirect_object(cue.token)
    if cue.lemma in lexicon().asked and asked is not None and cue.token.i < asked.i < clause.i:
        start = max(asked.left_edge.i, cue.token.i + 1)
    span = char_span(doc, start, content_end(doc, cue.token, clause, sentence))
    return ([span], INFINITIVE) if span else None


def is_anonymity(clause: Token) -> bool:
    """Whether an infinitive is about the speaker's name only: "who asked not to be named"."""
    return clause.lower_ in {"named", "identified", "quoted"} and grammar.is_passive(clause)


def object_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What is denied, demanded or described: an object, "as …", or the phrase behind the verb's preposition."""
    verb, known = cue.token, lexicon()
    wanted = known.prepositions.get(cue.lemma, frozenset())
    for child in verb.children:
        if not verb.i < child.left_edge.i < sentence.end:
            continue
        opener = grammar.opener(child)
        if opener in wanted or (opener == "as" and cue.lemma in known.comparison):
            thing = grammar.direct_object(verb) if opener == "as" else None
            start = thing.left_edge.i if thing is not None and verb.i < thing.i < child.i else child.left_edge.i + 1
            span = char_span(doc, max(start, verb.i + 1), object_end(verb, child, sentence))
            return ([span], OBJECT) if span else None
    thing = grammar.direct_object(verb) or grammar.gerund(verb)
    if cue.lemma not in known.object or thing is None or not verb.i < thing.i < sentence.end:
        return None
    told = thing.pos_ in {"NOUN", "PROPN", "NUM"} or thing.tag_ == "VBG" or thing.lower_ == "what"
    if not told and not is_named(verb, thing):
        return None
    span = char_span(doc, max(thing.left_edge.i, verb.i + 1), object_end(verb, thing, sentence))
    return ([span], OBJECT) if span else None


def object_end(verb: Token, noun: Token, sentence: Span) -> int:
    """Where an object that is told ends: with what belongs to it, and what it is blamed for, called or compared to.

    When, where and how it was told hangs on the verb as well and is no part of it.
    """
    end = noun.right_edge.i + 1
    for child in verb.children:
        if child.left_edge.i >= end - 1 and grammar.completes(child, ARGUMENT_PREPOSITIONS):
            end = child.right_edge.i + 1
    return min(end, sentence.end)


def passive_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What somebody is accused of, asked about or described as: "was criticized for the delay", "asked about it"."""
    verb, known = cue.token, lexicon()
    told = cue.lemma in known.object or cue.lemma in known.prepositions or cue.lemma in known.comparison
    if not told or not (grammar.is_passive(verb) or grammar.is_participle(verb)):
        return None
    child = next((one for one in verb.children if one.left_edge.i > verb.i and is_told_of(one)), None)
    if child is None:
        return None
    start = child.left_edge.i + (doc[child.left_edge.i].lower_ in ARGUMENT_PREPOSITIONS)
    span = char_span(doc, start, min(child.right_edge.i + 1, sentence.end))
    return ([span], OBJECT) if span else None


def as_told(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The sentence around "as X said": what X said."""
    clause = cue.token
    if "as" not in grammar.markers(clause) or clause.tag_ in {"VBG", "VB"} or grammar.complements(clause):
        return None
    left, right = clause.left_edge.i, clause.right_edge.i + 1
    if left == sentence.start and right < sentence.end and doc[right].text == ",":
        span = char_span(doc, right + 1, sentence.end)
    elif left - 1 > sentence.start and doc[left - 1].text == "," and right >= sentence.end - 1:
        span = char_span(doc, sentence.start, left - 1)
    else:
        return None
    return ([span], BEHIND) if span else None


def branded(doc: Doc, region: Region) -> Statement | None:
    """What somebody is called between quotation marks by any verb with "as": "cast the deal as “a gift”"."""
    span = doc.char_span(region.inner_start, region.inner_end, alignment_mode="expand")
    if span is None:
        return None
    head = span.root
    while head.i > 0 and grammar.opener(head) is None and head.head != head:
        head = head.head
    verb = head.head
    if grammar.opener(head) != "as" or verb.pos_ != "VERB" or verb.i > head.i or not is_own_statement(verb):
        return None
    speaker = speakers.speaker_of(verb)
    if speaker is None or is_unsaid(verb) or not (speakers.is_name(speaker) or speaker.pos_ == "PRON"):
        return None
    thing = grammar.direct_object(verb)
    first = thing if thing is not None and verb.i < thing.i < head.i else head
    piece = char_span(doc, max(first.left_edge.i, verb.i + 1), head.right_edge.i + 1)
    return Statement([piece], cue_span(Cue(verb, verb.lemma_, "say")), "say", verb, speaker, OBJECT) if piece else None


def is_told_of(child: Token) -> bool:
    """Whether a dependent of a passive tells what was said of its subject."""
    return grammar.completes(child, PASSIVE_PREPOSITIONS)


def is_named(verb: Token, thing: Token) -> bool:
    """Whether a second noun or adjective tells what a pronoun is called: "called it a mistake"."""
    return any(child.dep_ == "xcomp" and child.i > thing.i for child in verb.children)


NOMINAL: tuple[Reading, ...] = (infinitive_content, object_content, passive_content)
READINGS: tuple[Reading, ...] = (
    as_told, clause_behind, content_before, infinitive_content, plain_clause, object_content, passive_content,
)  # fmt: skip


def nominal(doc: Doc, cue: Cue, sentence: Span) -> Statement | None:
    """What a noun with its author carries: "the minister's claim that …"; None without an author or a clause."""
    clause = next((one for one in grammar.children(cue.token, NOUN_CLAUSES) if "that" in grammar.markers(one)), None)
    speaker = speakers.carrier_speaker(cue.token)
    if clause is None or clause.i < cue.token.i or speaker.i == cue.token.i or cue.sense == "believe":
        return None
    if cue.lemma in lexicon().media:
        return None
    span = char_span(doc, clause.left_edge.i + 1, max(clause.right_edge.i + 1, clause.i + 1))
    return Statement([span], cue_span(cue), cue.sense, cue.token, speaker, OBJECT) if span else None


# --- according to ----------------------------------------------------------------------------------------------------


def according_to(doc: Doc, index: int, sentence: Span) -> Statement | None:
    """The statement that "according to" at a token attributes: the rest of its sentence, or of its relative clause."""
    if index + 2 >= sentence.end or doc[index + 1].lower_ != "to":
        return None
    source = source_behind(doc, index + 2, sentence.end)
    if source is None:
        return None
    left = index - 1 if index > sentence.start and doc[index - 1].text in {",", "—", "–"} else index
    end = max(grammar.phrase(source).end, source.i + 1)
    comma = next((at for at in range(end, sentence.end) if doc[at].text == ","), None)
    if left > sentence.start and doc[left - 1].lower_ in CLAUSE_STARTS:
        found = char_span(doc, end + (comma == end), sentence.end)
    elif left - sentence.start > 2:
        found = char_span(doc, sentence.start, left) if is_clause(doc, sentence.start, left) else None
    else:
        found = char_span(doc, end if comma is None else comma + 1, sentence.end)
    cue = doc[index].idx, doc[index + 1].idx + len(doc[index + 1])
    return Statement([found], cue, "say", doc[index], source, ACCORDING) if found else None


def is_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether tokens [start, end) hold a verb or auxiliary."""
    return any(doc[at].pos_ in FINITE for at in range(start, end))


def source_behind(doc: Doc, start: int, end: int) -> Token | None:
    """The head of the noun phrase that begins at a token."""
    for index in range(start, min(end, start + 8)):
        head = speakers.phrase_head(doc, index, end)
        if head is not None:
            return head
    return None
