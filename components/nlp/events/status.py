"""Whether what a trigger names happened: occurred, announced, hypothetical or negated.

Read from the words around the trigger: negation, modals and auxiliaries, "if", "unless", "to" and the verb that governs
it ("plans to", "failed to", "has yet to"), the adjectives and verbs that make a noun a plan or a fear ("the proposed
summit", "to avoid a war"), and then the same for each clause above, up to a verb of saying.
"""

from __future__ import annotations

from spacy.tokens import Token

from components.nlp import grammar

OCCURRED, ANNOUNCED, HYPOTHETICAL, NEGATED = "occurred", "announced", "hypothetical", "negated"

FUTURE = frozenset(["will", "shall", "'ll", "’ll", "wo"])
POSSIBLE = frozenset(["may", "might", "could", "can", "must", "should", "ought", "ca"])
CONDITIONAL_MARKS = frozenset(["if", "unless", "whether", "provided", "lest", "should"])
PLANNING = frozenset(
    [
        "plan",
        "intend",
        "promise",
        "pledge",
        "vow",
        "agree",
        "offer",
        "prepare",
        "commit",
        "schedule",
        "expect",
        "set",
        "decide",
        "undertake",
        "propose",
        "mean",
        "arrange",
        "aim",
        "order",
        "authorise",
        "authorize",
        "approve",
        "announce",
        "slate",
        "swear",
        "threaten",
    ]
)
WISHING = frozenset(
    [
        "want",
        "hope",
        "wish",
        "seek",
        "fear",
        "worry",
        "doubt",
        "consider",
        "contemplate",
        "threaten",
        "try",
        "attempt",
        "ask",
        "urge",
        "call",
        "demand",
        "request",
        "need",
        "like",
        "ready",
        "willing",
        "able",
        "likely",
        "unlikely",
        "possible",
        "allow",
        "permit",
        "let",
        "help",
        "encourage",
        "press",
        "push",
        "persuade",
        "convince",
        "mull",
        "discuss",
        "weigh",
        "debate",
        "tell",
        "order",
        "require",
        "advise",
        "warn",
        "suggest",
        "recommend",
        "appeal",
        "invite",
        "force",
        "beg",
        "insist",
        "hesitate",
        "designed",
        "aimed",
        "intended",
    ]
)
TRANSPARENT = frozenset(
    [
        "begin",
        "start",
        "continue",
        "resume",
        "keep",
        "proceed",
        "manage",
        "go",
        "come",
        "use",
        "seem",
        "appear",
        "happen",
        "dare",
    ]
)
UNDOING = frozenset(["fail", "refuse", "decline", "deny", "stop", "cease", "avoid", "neglect", "forget", "reject"])
DENYING = frozenset(["deny", "dispute", "refute", "disprove"])
DOUBTING = frozenset(
    [
        "fear",
        "worry",
        "doubt",
        "hope",
        "believe",
        "expect",
        "speculate",
        "imagine",
        "suppose",
        "wish",
        "predict",
        "assume",
        "forecast",
        "think",
        "suspect",
    ]
)
PLANNED = frozenset(
    [
        "planned",
        "proposed",
        "upcoming",
        "forthcoming",
        "scheduled",
        "coming",
        "announced",
        "promised",
        "next",
        "future",
        "expected",
        "pending",
        "prospective",
        "intended",
    ]
)
UNSURE = frozenset(
    [
        "possible",
        "potential",
        "eventual",
        "likely",
        "feared",
        "hypothetical",
        "any",
        "threatened",
        "imminent",
        "looming",
        "would-be",
        "future",
        "fresh-if",
        "alleged",
    ]
)
AVERTING = frozenset(
    [
        "prevent",
        "avoid",
        "avert",
        "stop",
        "deter",
        "preempt",
        "forestall",
        "discourage",
        "preclude",
        "prohibit",
        "ban",
        "oppose",
        "reject",
        "fear",
        "threaten",
        "risk",
        "consider",
        "contemplate",
    ]
)
ASKING = frozenset(
    [
        "demand",
        "urge",
        "propose",
        "suggest",
        "seek",
        "request",
        "want",
        "plan",
        "prepare",
        "offer",
        "advocate",
        "discuss",
        "consider",
        "await",
        "need",
        "require",
        "favour",
        "favor",
        "expect",
        "hope",
        "schedule",
        "promise",
        "pledge",
        "weigh",
        "facilitate",
        "support",
        "back",
        "invite",
        "accept",
        "envisage",
    ]
)
PROSPECTS = frozenset(
    [
        "threat",
        "fear",
        "risk",
        "possibility",
        "prospect",
        "plan",
        "call",
        "demand",
        "request",
        "proposal",
        "hope",
        "chance",
        "offer",
        "idea",
        "notion",
        "talk",
        "preparation",
        "need",
        "likelihood",
        "danger",
        "bid",
        "effort",
        "attempt",
        "invitation",
        "warning",
        "potential",
        "prospects",
        "readiness",
    ]
)
AHEAD = frozenset({"ahead of", "before", "ahead"})
COMING_UP = frozenset({"take", "happen", "occur", "begin", "start", "open", "proceed", "resume", "be"})
NOMINAL = frozenset({"NOUN", "PROPN"})


