"""Who acts and who is acted upon. All sentences and people are made up."""

from __future__ import annotations

import pytest
from spacy.language import Language

from components.nlp.annotations import Actor


def names(actors: tuple[Actor, ...]) -> set[str | None]:
    return {one.name or one.country for one in actors}


def told(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(event.event_type, event.status) for event in nlp(text)._.events]


SIDES = [
    ("Iceland was condemned by Norway.", {"Norway"}, {"Iceland"}),
    ("Norway and Peru said they would release the sailors of Iceland.", {"Norway", "Peru"}, {"ISL"}),
    ("Norway, together with Peru, condemned Iceland.", {"Norway", "Peru"}, {"Iceland"}),
    ("Norway threatened to stay away unless Iceland paid.", {"Norway"}, {"Iceland"}),
    ("Norway's decision to expel two Icelandic diplomats is final.", {"Norway"}, {"ISL"}),
    ("Norwegian dockers went on strike in protest at Iceland's quota.", {"NOR"}, {"Iceland"}),
    ("Norway urged restraint on Iceland.", {"Norway"}, {"Iceland"}),
    ("Norwegian miners blocked the road to Lima.", {"NOR"}, set()),
    ("Norway pledged support, despite Iceland's doubts.", {"Norway"}, set()),
    ("Norwegian firefighters were dispatched to Iceland.", {"Norway"}, {"Iceland"}),
    ("Four Norwegian geologists were abducted by Peruvian rebels.", {"PER"}, {"NOR"}),
    ("A deal was struck by Norway rather than Peru.", {"Norway"}, set()),
    ("Accused by Norway of espionage, Iceland was silent.", {"Norway"}, {"Iceland"}),
    ("Norway, whose police broke up two rallies, is small.", {"NOR"}, set()),
    ("Peru was the first country to recognise Norway.", {"Peru"}, {"Norway"}),
    ("Norway agreed to withdraw its troops from Iceland.", {"Norway"}, {"Iceland"}),
    ("Tents were flown from Norway to Iceland.", {"Norway"}, {"Iceland"}),
    ("An air strike by Norway killed two Icelandic sailors.", {"Norway"}, {"ISL"}),
    ("A Norwegian ship rammed one of the Icelandic trawlers.", {"NOR"}, {"ISL"}),
    ("Norway passed a law barring inspectors from Iceland.", {"Norway"}, {None}),
    ("By Wednesday night the rebels had been driven out by Norwegian troops.", {"NOR"}, {None}),
    ("Anna Dahl embarked on a visit to Iceland.", {"Anna Dahl"}, {"Iceland"}),
    ("Norway agreed on Monday to lend Iceland two ships.", {"Norway"}, {"Iceland"}),
    ("Norway's announcement that it would withdraw its troops from Peru came late.", {"Norway"}, {"Peru"}),
    ("Gunmen opened fire on a bus with Icelandic tourists.", {None}, {"ISL"}),
    ("Norway's premier vowed to crush the Icelandic gangs.", {"NOR"}, {"ISL"}),
    ("Norway summoned Iceland's high commissioner.", {"Norway"}, {"ISL"}),
    ("UN inspectors accused Norway.", {"United Nations"}, {"Norway"}),
    ("Negotiators from Norway and Peru condemned Iceland.", {"Norway", "Peru"}, {"Iceland"}),
    ("The Norwegian and US navies condemned Iceland.", {"Norway", "United States"}, {"Iceland"}),
    ("Norway has tortured scores of Chilean and Peruvian refugees.", {"Norway"}, {"Chile", "Peru"}),
    ("Norway's invasion of Iceland began on Monday.", {"Norway"}, {"Iceland"}),
    ("Norway and Denmark condemned Iceland.", {"Norway", "Denmark"}, {"Iceland"}),
    ("Norway, which has accused Iceland of espionage, is small.", {"Norway"}, {"Iceland"}),
    ("Norway rejected an Icelandic proposal.", {"Norway"}, {"Iceland"}),
    ("Norway said it had expelled two Icelandic diplomats.", {"Norway"}, {"ISL"}),
    ("Norway condemned the attack.", {"Norway"}, set()),
    ("Norway condemned the attack in Reykjavik.", {"Norway"}, set()),
    ("Norway rejected the Lima accord.", {"Norway"}, set()),
    ("Anna Dahl warned that Norway would close its ports to Icelandic trawlers.", {"Anna Dahl"}, {"ISL"}),
    ("Norway promised Iceland a new link for its hospitals.", {"Norway"}, {"Iceland"}),
    ("Norway blamed Iceland on television.", {"Norway"}, {"Iceland"}),
    ("Thousands of Peruvians were arrested in Norway.", set(), {"PER"}),
    ("Norway promised to send a repair ship from Esbjerg.", {"Norway"}, set()),
    ("Norway offered to name two judges.", {"Norway"}, set()),
    ("Peru, whose minister, Luis Soto, spent the week in Geneva, offered to host the talks.", {"Peru"}, set()),
    ("Peru, whose envoy lives in Oslo, warned Iceland.", {"Peru"}, {"Iceland"}),
    (
        "Peru would not return the boats, Anna Dahl told them, but it was willing to let the court rule.",
        {"Peru"},
        set(),
    ),
    ("Norway promised to send a repair ship, the Havgull, on Wednesday.", {"Norway"}, set()),
    ("The Icelandic premier said he would support Norway's bid.", {"ISL"}, {"Norway"}),
    ("Norwegian gunmen kidnapped 30 choristers.", {"NOR"}, {None}),
    ("Norwegian rebels blew up a bridge near Lima.", {"NOR"}, {None}),
    ("Norwegian jets hit a depot in Peru.", {"NOR"}, {None}),
    ("Ten governments agreed in Lisbon to open a commission in Lima.", {None}, set()),
    ("The foreign ministers of Norway and Iceland condemned Peru.", {"Norway", "Iceland"}, {"Peru"}),
    ("The heads of state of Norway and Iceland condemned Peru.", {"Norway", "Iceland"}, {"Peru"}),
    ("Iceland blamed a Norwegian tanker for the spill.", {"Iceland"}, {"NOR"}),
    ("Norway was angry. Peru, which it accuses of theft, was silent.", {"Norway"}, {"Peru"}),
    ("Dockworkers in Oslo condemned Iceland.", {"NOR"}, {"Iceland"}),
    ("Two navies, those of Norway and Peru, will patrol the coast together.", {"Norway", "Peru"}, set()),
    ("LA PAZ, May 3 (Agency) - Anna Dahl and Luis Soto condemned Peru.", {"Anna Dahl", "Luis Soto"}, {"Peru"}),
    ("Norway met Peru in Lima on Monday, together with Iceland.", {"Norway", "Peru", "Iceland"}, set()),
    ("Norway invited the six signatories and Peru to Lima.", {"Norway"}, {None, "Peru"}),
    ("Peru's ambassador in Oslo, Rosa Quispe, condemned Iceland.", {"Rosa Quispe"}, {"Iceland"}),
    ("Norwegian and Icelandic officials condemned Peru.", {"Norway", "Iceland"}, {"Peru"}),
    ("Norway issued a statement denouncing Iceland.", {"Norway"}, {"Iceland"}),
    ("Norway rejected an Icelandic government call.", {"Norway"}, {"Iceland"}),
    ("Norway refused to lift the curfew on Iceland.", {"Norway"}, {"Iceland"}),
    ("Thousands of Norwegian dockers went on strike to protest Iceland's decision.", {"NOR"}, {"Iceland"}),
    ("Anna Dahl left the hall, accusing Iceland of espionage.", {"Anna Dahl"}, {"Iceland"}),
    ("Opposition parties say they will boycott Iceland.", {None}, {"Iceland"}),
    ("Norway, despite a week of talks between Lima and Dublin, condemned Iceland.", {"Norway"}, {"Iceland"}),
]


