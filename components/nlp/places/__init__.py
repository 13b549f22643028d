"""Countries, nationalities, cities and regions -> ISO 3166."""

from components.nlp.places.component import are_in, is_town, mention_at, places, sort_of

__all__ = ["are_in", "is_town", "mention_at", "places", "sort_of"]
