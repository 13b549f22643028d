"""Communiqué: events, countries and quotations from news articles, each row beside the sentence that proves it."""
