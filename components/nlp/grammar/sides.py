"""Who does what a verb says and to whom: subjects and objects, through passives and participles."""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp.grammar.clauses import auxiliaries, open_complements
from components.nlp.grammar.labels import (
    ADVERBIAL_CLAUSE,
    AUXILIARY,
    BEFORE_PREDICATE,
    CASE,
    CLAUSAL_COMPLEMENT,
    CONJUNCT,
    FINITE_COMPLEMENT,
    FLAT,
    HELPING,
    HUNG,
    INDIRECT_OBJECT,
    MARK,
    NARRATING,
    NOMINAL,
    OBJECT,
    OCCASIONS,
    OPEN_CLAUSE,
    PARTICIPLE_CLAUSE,
    PAST_OR_PRESENT,
    PLURAL_TAGS,
    POSSESSIVE,
    RELATIVE,
    RELATIVE_PRONOUNS,
    RELATIVE_WORDS,
    STRAY,
    STRAY_SUBJECT,
    SUBJECT,
    SUBJECT_OR_OBJECT,
)
from components.nlp.grammar.lists import list_subject
from components.nlp.grammar.phrases import antecedent, cases, obliques
from components.nlp.grammar.trees import children, clause_behind, clause_head, clauses_above, copula
from components.nlp.grammar.voice import agent, is_finite_adjective, is_participle, is_passive

GIVING = frozenset({"give", "gives", "gave", "given", "giving"})
LINKING = frozenset({"of", "from", "into", "for"})


def subject(verb: Token) -> Token | None:
    """The subject's head, borrowed from the first conjunct or, for an open complement, from the verb above it.

    English has its subject before the verb: what the parser hangs there behind a coordinated verb ("X left and sent a
    ship, hours after the deadline") gives way to the subject of the first conjunct.
    """
    own = children(verb, SUBJECT)
    coordinated = verb.dep_ in CONJUNCT and verb.head != verb and dummy(verb) is None
    if goes_on_behind(verb, own):
        return verb.head.head
    if own and not (coordinated and own[0].i > verb.i):
        return own[0]
    if coordinated:
        first = first_conjunct(verb)
        between = verb.doc[first.i + 1 : verb.i] if not own else ()
        if (stranded := next((one for one in between if is_stranded(one, verb)), None)) is not None:
            return stranded
        borrowed = subject(first)
        return borrowed if borrowed is not None or not own else own[0]
    if (stray := stray_subject(verb) or subject_of_due(verb)) is not None:
        return stray
    if verb.dep_ in RELATIVE and not own:
        return None
    if verb.dep_ == "xcomp":
        return controller(verb)
    return list_subject(verb)


def subject_of_due(verb: Token) -> Token | None:
    """The subject that the parser hangs on "due", where it takes it for an adverb: "Dahl is due to meet rebels"."""
    due = next((one for one in verb.lefts if one.lower_ == "due"), None)
    return next(iter(children(due, SUBJECT)), None) if due is not None else None


def goes_on_behind(verb: Token, own: list[Token]) -> bool:
    """Whether a verb goes on with the sentence behind a relative clause, though the parser has hung it on that clause:
    "offered" in "Peru, whose minister spent a week in Oslo, offered to help". What it has for its own subjects then
    stands inside the clause.
    """
    clause = verb.head
    if verb.tag_ not in PAST_OR_PRESENT or verb.dep_ not in HUNG or clause.dep_ not in RELATIVE or clause.i > verb.i:
        return False
    bare = verb.nbor(-1).text == "," and not any(one.pos_ in ("CCONJ", "SCONJ") for one in verb.children)
    return bare and clause.head.i < clause.i and all(one.i < clause.i for one in own)


def is_stranded(noun: Token, verb: Token) -> bool:
    """Whether a noun is the subject of a verb behind it, though the parser has hung it on an object before."""
    return noun.dep_ in CONJUNCT and noun.pos_ in ("NOUN", "PROPN") and clause_behind(noun) == verb


def subject_before(word: Token) -> Token | None:
    """The nearest subject before a word: of the clauses around it, else of the sentence before."""
    for clause in clauses_above(word):
        found = subject(clause)
        if found is not None and found.i < word.i:
            return found
    return subject_of_sentence_before(word)


