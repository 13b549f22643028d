"""Whether what a trigger names happened: occurred, announced, hypothetical or negated.

Read from the words around the trigger: negation, modals and auxiliaries, "if", "unless", "to" and the verb that governs
it ("plans to", "failed to", "has yet to"), the adjectives and verbs that make a noun a plan or a fear ("the proposed
summit", "to avoid a war"), and then the same for each clause above, up to a verb of saying.
"""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar
from components.nlp.events import headlines
from components.nlp.events.frames import cues
from components.nlp.events.resumed import statement_before
from components.nlp.inflection import forms

OCCURRED, ANNOUNCED, HYPOTHETICAL, NEGATED = "occurred", "announced", "hypothetical", "negated"
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
AHEAD = FUTURE | {"would", "'d", "’d", "could"}
POSSIBLE = frozenset({"may", "might", "could", "can", "ca", "must", "should", "ought"})
CONDITIONAL_MARKS = frozenset({"if", "unless", "whether", "provided", "lest", "should"})
STILL_TO_COME = frozenset({"until", "once", "before"})  # with the present tense: "until Norway pays"
SINGLED_OUT = frozenset({"first", "second", "third", "only", "last", "latest"})  # "the first country to sign" signed
GIVEN = frozenset({"if", "unless", "provided"})
BEING = frozenset({"is", "are", "was", "were", "'s", "’s"})
SHARING_TIME = frozenset({"before", "by"})  # with an "-ing": "will visit Oslo before flying to Lima"
# Past clauses of time tell facts, whatever is denied or feared above them: "denied it, hours after Peru attacked".
FACTUAL = frozenset({"after", "since", "when", "while", "as"})
INVERTING = frozenset({"had", "should", "were"})
# What is done by doing something else: who marches "to protest" protests.
EXPRESSIVE = frozenset({"protest", "demonstrate", "commemorate", "mark"})
# Verbs that say of their noun that it takes place, so that what holds of them holds of it: "did not hold talks".
# The forms of the verbs of happening.
HAPPENING = forms(
    "hold make have launch conduct carry stage begin start open continue resume happen occur take follow come go mount "
    "reach sign host attend end see lead mean bring cause trigger spark be become flare erupt rage break "
    "collapse fail kill"
)
# With "for": what is called, pressed or prepared for has not come about.
CALLING = forms("call push appeal press prepare hope ask")
GOING_ON = forms("continue keep")  # what will go on is done already
PROPOSING = forms("propose")
TRAVEL = forms("leave depart fly travel arrive go return head")
SPOKEN = frozenset(
    word + ending
    for word in ("request", "demand", "appeal", "threat", "warning", "accusation", "complaint", "offer", "invitation")
    for ending in ("", "s")
)
HAVE = frozenset({"has", "have", "had"})
EXCLUDING = frozenset({"exclude", "excludes", "excluded", "excluding"})
RULING = frozenset({"rule", "rules", "ruled", "ruling"})
CAME = frozenset({"come", "comes", "came"})
HARDLY = frozenset({"nearly", "almost", "hardly", "scarcely", "barely", "rarely", "seldom"})
HEARSAY = frozenset({"report", "reports", "claim", "claims", "allegation", "allegations", "suggestion", "suggestions"})
DISMISSING = frozenset({"dismissed", "denied", "rejected", "refuted", "quashed", "dismisses", "denies", "rejects"})
NEVER = frozenset({"time", "point", "stage", "moment", "circumstances", "circumstance", "way", "means"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
HIGHEST = 8
UNDERGOING = grammar.OBJECT | grammar.PASSIVE_SUBJECT
TAKING_PART = grammar.SUBJECT_OR_OBJECT | grammar.OBLIQUE
TOLD_APART = grammar.RELATIVE | grammar.FINITE_COMPLEMENT | grammar.BESIDE
ITEM = grammar.BESIDE | grammar.FINITE_COMPLEMENT
REPORTED = grammar.CLAUSAL_COMPLEMENT | grammar.PARTICIPIAL | grammar.BESIDE | grammar.CONJUNCT


def status_of(word: Token) -> str:
    """The status of what a word names, from its own clause and the clauses above it."""
    own = noun_status(word) if word.pos_ in grammar.NOMINAL else verb_status(word)
    if own in (HYPOTHETICAL, NEGATED):
        return own
    above = governed_status(word)
    return above if own == OCCURRED or above in (HYPOTHETICAL, NEGATED) else own


# --- the word itself -------------------------------------------------------------------------------------------------


def noun_status(noun: Token) -> str:
    """What a noun's own adjectives and determiners say."""
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    if "no" in words:
        return NEGATED
    if words & cues()["unsure"]:
        return HYPOTHETICAL
    return ANNOUNCED if words & cues()["planned"] else OCCURRED


def verb_status(verb: Token) -> str:
    """What a verb's negation and auxiliaries say."""
    auxiliaries = set(inherited_auxiliaries(verb))
    if auxiliaries & POSSIBLE:
        return NEGATED if grammar.is_negated(verb) and auxiliaries & {"can", "ca", "could"} else HYPOTHETICAL
    if is_denied(verb):
        return HYPOTHETICAL if CONDITIONAL_MARKS & set(grammar.markers(verb)) else NEGATED
    if is_conditional(verb):
        return HYPOTHETICAL
    first = grammar.leading(verb) if verb.tag_ == "VB" else verb
    if auxiliaries & FUTURE or is_going_to(first) or is_due(first) or is_scheduled(verb):
        return ANNOUNCED
    if auxiliaries & {"would", "'d", "’d"}:
        return ANNOUNCED if "have" not in auxiliaries and is_reported(verb) else HYPOTHETICAL
    return OCCURRED


def inherited_auxiliaries(verb: Token) -> list[str]:
    """The auxiliaries of a verb, or those that it shares with the verb it is coordinated with."""
    own = grammar.auxiliaries(verb)
    if own or verb.dep_ not in grammar.CONJUNCT or grammar.children(verb, grammar.SUBJECT):
        return own
    if grammar.first_conjunct(verb) != verb.head:
        return own
    return inherited_auxiliaries(verb.head) if verb.tag_ == "VB" or verb.tag_ != verb.head.tag_ else own


def is_denied(verb: Token) -> bool:
    """Whether the verb, its subject or its object is negated, or that it was done is all but denied ("nearly")."""
    if grammar.is_negated(verb):
        return True
    for child in verb.children:
        if child.lower_ in HARDLY and child.i < verb.i and child.head == verb and child.pos_ == "ADV":
            return True
        if child.dep_ in grammar.OBLIQUE and is_never(child):
            return True
        if child.dep_ in grammar.SUBJECT_OR_OBJECT:
            if child.lower_ in NOBODY:
                return True
            if any(one.lower_ in ("no", "neither") and one.i < child.i for one in child.children):
                return True
    return False


def is_never(noun: Token) -> bool:
    """Whether a phrase says that nothing was done: "asked for none of it", "at no time", "under no circumstances"."""
    if noun.lower_ not in NEVER:
        return noun.lower_ == "none"
    return any(one.lower_ == "no" for one in noun.children)


def is_conditional(verb: Token) -> bool:
    """Whether the verb stands in a conditional clause, or says what will follow from one; not what was said of one."""
    marks = set(grammar.markers(verb))
    if marks & CONDITIONAL_MARKS or is_inverted(verb) or (marks & STILL_TO_COME and is_yet_to_come(verb)):
        return True
    if verb.tag_ in ("VBD", "VBN") and "would" not in grammar.auxiliaries(verb):
        return False
    return any(set(grammar.markers(one)) & GIVEN or is_inverted(one) for one in grammar.adverbial_clauses(verb))


def is_yet_to_come(clause: Token) -> bool:
    """Whether a clause of time tells what is awaited: "until Norway pays", "would stay until Norway had paid"."""
    above = clause.head
    awaited = above.lower_ in cues()["undoing"] or not AHEAD.isdisjoint(grammar.auxiliaries(above))
    return clause.tag_ in ("VBZ", "VBP") or awaited


def is_inverted(verb: Token) -> bool:
    """Whether a clause is conditional by its word order: "Had they met", "Should they meet"."""
    for child in verb.children:
        if child.lower_ in INVERTING and child.dep_ in grammar.HELPING:
            before = child.nbor(-1) if child.i > child.sent.start else None
            subject = next(iter(grammar.children(verb, grammar.SUBJECT)), None)
            opens = before is None or before.is_punct
            return opens and subject is not None and child.i < subject.i and not verb.sent.text.rstrip().endswith("?")
    return False


def is_habit(verb: Token) -> bool:
    """Whether a verb in the present tells what is done again and again: "Every spring, ministers fly to Oslo"."""
    if verb.tag_ not in ("VBZ", "VBP"):
        return False
    times = (one for one in verb.children if one.lower_ in cues()["recurring"])
    return any(child.lower_ in ("every", "each") for one in times for child in one.children)


def is_due(verb: Token) -> bool:
    """Whether what a verb tells is due: "due to meet"."""
    return any(child.lower_ == "due" and child.i < verb.i for child in verb.children)


def is_scheduled(verb: Token) -> bool:
    """Whether a verb of travel in the present tells what is fixed for a day: "leaves for Oslo on Thursday"."""
    if verb.tag_ not in ("VBZ", "VBP") or verb.lower_ not in TRAVEL:
        return False
    days = (noun.lower_ for preposition, noun in grammar.obliques(verb) if preposition == "on")
    return any(day in cues()["recurring"] for day in days)


def is_going_to(verb: Token) -> bool:
    """Whether the verb is the deed of "is going to", "is to", "is about to", or of a headline's "to"."""
    head = verb.head
    if "to" not in grammar.markers(verb):
        return False
    if headlines.is_future(verb):
        return True
    if any(child.lower_ in BEING and child.dep_ in grammar.HELPING for child in verb.children):
        return True
    if head == verb:
        return False
    return (head.lower_ == "going" and head.tag_ == "VBG") or head.lower_ in BEING or head.lower_ == "about"


def is_reported(verb: Token) -> bool:
    """Whether a clause stands under a verb or noun of saying, so that "would" is the future of that past."""
    for clause in grammar.clauses_above(verb):
        if clause.dep_ in REPORTED and clause.head != clause:
            return True
        if grammar.children(clause, grammar.BESIDE):
            return True
    return False


# --- the words above -------------------------------------------------------------------------------------------------


def governed_status(word: Token) -> str:
    """What the words above say: the verb that governs an infinitive, a condition, a denial, a fear."""
    current = word
    if statement_before(word) is not None:
        return OCCURRED
    for _ in range(HIGHEST):
        if current.dep_ in grammar.CONJUNCT and (first := grammar.first_conjunct(current)) != current.head:
            current = first
        head = current.head
        if head == current:
            return HYPOTHETICAL if is_guessed(current) else OCCURRED
        found = relative_step(current, head) if current.dep_ in grammar.RELATIVE else step(current, head)
        if found is not None:
            return found
        if current.dep_ in TOLD_APART or is_done_by(current):
            return HYPOTHETICAL if is_item(current, head) else OCCURRED
        if current.tag_ == "VBD" and grammar.is_adverbial_clause(current) and FACTUAL & set(grammar.markers(current)):
            return OCCURRED
        current = head
    return OCCURRED


def is_item(clause: Token, head: Token) -> bool:
    """Whether a clause behind a colon is an item of what is planned before it: "proposed two steps: Peru frees the
    crew", "the plan has two points".
    """
    if clause.dep_ not in ITEM or clause.tag_ not in ("VBZ", "VBP") or clause.i < head.i:
        return False
    if head.dep_ in grammar.BESIDE:
        return is_item(head, head.head)  # the next item
    before = clause.doc[head.i : clause.i]
    if not any(one.text == ":" for one in before):
        return False
    planned = cues()["prospect"] | cues()["asking"]
    return head.lower_ in planned or any(one.lower_ in planned for one in head.children if one.pos_ == "NOUN")


def is_guessed(clause: Token) -> bool:
    """Whether words beside a clause say that somebody only thinks so: "Peru will yield, he predicted"."""
    return any(one.lower_ in cues()["doubting"] for one in grammar.children(clause, grammar.BESIDE))


def is_done_by(participle: Token) -> bool:
    """Whether a participle below a noun names who did it, so that it tells a fact: "the ship seized by Norway"."""
    if participle.dep_ not in grammar.PARTICIPIAL or not grammar.is_participle(participle):
        return False
    return grammar.agent(participle) is not None


def relative_step(child: Token, head: Token) -> str | None:
    """What a noun says about the clause behind it that tells its content: "fears that", "the risk of leaving"."""
    object_ = grammar.direct_object(child)
    if object_ is not None and object_.lower_ in grammar.RELATIVE_PRONOUNS:
        return None
    opens = any(one.lower_ in ("that", "of") and one.i < child.i for one in child.children)
    if opens and head.lower_ in HEARSAY and (verb := grammar.verb_of_object(head)) is not None:
        return NEGATED if verb.lower_ in DISMISSING else None
    if child.tag_ == "VBD" and head.lower_ in cues()["prospect"]:
        return None  # "the plan that they signed", whatever the parser takes "that" for
    return HYPOTHETICAL if opens and is_doubtful(head) else None


def is_doubtful(noun: Token) -> bool:
    """Whether a noun tells of what may be or come: "doubt", "fears", "the risk"."""
    return noun.lower_ in cues()["doubting"] or noun.lower_ in cues()["prospect"]


def step(child: Token, head: Token) -> str | None:
    """What one step up the tree says about the child; None where it says nothing and the next step counts."""
    above = head.lower_
    if child.dep_ in grammar.CONJUNCT:
        return None
    if child.i > head.i and excludes(head):
        return HYPOTHETICAL if is_left_possible(head) else NEGATED
    if child.pos_ in ("VERB", "AUX") or child.dep_ in grammar.CLAUSE:
        return clause_step(child, head, above)
    if head.pos_ in grammar.NOMINAL:
        return HYPOTHETICAL if above in cues()["prospect"] and child.dep_ in grammar.OBLIQUE else None
    return argument_step(child, head, above)


def excludes(verb: Token) -> bool:
    """Whether a verb says that something will not be: "ruled out sending troops", "excluded that it would leave"."""
    return verb.lower_ in EXCLUDING or (verb.lower_ in RULING and grammar.particle(verb) == "out")


def is_left_possible(verb: Token) -> bool:
    """Whether a verb of excluding is itself negated or refused: "has not ruled out", "declined to rule out"."""
    refused = "to" in grammar.markers(verb) and verb.head.lower_ in cues()["undoing"]
    return refused or grammar.is_negated(verb)


def clause_step(child: Token, head: Token, above: str) -> str | None:
    """What a governing word says about the clause below it."""
    marks = set(grammar.markers(child))
    if marks & CONDITIONAL_MARKS or (marks & STILL_TO_COME and is_yet_to_come(child)):
        return HYPOTHETICAL
    if child.dep_ in grammar.FINITE_COMPLEMENT and "to" not in marks:
        if above in cues()["denying"] and not grammar.is_negated(head):
            return NEGATED
        return HYPOTHETICAL if above in cues()["doubting"] else None
    if child.dep_ in grammar.PARTICIPIAL and "to" not in marks:
        return relative_step(child, head)
    if marks & SHARING_TIME and child.tag_ == "VBG" and (own := verb_status(head)) in (ANNOUNCED, HYPOTHETICAL):
        return own
    if child.dep_ in grammar.SUBJECT and "to" in marks and head.pos_ == "ADJ":
        return HYPOTHETICAL  # "it would be wrong for Norway to leave"
    if child.dep_ in grammar.OPEN_CLAUSE and ("to" in marks or child.tag_ == "VBG"):
        return open_step(child, head, above, "to" in marks)
    return None


def open_step(child: Token, head: Token, above: str, marked: bool) -> str | None:
    """What the word above says about an open clause: a plan, a wish, a failure, a purpose.

    `marked` tells "to" from a bare "-ing".
    """
    known = cues()
    if above == "yet" or (above in HAVE and any(one.lower_ == "yet" for one in head.children)):
        return NEGATED
    if above == "close" or any(one.lower_ == "close" and one.i > head.i for one in head.children):
        return NEGATED if {above, head.head.lower_} & CAME else HYPOTHETICAL  # "came close to leaving", "is close to"
    if above in known["doubting"] and grammar.is_passive(head) and "have" in grammar.auxiliaries(child):
        return HYPOTHETICAL  # "is thought to have left"
    if above in known["inducing"] and grammar.is_negated(head):
        return NEGATED
    if above in known["transparent"] and above not in GOING_ON and (own := verb_status(head)) != OCCURRED:
        return own  # "will begin withdrawing"
    if above in known["undoing"] and (child.dep_ in grammar.CLAUSAL_COMPLEMENT or head.pos_ in grammar.NOMINAL):
        return NEGATED
    if is_going_to(child):
        return None
    if "from" in grammar.markers(child):
        return NEGATED if above in known["averting"] else None
    if not marked:
        if above in PROPOSING:
            return ANNOUNCED  # "proposed meeting in May"
        if above not in known["wishing"] or child.dep_ not in grammar.CLAUSAL_COMPLEMENT:
            return None
        return NEGATED if is_decided_against(head) else HYPOTHETICAL
    if above in known["transparent"]:
        return None
    if above in known["planning"]:
        return NEGATED if grammar.is_negated(head) else ANNOUNCED
    if child.lower_ in EXPRESSIVE:
        return None
    if any(one.lower_ in SINGLED_OUT for one in head.children):
        return None
    purpose = child.dep_ in grammar.ADVERBIAL_CLAUSE or (
        child.dep_ in grammar.PARTICIPIAL and head.pos_ in grammar.NOMINAL
    )
    return HYPOTHETICAL if purpose or head.pos_ == "ADJ" or above in known["wishing"] else None


def is_decided_against(verb: Token) -> bool:
    """Whether what was weighed was turned down next: "considered closing it but decided against it"."""
    decided = (one.i + 1 for one in grammar.conjuncts(verb) if one.lower_ == "decided")
    return any(verb.doc[index].lower_ in ("not", "against") for index in decided if index < len(verb.doc))


def argument_step(child: Token, head: Token, above: str) -> str | None:
    """What a verb says about the noun that is its subject, object or complement."""
    if head.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    known = cues()
    if above in known["regarding"] and (grammar.is_given(child) or grammar.possessors(child)):
        return OCCURRED  # "declined to comment on the raid", "did not condemn Peru's raid"
    prepositions = grammar.cases(child)
    if grammar.is_subject(child) and head.pos_ == "ADJ" and above in known["unsure"]:
        return HYPOTHETICAL  # "an attack is imminent"
    if child.dep_ in UNDERGOING and (above in known["averting"] or above in known["asking"]):
        return HYPOTHETICAL
    if child.dep_ in grammar.OBLIQUE:
        if prepositions & {"before", "ahead", "until"}:
            return ANNOUNCED
        if "for" in prepositions and above in CALLING:
            return HYPOTHETICAL
    if child.dep_ in TAKING_PART and is_event_of(child, head):
        own = verb_status(head)
        return own if own != OCCURRED else None
    return None


def is_event_of(noun: Token, verb: Token) -> bool:
    """Whether a noun takes place only if its verb does; what "has not been answered" was said all the same."""
    if noun.dep_ in grammar.OBLIQUE:
        return noun.lower_ not in SPOKEN
    return verb.lower_ in HAPPENING
