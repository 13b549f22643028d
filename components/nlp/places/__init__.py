"""Countries, nationalities, cities and regions -> ISO 3166."""

from components.nlp.places.component import mention_at, places, sort_of

__all__ = ["mention_at", "places", "sort_of"]
