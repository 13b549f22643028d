"""Doc -> tables. The only place where spaCy meets pandas."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from spacy.tokens import Doc

from components import event_types, schema
from components.article import Article
from components.nlp.annotations import Actor, Event, Mention, Quote, When
from components.nlp.boilerplate import is_apart
from components.schema import Row, Tables

Rows = dict[str, list[Row]]


def tables(rows: Iterable[Rows]) -> Tables:
    """The rows of many articles as one checked DataFrame a table."""
    listed = list(rows)
    return {name: schema.frame(name, [row for one in listed for row in one[name]]) for name in schema.TABLES}


def article_rows(article: Article, doc: Doc) -> Rows:
    """The rows of one analysed article for every table, as plain values."""
    text, key = doc.text, article.article_id
    rows: Rows = {"articles": [article_row(article, doc)]}
    skipped = doc._.boilerplate
    told = (one for one in doc._.mentions if is_apart(skipped, one.start, one.end))
    rows["mentions"] = [mention_row(key, one) for one in sorted(told, key=mention_order)]
    rows["quotes"] = [quote_row(key, text, one) for one in sorted(doc._.quotes, key=lambda one: one.spans)]
    rows["events"], rows["participants"] = [], []
    for event in sorted(doc._.events, key=lambda one: (one.trigger, one.event_type)):
        row = event_row(key, text, event)
        rows["events"].append(row)
        rows["participants"] += participant_rows(row, event)
    return rows


def row_id(article_id: str, kind: str, *parts: Any) -> str:
    """16 hex digits that stay the same for the same row of the same text."""
    return hashlib.sha256("|".join(map(str, (article_id, kind, *parts))).encode("utf-8")).hexdigest()[:16]


def article_row(article: Article, doc: Doc) -> Row:
    """The row of the article. A dateline may have given the publication day that the file did not."""
    return {
        "article_id": article.article_id,
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "published": iso(doc._.published),
        "published_from": doc._.published_from if doc._.published else None,
        "language": article.language,
        "input_id": article.input_id,
        "text": article.text,
        "n_words": sum(not token.is_space and not token.is_punct for token in doc),
        "file_name": article.file_name,
    }


def mention_order(mention: Mention) -> tuple[int, int, str]:
    """Mentions in order of writing, a name before the name inside it."""
    return mention.start, -mention.end, mention.kind


def mention_row(article_id: str, mention: Mention) -> Row:
    """The row of a name or date."""
    return {
        "mention_id": row_id(article_id, "mention", mention.start, mention.end, mention.kind),
        "article_id": article_id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "name": mention.name,
        "country": mention.country,
        "role": mention.role,
        "latitude": mention.latitude,
        "longitude": mention.longitude,
    } | (interval(mention.when) if mention.when else {})


def quote_row(article_id: str, text: str, quote: Quote) -> Row:
    """The row of a statement."""
    speaker, cue = quote.speaker, quote.cue
    return {
        "quote_id": row_id(article_id, "quote", pairs(quote.spans), quote.type),
        "article_id": article_id,
        "start": quote.spans[0][0],
        "end": quote.spans[-1][1],
        "spans": pairs(quote.spans),
        "text": " … ".join(text[start:end] for start, end in quote.spans),
        "type": quote.type,
        "cue": text[cue[0] : cue[1]] if cue else None,
        "cue_start": cue[0] if cue else None,
        "cue_end": cue[1] if cue else None,
        "cue_sense": quote.cue_sense,
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind if speaker else "unnamed",
        "speaker_text": speaker.text if speaker else None,
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
        "speaker_role": speaker.role if speaker else None,
        "speaker_country": speaker.country if speaker else None,
        "countries": sorted(set(quote.countries)),
        "confidence": round(quote.confidence, 3),
    } | dated(quote.when)


def event_row(article_id: str, text: str, event: Event) -> Row:
    """The row of an event, without its participants. Quad, intensity and CAMEO root follow from type and mode."""
    place = event.place
    facts = event_types.load()[event.event_type]
    (start, end), (trigger_start, trigger_end) = event.sentence, event.trigger
    return {
        "event_id": row_id(article_id, "event", start, end, trigger_start, trigger_end, event.event_type),
        "article_id": article_id,
        "start": start,
        "end": end,
        "sentence": text[start:end],
        "trigger": text[trigger_start:trigger_end],
        "trigger_start": trigger_start,
        "trigger_end": trigger_end,
        "event_type": event.event_type,
        "mode": event.mode,
        "quad": facts.quad,
        "intensity": facts.intensity(event.mode),
        "other_evidence": pairs(event.other_evidence),
        "attributed_to": event.attributed_to,
        "cameo_root": facts.cameo_root,
        "status": event.status,
        "place": place.name if place else None,
        "place_country": place.country if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "confidence": round(event.confidence, 3),
    } | dated(event.when)


def participant_rows(row: Row, event: Event) -> list[Row]:
    """The rows of the sides of an event."""
    sides = [("actor", one) for one in event.actors] + [("target", one) for one in event.targets]
    return [participant_row(row, side, actor) for side, actor in sides]


def participant_row(row: Row, side: str, actor: Actor) -> Row:
    """The row of one participant."""
    return {
        "event_id": row["event_id"],
        "article_id": row["article_id"],
        "side": side,
        "name": actor.name,
        "text": actor.text,
        "start": actor.start,
        "end": actor.end,
        "country": actor.country,
        "sector": actor.sector,
    }


def pairs(spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Spans as the lists of two that the tables have."""
    return [list(span) for span in spans]


def iso(day: Any) -> str | None:
    """A day as YYYY-MM-DD."""
    return day.isoformat() if day else None


def interval(when: When) -> Row:
    """The columns of an interval."""
    return {"date_start": iso(when.start), "date_end": iso(when.end), "date_precision": when.precision}


def dated(when: When) -> Row:
    """The columns of an interval that say where the date came from, too."""
    return interval(when) | {"date_from": when.source}
