"""Subjects, objects and clauses of a verb. The only file that knows dependency labels.

It reads Universal Dependencies (our pipeline, and spaCy's for most languages) and the labels of `en_core_web_*`. The
two differ in where a preposition hangs (UD: `case` below its noun; en_core_web: `prep` above its `pobj`) and in names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "nsubj:outer", "csubj", "csubj:pass", "csubjpass"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"})
PASSIVE_AUXILIARY = frozenset({"aux:pass", "auxpass"})
AUXILIARY = frozenset({"aux"}) | PASSIVE_AUXILIARY
OBJECT = frozenset({"obj", "dobj"})
INDIRECT_OBJECT = frozenset({"iobj", "dative"})
OBLIQUE = frozenset({"obl", "obl:agent", "obl:tmod", "obl:npmod", "obl:unmarked", "nmod", "nmod:desc"})
POSSESSIVE = frozenset({"nmod:poss", "poss"})
CLAUSAL_COMPLEMENT = frozenset({"ccomp", "xcomp"})
CLAUSE = frozenset(
    {"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "relcl", "advcl:relcl", "parataxis", "csubj", "csubj:pass",
     "csubjpass", "pcomp"}
)  # fmt: skip
ARGUMENT = SUBJECT | OBJECT | INDIRECT_OBJECT | OBLIQUE | frozenset({"pobj"})
CONTRAST = frozenset({"while", "whereas", "whilst"})
FINITE_COMPLEMENT, OPEN_COMPLEMENT = frozenset({"ccomp"}), frozenset({"xcomp"})
NOUN_CLAUSE = frozenset({"acl", "ccomp", "acl:relcl", "relcl"})
CIRCUMSTANCE = frozenset({"advcl", "obl", "nmod", "prep", "advmod", "nsubj", "obl:unmarked"})
RELATIVE = frozenset({"acl:relcl", "relcl"})
PARTICLE = frozenset({"compound:prt", "prt"})
ADVERBIAL_CLAUSE = frozenset({"advcl"})
SIDE_CLAUSE = frozenset({"acl:relcl", "relcl", "parataxis", "advcl"})
MODIFIER = frozenset({"amod", "compound", "nmod", "nmod:desc", "flat"})
COMPOUND = frozenset({"compound"})
QUALIFIER = frozenset({"amod", "compound"})
FINITE_COMPLEMENT = frozenset({"ccomp"})
NOUN_CLAUSE = frozenset({"acl"})
APPOSITION = frozenset({"appos"})
COPULA = frozenset({"cop"})
BESIDE = frozenset({"parataxis"})
CONJUNCT = frozenset({"conj"})
# Clauses that tell something of their own, not a part of what stands above them.
INDEPENDENT = RELATIVE | BESIDE | CONJUNCT | APPOSITION | frozenset({"advcl:relcl"})
FLAT = frozenset({"flat", "flat:name", "compound"})
PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})
QUANTITIES = frozenset(
    "part some all most many number series group group round wave day days week weeks month months thousand thousands "
    "hundred hundreds dozen dozens score scores million millions billion billions ton tons tonne tonnes kg kilogram "
    "kilograms half third quarter rest majority lot couple pair set string spate dollar dollars euro euros set few one "
    "two three four five six seven eight nine ten each both state package campaign act acts "
    "town city village island province district volley salvo barrage".split()
)
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
NOUN_CLAUSE = frozenset({"acl"})
OPEN_COMPLEMENT = frozenset({"xcomp"})
SHARING = frozenset({"xcomp", "advcl", "conj", "ccomp", "parataxis", "dep", "pcomp"})
PARTICIPLE_CLAUSE = frozenset({"acl", "acl:relcl", "relcl", "advcl", "conj"})
OPEN_CLAUSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "obl"})
# What hangs on the head of a noun phrase without belonging to the name of the thing: commas, asides, whole clauses.
LOOSE = frozenset(
    {"punct", "cc", "conj", "appos", "parataxis", "acl:relcl", "relcl", "acl", "case", "mark", "dep", "cop", "nsubj",
     "nsubj:pass", "nsubj:outer", "csubj", "ccomp", "advcl", "aux", "expl", "discourse", "vocative"}
)  # fmt: skip


RESTRICTIVE = frozenset({"acl", "acl:relcl", "relcl"})
MARKED = frozenset({"who", "which", "that", "whom", "whose", "to", "where"})
SEPARATORS = frozenset({",", "(", "—", "–", "--", ":", ";", "“", '"'})
LONGEST_RESTRICTION = 12


class Oblique(NamedTuple):
    """A prepositional phrase: the preposition in lower case ("" for none, as in "last week") and the noun's token."""

    preposition: str
    noun: Token