def subject_of_sentence_before(word: Token) -> Token | None:
    """The subject of the main clause of the sentence before a word's own."""
    start = word.sent.start - 1
    while start >= 0 and word.doc[start].is_space:
        start -= 1
    return subject(word.doc[start].sent.root) if start >= 0 else None


def first_conjunct(verb: Token) -> Token:
    """What a verb is coordinated with; a finite verb never with an infinitive, but with the finite verb above that."""
    above = verb_joined(verb) or infinitive_before(verb) or verb.head
    while above.head != above and (is_infinitive_above(verb, above) or is_told_above(verb, above)):
        above = above.head
    return above


def leading(verb: Token) -> Token:
    """The verb that a coordinated one goes on with, as `first_conjunct` has it; any other verb itself."""
    return first_conjunct(verb) if verb.dep_ in CONJUNCT else verb


def verb_joined(verb: Token) -> Token | None:
    """The verb of a side clause that a verb goes on with, though the parser coordinates it with one farther up.

    A clause with ", which" ends with a comma, so that "and" without one stands inside it ("praised Peru, which lost a
    ship and has blamed nobody"); "and then" tells what came next ("complained when a ship came and then fired").
    """
    if verb.tag_ not in NARRATING or (link := next((one for one in verb.lefts if one.pos_ == "CCONJ"), None)) is None:
        return None
    then = link.nbor(1).lower_ == "then"
    for token in reversed(verb.doc[verb.head.i + 1 : link.i]):
        if token.text == ",":
            opening = token.nbor(1)
            clause = opening.head
            return clause if opening.lower_ in ("which", "who") and opening.dep_ in SUBJECT and clause != verb else None
        if then and token.tag_ in PAST_OR_PRESENT and token.dep_ in ADVERBIAL_CLAUSE:
            return token
    return None


def infinitive_before(verb: Token) -> Token | None:
    """The infinitive with which a bare one goes on, though the parser has joined it to a clause between: "talk" for
    "meet" in "to talk to men who lost their jobs and meet Dahl".
    """
    if verb.tag_ != "VB" or verb.head.tag_ not in ("VBD", "VBZ") or auxiliaries(verb) or children(verb, MARK):
        return None
    return next((one for one in verb.ancestors if one.tag_ == "VB" and one.i < verb.i), None)


def is_infinitive_above(verb: Token, above: Token) -> bool:
    """Whether a finite verb would be coordinated with an infinitive."""
    return verb.tag_ in PAST_OR_PRESENT and above.tag_ == "VB" and above.dep_ in OPEN_CLAUSE


def is_told_above(verb: Token, above: Token) -> bool:
    """Whether a past verb would be coordinated with what was said in another tense, not with the saying: "called" in
    "said that Norway is (or would be) neutral and called for talks", "said Norway had left, and called for talks".
    """
    if (
        above.dep_ not in FINITE_COMPLEMENT
        or above.head.i > above.i
        or not {verb.tag_, above.head.tag_} <= {"VBD", "VBN"}
    ):
        return False
    told = (above, *children(above, HELPING))
    if any(one.tag_ in ("VBZ", "VBP", "MD") for one in told):
        return True
    link = next((one for one in verb.children if one.pos_ == "CCONJ"), None)
    parted = link is not None and link.nbor(-1).text == "," and not children(verb, HELPING)
    return parted and any(one.lower_ == "had" for one in told)


def stray_subject(verb: Token) -> Token | None:
    """The noun before a finite verb without a subject that the parser has hung on it by another label."""
    if verb.tag_ not in PAST_OR_PRESENT and not auxiliaries(verb):
        return None
    for child in children(verb, STRAY_SUBJECT):
        if child.i < verb.i and child.pos_ in ("NOUN", "PROPN") and not children(child, CASE):
            # "NATO-member Norway criticized": the name is meant, not what describes it.
            return next((one for one in child.children if one.i == child.i + 1 and one.pos_ == "PROPN"), child)
    return listed_before(verb)


