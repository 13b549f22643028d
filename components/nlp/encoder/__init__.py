"""Tags, lemmas, trees, sentences and names by one small transformer, as the spaCy component `encoder`."""

from components.nlp.encoder.component import Encoder

__all__ = ["Encoder"]
