"""What can go wrong in a way that an analyst is told, each in one plain line."""

from __future__ import annotations


class Problem(Exception):
    """Something that the analyst can understand and act on. Its text is shown as it stands."""


class UnreadableFile(Problem):
    """A file that gives no article; nothing of it is stored and its siblings go on.

    `name` is the file as uploaded and `reason` completes the sentence "NAME …" ("is empty").
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}")
        self.name = name
        self.reason = reason


class ModelProblem(Problem):
    """The language pipeline is missing or cannot be loaded."""


class StoreProblem(Problem):
    """The database cannot be opened, read or written."""


class SelectionProblem(Problem):
    """A filter that cannot be understood, in a hand-edited address or on the command line."""
