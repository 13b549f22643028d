"""Where and when events took place, and their evidence. All sentences and people are made up."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language


def told(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(event.event_type, event.status) for event in nlp(text)._.events]


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
    # a town told further behind whom it was done to; not that of a reason or a subject of talk
    ("Norwegian rebels fired on a lorry carrying Icelandic nurses near the Peruvian city of Callao.", "Callao"),
    ("Norwegian ministers sat down with leaders of the miners' union in Callao.", "Callao"),
    ("Norwegian police arrested ten men for links to a plot in Lima.", None),
    ("Norwegian police arrested the author of a book about the war in Lima.", None),
    ("Norway and Iceland discussed the fighting around Bergen.", None),
    ("Norwegian police imposed a curfew on the residents of Hammerfest.", "Hammerfest"),
    ("Norwegian lorries with blankets for the homeless reached the town of Callao.", "Callao"),
    ("Norway flew 3,000 tonnes of rice to Peru.", "Peru"),
    ("Norway sent 3,000 tonnes of rice to Peru.", None),
    ("Norwegian railway workers stopped the line to Bergen.", None),
    ("Norway and Iceland jointly patrolled the Barents Sea.", "Barents Sea"),
    ("Norway and Iceland began joint sweeps against smugglers in Hammerfest.", "Hammerfest"),
    ("Norway and Iceland began joint sweeps for smugglers from Hammerfest.", None),
    ("Norway freed 20 men a day before Jon Berg is to receive a Peruvian envoy in Bergen.", None),
    ("Norway arrested 20 men to stop a march in Bergen.", "Bergen"),
    ("Peruvian activists blocked the entrance to Bergen harbour.", "Bergen"),
    ("Peruvian activists blocked the road to Bergen.", None),
    ("The Bergen bombing killed ten Peruvians.", "Bergen"),
    ("Protesters marched to the Norwegian embassy.", None),
    ("Protesters marched to the Norwegian embassy in Lima.", "Lima"),
    ("Jon Berg went home and planned to travel on to Lima.", None),
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