def status_of(word: Token) -> str:
    """The status of what a word names, from its own clause and the clauses above it."""
    own = noun_status(word) if word.pos_ in NOMINAL else verb_status(word)
    return own if own != OCCURRED else governed_status(word)


def verb_status(verb: Token) -> str:
    """What a verb's negation and auxiliaries say."""
    auxiliaries = set(inherited_auxiliaries(verb))
    if auxiliaries & POSSIBLE:
        return NEGATED if grammar.is_negated(verb) and auxiliaries & {"can", "ca", "could"} else HYPOTHETICAL
    if denies(verb):
        return NEGATED
    if auxiliaries & CONDITIONAL_MARKS or has_condition(verb):
        return HYPOTHETICAL
    if auxiliaries & FUTURE:
        return ANNOUNCED
    if "would" in auxiliaries or "'d" in auxiliaries:
        return ANNOUNCED if is_reported(verb) else HYPOTHETICAL
    return OCCURRED


def inherited_auxiliaries(verb: Token) -> list[str]:
    """The auxiliaries of a verb, or those that it shares with the verb it is coordinated with."""
    own = grammar.auxiliaries(verb)
    if own or verb.dep_ not in grammar.CONJUNCT or verb.head == verb or grammar.children(verb, grammar.SUBJECT):
        return own
    return inherited_auxiliaries(verb.head) if verb.head.tag_ != verb.tag_ or verb.tag_ == "VB" else own


def denies(verb: Token) -> bool:
    """Whether the verb, its subject or its object is negated."""
    if grammar.is_negated(verb):
        return True
    for child in verb.children:
        if child.dep_ in grammar.SUBJECT | grammar.OBJECT:
            if child.lower_ in ("nobody", "none", "nothing", "neither"):
                return True
            if any(one.lower_ in ("no", "neither") and one.i < child.i for one in child.children):
                return True
    return False


def has_condition(verb: Token) -> bool:
    """Whether the verb stands in a conditional clause, or its clause depends on one."""
    if set(grammar.markers(verb)) & CONDITIONAL_MARKS:
        return True
    return any(
        child.dep_ == "advcl" and set(grammar.markers(child)) & {"if", "unless"} and not is_speech(verb)
        for child in verb.children
    )


def is_speech(verb: Token) -> bool:
    """Whether a verb's condition is part of what is said, not of the saying: it is a plain past."""
    return verb.tag_ in ("VBD", "VBN") and "would" not in grammar.auxiliaries(verb)


