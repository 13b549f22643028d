"""Sentences of our own with invented people. The entities are written into the text, so that no model is needed."""

from __future__ import annotations

import re
import time

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from components import countries
from components.nlp import places as component
from components.nlp.annotations import Mention
from components.nlp.places import gazetteer, meanings

BLANK = spacy.blank("en")
MARKED = re.compile(r"\[([^]|]+)\|(\w+)\]")


def marked(text: str) -> Doc:
    """A Doc from text with entities as "[Paris|LOC]"."""
    plain, spans, last = "", [], 0
    for found in MARKED.finditer(text):
        plain += text[last : found.start()]
        spans.append((len(plain), len(plain) + len(found[1]), found[2]))
        plain, last = plain + found[1], found.end()
    doc = BLANK(plain + text[last:])
    entities = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in spans]
    doc.ents = [entity for entity in entities if isinstance(entity, Span)]
    return component.places(doc)


def mentions(text: str) -> list[Mention]:
    return marked(text)._.mentions


def codes(text: str) -> list[str | None]:
    return [mention.country for mention in mentions(text)]


def pairs(text: str) -> list[tuple[str, str | None]]:
    return [(mention.text, mention.country) for mention in mentions(text)]


COUNTRIES = list(countries.load().values())
# Two countries share these; alone they mean the larger one.
SHARED = {"Congo", "Congolese", "Dominican", "Dominicans", "Korea", "Korean", "Koreans"}


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.alpha3)
def test_every_name_of_every_country(country):
    for name in country.names:
        if name not in SHARED:
            [mention] = mentions(f"The government of {name} said so on Monday.")
            expected = (name, "country", country.name, country.alpha3)
            assert (mention.text, mention.kind, mention.name, mention.country) == expected
            assert (mention.latitude, mention.longitude) == (country.latitude, country.longitude)


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.alpha3)
def test_every_demonym_of_every_country(country):
    for demonym in country.demonyms:
        if demonym not in SHARED:
            text = (
                f"The {demonym}Canadian talks" if demonym.endswith("-") else f"A [{demonym}|NORP] was there on Monday."
            )
            first = mentions(text)[0]
            expected = (demonym.rstrip("-"), "nationality", country.name, country.alpha3)
            assert (first.text, first.kind, first.name, first.country) == expected


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.alpha3)
def test_every_capital_beside_its_country(country):
    for capital in country.capitals:
        first = mentions(f"Talks were held in [{capital}|LOC], [{country.name}|LOC], on Monday.")[0]
        assert (first.text, first.country) == (capital, country.alpha3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Congolese troops moved.", ["COD"]),
        ("Congolese troops left Brazzaville.", ["COG", "COG"]),
        ("The Dominican senate sat.", ["DOM"]),
        ("In Dominica the Dominican senate sat.", ["DMA", "DMA"]),
        ("Korean officials smiled.", ["KOR"]),
        ("In Pyongyang Korean officials smiled.", ["PRK", "PRK"]),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GIN", "GNB", "GNQ", "PNG"]),
        ("Niger and Nigeria; Nigerien and Nigerian envoys", ["NER", "NGA", "NER", "NGA"]),
        ("Sudan and South Sudan, North Korea and South Korea", ["SDN", "SSD", "PRK", "KOR"]),
        ("Republic of China, People's Republic of China, People’s Republic of China", ["TWN", "CHN", "CHN"]),
        ("the Netherlands, Frenchwomen, Congolese, West", ["NLD", "FRA", "COD"]),
        ("Burma, Ivory Coast, Swaziland, Zaire, Holland", ["MMR", "CIV", "SWZ", "COD"]),
    ],
)
def test_namesakes_and_former_names(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US-led coalition", [("US", "USA")]),
        ("a U.S.-backed plan", [("U.S.", "USA")]),
        ("Franco-German talks", [("Franco", "FRA"), ("German", "DEU")]),
        ("Sino-Russian drills", [("Sino", "CHN"), ("Russian", "RUS")]),
        ("Anglo-Saxon habits, an Anglo-Catholic bishop", []),
        ("Russia's reply and Ukraine’s answer", [("Russia", "RUS"), ("Ukraine", "UKR")]),
        ("pro-Russian, anti-American", [("Russian", "RUS"), ("American", "USA")]),
        ("TURKEY AND SOUTH KOREA AGREE", [("TURKEY", "TUR"), ("SOUTH KOREA", "KOR")]),
        ("LET US TALK, SAYS UK", [("UK", "GBR")]),
        ("He told us so. It cost US$5 million.", []),
        (
            "the U.A.E., the UAE, the U.K. and the DRC",
            [("U.A.E.", "ARE"), ("UAE", "ARE"), ("U.K.", "GBR"), ("DRC", "COD")],
        ),
        ("Turkiye, Türkiye and Tu\u0308rkiye", [("Turkiye", "TUR"), ("Türkiye", "TUR"), ("Tu\u0308rkiye", "TUR")]),
        ("Côte d’Ivoire and Cote d'Ivoire", [("Côte d’Ivoire", "CIV"), ("Cote d'Ivoire", "CIV")]),
        ("Write to desk@China.com or see www.Russia.com", []),
        ("the United\nStates", [("United\nStates", "USA")]),
    ],
)
def test_ways_of_writing(text, expected):
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The West and the East, the North and the South, the Gulf and the Republic.",
        "Kim, Un, Li, Xi, Wang, Park and Moon smiled. Western and Northern officials did not.",
        "In March, in May and on Sunday, Will and Mark went Reading in Bath. Nancy was Nice.",
        "Latin American, African American, Native American and West Indian writers",
        "Of Mobile phones, Split decisions, Police cars and Orange juice",
        "The Union, the Kingdom, the Federation and the Capital of the Province",
        "French fries, a guinea pig, Indian summer, Turkish delight and Swiss cheese",
        "[NATO|ORG], the [EU|LOC], the [UN|ORG], [ASEAN|ORG], [OPEC|ORG] and the [African Union|ORG] met.",
        "[Jordan Miller|PERSON] met [Chad Porter|PERSON], [Israel Roth|PERSON] and [Kenya Odum|PERSON].",
        "[Georgia Bell|PERSON], [Paris Quinn|PERSON], [Sydney Ames|PERSON] and [Ireland Moss|PERSON]",
        "[Jordan|PERSON] smiled, [Chad|PERSON] nodded and [Austin|PERSON] left.",
        "[Madison Tyler|PERSON] and [Lincoln Jackson|PERSON] met Clinton, Houston, Jackson and Hamilton.",
        "Carter, Bush, Ford, Kennedy, Carson, Davis, Logan and Franklin met.",
        "He spoke in Russian, wrote in French, and translated it from Arabic into Chinese.",
        "French-speaking nations; the Russian language; a Spanish speaker",
    ],
)
def test_no_country(text):
    assert [code for code in codes(text) if code] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Jordan|LOC]'s minister flew to [Chad|LOC].", ["JOR", "TCD"]),
        ("The kings of Jordan and the ministers of Chad met.", ["JOR", "TCD"]),
        ("[Michael Jordan Reed|PERSON] arrived in [Amman|LOC], [Jordan|PERSON].", ["JOR", "JOR"]),
        ("[Georgia|LOC] signed an agreement with Armenia.", ["GEO", "ARM"]),
        ("Voters in [Georgia|LOC] and [Florida|LOC], said Gov. Ann Brown.", ["USA", "USA"]),
        (
            "Cubans in [Florida|LOC] marched. Havana was calm, Cuba said. Cuban police slept.",
            ["CUB", "USA", "CUB", "CUB", "CUB"],
        ),
        ("The [Bank of China|ORG] and the [University of California|ORG]", ["CHN", "USA"]),
        ("President [Ana Roe of Ohio|PERSON]", ["USA"]),
        ("China said no, and Israel, India and France agreed.", ["CHN", "ISR", "IND", "FRA"]),
        ("[Jordan Whitlock|PERSON] said [Jordan|LOC] would be host.", ["JOR"]),
        ("[Ana Jordan|PERSON] said [Jordan|LOC] would be host.", [None]),
        ("Turkey farmers met the duke of Wellington over Beef Wellington.", []),
        ("the Duke of Edinburgh, the Princess of Wales and the Crown Prince of Saudi Arabia", ["SAU"]),
        ("the Gulf of Alaska, 12 Berlin Road and [Athens|LOC] Street", [None]),
        ("Russian hands; he spoke in Russian courts.", ["RUS"]),
    ],
)
def test_persons_and_bodies(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in [Paris|LOC]", [("Paris", "FRA")]),
        ("in [Paris|LOC], [Texas|LOC]", [("Paris", "USA"), ("Texas", "USA")]),
        (
            "in [Portland|LOC], Ore., and [Cambridge|LOC], Mass.",
            [("Portland", "USA"), ("Ore.", "USA"), ("Cambridge", "USA"), ("Mass.", "USA")],
        ),
        ("in [Quagmire Falls|LOC], [Kansas|LOC]", [("Quagmire Falls", "USA"), ("Kansas", "USA")]),
        ("in [Quagmire Falls|LOC] on Monday", [("Quagmire Falls", None)]),
        ("in [Lebanon|LOC], Pa.", [("Lebanon", "USA"), ("Pa.", "USA")]),
        ("in [London|LOC], [Germany|LOC] and [France|LOC]", [("London", "GBR"), ("Germany", "DEU"), ("France", "FRA")]),
        ("in [Tripoli|LOC]", [("Tripoli", "LBY")]),
        ("Lebanon's army went from Beirut and Sidon to [Tripoli|LOC], Lebanese envoys said", None),
        ("MOSCOW (Agency) - Officials met.", [("MOSCOW", "RUS")]),
        ("ODESA, March 3 (Agency) — Officials met.", [("ODESA", "UKR")]),
        ("[Fort Jackson|LOC]", [("Fort Jackson", None)]),
        (
            "the trawler [Havgull|LOC]. Norway freed the [Havgull|LOC] in [Quagmire|LOC]",
            [("Norway", "NOR"), ("Quagmire", None)],
        ),
        (
            "the northern Lebanese port city of [Tripoli|LOC]",
            [("Lebanese", "LBN"), ("Tripoli", "LBN")],
        ),
        ("the Serbian capital of [Kosovo|LOC]", [("Serbian", "SRB"), ("Kosovo", "XKX")]),
        ("the Canadian city of [London|LOC]", [("Canadian", "CAN"), ("London", "CAN")]),
        ("Afghan men in the city of [Lyon|LOC]", [("Afghan", "AFG"), ("Lyon", "FRA")]),
        ("in the [San Juan River|LOC]", [("San Juan River", None)]),
        ("in [Olympia|LOC], [Greece|LOC], on Monday", [("Olympia", "GRC"), ("Greece", "GRC")]),
        (
            "in [Olympia|LOC], [Greece|LOC] and [Italy|LOC]",
            [("Olympia", None), ("Greece", "GRC"), ("Italy", "ITA")],
        ),
        (
            "Armenian and Russian envoys met in [Savannah|LOC], [Georgia|LOC].",
            [("Armenian", "ARM"), ("Russian", "RUS"), ("Savannah", "USA"), ("Georgia", "USA")],
        ),
        (
            "The [University of Georgia|ORG] has a centre on Armenia.",
            [("Georgia", "USA"), ("Armenia", "ARM")],
        ),
        ("The governor of [Georgia|LOC] flew to Armenia.", [("Georgia", "USA"), ("Armenia", "ARM")]),
        (
            "The premier of [Victoria|LOC] left [Melbourne|LOC].",
            [("Victoria", "AUS"), ("Melbourne", "AUS")],
        ),
        ("[Nassau|LOC] County's sheriff", [("Nassau", None)]),
        (
            "[Athens|LOC] police arrested a man. The Clarke County sheriff and [Georgia|LOC] state police agreed.",
            [("Athens", "USA"), ("Georgia", "USA")],
        ),
        (
            "[Athens|LOC] police arrested a man, Greek and Turkish officials said.",
            [("Athens", "GRC"), ("Greek", "GRC"), ("Turkish", "TUR")],
        ),
        ("in [Birmingham|LOC]", [("Birmingham", "GBR")]),
        ("in [Birmingham|LOC], [Alabama|LOC]", [("Birmingham", "USA"), ("Alabama", "USA")]),
        (
            "They moved from New Jersey to South Jersey; in [Jersey|LOC] Gov. Ann Roe said",
            [("New Jersey", "USA"), ("Jersey", "USA")],
        ),
        ("Guernsey and [Jersey|LOC] voted.", [("Guernsey", "GGY"), ("Jersey", "JEY")]),
        ("near [Lake Chad|LOC]", [("Lake Chad", None)]),
        ("in the [South China Sea|LOC]", [("South China Sea", None)]),
        ("Russia's Far East", [("Russia", "RUS"), ("Far East", "RUS")]),
        ("in the Far East", [("Far East", None)]),
        ("Crimea, Kashmir and the West Bank", [("Crimea", "UKR"), ("Kashmir", None), ("West Bank", "PSE")]),
        (
            "New South Wales, New England, New Mexico",
            [("New South Wales", "AUS"), ("New England", "USA"), ("New Mexico", "USA")],
        ),
        ("[Salem Roe|PERSON] met voters in [Newark|LOC].", [("Newark", "USA")]),
        ("The capital is Malé, not Male.", [("Malé", "MDV")]),
        ("Peru's [Pasco|LOC] region", [("Peru", "PER"), ("Pasco", "PER")]),
        ("Kenya and Pakistan’s [Hyderabad|LOC] court", [("Kenya", "KEN"), ("Pakistan", "PAK"), ("Hyderabad", "PAK")]),
        ("India's [Hyderabad|LOC] court", [("India", "IND"), ("Hyderabad", "IND")]),
        ("Israel's [Moscow|LOC] embassy", [("Israel", "ISR"), ("Moscow", "RUS")]),
        ("Russia's [Donetsk|LOC] region", [("Russia", "RUS"), ("Donetsk region", "UKR")]),
        ("[Kenya|LOC]'s [Moyale county|LOC]", [("Kenya", "KEN"), ("Moyale", "KEN")]),
        ("in [Manila Bay|LOC]", [("Manila", "PHL"), ("Manila Bay", None)]),
        ("the [REPUBLIC OF ESTONIA|LOC]", [("REPUBLIC OF ESTONIA", "EST")]),
        ("to save the [Republic|LOC]", []),
        ("by [the|LOC] Netherlands", [("Netherlands", "NLD")]),
        ("stationed [Skarvik|LOC] missiles", []),
        ("seized the tanker [Coral Bay|LOC]", []),
        ("clashes in Gedo, where Ethiopia has troops", [("Gedo", "SOM"), ("Ethiopia", "ETH")]),
        ("the [Republic of Quagmire|LOC]", [("Republic of Quagmire", None)]),
        ("UNITED STATES OF AMERICA", [("UNITED STATES OF AMERICA", "USA")]),
        (
            "EL SALVADOR, BOSNIA AND HERZEGOVINA and ST. LUCIA",
            [("EL SALVADOR", "SLV"), ("BOSNIA AND HERZEGOVINA", "BIH"), ("ST. LUCIA", "LCA")],
        ),
        ("LA PAZ — Police met.", [("LA PAZ", "BOL")]),
        ("RIO DE JANEIRO: Police met.", [("RIO DE JANEIRO", "BRA")]),
        ("DATE: 3 May 2031\nTIME: noon\nPLACE: [Geneva|LOC]", [("Geneva", "CHE")]),
    ],
)
def test_towns_and_regions(text, expected):
    if expected is None:
        assert ("Tripoli", "LBY") not in pairs(text)
    else:
        assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Kremlin declined.", "Kremlin", "RUS"),
        ("Downing Street declined.", "10 Downing Street", "GBR"),
        ("The White House declined.", "White House", "USA"),
        ("The Élysée declined.", "Élysée Palace", "FRA"),
        ("The Pentagon declined.", "Pentagon", "USA"),
        ("Zhongnanhai declined.", "Zhongnanhai", "CHN"),
        ("The Blue House declined.", "Blue House", "KOR"),
        ("[Brussels|LOC] declined.", "Brussels", "BEL"),
        ("[Moscow|LOC] declined.", "Moscow", "RUS"),
    ],
)
def test_seats_are_places(text, name, country):
    [mention] = mentions(text)
    assert (mention.kind, mention.name, mention.country) == ("place", name, country)
    assert mention.latitude is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[QUAGMIRE FALLS|LOC], Ore. (AP) - Fishermen met.", "Quagmire Falls"),
        ("in [Quagmire Falls|LOC]", "Quagmire Falls"),
        ("near [QFA|LOC]", "QFA"),
    ],
)
def test_a_name_in_capitals_is_spelled_as_others(text, name):
    assert mentions(text)[0].name == name


