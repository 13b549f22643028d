"""Direct, indirect and mixed quotes, and who said them."""

from components.nlp.quotes.component import quotes

__all__ = ["quotes"]
