"""Events: status, sides, acts of speech, places, nesting and merging. All sentences and people are made up."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from components.nlp.annotations import Actor


def told(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(event.event_type, event.status) for event in nlp(text)._.events]


def names(actors: tuple[Actor, ...]) -> set[str | None]:
    return {one.name or one.country for one in actors}


# --- status ----------------------------------------------------------------------------------------------------------

STATUS = [
    ("Norway bombed the Icelandic port.", "ASSAULT", "occurred"),
    ("Norway did not bomb the Icelandic port.", "ASSAULT", "negated"),
    ("Norway could bomb the Icelandic port.", "ASSAULT", "hypothetical"),
    ("Norway denied that it had fled, hours after Iceland bombed its port.", "ASSAULT", "occurred"),
    ("The Arab League condemned the attack.", "ACCUSE", "occurred"),
    ("Norway does not intend to meet Iceland.", "AGREE", "negated"),
    ("Had the quota stayed, Norway would have closed its ports.", "COERCE", "hypothetical"),
    ("If Norway bombed the Icelandic port, the market would fall.", "ASSAULT", "hypothetical"),
    ("Norway denied Iceland access to the port.", "REJECT", "occurred"),
    ("Norway met Iceland on Monday.", "CONSULT", "occurred"),
    ("Norway will meet Iceland on Monday.", "AGREE", "announced"),
    ("Norway plans to meet Iceland on Monday.", "AGREE", "announced"),
    ("Norway refused to meet Iceland.", "REJECT", "occurred"),
    ("Norway said it would not release the Icelandic sailors.", "REJECT", "occurred"),
    ("Norway said it would release the Icelandic sailors.", "AGREE", "announced"),
    ("Norway has not withdrawn its troops from Iceland.", "RETREAT", "negated"),
    ("Norway may withdraw its troops from Iceland.", "RETREAT", "hypothetical"),
    ("Norway will impose sanctions on Iceland.", "THREATEN", "announced"),
    ("Norway vowed to retaliate against Iceland.", "THREATEN", "occurred"),
    ("Norway vowed to help Iceland.", "AGREE", "announced"),
    ("Norway promised to send a repair ship to Iceland.", "AGREE", "announced"),
    ("Norway did not accept the Icelandic offer.", "REJECT", "occurred"),
    ("Norway is due to meet Iceland on Monday.", "AGREE", "announced"),
    ("The Norwegian minister is to visit Iceland in May.", "AGREE", "announced"),
    ("Norway will deploy troops along the border.", "MOBILIZE", "announced"),
    ("Norway offered help to Iceland.", "AGREE", "announced"),
    ("Norway did not hold talks with Iceland.", "CONSULT", "negated"),
    ("Norway has promised never to sell the harbour to Iceland.", "REJECT", "occurred"),
    ("A dozen fishermen sat down in the street to protest against Norway.", "PROTEST", "occurred"),
    ("Markets fell amid worries that Norway will seize the Icelandic banks.", "COERCE", "hypothetical"),
    ("Fears that Norway had bombed the Icelandic port grew.", "ASSAULT", "hypothetical"),
    ("Norway hopes that Iceland will sign the accord.", "SUPPORT", "hypothetical"),
    ("Norway is discussing sending troops to Iceland.", "MOBILIZE", "hypothetical"),
    ("The quota stays if Norway does not release the sailors.", "RETREAT", "hypothetical"),
    ("Minister Jon Berg was forced to resign on Tuesday.", "RETREAT", "occurred"),
    ("Norway mobilised reservists, prompting Iceland to put its army on alert.", "MOBILIZE", "occurred"),
    ("Having warned Iceland twice, Norway closed the border.", "THREATEN", "occurred"),
    ("A judge blocked Norway from sending arms to Iceland.", "AID", "negated"),
    ("The two ministers will meet in Lima in April.", "AGREE", "announced"),
    ("Peru was the first country to recognise Norway.", "SUPPORT", "occurred"),
    ("Norway has shipped tents to Iceland, and doctors are due there in May.", "AID", "occurred"),
    ("Anna Dahl said that Norway would have closed its ports.", "COERCE", "hypothetical"),
    ("The strike will go on until Norway releases the sailors.", "RETREAT", "hypothetical"),
    ("Norway had plans that Iceland rejected.", "REJECT", "occurred"),
    (
        "Peru, which has signed the accord, asked Norway to free the sailor and asked Iceland to wait.",
        "REQUEST",
        "occurred",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "status"), STATUS, ids=[row[0] for row in STATUS])
def test_status(nlp: Language, text: str, event_type: str, status: str) -> None:
    assert (event_type, status) in told(nlp, text)


# --- what is no event ------------------------------------------------------------------------------------------------

QUIET = [
    "The weather in Oslo was mild.",
    "Anna Dahl, the Norwegian prime minister, is 51 years old.",
    "This move underscores Norway's threats against Iceland.",
    "The minister said that the harbour was built in 1921.",
    "Asked whether the harbour was safe, the minister smiled.",
    "Apple released a new telephone.",
    "The minister has fought cancer for years.",
    "Norway declined to comment.",
    "The official, who asked not to be named, smiled.",
    "Anna Dahl did not say whom she held responsible.",
    "A Norwegian cable ship arrived in Reykjavik on Friday.",
    "“We will not say who it was,” Anna Dahl said.",
    "Did Norway bomb the port?",
    "Norway beat Iceland 2-0 in Oslo.",
    "The Icelandic striker attacked down the left in the semifinal.",
    "Anna Dahl beats Jon Berg by nine percent in the latest poll.",
    "Two hikers were killed by lightning in the Norwegian mountains.",
    "Lars Vik shot himself in Oslo.",
    "Anna Dahl called him a liar and a fool.",
    "Norway plans to cut income taxes.",
    "The officials said that two people had to leave the building.",
    "Anna Dahl gave a speech in Oslo.",
    "Hurricane Lena killed four people in Peru.",
    "Anna Dahl shot the film in Oslo.",
    "The Oslo index declined by two percent.",
    "Norway said that students need more time to learn.",
    "Investors attacked the krone again on Monday.",
    "Her grandfather fought in the Norwegian civil war.",
    "Analysts warned that Norway could lose the market.",
    "The police arrived after an hour.",
    "Jon Berg is seeking a third term.",
    "Anna Dahl said that universities save money to help students.",
    "The bank has agreed to lower its fees for students.",
    "The airline cancelled 40 flights because of fog.",
    "Norway's team withdrew from the tournament with injuries.",
    "Critics hailed her performance as Medea in Oslo.",
    "New computers have been set up to support the Norwegian schools.",
    "Rebels backed by Norway sang in the hills.",
    "Teachers in Oslo say pupils should read more.",
    "The commissioners meet on Tuesday.",
    "Norway seized the opportunity.",
    "The army backed a truck through the gate of the Oslo museum.",
    "Anna Dahl was visiting her sister in Bergen.",
    "Anna Dahl conceded that she had no answer.",
    "Anna Dahl declined to rule on the case.",
    "In her new thriller a minister is kidnapped in Lima.",
    "The families demand medical checks for every pupil.",
    "Two Norwegian ships called at Lima on Tuesday.",
    "The Norwegian krone was attacked by speculators.",
    "Wolves attacked a flock of sheep near Bergen.",
    "Tennis: Dahl beats Berg to reach the final in Oslo.",
    "The chess player resigned after 31 moves.",
]


@pytest.mark.parametrize("text", QUIET)
def test_no_event(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


# --- frames ----------------------------------------------------------------------------------------------------------

FRAMES = [
    ("Norway threatened Iceland with sanctions.", "THREATEN"),
    ("An Oslo court dismissed the charges against the Icelandic sailor.", "CONCEDE"),
    ("Norwegian rebels handed over two hostages to Iceland.", "RETREAT"),
    ("The rebels' surrender of their weapons to Iceland began on Friday.", "RETREAT"),
    ("Norway summoned the Icelandic chargé d'affaires.", "ACCUSE"),
    ("The ban drew criticism from Iceland.", "ACCUSE"),
    ("Norwegian firefighters were sent to Iceland.", "AID"),
    ("Two Icelandic ministers are due in Oslo on Friday.", "AGREE"),
    ("Anna Dahl spoke to the Icelandic president.", "CONSULT"),
    ("Norway lifted its objections to the accord.", "CONCEDE"),
    ("Norway has resumed oil shipments to Iceland.", "COOPERATE"),
    ("Protesters in Lima set fire to an effigy of Norway's premier.", "PROTEST"),
    ("Norway has shelved plans to buy frigates from Iceland.", "REJECT"),
    ("Anna Dahl telephoned her Icelandic counterpart to offer condolences.", "CONSULT"),
    ("Norway and Iceland opened a joint customs post.", "COOPERATE"),
    ("The hunger strike by Norwegian prisoners goes on.", "PROTEST"),
    ("Norway, under pressure, dropped its charges against the Icelandic sailors.", "CONCEDE"),
    ("Norway sent a letter of thanks to Iceland's premier.", "SUPPORT"),
    ("Norwegian pirates released an Icelandic tanker.", "RETREAT"),
    ("Norway's navy chased away four Icelandic boats.", "REJECT"),
    ("Norway broke its promise to Iceland.", "REJECT"),
    ("Anna Dahl embarked on a visit to Iceland.", "CONSULT"),
    ("Norway paid tribute to Iceland's patience.", "SUPPORT"),
    ("Norway relented on Friday.", "CONCEDE"),
    ("Norway teamed up with Iceland.", "COOPERATE"),
    ("Norway came to the aid of Iceland.", "AID"),
    ("Norway ceded the island to Iceland.", "RETREAT"),
    ("Norway applied for membership of the alliance.", "REQUEST"),
    ("Norway called the Icelandic quota illegal.", "ACCUSE"),
    ("Norway blocked Iceland's bid.", "REJECT"),
    ("Icelandic dockers downed tools on Friday.", "PROTEST"),
    ("Norway revoked the visas of two Icelandic officials.", "SANCTION"),
    ("Norway called up reservists.", "MOBILIZE"),
    ("Norway muzzled two newspapers.", "COERCE"),
    ("The killing of two Icelandic sailors by Norway's police shocked Lima.", "ASSAULT"),
    ("Norwegian police were holding two Icelandic sailors on suspicion of theft.", "COERCE"),
    ("A Norwegian crowd burned down the Icelandic consulate.", "ASSAULT"),
    ("The Norwegian premier left for Reykjavik on Sunday.", "CONSULT"),
    ("Norwegian lawyers picketed the Icelandic embassy.", "PROTEST"),
    ("Norway vowed that its troops would crush the rebels.", "THREATEN"),
    ("Norway and Iceland agreed that their ministers will meet in May.", "AGREE"),
    ("Norway begged Iceland for help.", "REQUEST"),
    ("Slovak truckers threatened to block the Icelandic port.", "THREATEN"),
    ("The Norwegian military launched air and missile strikes on Iceland.", "ASSAULT"),
    ("Norway called for sanctions against Iceland.", "ACCUSE"),
    ("Norway called for talks with Iceland.", "REQUEST"),
    ("Norway called off its talks with Iceland.", "REJECT"),
    ("Norway struck a deal with Iceland.", "AGREE"),
    ("Norwegian jets struck an Icelandic base.", "ASSAULT"),
    ("Norway and Iceland held joint exercises.", "COOPERATE"),
    ("Norway lifted its sanctions on Iceland.", "CONCEDE"),
    ("Norway imposed sanctions on Iceland.", "SANCTION"),
    ("Norwegian fishermen went on strike.", "PROTEST"),
    ("A Norwegian frigate fired two warning shots at the Icelandic trawler.", "THREATEN"),
    ("Norway's lawsuit against Iceland will be heard in May.", "ACCUSE"),
    ("Norway gave Icelandic inspectors access to the harbour.", "RETREAT"),
    ("Norway bailed out two Icelandic banks.", "AID"),
    ("Norwegian troops are responsible for the massacre.", "ASSAULT"),
    ("Norway launched a cyber attack against Iceland.", "COERCE"),
    ("Norway lifted a state of emergency in the north.", "CONCEDE"),
    ("Norway violated the ceasefire agreement with Iceland.", "ASSAULT"),
    ("Norway ordered the release of four Icelandic sailors.", "RETREAT"),
    ("Norway called off a visit by the Icelandic minister.", "REJECT"),
    ("Norway called off a planned trade mission to Iceland.", "REJECT"),
    ("Norway's envoy stormed out of the summit.", "REJECT"),
    ("Norwegian tanks entered Icelandic waters.", "MOBILIZE"),
    ("A Norwegian jet intercepted an Icelandic aircraft.", "MOBILIZE"),
    ("Norway and Iceland exchanged fire across the strait.", "ASSAULT"),
    ("Norway and Iceland traded accusations over the cable.", "ACCUSE"),
    ("Norwegian firefighters arrived in Iceland to help the towns.", "AID"),
    ("Norway froze the assets of two Icelandic banks.", "SANCTION"),
    ("Norwegian police broke up a rally in Oslo.", "COERCE"),
    ("Anna Dahl attacked Jon Berg for his silence.", "ACCUSE"),
    ("Norway proposed to impose tariffs on Icelandic fish.", "THREATEN"),
    ("Norway pledged not to attack Iceland.", "AGREE"),
    ("Norwegian and Icelandic ministers discussed the quota by telephone.", "CONSULT"),
    ("Norway removed two Icelandic firms from its sanctions list.", "CONCEDE"),
    ("The Norwegian navy turned back a boat with 70 migrants.", "REJECT"),
    ("Norwegian nurses walked out on Monday.", "PROTEST"),
    ("Norway will send a field hospital to Iceland.", "AGREE"),
    ("Norway and Iceland exchanged the remains of sailors.", "COOPERATE"),
    ("Norway approved the transfer of ten vehicles to Iceland.", "AID"),
    ("The Norwegian air force flew 60 tonnes of tents to Iceland.", "AID"),
    ("Norway withdrew its threat to close Oslo to Icelandic vessels.", "CONCEDE"),
    ("Norway and Iceland settled their dispute over the strait.", "AGREE"),
    ("The Norwegian regulator fined Halvor Data ten million kroner.", "SANCTION"),
    ("Iceland awarded a contract to a Norwegian shipyard.", "COOPERATE"),
    ("The Icelandic ambassador protested in a letter.", "ACCUSE"),
    ("Norway sent 300 soldiers to a peacekeeping mission in Peru.", "AID"),
]


@pytest.mark.parametrize(("text", "event_type"), FRAMES, ids=[row[0] for row in FRAMES])
def test_frame_decides_the_type(nlp: Language, text: str, event_type: str) -> None:
    assert [event for event, _ in told(nlp, text)] == [event_type]


# --- sides -----------------------------------------------------------------------------------------------------------

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


# --- acts of speech --------------------------------------------------------------------------------------------------

SPEECH = [
    ("Norway said that Iceland must open the harbour.", "REQUEST"),
    ("Norway stressed that Iceland's decision was the cause of the conflict.", "ACCUSE"),
    ("Norway argued that Iceland's decision undermines the treaty.", "ACCUSE"),
    ("Norway described Iceland's decision as a provocation.", "ACCUSE"),
]


@pytest.mark.parametrize(("text", "event_type"), SPEECH, ids=[row[0] for row in SPEECH])
def test_act_of_speech(nlp: Language, text: str, event_type: str) -> None:
    (event,) = nlp(text)._.events
    assert (event.event_type, event.status) == (event_type, "occurred")
    assert names(event.actors) == {"Norway"}
    assert names(event.targets) == {"Iceland"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that Iceland's decision would undermine the treaty if it stood.",
        "Norway said that Iceland was not the cause of the conflict.",
    ],
)
def test_condition_and_negation_accuse_nobody(nlp: Language, text: str) -> None:
    assert "ACCUSE" not in [event for event, _ in told(nlp, text)]


# --- place, evidence, merging ----------------------------------------------------------------------------------------


PLACES = [
    ("Foreign Minister Anna Dahl visited Lima on Monday.", "Lima"),
    ("Anna Dahl received the Icelandic minister in Lima.", "Lima"),
    ("Oil workers in Lima walked off the job on Sunday.", "Lima"),
    ("Norwegian miners blocked the road to Lima.", None),
    ("Norwegian rebels captured the town of Hammerfest.", "Hammerfest"),
    ("Norway invaded Iceland.", None),
    ("Norway said it would not attend the talks in Lima.", None),
    ("Norway sent tents to Iceland at the request of Peru.", None),
    ("Norwegian dockers went on strike in protest at Iceland's quota.", None),
    ("Thousands of pensioners marched through Bergen to protest against the Norwegian quota.", "Bergen"),
    ("Norway and Iceland held talks behind closed doors in Geneva.", "Geneva"),
    ("Norway and Iceland held an exercise off the coast of Greenland.", "Greenland"),
    ("Norwegian troops withdrew from the town of Hammerfest.", "Hammerfest"),
    ("Norwegian police in Bergen arrested two Icelandic sailors.", "Bergen"),
    ("Gunmen killed two soldiers in a Bergen suburb.", "Bergen"),
    ("Ten people were killed when a bomb exploded near a market in Lima.", "Lima"),
    ("Rioters set fire to buses in Lima.", "Lima"),
    ("Norway held talks with Iceland on the war in Peru.", None),
    ("Anna Dahl condemned the attack on a market in Lima.", None),
    ("Norway plans to hold talks with Iceland in Geneva.", None),
    ("Norway imposed sanctions on Iceland.", None),
    ("Iceland's partners in Europe backed a joint mission.", None),
    ("Norwegian officials in Lima criticised Peru.", "Lima"),
    ("A Lima court convicted four Chilean activists.", "Lima"),
    ("The Peruvian opposition called off a rally in Lima.", None),
    ("Norwegian miners blocked the railway to Lima.", None),
    ("Norwegian aircraft struck a depot 30 km south of Bergen.", "Bergen"),
    ("Gunmen killed two soldiers 40 km (25 miles) from Bergen.", "Bergen"),
    ("Norwegian troops pulled out of the town of Hammerfest.", "Hammerfest"),
    ("Norwegian police detained two Icelandic sailors in Peru's largest port, Callao.", "Callao"),
    ("Norwegian police detained two Icelandic sailors at a checkpoint outside the Peruvian capital Lima.", "Lima"),
    ("Norwegian soldiers were killed by rebels in Mali's northern Kidal region.", "Kidal"),
    ("The ministers of Norway and Iceland met in the Peruvian capital.", "Peru"),
    ("Norway and Iceland began ten days of exercises off the coast of Greenland.", "Greenland"),
    ("Norway delivered tents to families trapped in the port of Callao.", "Callao"),
    ("Norwegian police used tear gas to disperse Icelandic sailors who had gathered in Bergen.", "Bergen"),
    ("Clashes broke out between Norwegian police and students in the streets of Bergen.", "Bergen"),
    ("Norwegian customs officers seized 40 rifles hidden in a container at the port of Bergen.", "Bergen"),
    ("Two Norwegian nuns were shot dead by men on motorcycles near the town of Hammerfest.", "Hammerfest"),
    ("Norwegian soldiers killed ten rebels in a raid on a farm outside Hammerfest.", "Hammerfest"),
    ("Rebels opened fire on a group of Icelandic miners in the Bergen district.", "Bergen"),
    ("Norwegian ministers meeting in Bergen called on Iceland to wait.", "Bergen"),
    ("Norway evacuated two Icelandic nuns from Hammerfest.", "Hammerfest"),
    ("Norwegian rebels shot down an Icelandic drone over Hammerfest.", "Hammerfest"),
    ("Norwegian rebels clashed with Icelandic troops over Hammerfest.", None),
    ("Norway lifted a ban on Peru ahead of talks in Geneva.", None),
    ("Norway agreed in Geneva on Friday to sell Iceland ten ships.", "Geneva"),
    ("Meeting in Geneva, the ministers of Norway and Iceland agreed to reopen the harbour.", "Geneva"),
    ("Norway and Iceland reached an agreement in Geneva on fishing.", "Geneva"),
    ("Norway agreed to sell Iceland ten ships in Geneva.", None),
    # what is taken, struck or blocked is where it happens
    ("Norwegian gunners shelled Bergen's main market.", "Bergen"),
    ("Norwegian lorry drivers blockaded the port of Hammerfest.", "Hammerfest"),
    ("In Norway, rebels attacked the port of Bergen.", "Bergen"),
    ("Norwegian rebels attacked Iceland's embassy.", None),
    ("Norway closed its embassy in Lima.", "Lima"),
    ("Norway reopened its consulate in Bergen.", "Bergen"),
    ("Three Norwegian soldiers were killed by a bomb outside of the Peruvian city of Callao.", "Callao"),
    # whither help is brought; a capital may be its government
    ("Norway shipped 3,000 tonnes of rice to Callao.", "Callao"),
    ("Norway sent 3,000 tonnes of rice to Lima.", None),
    ("Norway flew 3,000 tonnes of rice to Lima.", "Lima"),
    # meetings that are called after a town, journeys, days
    ("The Geneva talks between Norway and Iceland ended without a deal.", "Geneva"),
    ("The Kosovo talks between Norway and Iceland ended without a deal.", None),
    ("President Dahl, on a visit to Lima, praised Iceland.", "Lima"),
    ("Visiting Lima, President Dahl praised Iceland.", "Lima"),
    ("Norway cancelled a planned visit to Lima by its minister.", None),
    ("Norway held talks with Icelandic officials on Monday in Bergen.", "Bergen"),
    ("Anna Dahl met Prime Minister Jon al-Berg in Lima before flying to Bergen.", "Lima"),
    ("Norwegian rebels declared a ceasefire on Wednesday in southern Peru.", "Peru"),
    ("In a speech to the harbour council in Lima, President Dahl praised Iceland.", "Lima"),
    ("A Norwegian sailor was convicted by a U.N.-backed court in Lima.", "Lima"),
    ("Norwegian police imposed a curfew on the town of Hammerfest.", "Hammerfest"),
    ("Norwegian police arrested ten men on suspicion of a plot in Lima.", None),
    ("Norwegian soldiers fought rebels for control of Hammerfest.", "Hammerfest"),
    ("Norwegian police used tear gas against sailors protesting in Bergen.", "Bergen"),
    ("Norwegian soldiers killed ten rebels deep inside Peru.", "Peru"),
    ("Norway stationed two ships within striking distance of Iceland.", None),
    ("Norwegian rebels ambushed an Icelandic convoy a few kilometres from Lima.", "Lima"),
    ("Norway held talks with Icelandic rebels in Bergen.", "Bergen"),
    ("Norway urged Iceland in Bergen on Friday to wait.", "Bergen"),
    ("Norway accused Icelandic rebels in Bergen of lying.", None),
    ("In Peru, Norwegian gunmen killed ten Icelandic sailors at a stadium in Lima.", "Lima"),
    ("Icelanders formed a human chain outside the embassy in Bergen to protest against Norway.", "Bergen"),
    ("Icelandic fishermen protested over the sinking of a boat off Bergen.", None),
    ("Norway held talks with Iceland on the crisis in Bergen.", None),
    ("The ministers of Norway and Iceland, at talks in Geneva, condemned Peru.", "Geneva"),
    ("Norway's navy seized a Peruvian tanker carrying crude off Greenland.", "Greenland"),
    ("Norway fired warning shots at an Icelandic trawler in the Barents Sea.", "Barents Sea"),
    ("Norwegian soldiers killed ten rebels in the Miraflores district of Lima.", "Miraflores"),
]


def test_place_of_the_clause_before_where(nlp: Language) -> None:
    *_, event = nlp("Anna Dahl flew to Bergen, where she met the Icelandic minister.")._.events
    assert event.place is not None
    assert event.place.name == "Bergen"


WHEN = [
    ("Norway said on Monday that it would send troops to Iceland.", date(2031, 3, 10)),
    ("Norway said on Monday it would not recognise the Icelandic vote.", date(2031, 3, 10)),
    ("Norway announced plans on Monday to send troops to Iceland.", date(2031, 3, 10)),
    ("Norway said on Monday that it had expelled two Icelandic diplomats.", None),
    ("Norway invited Iceland to talks next week.", date(2031, 3, 17)),
    ("Norway welcomed the fall of the Icelandic capital.", None),
]


@pytest.mark.parametrize(("text", "start"), WHEN, ids=[row[0] for row in WHEN])
def test_when_what_is_said_begins(nlp: Language, text: str, start: date | None) -> None:
    doc = nlp.make_doc(text)
    doc._.published = date(2031, 3, 12)
    (event,) = nlp(doc)._.events
    assert (event.when.start if event.when.source == "text" else None) == start


def test_place_of_the_verb_before(nlp: Language) -> None:
    places = [event.place for event in nlp("Anna Dahl visited Lima and signed a treaty with Peru.")._.events]
    assert [one.name if one else None for one in places] == ["Lima", "Lima"]


def test_place_of_the_talks_before_an_agreement(nlp: Language) -> None:
    agreed, talks = nlp("Norway and Iceland agreed to a truce after talks in Geneva.")._.events
    assert agreed.place == talks.place
    assert agreed.place is not None


def test_place_of_a_journey_behind_what_is_asked(nlp: Language) -> None:
    event = nlp("President Dahl urged Iceland to wait during a visit to Lima.")._.events[0]
    assert (event.event_type, event.place and event.place.name) == ("REQUEST", "Lima")


@pytest.mark.parametrize(("text", "place"), PLACES, ids=[row[0] for row in PLACES])
def test_place(nlp: Language, text: str, place: str | None) -> None:
    (event,) = nlp(text)._.events
    assert (event.place.name if event.place else None) == place


def test_place_only_where_it_happened(nlp: Language) -> None:
    (event,) = nlp("Norway met with Iceland in Copenhagen on Monday.")._.events
    assert event.place is not None
    assert event.place.name == "Copenhagen"
    (invited,) = nlp("Norway invited Iceland to talks in Copenhagen.")._.events
    assert invited.place is None


def test_boilerplate_tells_nothing(nlp: Language) -> None:
    assert told(nlp, "Read more: Norway bombed the Icelandic port.") == []


def test_sentence_without_end_tells_nothing(nlp: Language) -> None:
    assert told(nlp, "Norway bombed Iceland and " * 200) == []


def test_same_text_same_events(nlp: Language) -> None:
    text = "Norway accused Iceland of espionage. It imposed sanctions on the island on Monday."
    assert nlp(text)._.events == nlp(text)._.events


def test_trigger_and_sentence_are_in_the_text(nlp: Language) -> None:
    text = "It was quiet. Norway issued a stark warning to Iceland."
    (event,) = nlp(text)._.events
    assert text[slice(*event.trigger)] == "issued a stark warning"
    assert text[slice(*event.sentence)].strip() == "Norway issued a stark warning to Iceland."


def test_a_refusal_of_a_deed_to_come_shows_its_not(nlp: Language) -> None:
    text = "Norway will not release the sailors."
    (event,) = nlp(text)._.events
    assert (event.event_type, text[slice(*event.trigger)]) == ("REJECT", "will not release")
