"""Countries, nationalities, cities and regions -> ISO 3166."""

from components.nlp.places.component import country_name, country_named, mention_at, places

__all__ = ["country_name", "country_named", "mention_at", "places"]
