"""Which type a frame gives, and the acts that are done by speaking. All sentences and people are made up."""

from __future__ import annotations

import pytest
from spacy.language import Language


def told(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(event.event_type, event.status) for event in nlp(text)._.events]


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
    assert [one.name for one in event.actors] == ["Norway"]
    assert [one.name for one in event.targets] == ["Iceland"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that Iceland's decision would undermine the treaty if it stood.",
        "Norway said that Iceland was not the cause of the conflict.",
    ],
)
def test_condition_and_negation_accuse_nobody(nlp: Language, text: str) -> None:
    assert "ACCUSE" not in [event for event, _ in told(nlp, text)]