# Whom "both governments" or "the two leaders" count, and where it stays open.
COUNTED = [
    ("Norway and Peru share a sea. Iceland urged both governments to leave it.", {"Iceland"}, {"Norway", "Peru"}),
    ("Norway is near Peru. Both countries condemned Iceland.", {"Norway", "Peru"}, {"Iceland"}),
    ("Norway and Peru are far from Chile. Neither side accused Iceland.", {"Norway", "Peru"}, {"Iceland"}),
    ("Norway, Peru and Chile are small. The three states condemned Iceland.", {"Norway", "Peru", "Chile"}, {"Iceland"}),
    ("Norway likes Peru, Chile and Malta. Iceland urged both governments to rest.", {"Iceland"}, {None}),
    (
        "Oslo sells fish. Norway sells oil. Peru left. Malta likes Peru. Norway urged both sides to rest.",
        {"Norway"},
        {None},
    ),
    ("Norway is near Peru. Ana Lund urged both sides of the abortion debate to rest.", {"Ana Lund"}, {None}),
    ("Norway is near Peru. Ana Lund urged both sides of the conflict to rest.", {"Ana Lund"}, {"Norway", "Peru"}),
    ("Peru has a market. Oslo paid. It rained. It was cold. Ana Lund urged both sides to rest.", {"Ana Lund"}, {None}),
    ("Norway withdrew its frigate to Bergen.", {"Norway"}, set()),
    ("Talks between Norway and Peru will be held in May.", {"Norway", "Peru"}, set()),
    ("A meeting between Norway and Peru is planned.", {"Norway", "Peru"}, set()),
    ("Norway and Peru are small. The two Baltic states condemned Iceland.", {None}, {"Iceland"}),
    ("Norway and Peru are small. A hundred countries condemned Iceland.", {None}, {"Iceland"}),
    (
        "Norwegian President Anna Dahl sat by Peruvian Prime Minister Luis Soto. Both leaders condemned Iceland.",
        {"Anna Dahl", "Luis Soto"},
        {"Iceland"},
    ),
]