def listed_before(verb: Token) -> Token | None:
    """The first of the nouns listed right before a verb without a subject, wherever the parser has hung them."""
    start = min((one.i for one in children(verb, AUXILIARY)), default=verb.i)
    noun = verb.doc[start - 1] if start > verb.sent.start else verb
    while noun.dep_ in FLAT and noun.head.i < noun.i:
        noun = noun.head
    if noun.dep_ not in CONJUNCT or noun.pos_ not in NOMINAL:
        return None
    if clause_behind(noun) == verb:
        return noun
    while noun.dep_ in CONJUNCT and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.left_edge.i == verb.sent.start else None


def controller(verb: Token) -> Token | None:
    """Who does what an open complement says: the object of the verb above ("asked him to go"), else its subject."""
    above = verb.head
    objects = [*children(above, OBJECT), *children(above, INDIRECT_OBJECT)]
    before = [one for one in objects if one.i < verb.i]
    return before[-1] if before and above.lemma_ != "promise" else subject(above)


def direct_object(verb: Token) -> Token | None:
    """The head of the direct object; the noun behind the verb where the parser has a relative pronoun for another, but
    none behind a preposition ("the plan that they signed in Oslo").
    """
    found = max(children(verb, OBJECT), key=is_likely_object, default=None)
    if found is None:
        return time_given(verb) if verb.lower_ in GIVING else object_below(verb)
    return named_by(found) if found.lower_ == "what" else found


def is_likely_object(noun: Token) -> bool:
    """Whether a noun that the parser calls an object is no relative pronoun and has no preposition."""
    return noun.lower_ not in RELATIVE_PRONOUNS and not children(noun, CASE)


def named_by(what: Token) -> Token:
    """The noun for which "what" stands: "missiles" in "fired what appeared to be two missiles", "ship" in "seized what
    it called a spy ship"; itself where no noun does.
    """
    clause = next(iter(children(what, RELATIVE)), None)
    after = [one for one in clause.rights if one.pos_ in NOMINAL] if clause is not None else []
    told = (one for one in after if one.dep_ in CLAUSAL_COMPLEMENT | OBJECT or "as" in cases(one))
    return next(told, what)


def object_below(verb: Token) -> Token | None:
    """The object that a parser hangs below the infinitive behind it: "sides" in "urged all sides to cool down"."""
    for deed in open_complements(verb):
        to = next((one for one in deed.children if one.lower_ == "to"), None)
        nouns = children(deed, OBJECT) if to is not None else []
        for noun in nouns:
            if to is not None and verb.i < noun.i < to.i:
                return noun
    return None


def time_given(verb: Token) -> Token | None:
    """What is given, where a parser takes it for a time: "two weeks" in "gave Peru two weeks to pay"."""
    if not children(verb, INDIRECT_OBJECT):
        return None
    return next((noun for preposition, noun in obliques(verb) if not preposition and noun.pos_ == "NOUN"), None)


def indirect_object(verb: Token) -> Token | None:
    """The head of the indirect object ("gave Kyiv the tanks"), in a passive the subject ("Kyiv was given tanks")."""
    given = subject(verb) if kept_object(verb) else next(iter(children(verb, INDIRECT_OBJECT)), None)
    return given or next((one for thing in children(verb, OBJECT) for one in unmarked_owners(thing)), None)


def kept_object(verb: Token) -> Token | None:
    """What a passive keeps as its object, since its subject is the receiver: "asylum" in "Dahl was granted asylum"."""
    kept = next(iter(children(verb, OBJECT)), None)
    return kept if kept is not None and kept.i > verb.i and is_passive(verb) else None


def unmarked_owners(noun: Token) -> list[Token]:
    """The plurals that a parser takes for owners without an apostrophe: "the crews" in "promised the crews money"."""
    return [one for one in children(noun, POSSESSIVE) if one.tag_ in PLURAL_TAGS and one.i + 1 == noun.i]


def verb_of(noun: Token) -> Token | None:
    """The verb of which a noun is the subject or the direct object."""
    return noun.head if noun.dep_ in SUBJECT_OR_OBJECT and noun.head.pos_ == "VERB" else None


def verb_of_object(noun: Token) -> Token | None:
    """The verb whose direct object a noun is."""
    return noun.head if noun.dep_ in OBJECT and noun.head.pos_ == "VERB" else None


