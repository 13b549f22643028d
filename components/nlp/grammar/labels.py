"""Dependency labels, and the few classes of words that the trees are read by.

Every set holds the labels of Universal Dependencies and those of `en_core_web_*` that mean the same.
"""

from __future__ import annotations

SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "nsubj:outer", "csubj", "csubj:pass", "csubjpass"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"})
PASSIVE_AUXILIARY = frozenset({"aux:pass", "auxpass"})
AUXILIARY = frozenset({"aux"}) | PASSIVE_AUXILIARY
MARK = frozenset({"mark"})
FUNCTION = AUXILIARY | MARK
OPENING = frozenset({"mark", "aux"})  # "to" before an infinitive is either
TO = OPENING | {"case"}
NEGATIONS = {
    "advmod": frozenset({"not", "n't", "n’t", "never", "nor", "neither"}),
    "det": frozenset({"no"}),
    "cc": frozenset({"nor"}),
}
NEGATING = frozenset({"neg", *NEGATIONS})
QUALIFYING = NEGATING | FUNCTION
OBJECT = frozenset({"obj", "dobj"})
SUBJECT_OR_OBJECT = SUBJECT | OBJECT
INDIRECT_OBJECT = frozenset({"iobj", "dative"})
OBLIQUE = frozenset({"obl", "obl:agent", "obl:tmod", "obl:npmod", "obl:unmarked", "nmod", "nmod:desc"})
CASE = frozenset({"case"})
DETERMINER = frozenset({"det"})
PREPOSITION = frozenset({"prep", "agent"})
GOVERNED_NOUN = frozenset({"pobj"})
HANGING = OBLIQUE | PREPOSITION | {"npadvmod", "tmod"}
# What the parser may call a noun right behind a verb that is its object.
STRAY = frozenset({"obl", "obl:agent", "nmod", "xcomp", "ccomp", "compound", "flat"})
STRAY_SUBJECT = frozenset({"nmod:desc", "nmod", "compound", "dep"})
POSSESSIVE = frozenset({"nmod:poss", "poss"})
CLAUSAL_COMPLEMENT = frozenset({"ccomp", "xcomp"})
COMPLEMENT = CLAUSAL_COMPLEMENT | {"oprd"}
CLAUSE = frozenset(
    {"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "relcl", "advcl:relcl", "parataxis", "csubj", "csubj:pass",
     "csubjpass", "pcomp"}
)  # fmt: skip
GOVERNED = SUBJECT | OBJECT | INDIRECT_OBJECT
ARGUMENT = GOVERNED | OBLIQUE | frozenset({"pobj"})
NOUN_CLAUSE = frozenset({"acl", "ccomp", "acl:relcl", "relcl"})
CIRCUMSTANCE = frozenset({"advcl", "obl", "nmod", "prep", "advmod", "nsubj", "obl:unmarked"})
RELATIVE = frozenset({"acl:relcl", "relcl"})
# Participles, infinitives and clauses with "that" below a noun.
PARTICIPIAL = frozenset({"acl"})
PARTICLE = frozenset({"compound:prt", "prt"})
ADVERBIAL_CLAUSE = frozenset({"advcl"})
OPENED = OBLIQUE | CLAUSAL_COMPLEMENT | ADVERBIAL_CLAUSE
SUBORDINATE = frozenset({"acl", "acl:relcl", "relcl", "advcl", "xcomp"})
SIDE_CLAUSE = frozenset({"acl:relcl", "relcl", "parataxis", "advcl"})
MODIFIER = frozenset({"amod", "compound", "nmod", "nmod:desc", "flat"})
COMPOUND = frozenset({"compound"})
QUALIFIER = frozenset({"amod", "compound"})
FINITE_COMPLEMENT = frozenset({"ccomp"})
# How the parser hangs a finite verb behind a relative clause on the verb of that clause.
HUNG = ADVERBIAL_CLAUSE | FINITE_COMPLEMENT | {"conj"}
APPOSITION = frozenset({"appos"})
COPULA = frozenset({"cop"})
HELPING = AUXILIARY | COPULA
BESIDE = frozenset({"parataxis"})
CONJUNCT = frozenset({"conj", "list"})  # a headline's comma for "and" is a list to the parser
# Clauses that tell something of their own, not a part of what stands above them.
# "ROOT" keeps the label of a main clause that the parser has hung on another.
INDEPENDENT = RELATIVE | BESIDE | CONJUNCT | APPOSITION | frozenset({"advcl:relcl", "ROOT"})
FLAT = frozenset({"flat", "flat:name", "compound"})
HAVING = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve", "'d", "’d"})
PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})
TENSED = PAST_OR_PRESENT | {"MD"}
NARRATING = PAST_OR_PRESENT | {"VBN"}  # of a verb that tells something, as the tagger may take it
QUANTITIES = frozenset(
    "part some all most many number series group group round wave day days week weeks month months thousand thousands "
    "hundred hundreds dozen dozens score scores million millions billion billions ton tons tonne tonnes kg kilogram "
    "kilograms half third quarter rest majority lot couple pair set string spate dollar dollars euro euros set few one "
    "two three four five six seven eight nine ten each both state package campaign act acts "
    "last rest remainder town city village island province district volley salvo barrage team squad detachment".split()
)
NOMINAL = frozenset({"NOUN", "PROPN"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
CONTRAST = frozenset({"while", "whereas", "though", "although"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
OPPOSING = frozenset({"rather", "than", "not", "instead"})
REFERRING = RELATIVE_PRONOUNS | {"whose"}  # relative words that stand for a noun
RELATIVE_WORDS = RELATIVE_PRONOUNS | {"whose", "where", "when", "why", "how"}
# Nouns that tell when, how or why, so that the clause behind them has them for no object: "the day they met".
OCCASIONS = frozenset("day week month year night morning time moment way reason place extent".split())
OPEN_COMPLEMENT = frozenset({"xcomp"})
SHARING = frozenset({"xcomp", "advcl", "conj", "ccomp", "parataxis", "dep", "pcomp"})
# What hangs on a noun only where it has a preposition or is a predicate.
BEFORE_PREDICATE = SUBJECT | {"case", "mark", "cop"}
# Verbs with one of these are in no passive.
ACTIVE = AUXILIARY | OBJECT
# What a verb that is no participle of another has below it.
WITH_SUBJECT = SUBJECT | AUXILIARY
PARTICIPLE_CLAUSE = frozenset({"acl", "acl:relcl", "relcl", "advcl", "conj"})
OPEN_CLAUSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "obl"})
WITH_TO = OPEN_CLAUSE | {"prep"}
# What hangs on the head of a noun phrase without belonging to the name of the thing: commas, asides, whole clauses.
LOOSE = frozenset(
    {"punct", "cc", "conj", "list", "appos", "parataxis", "acl:relcl", "relcl", "acl", "case", "mark", "dep", "cop",
     "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "ccomp", "advcl", "aux", "expl", "discourse", "vocative"}
)  # fmt: skip
RESTRICTIVE = RELATIVE | PARTICIPIAL
MARKED = frozenset({"who", "which", "that", "whom", "whose", "to", "where"})
SEPARATORS = frozenset({",", "(", "—", "–", "--", ":", ";", "“", '"'})
LONGEST_RESTRICTION = 12
