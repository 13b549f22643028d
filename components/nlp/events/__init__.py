"""Who did what to whom: type, status, participants, place and date."""

from components.nlp.events.component import events

__all__ = ["events"]