def doer(verb: Token) -> Token | None:
    """Who does what a verb says: its subject, in a passive the noun after "by", for a participle the noun before it."""
    if is_passive(verb) or is_participle(verb):
        return agent(verb)
    found = subject(verb)
    if found is not None:
        return antecedent(found)
    if (filler := dummy(verb)) is not None:
        return filler
    if is_free_adjunct(verb):
        return doer(clause_head(verb.head))
    if (teller := teller_before(verb)) is not None:
        return teller
    if verb.dep_ == "amod" and verb.head.i < verb.i and children(verb, OBJECT):
        return verb.head  # a finite verb that an aside has cut off: "Norway, under pressure, dropped the charges"
    if verb.dep_ in ADVERBIAL_CLAUSE and (charged := charged_with(verb)) is not None:
        return charged
    if verb.dep_ in PARTICIPLE_CLAUSE and verb.head != verb:
        noun = verb.head if verb.head.pos_ in ("NOUN", "PROPN", "PRON") else subject(verb.head)
        return subject(noun) or noun if noun is not None and copula(noun) is not None else noun
    return None


def charged_with(verb: Token) -> Token | None:
    """Who did what "of", "from", "into" or "for" links to a verb: "her" in "accused her of having lied", "forced her
    into leaving", "thanked her for helping".
    """
    linked = verb.i > verb.head.i and any(one.lower_ in LINKING for one in children(verb, MARK))
    return patient(verb.head) if linked else None


def teller_before(verb: Token) -> Token | None:
    """Who speaks before an "-ing" clause that the parser hangs on what is said: "They left, Dahl said, urging calm"."""
    told = verb.head
    if verb.tag_ != "VBG" or verb.dep_ not in ADVERBIAL_CLAUSE or told.dep_ not in FINITE_COMPLEMENT:
        return None
    return subject(told.head) if told.i < told.head.i < verb.i else None


def is_free_adjunct(verb: Token) -> bool:
    """Whether an "-ing" clause behind a comma tells of the subject, not of its noun: "Y left the room, accusing X"."""
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or verb.head.dep_ in SUBJECT or verb.i == 0:
        return False
    return verb.nbor(-1).text == "," and clause_head(verb.head) != verb


def dummy(verb: Token) -> Token | None:
    """The "it" that the parser takes for a filler; in "Norway said it is willing to", it may mean somebody."""
    return next((child for child in verb.children if child.dep_ == "expl" and child.lower_ == "it"), None)


def patient(verb: Token) -> Token | None:
    """To whom or what it is done: the object, in a passive the subject, for a participle the noun it stands at."""
    if is_passive(verb):
        found = kept_object(verb) or subject(verb)
        return antecedent(found) if found is not None else direct_object(verb)
    if is_participle(verb) and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return verb.head
    if is_participle(verb) and verb.dep_ in ADVERBIAL_CLAUSE:
        return subject(verb.head)
    if is_finite_adjective(verb):
        return verb.head
    found = direct_object(verb) or indirect_object(verb) or bare_noun_after(verb)
    if found is None:
        return relative_object(verb) or shared_object(verb)
    return antecedent(found)


def relative_object(verb: Token) -> Token | None:
    """The noun before a relative clause without a pronoun: "sailors" in "the sailors Norway detained"."""
    if verb.dep_ not in RELATIVE or verb.head.i > verb.i or verb.head.lower_ in OCCASIONS:
        return None
    opening = verb.doc[verb.head.i + 1 : verb.i]
    named = children(verb, SUBJECT)
    linked = any(one.lower_ in RELATIVE_WORDS or one.is_punct for one in opening)
    return verb.head if named and not linked and not is_passive(verb) else None


def shared_object(verb: Token) -> Token | None:
    """The object of the verb that follows with "and": "the treaty" in "rejected and denounced the treaty"."""
    for other in children(verb, CONJUNCT):
        between = verb.doc[verb.i + 1 : other.i]
        if other.tag_ == verb.tag_ and between and all(one.pos_ in ("CCONJ", "ADV") for one in between):
            return direct_object(other)
    return None


def bare_noun_after(verb: Token) -> Token | None:
    """The noun without a preposition that follows a verb directly, where the parser found no object."""
    for child in children(verb, STRAY):
        if child.i > verb.i and child.pos_ in NOMINAL and not children(child, BEFORE_PREDICATE):
            return child
    return None
