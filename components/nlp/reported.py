"""Reported speech: the clause, infinitive or object that a reporting verb governs, and what "according to" covers."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar, speakers
from components.nlp.cues import Cue, lexicon
from components.nlp.attributed import Statement, char_span, cue_span

CLAUSE, THAT, BEHIND, INFINITIVE, OBJECT, ACCORDING = 0.85, 0.9, 0.85, 0.75, 0.55, 0.85
FINITE = frozenset({"VERB", "AUX"})


def reported(doc: Doc, cue: Cue, sentence: Span) -> Statement | None:
    """What a reporting verb reports beside direct quotes, or None."""
    for reading in (clause_behind, content_before, infinitive_content, object_content):
        found = reading(doc, cue, sentence)
        if found is not None:
            pieces, sure = found
            return Statement(
                pieces, cue_span(cue), cue.sense, cue.token,
                speakers.speaker_of(cue.token) or speakers.beside(cue.token, sentence.start, sentence.end), sure,
            )  # fmt: skip
    return None


Found = tuple[list[tuple[int, int]], float] | None


def clause_behind(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The finite clause behind a verb: "said that …"."""
    for clause in grammar.children(cue.token, frozenset({"ccomp"})):
        markers = grammar.markers(clause)
        if clause.i < cue.token.i or "to" in markers:
            continue
        if cue.lemma in lexicon().direct_only and "that" not in markers:
            continue
        start, end = inside(cue.token, clause)
        if doc[start].lower_ == "that":
            start += 1
        span = char_span(doc, start, end)
        return ([span], THAT if "that" in markers else CLAUSE) if span else None
    return None


def inside(verb: Token, clause: Token) -> tuple[int, int]:
    """The tokens of a clause behind a verb, without the verb's own subject."""
    start = max(clause.left_edge.i, verb.i + 1)
    subject = speakers.own_subject(verb)
    if subject is not None and verb.i < subject.i < clause.i:
        start = max(start, subject.right_edge.i + 1)
    return start, clause.right_edge.i + 1


def content_before(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """The statement that a reporting clause follows or is set into: "…, officials said", "…, she added, …"."""
    verb = cue.token
    subject = speakers.own_subject(verb)
    if subject is None or cue.lemma in lexicon().direct_only or verb.tag_ in {"VBG", "VB"}:
        return None
    left = min(subject.left_edge.i, verb.i)
    for child in verb.children:
        if child.dep_ in grammar.AUXILIARY or child.dep_ == "advmod":
            left = min(left, child.left_edge.i)
    if left - 1 <= sentence.start or doc[left - 1].text not in {",", "—", "–", "-", "―"}:
        return None
    if not any(doc[index].pos_ in FINITE for index in range(sentence.start, left - 1)):
        return None
    if doc[sentence.start].lower_ in {"as", "when", "while", "after", "if", "although", "because"} and own_clause(verb):
        return None
    first = char_span(doc, sentence.start, left - 1)
    rest = behind_aside(doc, verb, subject, sentence)
    return ([piece for piece in (first, rest) if piece], BEHIND) if first else None


def own_clause(verb: Token) -> bool:
    """Whether a verb has a complement of its own behind it."""
    return any(child.i > verb.i for child in grammar.complements(verb))


def behind_aside(doc: Doc, verb: Token, subject: Token, sentence: Span) -> tuple[int, int] | None:
    """What goes on behind a reporting clause that is set into its statement."""
    end = max(verb.i, grammar.phrase(subject).end - 1) + 1
    if end < sentence.end and doc[end].text == "," and sentence.end - end > 4:
        head = verb.head if verb.dep_ == "parataxis" else next(iter(grammar.complements(verb)), verb)
        if head.right_edge.i > end + 2 and head != verb:
            return char_span(doc, end + 1, sentence.end)
    return None


def infinitive_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What somebody vows, asks or refuses to do."""
    if cue.lemma not in lexicon().infinitive:
        return None
    clause = grammar.infinitive(cue.token)
    if clause is None or clause.i < cue.token.i:
        return None
    span = char_span(doc, max(clause.left_edge.i, cue.token.i + 1), clause.right_edge.i + 1)
    return ([span], INFINITIVE) if span else None


def object_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What is denied, demanded or described: an object, "as …", or the phrase behind the verb's preposition."""
    verb, known = cue.token, lexicon()
    wanted = known.prepositions.get(cue.lemma, frozenset())
    for preposition, noun in grammar.obliques(verb):
        fits = preposition in wanted or (preposition == "as" and cue.lemma in known.comparison)
        if fits and noun.i > verb.i:
            start = noun.left_edge.i + (doc[noun.left_edge.i].lower_ == preposition)
            span = char_span(doc, start, noun.right_edge.i + 1)
            return ([span], OBJECT) if span else None
    thing = grammar.direct_object(verb)
    if cue.lemma in known.object and thing is not None and thing.i > verb.i and thing.pos_ in {"NOUN", "PROPN"}:
        span = char_span(doc, thing.left_edge.i, thing.right_edge.i + 1)
        return ([span], OBJECT) if span else None
    return None


# --- according to ----------------------------------------------------------------------------------------------------


def according_to(doc: Doc, index: int, sentence: Span) -> Statement | None:
    """The statement that "according to" at a token attributes: the rest of its sentence."""
    if index + 2 >= sentence.end:
        return None
    source = source_behind(doc, index + 2, sentence.end)
    if source is None:
        return None
    left = index - 1 if index > sentence.start and doc[index - 1].text in {",", "—", "–"} else index
    end = max(grammar.phrase(source).end, source.i + 1)
    before = char_span(doc, sentence.start, left) if left - sentence.start > 2 else None
    after = None
    if before is None or (end < sentence.end and doc[end].text == "," and sentence.end - end > 5):
        comma = next((at for at in range(end, sentence.end) if doc[at].text == ","), end)
        after = char_span(doc, comma + 1, sentence.end) if before is None else None
    pieces = [piece for piece in (before, after) if piece]
    words = doc[index].idx, doc[index + 1].idx + len(doc[index + 1])
    return Statement(pieces, words, "say", doc[index], source, ACCORDING) if pieces else None


def source_behind(doc: Doc, start: int, end: int) -> Token | None:
    """The head of the noun phrase that begins at a token."""
    for index in range(start, min(end, start + 8)):
        if doc[index].pos_ in {"NOUN", "PROPN", "PRON"}:
            return speakers.noun_head(doc[index], start, end)
    return None
