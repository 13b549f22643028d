"""What is told without a clause of its own: infinitives, objects, what somebody is called or accused of, nouns."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from components.nlp import grammar, surface
from components.nlp.quotes import speakers
from components.nlp.quotes.attributed import Found, Statement, char_span, cue_span
from components.nlp.quotes.cues import Cue, lexicon
from components.nlp.quotes.extent import ARGUMENT_PREPOSITIONS, content_end, object_end
from components.nlp.quotes.marks import holds_quoted

# How often content and speaker were both right on articles of PolNeAR, by what they were read from.
INFINITIVE, OBJECT, PASSIVE = 0.79, 0.77, 0.5
PROMISING = frozenset({"promise", "threaten", "demand", "refuse"})
NAMES = frozenset({"NOUN", "PROPN", "ADJ"})
PASSIVE_PREPOSITIONS = frozenset({"of", "for", "as", "about", "with"})


def infinitive_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What somebody vows, asks or declines to do."""
    if cue.lemma not in lexicon().infinitive:
        return None
    clause = grammar.infinitive(cue.token)
    if clause is None or not cue.token.i < clause.i < sentence.end or is_anonymity(clause):
        return None
    start = max(clause.left_edge.i, cue.token.i + 1)
    asked = grammar.direct_object(cue.token) or grammar.indirect_object(cue.token)
    if cue.lemma in lexicon().asked and asked is not None and cue.token.i < asked.i < clause.i:
        start = max(asked.left_edge.i, cue.token.i + 1)
    end = without_occasion(doc, clause.i + 1, content_end(doc, cue.token, clause, sentence))
    span = char_span(doc, start, end)
    return ([span], INFINITIVE) if span else None


def without_occasion(doc: Doc, start: int, end: int) -> int:
    """The end of an infinitive without what was going on meanwhile: "vowed to close the port, as protests spread"."""
    said = surface.words(doc)[start:end]
    at = start + said.index("as") if "as" in said else end
    if at + 1 >= end or doc[at - 1].text != "," or doc[at + 1].pos_ == "ADV":
        return end
    return at - 1 if any(one.tag_ == "VBD" for one in doc[at + 1 : end]) else end


def is_anonymity(clause: Token) -> bool:
    """Whether an infinitive is about the speaker's name only: "who asked not to be named"."""
    return clause.lower_ in {"named", "identified", "quoted"} and grammar.is_passive(clause)


def phrase_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What follows a verb's preposition or "as": "called for talks", "described the deal as a trap"."""
    verb, known = cue.token, lexicon()
    wanted = known.openers.get(cue.lemma, frozenset())
    if cue.lemma in known.quoted_openers and holds_quoted(doc, verb.idx, sentence.end_char):
        wanted |= known.quoted_openers[cue.lemma]
    opened = (one for one in verb.rights if grammar.opener(one) in wanted) if wanted else ()
    child = next((one for one in opened if verb.i < grammar.beginning(one) < sentence.end), None)
    if (
        child is None
        or (cue.lemma in known.naming and calls_into_being(verb, child))
        or doc[grammar.beginning(child) + 1].lower_ in speakers.DAYS
    ):
        return None
    thing = grammar.direct_object(verb) if grammar.opener(child) == "as" else None
    compared = thing is not None and verb.i < thing.i < child.i
    start = grammar.beginning(thing) if thing is not None and compared else grammar.beginning(child) + 1
    return stated(doc, max(start, verb.i + 1), object_end(verb, child, sentence))


def calls_into_being(verb: Token, child: Token) -> bool:
    """Whether a verb has an object before a phrase, so that the phrase is about that: "called a summit for June"."""
    thing = grammar.direct_object(verb)
    return grammar.opener(child) != "as" and thing is not None and verb.i < thing.i < grammar.beginning(child)