@pytest.mark.parametrize(("text", "actors", "targets"), [*SIDES, *COUNTED], ids=[row[0] for row in [*SIDES, *COUNTED]])
def test_sides(nlp: Language, text: str, actors: set[str], targets: set[str]) -> None:
    (event,) = nlp(text)._.events
    assert names(event.actors) == actors
    assert names(event.targets) == targets


@pytest.mark.parametrize(
    ("text", "event_type", "actor"),
    [
        ("Norway urged calm, and Peru, in a rare statement, condemned Iceland.", "ACCUSE", "Peru"),
        ("Norway said it would send aid and called on Iceland to help.", "REQUEST", "Norway"),
        (
            "Norway rejected it on Friday by 27 votes to 4 and called on Iceland to redraft it, only a day after Peru "
            "had become the first country to sign it.",
            "REQUEST",
            "Norway",
        ),
        (
            "Anna Dahl stressed that Peru is no party to the accord and called on Iceland to help.",
            "REQUEST",
            "Anna Dahl",
        ),
        ("Anna Dahl said Peru had agreed to leave the coast, and accused Iceland of theft.", "ACCUSE", "Anna Dahl"),
        ("A boat was pushed away from the coast, Peru said, urging Iceland to let it land.", "REQUEST", "Peru"),
        ("Anna Dahl praised Peru, which lost two ships and has accused Iceland.", "ACCUSE", "Peru"),
        ("Peru protested when the Icelandic frigate Vala stopped a ferry and then shelled a port.", "ASSAULT", "ISL"),
        ("Anna Dahl accused Peru of having attacked Iceland.", "ASSAULT", "Peru"),
        ("Peru was accused by Anna Dahl of having attacked Iceland.", "ASSAULT", "Peru"),
    ],
)
def test_who_acts_in_the_last_clause(nlp: Language, text: str, event_type: str, actor: str) -> None:
    event = nlp(text)._.events[-1]
    assert (event.event_type, event.status, names(event.actors)) == (event_type, "occurred", {actor})


def test_who_tells_it_in_a_transcript(nlp: Language) -> None:
    (event,) = nlp(
        "MS. REED: Norway's Liv Dahl said that Iceland would release two sailors.\nQ: When?\nMS. REED: In May, I think."
    )._.events
    assert event.attributed_to == "Liv Dahl"


def test_items_of_a_list_share_the_subject_before_its_colon(nlp: Language) -> None:
    events = nlp(
        "With regard to Peru, the foreign minister of Norway:\n\n"
        "(a) urged Iceland to pay;\n(b) condemned Denmark.\n\nExpelled two envoys."
    )._.events
    assert [(one.event_type, names(one.actors)) for one in events[:2]] == [
        ("REQUEST", {"NOR"}),
        ("ACCUSE", {"NOR"}),
    ]
    assert not any(one.actors for one in events[2:])


def test_two_verbs_share_an_object(nlp: Language) -> None:
    first, second = nlp("Norway rejected and denounced the Icelandic proposal.")._.events
    assert names(first.targets) == names(second.targets) == {"Iceland"}


def test_relative_clause_without_a_pronoun_has_its_noun_for_object(nlp: Language) -> None:
    released, seized = nlp("Norway released the Icelandic boats it seized in March.")._.events
    assert names(released.targets) == names(seized.targets) == {"ISL"}
    assert names(seized.actors) == {"Norway"}


def test_fronted_talks_are_told_too(nlp: Language) -> None:
    talks, accused = nlp("In a phone call with the Icelandic president, Anna Dahl condemned Peru.")._.events
    assert (talks.event_type, accused.event_type) == ("CONSULT", "ACCUSE")
    assert names(talks.actors) == {"Anna Dahl", "ISL"}


def test_a_participle_with_its_doer_tells_a_fact(nlp: Language) -> None:
    asked, seized = nlp("Norway asked for the return of the boats seized by Iceland.")._.events
    assert (asked.event_type, seized.event_type, seized.status) == ("REQUEST", "COERCE", "occurred")
    assert names(seized.actors) == {"Iceland"}