def test_a_mention_is_found_by_its_tokens():
    doc = marked("The United States and [Jordan Miller|PERSON]")
    found = [component.mention_at(token) for token in doc]
    assert [one.country if one else None for one in found] == [None, "USA", "USA", None, None, None]


def test_offsets_are_those_of_the_text():
    text = "Türkiye’s envoy left Côte d’Ivoire for São Tomé and Príncipe,\nnot for Malé."
    for mention in mentions(text):
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("text", ["A" * 300_000, "e\u0301" * 150_000, "1" * 300_000, "a, " * 100_000])
def test_time_is_bounded(text):
    start = time.process_time()
    assert gazetteer.find(text) == []
    assert meanings.setting(text, []).countries == {}
    assert time.process_time() - start < 5, "measured under 1 s; quadratic patterns took minutes"


def test_in_the_shipped_pipeline(nlp: Language):
    text = (
        "RIGA (Agency) - Latvian Foreign Minister Anna Kalnina told reporters in Oslo that Norway and the United "
        "Kingdom had agreed. The Kremlin said that it would wait for Beijing. Mr. Jordan Reed of NATO said nothing."
    )
    doc = nlp(text)
    found = {mention.country for mention in doc._.mentions if mention.kind in ("country", "nationality", "place")}
    assert found == {"LVA", "NOR", "GBR", "RUS", "CHN"}


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. and the Middle East were discussed in Portland, Ore., and in the Bronx.",
        "Aid reached Ulumbo, Ore., Portland, Ore., and Lower Ulumbo.",
    ],
)
def test_no_span_is_a_place_twice(nlp: Language, text: str) -> None:
    doc = nlp.make_doc(text)
    for name in ("Portland", "Ulumbo", "Portland, Ore.", "Ulumbo, Ore.", "the Middle East", "The U.S.", "the Bronx"):
        for start in [at for at in range(len(text)) if text.startswith(name, at)][:1]:
            span = doc.char_span(start, start + len(name), label="LOC")
            if span is not None and not any(span.start < one.end and one.start < span.end for one in doc.ents):
                doc.ents = [*doc.ents, span]
    found = [(one.start, one.end) for one in component.places(doc)._.mentions]
    assert len(found) == len(set(found)) >= 3