def object_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What is denied, demanded or described: an object."""
    verb, known = cue.token, lexicon()
    quotable = cue.lemma not in known.direct_only and holds_quoted(doc, verb.idx, sentence.end_char)
    thing = object_of(verb) if quotable or cue.lemma in known.object else None
    if thing is None or thing.i >= sentence.end or thing.lower_ in known.acts.get(cue.lemma, ()):
        return None
    end, named = object_end(verb, thing, sentence), is_named(verb, thing)
    found = stated(doc, grammar.beginning(thing), end)
    if found is None or not (named or is_thing(thing) or end > thing.right_edge.i + 1):
        return None
    span = found[0][0]
    worded = cue.lemma in known.object and " " in surface.text(doc)[slice(*span)]
    return found if holds_quoted(doc, *span) or (worded and (named or cue.lemma not in known.naming)) else None


def object_of(verb: Token) -> Token | None:
    """The head of what a verb governs without a clause; behind "which he called" what it is called."""
    thing = grammar.direct_object(verb) or grammar.indirect_object(verb) or grammar.gerund(verb)
    if thing is not None and thing.i > verb.i:
        return thing
    return next((one for one in grammar.open_complements(verb) if one.i > verb.i and one.pos_ in NAMES), None)


def is_thing(token: Token) -> bool:
    """Whether an object says something by itself, as a pronoun does not: a noun, a gerund, "what …"."""
    return token.pos_ in {"NOUN", "PROPN", "NUM"} or token.tag_ in {"VBG", "VBN"} or token.lower_ == "what"


def stated(doc: Doc, start: int, end: int) -> Found:
    """Tokens [start, end) as what is told; None for a mere name or pronoun, which tells whom it is about."""
    span = char_span(doc, start, end)
    about = all(doc[at].pos_ in {"PROPN", "PRON", "DET"} for at in range(start, end))
    return ([span], OBJECT) if span and not about else None


def is_named(verb: Token, thing: Token) -> bool:
    """Whether a noun or adjective tells what somebody is called: "called it a mistake"."""
    judged = thing.pos_ == "NOUN" and any(child.pos_ == "ADJ" and child.i > thing.i for child in thing.children)
    second = any(one.i > thing.i and grammar.is_object(one) for one in verb.children)
    return judged or second or any(is_name_for(one, thing) for one in grammar.open_complements(verb))


def is_name_for(word: Token, thing: Token) -> bool:
    """Whether a complement behind an object is what that is called, and not what it is to do."""
    return word.i >= thing.i and not (word.tag_ == "VB" and "to" in grammar.markers(word))


def passive_content(doc: Doc, cue: Cue, sentence: Span) -> Found:
    """What somebody is accused of, asked about or described as: "was criticized for the delay", "asked about it"."""
    verb, known = cue.token, lexicon()
    told = cue.lemma in known.object or cue.lemma in known.openers
    if not told or not (grammar.is_passive(verb) or grammar.is_participle(verb)):
        return None
    behind = (one for one in verb.children if grammar.beginning(one) > verb.i)
    child = next((one for one in behind if grammar.completes(one, PASSIVE_PREPOSITIONS)), None)
    if child is None:
        return None
    start = grammar.beginning(child) + (grammar.opener(child) in ARGUMENT_PREPOSITIONS)
    found = stated(doc, start, min(child.right_edge.i + 1, sentence.end))
    return (found[0], PASSIVE) if found else None


def promised(doc: Doc, cue: Cue) -> Token | None:
    """The infinitive of what somebody promises or threatens, where words of it are quoted: "his vow to “pay”"."""
    clause = grammar.infinitive(cue.token) if cue.sense in PROMISING else None
    quoted = clause is not None and holds_quoted(doc, cue.token.idx, clause.right_edge.idx + len(clause.right_edge))
    return clause if quoted else None


def nominal(doc: Doc, cue: Cue, sentence: Span) -> Statement | None:
    """What a noun with its author carries or is: "the minister's claim that …"; None without an author or a clause."""
    clause = next((one for one in grammar.noun_clauses(cue.token) if "that" in grammar.markers(one)), None)
    clause = clause or grammar.predicated(cue.token) or promised(doc, cue)
    speaker = speakers.carrier_speaker(cue.token)
    if clause is None or clause.i < cue.token.i or speaker.i == cue.token.i or cue.sense == "believe":
        return None
    if cue.lemma in lexicon().media:
        return None
    that = grammar.conjunction(clause, "that")
    start = (that if that is not None else clause.left_edge).i + 1
    span = char_span(doc, start, max(clause.right_edge.i + 1, clause.i + 1))
    return Statement([span], cue_span(cue), sense_above(cue), cue.token, speaker, OBJECT) if span else None


def sense_above(cue: Cue) -> str:
    """What is told by a noun: denied or refused where its verb says so ("denied claims that he had left")."""
    verb = grammar.verb_of_object(cue.token)
    above = lexicon().senses.get(lexicon().verbs.get(verb.lower_, "")) if verb is not None else None
    return above if above in ("deny", "refuse") else cue.sense