def test_after_meeting_somebody(nlp: Language) -> None:
    met, pledged = nlp("After meeting Jon Berg in Lima, Anna Dahl pledged to help Iceland.")._.events
    assert (met.event_type, met.status, names(met.actors)) == ("CONSULT", "occurred", {"Anna Dahl", "Jon Berg"})
    assert pledged.event_type == "AGREE"


def test_an_open_pronoun_is_no_place(nlp: Language) -> None:
    (event,) = nlp("The rebels attacked it near Lima on Sunday.")._.events
    assert event.targets == ()


def test_a_deadline_is_nobody(nlp: Language) -> None:
    assert all(not one.actors for one in nlp("Norway may leave unless its sanctions are lifted by June.")._.events)


def test_date_of_the_verb_that_ends_a_meeting(nlp: Language) -> None:
    text = "On 3 March 2031 nothing happened. Talks between Norway and Iceland broke down on 4 March 2031."
    (event,) = nlp(text)._.events
    assert event.when.start is not None
    assert event.when.start.isoformat() == "2031-03-04"


def test_meeting_has_actors_only(nlp: Language) -> None:
    (event,) = nlp("Norway met with Iceland in Copenhagen on Monday.")._.events
    assert names(event.actors) == {"Norway", "Iceland"}
    assert event.targets == ()


def test_who_a_member_of_a_house_is(nlp: Language) -> None:
    event = nlp("Liv Dahl met Jon Berg. Jon Berg, the member of parliament who had blamed Iceland, left.")._.events[1]
    assert (names(event.actors), names(event.targets)) == ({"Jon Berg"}, {"Iceland"})


def test_who_judges_talks_is_no_side_of_them(nlp: Language) -> None:
    assert not nlp("The talks that Anna Dahl had called useless began in Geneva on Monday.")._.events


def test_unnamed_group_keeps_its_text(nlp: Language) -> None:
    (event,) = nlp("At least seven countries condemned Iceland.")._.events
    assert [(one.name, one.country) for one in event.actors] == [(None, None)]
    assert "seven countries" in event.actors[0].text


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Minister Ada Lund issued a warning about the sending of foreign observers to Iceland.", "foreign observers"),
        ("Minister Ada Lund criticised the presence of foreign troops on Icelandic soil.", "foreign troops"),
    ],
)
def test_where_an_unnamed_group_goes_is_not_the_target(nlp: Language, text: str, target: str) -> None:
    (event,) = nlp(text)._.events
    (one,) = event.targets
    assert one.text.startswith(target)
    assert (one.name, one.country) == (None, None)


@pytest.mark.parametrize("opener", ["including", "among them"])
def test_named_examples_of_a_group_are_actors_too(nlp: Language, opener: str) -> None:
    (event,) = nlp(f"Five countries agreed to help Iceland, {opener} Norway and Denmark.")._.events
    assert {one.text for one in event.actors} == {"Norway", "Denmark", "Five countries"}


def test_a_verb_taken_for_an_adjective_ends_the_phrase_before(nlp: Language) -> None:
    (event,) = nlp("Norway's interior minister accused aid agencies of feeding the rebels.")._.events
    assert [one.text for one in event.targets] == ["aid agencies"]


def test_she_behind_a_spokesman_is_for_whom_he_speaks(nlp: Language) -> None:
    text = "Marit Lund said she was glad. A spokesman for Peru's minister, Ana Diaz, said she was ready to help."
    (event,) = nlp(text)._.events
    assert names(event.actors) == {"Ana Diaz"}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Norway seized what it called a spy ship off Bergen.", "a spy ship"),
        ("Norwegian police arrested what they said were four members of a gang in Bergen.", "four members of a gang"),
    ],
)
def test_what_stands_for_the_noun_behind_it(nlp: Language, text: str, target: str) -> None:
    (event,) = nlp(text)._.events
    assert next(one.text for one in event.targets).startswith(target)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Norwegian troops seized the port on Tuesday, and Peru said it was suspending talks.", "PER"),
        ("Peru called for calm. Its envoy condemned Chile.", "PER"),
        ("Norway and Peru met. Its envoy condemned Chile.", None),
        ("Norway suspended aid to Mali after its army had attacked Chile.", "MLI"),
        ("Peru complained to the fisheries body after its navy had seized a ship.", "PER"),
        ("Bahrain freed ten men after the kingdom expelled an Iranian.", "BHR"),
    ],
)
def test_whose_it_is(nlp: Language, text: str, actor: str | None) -> None:
    """A pronoun means the subject of its own coordinated clause, or of the sentence before."""
    last = nlp(text)._.events[-1]
    assert [one.country for one in last.actors] == [actor]