def test_what_only_a_state_has_makes_a_given_name_a_country(nlp: Language) -> None:
    doc = nlp("Jordan's king opened the hall. Chad's government sent a delegate. Jordan's sister was there.")
    found = [(one.text, one.country) for one in doc._.mentions if one.kind == "country"]
    assert found[:2] == [("Jordan", "JOR"), ("Chad", "TCD")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("English fans met the English police. The English voted.", [("English", "GBR")] * 3),
        ("The English translation of her English novel is in English.", []),
        ("She speaks fluent German and French.", []),
        ("It was translated from Arabic, Persian and Turkish.", []),
        ("Mr. Ireland and Ms. Israel met Dr. Kenya.", []),
        ("He met President [Sudan|PERSON] [Okoye|PERSON].", []),
        ("They left Tripoli (Lebanon) for Cordoba (Argentina).",
         [("Tripoli", "LBN"), ("Lebanon", "LBN"), ("Cordoba", "ARG"), ("Argentina", "ARG")]),
        ("The [University of Oxford|ORG] opened.", [("Oxford", "GBR")]),
        ("[Catalan|NORP] and [Chechen|NORP] voters", [("Catalan", "ESP"), ("Chechen", "RUS")]),
        ("[Jordan|PERSON] condemned the raid.", [("Jordan", "JOR")]),
        ("They signed a pact with [Chad|PERSON].", [("Chad", "TCD")]),
        ("They signed a letter with [Chad|PERSON].", []),
        ("[Jordan Reed|PERSON] left. [Jordan|PERSON] condemned the raid.", []),
        ("The [Wa|LOC] militia and [Ode|LOC] met.", []),
    ],
)  # fmt: skip
def test_peoples_languages_and_persons(text, expected):
    assert [pair for pair in pairs(text) if pair[1]] == expected


@pytest.mark.parametrize(
    ("word", "part", "expected"),
    [
        ("shoal", "NOUN", []),
        ("quagmire", "PROPN", ["quagmire"]),
        ("Havgull", "PROPN", []),  # called as ships are
        ("Gulf", "PROPN", ["Gulf"]),
    ],
)
def test_a_common_noun_or_a_ship_is_no_place(word: str, part: str, expected: list[str]) -> None:
    doc = Doc(
        BLANK.vocab, ["near", "the", word], pos=["ADP", "DET", part], heads=[2, 2, 2], deps=["case", "det", "ROOT"]
    )
    doc.ents = [Span(doc, 2, 3, "LOC")]
    assert [one.text for one in component.places(doc)._.mentions] == expected
