"""Countries, nationalities, cities and regions -> ISO 3166."""

from components.nlp.places.component import are_in, mention_at, places, sort_of

__all__ = ["are_in", "mention_at", "places", "sort_of"]
