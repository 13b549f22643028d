"""From the text of an article to a spaCy Doc with names, places, dates, quotes and events."""