def children(token: Token, labels: frozenset[str]) -> list[Token]:
    """The children of a token that hang on it by one of the labels."""
    return [child for child in token.children if child.dep_ in labels]


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated with it to its right, in order of writing."""
    found = [token]
    for one in found:
        found.extend(child for child in one.children if child.dep_ in CONJUNCT)
    return sorted(found, key=lambda one: one.i)


def subject(verb: Token) -> Token | None:
    """The subject's head, borrowed from the first conjunct or, for an open complement, from the verb above it.

    English has its subject before the verb: what the parser hangs there behind a coordinated verb ("X left and sent a
    ship, hours after the deadline") gives way to the subject of the first conjunct.
    """
    own = children(verb, SUBJECT)
    coordinated = verb.dep_ in CONJUNCT and verb.head != verb
    if own and not (coordinated and own[0].i > verb.i):
        return own[0]
    if coordinated:
        borrowed = subject(first_conjunct(verb))
        return borrowed if borrowed is not None or not own else own[0]
    if (stray := stray_subject(verb)) is not None:
        return stray
    if verb.dep_ in RELATIVE and not own:
        return None
    if verb.dep_ == "xcomp":
        return controller(verb)
    return None


def first_conjunct(verb: Token) -> Token:
    """What a verb is coordinated with; a finite verb never with an infinitive, but with the finite verb above that."""
    above = verb.head
    while verb.tag_ in PAST_OR_PRESENT and above.tag_ == "VB" and above.dep_ in OPEN_CLAUSE and above.head != above:
        above = above.head
    return above


def stray_subject(verb: Token) -> Token | None:
    """The noun before a finite verb without a subject that the parser has hung on it by another label."""
    if verb.tag_ not in PAST_OR_PRESENT and not auxiliaries(verb):
        return None
    for child in verb.children:
        bare = child.dep_ in ("nmod:desc", "nmod", "compound", "dep") and child.pos_ in ("NOUN", "PROPN")
        if child.i < verb.i and bare and not any(one.dep_ == "case" for one in child.children):
            # "NATO-member Norway criticized": the name is meant, not what describes it.
            return next((one for one in child.children if one.i == child.i + 1 and one.pos_ == "PROPN"), child)
    return None


def controller(verb: Token) -> Token | None:
    """Who does what an open complement says: the object of the verb above ("asked him to go"), else its subject."""
    above = verb.head
    objects = [*children(above, OBJECT), *children(above, INDIRECT_OBJECT)]
    before = [one for one in objects if one.i < verb.i]
    return before[-1] if before and above.lemma_ != "promise" else subject(above)


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive. A subject that the parser calls passive does not settle it alone."""
    labels = {child.dep_ for child in verb.children}
    if labels & PASSIVE_AUXILIARY:
        return True
    return bool(labels & PASSIVE_SUBJECT) and not labels & (AUXILIARY | OBJECT) and not is_lost_past(verb)


def is_lost_past(verb: Token) -> bool:
    """Whether the parser took the finite verb of a whole sentence for a participle: "Dahl called on Denmark."

    A sentence with a full stop has a finite verb; a headline need not.
    """
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "ROOT" or not verb.lower_.endswith("ed"):
        return False
    return verb.sent.text.rstrip(" \n\"'”’").endswith((".", "!", "?")) and not auxiliaries(verb)


def agent(verb: Token) -> Token | None:
    """The noun after "by" under a passive verb."""
    return next((noun for preposition, noun in obliques(verb) if preposition == "by"), None)


def leaves_out_agent(verb: Token) -> bool:
    """Whether a passive or a past participle does not name who does it: "was told", "asked whether"."""
    return (is_passive(verb) or is_participle(verb)) and agent(verb) is None


def direct_object(verb: Token) -> Token | None:
    """The head of the direct object."""
    return next(iter(children(verb, OBJECT)), None)


def gerund(verb: Token) -> Token | None:
    """The "-ing" form that a verb governs: "suggested waiting"."""
    return next((one for one in complements(verb) if one.tag_ == "VBG" and not auxiliaries(one)), None)


def indirect_object(verb: Token) -> Token | None:
    """The head of the indirect object ("gave Kyiv the tanks")."""
    return next(iter(children(verb, INDIRECT_OBJECT)), None)


def obliques(head: Token) -> list[Oblique]:
    """The prepositional and adverbial noun phrases of a verb or noun, in order of writing."""
    found = []
    for child in head.children:
        if child.dep_ in OBLIQUE:
            found.append(Oblique(" ".join(one.lower_ for one in child.children if one.dep_ == "case"), child))
        elif child.dep_ in ("prep", "agent"):
            found.extend(Oblique(child.lower_, noun) for noun in child.children if noun.dep_ == "pobj")
        elif child.dep_ in ("npadvmod", "tmod"):
            found.append(Oblique("", child))
    return found


def attachment(noun: Token) -> Oblique:
    """The preposition over a noun ("" for none) and the word that the phrase hangs on: "on" and "met" over Friday."""
    if noun.head.dep_ in ("prep", "agent") and noun.dep_ == "pobj":
        return Oblique(noun.head.lower_, noun.head.head)
    return Oblique(" ".join(one.lower_ for one in noun.children if one.dep_ == "case" and one.i < noun.i), noun.head)


def cases(noun: Token) -> set[str]:
    """The prepositions before a noun, in lower case, whichever way they hang."""
    own = {child.lower_ for child in noun.children if child.dep_ == "case"}
    return own | {noun.head.lower_} if noun.dep_ == "pobj" else own


def possessors(noun: Token) -> list[Token]:
    """Whose it is: "Russia" in "Russia's invasion"."""
    return children(noun, POSSESSIVE)


def appositions(noun: Token) -> list[Token]:
    """The heads of phrases that say the same in other words: "the minister" in "Wang Yi, the minister"."""
    return children(noun, APPOSITION)


def named_beside(token: Token) -> Token | None:
    """The noun to which a name is an apposition: "ship" over "Havgull" in "the ship, the Havgull"."""
    while token.dep_ in FLAT and token.head != token:
        token = token.head
    return token.head if token.dep_ in APPOSITION else None


def complements(verb: Token) -> list[Token]:
    """The heads of the clauses that a verb governs: what is said, wanted or tried."""
    return children(verb, CLAUSAL_COMPLEMENT)


def finite_complements(verb: Token) -> list[Token]:
    """The heads of the clauses with a subject of their own that a verb governs: "said that they left"."""
    return children(verb, FINITE_COMPLEMENT)


def run_on_clause(verb: Token) -> Token | None:
    """The head of the clause that the parser saw in front of a verb without a comma: "surveyed" in "Voters surveyed in
    Lima said", which only says which voters; its subject is the verb's own.
    """
    if verb.i == 0 or verb.nbor(-1).is_punct or verb.tag_ not in PAST_OR_PRESENT:
        return None
    return next((one for one in finite_complements(verb) if one.i < verb.i and not auxiliaries(one)), None)


def open_complements(verb: Token) -> list[Token]:
    """What a verb governs without a subject of its own: "leave" in "want to leave", "late" in "called it late"."""
    return children(verb, OPEN_COMPLEMENT)


def noun_clauses(noun: Token) -> list[Token]:
    """The heads of the clauses below a noun, among them those with "that": "the claim that they left"."""
    return children(noun, NOUN_CLAUSE)


def predicate(word: Token) -> Token:
    """What an auxiliary or copula belongs to; any other word itself."""
    return word.head if word.dep_ in AUXILIARY | {"cop"} else word


def is_circumstance(child: Token) -> bool:
    """Whether a dependent of a verb only tells when, where or how, or is its subject."""
    return child.dep_ in CIRCUMSTANCE


def is_parenthesis(clause: Token) -> bool:
    """Whether a clause is set beside another without a link: "he said" in "They left, he said"."""
    return clause.dep_ == "parataxis"


def is_adverbial_clause(clause: Token) -> bool:
    """Whether a clause tells when, why or how."""
    return clause.dep_ in ADVERBIAL_CLAUSE


def is_conjunct(word: Token) -> bool:
    """Whether a word is coordinated with what it hangs on."""
    return word.dep_ in CONJUNCT


def complemented(token: Token) -> Iterator[Token]:
    """The words before the clauses around a token that these complement: "said" for "left" in "said that she left".

    A clause that is set against the rest of its sentence ("…, while others left") complements nothing.
    """
    for clause in clauses_above(token):
        if CONTRAST.intersection(markers(clause)):
            return
        if clause.dep_ in FINITE_COMPLEMENT and clause.head.i < clause.left_edge.i:
            yield clause.head


def completes(child: Token, prepositions: frozenset[str]) -> bool:
    """Whether a dependent of a verb completes what it says: a complement, or a phrase or clause with a preposition."""
    return child.dep_ in CLAUSAL_COMPLEMENT | {"oprd"} or opener(child) in prepositions


def opener(child: Token) -> str | None:
    """The preposition that opens a phrase or clause below a verb: "for" in "called for talks to resume"."""
    if child.dep_ == "prep":
        return child.lower_
    first = child.doc[beginning(child)]
    opens = child.dep_ in OBLIQUE | CLAUSAL_COMPLEMENT | ADVERBIAL_CLAUSE and first.head == child != first
    return first.lower_ if opens and first.dep_ in ("case", "mark") else None


def beginning(head: Token) -> int:
    """The place of the first word of a phrase or clause; a mark before it that the parser hung there does not count."""
    return min((one.left_edge.i for one in head.lefts if not one.is_punct), default=head.i)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is a bare infinitive or one with "to"; with "did" before it, it is finite."""
    return verb.tag_ == "VB" and not {"do", "does", "did"}.intersection(auxiliaries(verb))


def identifies(verb: Token) -> bool:
    """Whether a verb heads a clause that tells which one is meant ("those who left"), not a further fact of it.

    A comma before the clause makes it a further fact ("Reed, who left").
    """
    if verb.dep_ not in RELATIVE and verb.dep_ != "acl":
        return False
    start = verb.left_edge.i
    edge = verb.doc[max(start - 1, 0) : verb.i]
    return not any(one.text in {",", "—", "–"} for one in edge if one.i == start - 1 or one.head == verb)


def modifiers(noun: Token) -> list[Token]:
    """The words before a noun that say which: adjectives, nationalities, nouns and names."""
    return [child for child in noun.children if child.i < noun.i and child.dep_ in MODIFIER]


def clauses_below(verb: Token) -> list[Token]:
    """The heads of all clauses that hang on a verb."""
    return children(verb, CLAUSE)


def adverbial_clauses(verb: Token) -> list[Token]:
    """The heads of the adverbial clauses below a verb: conditions, purposes, times."""
    return children(verb, ADVERBIAL_CLAUSE)


def purposes(verb: Token) -> list[Token]:
    """The verbs of the clauses with "to" that say what a verb is done for."""
    return [one for one in adverbial_clauses(verb) if "to" in markers(one)]


def is_argument(noun: Token) -> bool:
    """Whether a noun is a subject, an object or hangs by a preposition."""
    return noun.dep_ in ARGUMENT


def is_subject(noun: Token) -> bool:
    """Whether a noun is the subject of its verb."""
    return noun.dep_ in SUBJECT


def is_apposition(noun: Token) -> bool:
    """Whether a noun says the same as the one before it in other words."""
    return noun.dep_ in APPOSITION


def is_in_name(token: Token) -> bool:
    """Whether a word is part of the name or compound of its head."""
    return token.dep_ in FLAT


def is_object(noun: Token) -> bool:
    """Whether a noun is the direct object of what it hangs on."""
    return noun.dep_ in OBJECT


def is_indirect_object(noun: Token) -> bool:
    """Whether a noun is the one to whom something is given or told."""
    return noun.dep_ in INDIRECT_OBJECT


def is_oblique(noun: Token) -> bool:
    """Whether a noun hangs by a preposition or as an adverbial."""
    return noun.dep_ in OBLIQUE


def verb_of(noun: Token) -> Token | None:
    """The verb of which a noun is the subject or the direct object."""
    return noun.head if noun.dep_ in SUBJECT | OBJECT and noun.head.pos_ == "VERB" else None


def verb_of_object(noun: Token) -> Token | None:
    """The verb whose direct object a noun is."""
    return noun.head if noun.dep_ in OBJECT and noun.head.pos_ == "VERB" else None


def verbs_beside(verb: Token) -> list[Token]:
    """The verbs that tell the same as a verb: the one it is coordinated with or hangs on as an "-ing" clause, and those
    of clauses with "when" or "as" below it ("were killed when a bomb went off").
    """
    found = [verb.head] if verb.dep_ in CONJUNCT | ADVERBIAL_CLAUSE and verb.head.pos_ == "VERB" else []
    if verb.dep_ in ADVERBIAL_CLAUSE and verb.tag_ != "VBG":
        found = []
    below = children(verb, ADVERBIAL_CLAUSE)
    return found + [one for one in below if any(child.lower_ in ("when", "as", "while") for child in one.children)]


def is_negated(verb: Token) -> bool:
    """Whether "not", "never" or "no longer" hangs on the verb."""
    return any(
        child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ in {"not", "n't", "n’t", "never"})
        for child in verb.children
    ) or any(child.lower_ == "no" and child.dep_ == "det" for child in verb.children)


def auxiliaries(verb: Token) -> list[str]:
    """The auxiliaries and modals of a verb in lower case, as written."""
    return [child.lower_ for child in verb.children if child.dep_ in AUXILIARY]


def helpers(verb: Token) -> list[Token]:
    """The auxiliaries and modals of a verb; a copula has those of its predicate."""
    return children(predicate_of(verb), AUXILIARY)


def copula(predicate: Token) -> Token | None:
    """The verb "to be" of a predicate that is no verb: "is" in "the vote is on Friday"."""
    return next(iter(children(predicate, COPULA)), None)


def predicate_of(verb: Token) -> Token:
    """What a copula says of its subject ("due" in "it is due"); any other verb itself."""
    return verb.head if verb.dep_ in COPULA else verb


def markers(verb: Token) -> list[str]:
    """What opens a clause: "if", "that", "to", "until", in lower case."""
    return [one.lower_ for one in verb.children if one.dep_ == "mark" or (one.dep_ == "aux" and one.lower_ == "to")]


def conjunction(clause: Token, word: str) -> Token | None:
    """The token of the word that opens a clause, where it is this one."""
    return next(
        (one for one in clause.children if one.dep_ == "mark" and one.lower_ == word and one.i < clause.i), None
    )


def particle(verb: Token) -> str | None:
    """The particle of a phrasal verb in lower case: "off" in "called off"."""
    return next((child.lower_ for child in children(verb, PARTICLE)), None)


def is_coordinated(token: Token) -> bool:
    """Whether a word hangs on another one that it is coordinated with."""
    return token.dep_ in CONJUNCT


def is_open_complement(verb: Token) -> bool:
    """Whether a verb without a subject of its own completes the one above it: "asked him to go"."""
    return verb.dep_ in OPEN_COMPLEMENT


def shares_subject(verb: Token) -> bool:
    """Whether a verb without a subject of its own can have that of the verb above it."""
    return verb.dep_ in SHARING


def relative_noun(verb: Token) -> Token | None:
    """The noun whose relative clause a verb heads."""
    return verb.head if verb.dep_ in RELATIVE else None


def participle_noun(verb: Token) -> Token | None:
    """The noun that a participle hangs on: "a letter saying …"."""
    return verb.head if verb.dep_ in NOUN_CLAUSE else None


def antecedent(word: Token) -> Token:
    """What a relative pronoun stands for: the noun before its clause; any other token itself."""
    if word.lower_ not in RELATIVE_PRONOUNS or word.pos_ not in ("PRON", "DET", "SCONJ") or word.i == 0:
        return word
    clause = word.head if word.dep_ in SUBJECT | OBJECT | INDIRECT_OBJECT else clause_head(word)
    above = clause.head
    if above != clause and above.i < word.i and above.pos_ in ("NOUN", "PROPN", "PRON"):
        return above
    before = word.doc[max(word.i - 2, word.sent.start) : word.i]
    return next((one for one in reversed(before) if one.pos_ in ("NOUN", "PROPN")), word)


def is_participle(verb: Token) -> bool:
    """Whether a verb is a past participle without an auxiliary of its own: "troops sent to the border"."""
    opening = verb.i == verb.sent.start and verb.tag_ == "VBD" and verb.dep_ in ("advcl", "acl")
    if not (verb.tag_ == "VBN" or opening) or verb.dep_ not in PARTICIPLE_CLAUSE or auxiliaries(verb):
        return False
    return not children(verb, SUBJECT | OBJECT)


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
    if verb.dep_ in PARTICIPLE_CLAUSE and verb.head != verb:
        return verb.head if verb.head.pos_ in ("NOUN", "PROPN", "PRON") else subject(verb.head)
    return None


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
        found = subject(verb)
        return antecedent(found) if found is not None else direct_object(verb)
    if is_participle(verb) and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return verb.head
    if is_finite_adjective(verb):
        return verb.head
    found = direct_object(verb) or indirect_object(verb) or bare_noun_after(verb)
    return antecedent(found) if found is not None else None


def is_finite_adjective(verb: Token) -> bool:
    """Whether the parser took a finite verb for an adjective of its object, as in "Norway lifted sanctions"."""
    if verb.dep_ != "amod" or verb.tag_ not in ("VBD", "VBN") or verb.head.i < verb.i or verb.i == verb.sent.start:
        return False
    return bool(auxiliaries(verb)) or verb.nbor(-1).pos_ in ("NOUN", "PROPN")


def bare_noun_after(verb: Token) -> Token | None:
    """The noun without a preposition that follows a verb directly, where the parser found no object."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in OBLIQUE | {"conj", "ccomp", "xcomp"} and child.pos_ in ("NOUN", "PROPN"):
            if any(one.dep_ in ("case", "mark", "cop") or one.dep_ in SUBJECT for one in child.children):
                continue
            if child.dep_ in ("obl", "obl:agent", "nmod", "xcomp", "ccomp"):
                return child
    return None


def whole(noun: Token) -> Token:
    """What a word of quantity counts: "exercises" in "ten days of exercises"; any other noun itself."""
    if noun.lower_ in QUANTITIES or noun.pos_ == "NUM":
        counted = next((one for preposition, one in obliques(noun) if preposition == "of"), None)
        return whole(counted) if counted is not None else noun
    return noun


def infinitive(head: Token) -> Token | None:
    """The verb of the open clause that a word governs with "to": "agreed to meet", "committed to providing"."""
    for child in head.children:
        if child.i > head.i and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN") and child.dep_ in OPEN_CLAUSE:
            marked = any(one.lower_ == "to" and one.dep_ in ("mark", "aux", "case") for one in child.children)
            if marked and (child.pos_ in ("VERB", "AUX") or child.dep_ in ("xcomp", "ccomp", "acl")):
                return child
        elif child.dep_ == "prep" and child.lower_ == "to":
            return next((one for one in child.children if one.dep_ == "pcomp"), None)
    return None


def finite_complement(verb: Token) -> Token | None:
    """The head of the clause that a verb governs with "that" or without: what is said, demanded or denied.

    Where the verb of saying stands behind ("X must go, Y said"), that is the clause it hangs on.
    """
    for child in verb.children:
        if child.dep_ == "ccomp" and ("to" not in markers(child) or children(child, SUBJECT)):
            return child
    return verb.head if is_tag(verb) else None


def is_tag(verb: Token) -> bool:
    """Whether a clause such as ", Y said" is put behind what is said."""
    if verb.head.i >= verb.i or markers(verb) or not children(verb, SUBJECT):
        return False
    joined = verb.dep_ in CONJUNCT and not any(child.dep_ == "cc" for child in verb.head.children)
    return joined or verb.dep_ in ("parataxis", "advcl")


def following(verb: Token) -> set[str]:
    """Particles, adverbs and bare prepositions that belong to a verb: "off" in "called the talks off"."""
    found = {child.lower_ for child in verb.children if child.dep_ in PARTICLE or child.pos_ in ("ADV", "ADP", "PART")}
    found.update(child.lower_ for child in verb.children if child.dep_ in ("xcomp", "advmod", "oprd", "acomp"))
    found.update(one for oblique in obliques(verb) if " " in oblique.preposition for one in oblique.preposition.split())
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).pos_ in ("ADV", "ADP", "PART", "INTJ", "ADJ"):
        found.add(verb.nbor(1).lower_)
    return found