def is_reported(verb: Token) -> bool:
    """Whether a clause stands under a verb in the past, so that "would" is the future of that past."""
    for head in grammar.clauses_above(verb):
        above = head.head
        if head.dep_ in ("ccomp", "xcomp", "acl", "parataxis", "conj") and above != head:
            if above.tag_ in ("VBD", "VBN", "NN", "VBZ", "VBP", "VBG"):
                return True
        if any(child.dep_ == "parataxis" for child in head.children):
            return True
    return False


def governed_status(word: Token) -> str:
    """What the words above say: the verb that governs an infinitive, a condition, a denial, a fear."""
    current = word
    for _ in range(8):
        head = current.head
        if head == current:
            return OCCURRED
        found = step_status(current, head)
        if found is not None:
            return found
        if current.dep_ in ("ccomp", "parataxis") and is_saying(head):
            return OCCURRED
        current = head
    return OCCURRED


def step_status(child: Token, head: Token) -> str | None:
    """What one step up the tree says about the child; None where it says nothing and the next step counts."""
    lemma = head.lemma_.lower()
    if child.pos_ in ("VERB", "AUX") or child.dep_ in ("ccomp", "xcomp", "advcl", "acl"):
        return clause_step(child, head, lemma)
    if child.dep_ in grammar.CONJUNCT:
        return None
    if head.pos_ in NOMINAL:
        return HYPOTHETICAL if lemma in PROSPECTS and child.dep_ in grammar.OBLIQUE else None
    return argument_step(child, head, lemma)


def clause_step(child: Token, head: Token, lemma: str) -> str | None:
    """What a governing verb says about an embedded clause."""
    marks = set(grammar.markers(child))
    if marks & CONDITIONAL_MARKS:
        return HYPOTHETICAL
    if child.dep_ == "ccomp" and "to" not in marks:
        if lemma in DENYING and not grammar.is_negated(head):
            return NEGATED
        return HYPOTHETICAL if lemma in DOUBTING else None
    if child.dep_ in ("xcomp", "ccomp", "acl", "advcl") and ("to" in marks or child.tag_ == "VBG"):
        return infinitive_step(child, head, lemma, "to" in marks)
    return None


def infinitive_step(child: Token, head: Token, lemma: str, marked: bool) -> str | None:
    """What the word above says about an open clause: a plan, a wish, a failure, a purpose."""
    if lemma == "yet" or (any(one.lower_ == "yet" for one in head.children) and lemma == "have"):
        return NEGATED
    if lemma in UNDOING:
        return NEGATED
    if not marked:
        return None
    if lemma in TRANSPARENT:
        return ANNOUNCED if lemma == "go" and head.tag_ == "VBG" else None
    if lemma in PLANNING:
        return ANNOUNCED
    if lemma in WISHING or child.dep_ == "advcl" or (child.dep_ == "acl" and head.pos_ in NOMINAL):
        return HYPOTHETICAL
    return None


def noun_status(noun: Token) -> str:
    """What a noun's own adjectives and determiners say."""
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    if "no" in words:
        return NEGATED
    if words & UNSURE:
        return HYPOTHETICAL
    if words & PLANNED:
        return ANNOUNCED
    return OCCURRED


def argument_step(child: Token, head: Token, lemma: str) -> str | None:
    """What a verb says about the noun that is its subject, object or complement."""
    if head.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if lemma in AVERTING or lemma in ASKING:
        return HYPOTHETICAL
    prepositions = {one.lower_ for one in child.children if one.dep_ == "case"}
    if child.dep_ in grammar.OBLIQUE and prepositions & {"before", "ahead", "until"}:
        return ANNOUNCED
    if (
        child.dep_ in grammar.OBLIQUE
        and "for" in prepositions
        and lemma in {"call", "push", "appeal", "press", "prepare"}
    ):
        return HYPOTHETICAL
    if child.dep_ in grammar.SUBJECT | grammar.OBJECT:
        own = verb_status(head)
        return own if own != OCCURRED else None
    return None


def is_saying(verb: Token) -> bool:
    """Whether the clause below is what somebody says, so that the clauses above no longer bear on it."""
    return verb.lemma_.lower() not in DENYING | DOUBTING
