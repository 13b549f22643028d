"""Who is who: fullest names, titles, countries, pronouns, and what a noun phrase stands for."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from who import persons, subject_of

from components.nlp import surface
from components.nlp.names import kinds, organisations, people
from components.nlp.names.persons import same_person

TWO_LEADERS = (
    "Norwegian President Henrik Solvang met Chilean President Carla Reyes in Oslo on Monday. "
    "Solvang praised the talks. Reyes said she would return."
)


def test_mentions_carry_the_fullest_name_without_titles(nlp: Language) -> None:
    found = persons(nlp(TWO_LEADERS))
    assert [(one.text, one.name) for one in found] == [
        ("Henrik Solvang", "Henrik Solvang"),
        ("Carla Reyes", "Carla Reyes"),
        ("Solvang", "Henrik Solvang"),
        ("Reyes", "Carla Reyes"),
    ]


def test_mentions_carry_office_and_country(nlp: Language) -> None:
    found = {one.name: (one.role, one.country) for one in persons(nlp(TWO_LEADERS))}
    assert found == {"Henrik Solvang": ("President", "NOR"), "Carla Reyes": ("President", "CHL")}


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("Portugal’s foreign minister, Marta Oliveira, arrived on Monday.", "foreign minister", "PRT"),
        ("Marta Oliveira, the Portuguese foreign minister, arrived on Monday.", "foreign minister", "PRT"),
        ("Kremlin spokesman Pavel Gromov arrived on Monday.", "Kremlin spokesman", "RUS"),
        ("Former Portuguese Prime Minister Marta Oliveira arrived on Monday.", "Former Prime Minister", "PRT"),
        ("President Marta Oliveira of Portugal arrived on Monday.", "President", "PRT"),
        ("Marta Oliveira arrived on Monday.", None, None),
        ("Norway’s ambassador to Chile, Kari Lund, arrived on Monday.", "ambassador", "NOR"),
        ("Mariam Diarra, Minister for Foreign Affairs of Mali, arrived.", "Minister for Foreign Affairs", "MLI"),
        (
            "“It is over,” said Under Secretary of the Treasury for Trade and Maritime Intelligence Kari Lund-Berg.",
            "Under Secretary of the Treasury for Trade and Maritime Intelligence",
            None,
        ),
        (
            "A spokeswoman for the Ministry of Health and Welfare, Kari Lund, arrived on Monday.",
            "spokeswoman for the Ministry of Health and Welfare",
            None,
        ),
        (
            "Acting Assistant Secretary for Europe and Asia Kari Lund arrived on Monday.",
            "Acting Assistant Secretary",
            None,
        ),
        # A state's body before the office tells the country.
        ("State Department spokesman Jonas Berg arrived on Monday.", "State Department spokesman", "USA"),
        # The office is that of somebody else, or may be.
        ("A spokesman for President Jonas Berg arrived on Monday.", "President", None),
        ("The adviser to Norwegian President Jonas Berg arrived on Monday.", "President", "NOR"),
        ("A lawyer for Jonas Berg arrived on Monday.", None, None),
        ("A spokesman for the Chilean president, Carla Reyes, arrived on Monday.", None, None),
        ("The president of Norway and Carla Reyes arrived on Monday.", None, None),
        ("They did not discuss the case of Kari Lund, a senior official said.", None, None),
        ("The fleet will not sail with Jonas Berg, a navy spokesman in the capital told reporters.", None, None),
        # Who governs a town or sits for one.
        ("Jonas Berg, the mayor of Callao, arrived on Monday.", "mayor", "PER"),
        ("Jonas Berg, a senator from Callao, arrived on Monday.", "senator", "PER"),
        ("Jonas Berg, an engineer from Callao, arrived on Monday.", "engineer", None),
        # An equal of the one who speaks holds an office that the text need not say.
        ("The chancellor was silent. I called my Chilean colleague, Carla Reyes, on Monday.", None, "CHL"),
    ],
)
def test_titles_beside_names(nlp: Language, text: str, role: str | None, country: str | None) -> None:
    found = persons(nlp(text))
    assert [(one.role, one.country) for one in found] == [(role, country)]


@pytest.mark.parametrize(("word", "role"), [("her Chilean counterpart,", "Foreign Minister"), ("her colleague", None)])
def test_a_counterpart_has_the_same_office_and_a_colleague_any(nlp: Language, word: str, role: str | None) -> None:
    found = persons(nlp(f"Foreign Minister Kari Lund arrived with {word} Carla Reyes."))
    assert [one.role for one in found] == ["Foreign Minister", role]


def test_a_secretary_of_state_has_ministers_for_counterparts(nlp: Language) -> None:
    found = persons(nlp("Secretary of State Kari Lund met her Chilean counterpart, Carla Reyes."))
    assert [(one.role, one.country) for one in found] == [("Secretary of State", None), (None, "CHL")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Iceland was angry. Its foreign minister, Birgir Thorlaksen, arrived.", "ISL"),
        ("Oslo was angry. Its foreign minister, Birgir Thorlaksen, arrived.", "NOR"),
        ("Norway recalled its ambassador, Birgir Thorlaksen, on Monday.", "NOR"),
        ("Norway, whose foreign minister, Birgir Thorlaksen, arrived, was angry.", "NOR"),
        ("Norway said its ambassador, Birgir Thorlaksen, would stay.", "NOR"),
        ("The company was angry. Its chairman, Birgir Thorlaksen, arrived.", None),
        ("Brussels was angry. Its trade commissioner, Birgir Thorlaksen, arrived.", None),
        ("Its foreign minister, Birgir Thorlaksen, arrived.", None),
    ],
)
def test_whose_minister_its_minister_is(nlp: Language, text: str, country: str | None) -> None:
    assert [one.country for one in persons(nlp(text))] == [country]


@pytest.mark.parametrize(
    ("text", "entity", "label", "kind"),
    [
        # Persons.
        ("It met the President of the Storting, Umm Dawra, and left.", "Umm Dawra", "LOC", "PERSON"),
        ("It met Finance Minister Umm Dawra on Monday.", "Umm Dawra", "LOC", "PERSON"),
        ("It met Turkish national Serkan Altinok on Monday.", "Serkan Altinok", "ORG", "PERSON"),
        ("On Monday, Mr. Skarvik left.", "Skarvik", "ORG", "PERSON"),
        ("Skarvik was arrested by Norwegian police on Monday.", "Skarvik", "ORG", "PERSON"),
        # Places.
        ("It met the mayor of the northern town, Umm Dawra, and left.", "Umm Dawra", "LOC", "LOC"),
        ("It met the president in Umm Dawra, and left.", "Umm Dawra", "LOC", "LOC"),
        # Ships, weapons, constituencies.
        ("It sank the landing ship Skarvik on Monday.", "Skarvik", "PERSON", "PRODUCT"),
        ("It towed one of the boats, the Skarvik, to Oslo.", "Skarvik", "ORG", "PRODUCT"),
        ("It towed one of the boats, the Skarvik said on Monday.", "Skarvik", "ORG", "ORG"),
        ("It fired Skarvik missiles on Monday.", "Skarvik", "PERSON", "PRODUCT"),
        ("It met Skarvik MP Liv Hafen on Monday.", "Skarvik", "PERSON", "PRODUCT"),
        ("It met Skarvik aide Liv Hafen on Monday.", "Skarvik", "PERSON", "PERSON"),
        # Bodies.
        ("Skarvik was fined by Norwegian police on Monday.", "Skarvik", "ORG", "ORG"),
        ("He told the broadcaster KVX that the well was dry.", "KVX", "PERSON", "ORG"),
        ("He told the magazine Liv Hafen that the well was dry.", "Liv Hafen", "PERSON", "ORG"),
        ("It came from the Tigray Interim Administration.", "Tigray Interim", "PERSON", "ORG"),
        ("It came from the Hafen Administration.", "Hafen", "PERSON", "PERSON"),
        ("He told the magazine Liv Hafen was ill.", "Liv Hafen", "PERSON", "PERSON"),
        ("He met the broadcaster Liv Hafen on Monday.", "Liv Hafen", "PERSON", "PERSON"),
        ("He met the Hafen family on Monday.", "Hafen", "PERSON", "PERSON"),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind(nlp: Language, text: str, entity: str, label: str, kind: str) -> None:
    doc = nlp(text)
    start = text.index(entity)
    doc.set_ents([doc.char_span(start, start + len(entity), label=label)])
    assert kinds.kind(doc.ents[0]) == kind


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        # Halves that touch are one name, two full names are not; a title alone is none.
        ("Hou Jianmen left.", ["Hou", "Jianmen"], ["Hou Jianmen"]),
        ("Jonas Berg Kari Lund", ["Jonas Berg", "Kari Lund"], ["Jonas Berg", "Kari Lund"]),
        ("The Envoy left.", ["Envoy"], []),
        ("Mr. King left.", ["King"], ["King"]),
        # What stands before and behind a name in short.
        ("“Yes,” CS Berg said.", ["CS Berg"], ["Berg"]),
        ("His barrister, Jonas Berg KC, left.", ["Jonas Berg KC"], ["Jonas Berg"]),
        ("Stephen King met Anna. King left.", ["Stephen King", "King"], ["Stephen King", "King"]),
    ],
)
def test_names_and_titles(nlp: Language, text: str, entities: list[str], expected: list[str]) -> None:
    doc = nlp(text)
    places = [text.rindex(one) for one in entities]
    doc = nlp.get_pipe("names")(with_people(doc, places, entities))
    assert [one.text for one in people.people(doc).named] == expected


def with_people(doc: Doc, starts: list[int], entities: list[str]) -> Doc:
    """A Doc with these names of people and none of what was made of others."""
    doc.set_ents([doc.char_span(at, at + len(one), label="PERSON") for at, one in zip(starts, entities, strict=True)])
    for key in (surface.ENTITIES, kinds.KINDS):
        doc.user_data.pop(key, None)
    return doc


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Minister for Fisheries Sverre Haukeland left.", "Fisheries", False),
        ("Under Secretary of the Treasury for Trade Kari Lund left.", "Treasury for Trade", False),
        ("Secretary of State for Northern Affairs Kari Lund left.", "State for Northern Affairs", False),
        ("Secretary of State for Northern Affairs Kari Lund left.", "Northern Affairs", False),
        ("A spokesman for Nordlock left.", "Nordlock", True),
        ("The secretary of the Nordlock Foundation left.", "Nordlock Foundation", True),
        ("The general secretary of Nordlock Union left.", "Nordlock Union", True),
    ],
)
def test_what_a_minister_is_for_is_no_body(nlp: Language, text: str, name: str, found: bool) -> None:
    doc = nlp(text)
    doc.set_ents([doc.char_span(text.index(name), text.index(name) + len(name), label="ORG")])
    doc.user_data.clear()
    assert (name in [one.text for one, _ in organisations.organisations(doc).values()]) is found


@pytest.mark.parametrize("name", ["Permanent Observer of the Holy See", "United Nations Special Envoy"])
def test_the_office_of_one_person_is_no_body(nlp: Language, name: str) -> None:
    doc = nlp(f"The {name} left.")
    doc.set_ents([doc.char_span(4, 4 + len(name), label="ORG")])
    doc.user_data.clear()
    assert name not in [one.text for one, _ in organisations.organisations(doc).values()]


@pytest.mark.parametrize(
    ("text", "role"), [("A government spokesman left.", "government spokesman"), ("Her spokesman left.", "spokesman")]
)
def test_the_office_of_somebody_without_a_name(nlp: Language, text: str, role: str) -> None:
    assert subject_of(nlp(text), "left").role == role


def test_no_body_runs_over_a_line_break(nlp: Language) -> None:
    doc = nlp("Contact:\nLiv Fosse\nMedia Office")
    doc.set_ents([doc.char_span(9, 24, label="ORG")])
    doc.user_data.clear()
    assert list(organisations.spans(doc)) == []


def test_two_people_with_one_last_name_are_not_merged(nlp: Language) -> None:
    doc = nlp("Anna Weber and her brother Thomas Weber arrived in Vienna. Weber said nothing.")
    last = persons(doc)[-1]
    assert (last.text, last.name) == ("Weber", None)


def test_a_form_of_address_tells_two_people_apart(nlp: Language) -> None:
    doc = nlp("Anna Weber and Thomas Weber arrived in Vienna. Mrs. Weber said nothing.")
    assert persons(doc)[-1].name == "Anna Weber"


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("Marta O 'Dell left.", ["Marta O 'Dell"], ["Marta O 'Dell"]),
        ("Solvang's plan", ["Solvang's"], ["Solvang"]),
        ("The Solvang-Reyes talks", ["Solvang", "Reyes"], ["Solvang", "Reyes"]),
        ("the Minister of Finance", ["Minister of Finance"], []),
        ("Dr. Henrik Solvang left.", ["Dr. Henrik Solvang"], ["Henrik Solvang"]),
    ],
)
def test_names_inside_entities(text: str, entities: list[str], expected: list[str]) -> None:
    doc = spacy.blank("en")(text)
    doc.set_ents([doc.char_span(text.index(one), text.index(one) + len(one), label="PERSON") for one in entities])
    assert [one.text for one in people.people(doc).named] == expected


def test_a_name_that_the_recogniser_missed_is_found_again() -> None:
    doc = spacy.blank("en")("Henrik Solvang spoke. Later Solvang left.")
    doc.set_ents([doc.char_span(0, 14, label="PERSON")])
    for token in doc:
        token.pos_ = "PROPN" if token.text in {"Henrik", "Solvang"} else "VERB"
        token.head, token.dep_ = doc[3 if token.i < 4 else 6], "dep"
    found = people.people(doc)
    assert [(one.text, one.person.name if one.person else None) for one in found.named] == [
        ("Henrik Solvang", "Henrik Solvang"),
        ("Solvang", "Henrik Solvang"),
    ]


def test_a_surname_before_the_given_name_is_found_where_it_was_taken_for_a_place() -> None:
    doc = spacy.blank("en")("Tang Rui spoke. Later Tang left.")
    doc.set_ents([doc.char_span(0, 8, label="PERSON"), doc.char_span(22, 26, label="LOC")])
    for token in doc:
        token.pos_ = "PROPN" if token.text in {"Tang", "Rui"} else "VERB"
        token.head, token.dep_ = doc[2 if token.i < 4 else 6], "dep"
    found = people.people(doc)
    assert [(one.text, one.person.name if one.person else None) for one in found.named] == [
        ("Tang Rui", "Tang Rui"),
        ("Tang", "Tang Rui"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("henrik", "solvang"), ("henrik", "j", "solvang"), True),
        (("thomas", "weber"), ("tom", "weber"), True),
        (("oleksii", "marchenko"), ("oleksii", "martchenko"), True),
        (("kim", "sang"), ("kim", "sang", "ho"), True),
        (("prieto", "salas"), ("ramon", "prieto", "salas"), True),
        (("thomas", "weber"), ("anna", "weber"), False),
        (("thomas", "weber"), ("thomas", "brandt"), False),
    ],
)
def test_same_person(first: tuple[str, ...], second: tuple[str, ...], expected: bool) -> None:
    assert same_person(first, second) is expected


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("Norwegian President Henrik Solvang arrived in Lisbon. He praised the hosts.", "praised", "Henrik Solvang"),
        ("Norwegian President Henrik Solvang arrived in Lisbon. She praised the hosts.", "praised", None),
        ("President Henrik Solvang met Carla Reyes in Oslo. She praised the hosts.", "praised", "Carla Reyes"),
        ("Ministers arrived in Lisbon. They praised the hosts.", "praised", None),
        ("President Umm Dawra left. Rebels kidnapped a widow. She praised the hosts.", "praised", None),
        ("Torvald Ruun met the envoys.\n\nReporters cheered Achieng Wambo in Oslo. She smiled.", "smiled", None),
    ],
)
def test_pronouns(nlp: Language, text: str, verb: str, name: str | None) -> None:
    assert subject_of(nlp(text), verb).name == name


@pytest.mark.parametrize(
    ("text", "verb", "kind", "name", "country", "sector"),
    [
        ("Russia rejected the plan.", "rejected", "country", "Russia", "RUS", "GOV"),
        ("Moscow rejected the plan.", "rejected", "country", "Russia", "RUS", "GOV"),
        ("The Kremlin rejected the plan.", "rejected", "country", "Russia", "RUS", "GOV"),
        ("Russian troops crossed the river.", "crossed", "unnamed", None, "RUS", "MIL"),
        ("The leader of the Norwegian opposition, Jon Berg, spoke.", "spoke", "person", "Jon Berg", "NOR", "OPP"),
        ("Kari Lund of Norway spoke.", "spoke", "person", "Kari Lund", "NOR", None),
        ("The secretary-general warned of a crisis.", "warned", "unnamed", None, None, "IGO"),
        ("The African Union’s peace commissioner, Kari Lund, spoke.", "spoke", "person", "Kari Lund", None, "IGO"),
        ("The head of the African Union, Kari Lund, spoke.", "spoke", "person", "Kari Lund", None, "IGO"),
        ("Norway’s envoy to the African Union, Kari Lund, spoke.", "spoke", "person", "Kari Lund", "NOR", "GOV"),
        ("Peru closed its ports. The government blamed a storm.", "blamed", "unnamed", None, "PER", "GOV"),
        ("Peru was angry. The foreign ministry blamed a storm.", "blamed", "unnamed", None, "PER", "GOV"),
        ("In Lima, police fired at a crowd.", "fired", "unnamed", None, "PER", "GOV"),
        ("Peru and Chile closed their ports. The government blamed a storm.", "blamed", "unnamed", None, None, "GOV"),
        ("The parliament in Lima spoke.", "spoke", "unnamed", None, "PER", "LEG"),
        ("Parliament in Lima spoke.", "spoke", "organisation", "Peruvian Parliament", "PER", "LEG"),
        ("In Lima, the Senate spoke.", "spoke", "organisation", "Peruvian Senate", "PER", "LEG"),
        ("The Senate spoke.", "spoke", "organisation", "Senate", None, "LEG"),
        ("The crew of a Norwegian ship spoke.", "spoke", "unnamed", None, "NOR", None),
        ("The fishermen’s union welcomed the accord.", "welcomed", "unnamed", None, None, "CVL"),
        ("The Icelandic fishing fleet left the port.", "left", "unnamed", None, "ISL", "BUS"),
        ("Rebels crossed the river.", "crossed", "unnamed", None, None, "REB"),
        ("A senior official rejected the plan.", "rejected", "unnamed", None, None, "GOV"),
        ("General Jon Berg of Norway left. His men fled.", "fled", "unnamed", None, "NOR", "MIL"),
        ("Mayor Jon Berg of Norway left. His men fled.", "fled", "unnamed", None, "NOR", None),
        ("Peru’s president, General Jon Berg, spoke.", "spoke", "person", "Jon Berg", "PER", "GOV"),
        ("Peru’s army chief, General Jon Berg, spoke.", "spoke", "person", "Jon Berg", "PER", "MIL"),
    ],
)
def test_states_and_groups(
    nlp: Language, text: str, verb: str, kind: str, name: str | None, country: str | None, sector: str
) -> None:
    found = subject_of(nlp(text), verb)
    assert (found.kind, found.name, found.country, found.sector) == (kind, name, country, sector)


def test_a_title_alone_means_the_one_person_who_holds_it(nlp: Language) -> None:
    doc = nlp(TWO_LEADERS + " The Norwegian president thanked the crowd. The president left.")
    assert subject_of(doc, "thanked").name == "Henrik Solvang"
    assert subject_of(doc, "left").name is None


def test_the_phrase_is_kept_as_written(nlp: Language) -> None:
    found = subject_of(nlp("Norwegian President Henrik Solvang praised the hosts."), "praised")
    assert (found.text, found.role, found.country) == ("Norwegian President Henrik Solvang", "President", "NOR")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Presidents Ana Lund of Norway and Luis Soto of Peru met.", [("NOR", "President"), ("PER", "President")]),
        ("Peruvian Ministers Ana Lund and Luis Soto met.", [("PER", "Minister"), ("PER", "Minister")]),
        ("Peruvian Minister Ana Lund and Luis Soto met.", [("PER", "Minister"), (None, None)]),
    ],
)
def test_a_plural_gives_its_office_to_each(
    nlp: Language, text: str, roles: list[tuple[str | None, str | None]]
) -> None:
    assert [(one.country, one.role) for one in persons(nlp(text))] == roles


def test_its_spokesman_is_of_the_state_whose_ministry_it_is(nlp: Language) -> None:
    found = persons(nlp("China's foreign ministry was silent. Its spokesman, Qiu Haoran, spoke."))
    assert [(one.country, one.role) for one in found] == [("CHN", "spokesman")]


def test_a_monarch_is_not_called_by_somebody_s_last_name(nlp: Language) -> None:
    """King Harald of Norway and Jon Harald, a Peruvian."""
    meant = subject_of(nlp("Peru’s president, Jon Harald, waited. King Harald of Norway spoke."), "spoke")
    assert (meant.name, meant.country) == ("Harald", "NOR")


def test_a_last_name_alone_is_one_person_all_along(nlp: Language) -> None:
    found = people.people(nlp("Mr. Solvang arrived in Oslo. Mr. Solvang praised the hosts. Mr. Solvang left."))
    assert [one.name for one in found.persons] == ["Solvang"]


@pytest.mark.parametrize(
    ("text", "verb", "name", "country"),
    [
        ("NATO rejected the plan.", "rejected", "NATO", None),
        ("The opposition Blue Harbour Movement rejected the plan.", "rejected", "Blue Harbour Movement", None),
        ("The opposition party Tauta First rejected the plan.", "rejected", "Tauta First", None),
        ("The Portuguese foreign ministry rejected the plan.", "rejected", "Portuguese Foreign Ministry", "PRT"),
        ("The Ministry of Justice in Lima rejected the plan.", "rejected", "Ministry of Justice", "PER"),
        ("The Ministry of Justice in Bergen rejected the plan.", "rejected", "Ministry of Justice", None),
    ],
)
def test_organisations(nlp: Language, text: str, verb: str, name: str, country: str | None) -> None:
    found = subject_of(nlp(text), verb)
    assert (found.kind, found.name, found.country) == ("organisation", name, country)


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("The Norwegian oil firm Nordolje rejected the plan.", "NOR", "BUS"),
        ("The Peruvian opposition party Frente Claro rejected the plan.", "PER", "OPP"),
        ("Frente Claro, a Peruvian opposition party, rejected the plan.", "PER", "OPP"),
        ("The human rights group Lexwatch rejected the plan.", None, "NGO"),
        ("The rebel group Sendero Rojo rejected the plan.", None, "REB"),
        ("The opposition newspaper El Faro rejected the plan.", None, "MED"),
        ("The Norwegian oil firm Nordolje Energy lost it. It rained. Nordolje Energy rejected the plan.", "NOR", "BUS"),
    ],
)
def test_a_body_is_what_the_noun_beside_its_name_says(
    nlp: Language, text: str, country: str | None, sector: str | None
) -> None:
    found = subject_of(nlp(text), "rejected")
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Free Syrian Army left.", [("Free Syrian Army", "Free Syrian Army")]),
        ("The SPLM/A and the PKK met.", [("SPLM/A", "SPLM/A"), ("PKK", "Kurdistan Workers' Party")]),
        ("Rebel Kurdistan Workers’ Party units left.", [("Kurdistan Workers’ Party", "Kurdistan Workers' Party")]),
        ("Amnesty for all was promised.", []),  # a word that only opens a sentence
        ("MEND THE FENCES, SAYS MAYOR", []),  # a headline in capitals
        ("Who is it? We are.", []),
    ],
)  # fmt: skip
def test_known_bodies_are_found_without_the_recogniser(text: str, expected: list[tuple[str, str]]) -> None:
    nlp = spacy.blank("en")
    doc = nlp.make_doc(text)
    found = [organisations.describe(span)[0] for span in organisations.spans(doc)]
    assert [(one.text, one.name) for one in found] == expected


def test_an_acronym_inside_a_place_is_no_body() -> None:
    doc = spacy.blank("en")("Councillors met in Lower MDC on Monday.")
    doc.set_ents([doc.char_span(19, 28, label="LOC")])
    assert list(organisations.spans(doc)) == []


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("The industry ministry accused Norway of lying.", "GOV"),
        ("The rating agency accused Norway of lying about its debt.", "BUS"),
        ("The aid agency accused Norway of lying.", "NGO"),
        ("The space agency accused Norway of lying.", "GOV"),
        ("The archbishop accused Norway of lying.", "CVL"),
        ("The Alpine Workers' Federation accused Norway of lying.", "CVL"),
        ("The union's president accused Norway of lying.", "CVL"),
        ("The president of the union, Jon Berg, accused Norway of lying.", "CVL"),
        ("The company chairman accused Norway of lying.", "BUS"),
        ("The president of the republic accused Norway of lying.", "GOV"),
        ("A government spokesman accused Norway of lying.", "GOV"),
    ],
)
def test_sectors_of_bodies_and_offices(nlp: Language, text: str, sector: str) -> None:
    (event,) = nlp(text)._.events
    assert [one.sector for one in event.actors] == [sector]


@pytest.mark.parametrize(
    "text",
    [
        "A shopkeeper, Omar Rao, blamed Norway.",
        "The Peruvian agent before the court, Omar Rao, blamed Norway.",
        "The leader of the No campaign, Omar Rao, blamed Norway.",
        "One of them, Omar Rao, blamed Norway.",
    ],
)
def test_a_name_behind_a_comma_says_who_it_is(nlp: Language, text: str) -> None:
    (event,) = nlp(text)._.events
    assert [one.name for one in event.actors] == ["Omar Rao"]


def test_a_name_that_goes_on_is_no_apposition(nlp: Language) -> None:
    (quote,) = nlp("The report, Omar Rao said, was wrong.")._.quotes
    assert quote.speaker is not None
    assert quote.speaker.text == "Omar Rao"


@pytest.mark.parametrize("text", ["Anna Dahl, United", "Anna Dahl, the head of United", "Anna Dahl, under"])
def test_a_title_may_end_the_text(nlp: Language, text: str) -> None:
    assert [one.name for one in persons(nlp(text))] == ["Anna Dahl"]