def clause_head(token: Token) -> Token:
    """The head of the clause that a token stands in; the sentence's root at the latest."""
    while token.dep_ not in CLAUSE and token.head != token:
        token = token.head
    return token


def heads_main_clause(head: Token) -> bool:
    """Whether the head of a clause stands under no other, or only beside it."""
    return head.head == head or head.dep_ in BESIDE


def clauses_above(token: Token) -> Iterator[Token]:
    """The heads of the clauses around a token, the nearest first, up to the root."""
    head = clause_head(token)
    yield head
    while head.head != head:
        head = clause_head(head.head)
        yield head


def is_in_side_clause(token: Token, top: Token) -> bool:
    """Whether a token stands in a relative or adverbial clause below the top, or in another verb's conjunct."""
    while token.head != token and token != top:
        if token.dep_ in SIDE_CLAUSE or (token.dep_ in CONJUNCT and token.pos_ == "VERB"):
            return True
        token = token.head
    return False


def phrase(head: Token) -> Span:
    """The noun phrase of a head: its subtree without coordination, apposition, asides and relative clauses."""
    left, right = head.i, head.i
    for child in head.children:
        if child.dep_ in LOOSE:
            continue
        edges = [one.i for one in child.subtree]
        left, right = min(left, edges[0]), max(right, edges[-1])
    return trim(head.doc, left, right + 1)


def restricted(span: Span) -> Span:
    """A noun phrase with the clause behind it that tells which one is meant: "people briefed on the talks"."""
    doc, start = span.doc, span.end
    for clause in children(span.root, RESTRICTIVE):
        left, right = clause.left_edge, clause.right_edge
        goes_on = clause.tag_ == "VBG" and (bool(complements(clause)) or right == clause)
        if left.i == start and left.lower_ not in MARKED and not goes_on:
            end = next((at for at in range(start, right.i) if doc[at].text in SEPARATORS), right.i + 1)
            return doc[span.start : end] if end - start <= LONGEST_RESTRICTION else span
    return span


def trim(doc: Doc, start: int, end: int) -> Span:
    """A span without white space and punctuation at its edges; at least one token long."""
    while end - start > 1 and (doc[start].is_space or doc[start].is_punct):
        start += 1
    while end - start > 1 and (doc[end - 1].is_space or doc[end - 1].is_punct):
        end -= 1
    return doc[start:end]
