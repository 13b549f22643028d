"""People and organisations: canonical names, titles, last names, pronouns; and who a noun phrase stands for."""

from components.nlp.names.component import actor_of, names

__all__ = ["actor_of", "names"]
