"""What can go wrong in a way that the user is told in one sentence.

An error carries data, never a sentence: ``debt_desk.wording.errors`` words it, in the window and on
the command line alike. The class's name is the key of its sentence, so it is chosen once for life.
"""

from __future__ import annotations


class DeskError(Exception):
    """Base of everything that is explained to the user.

    ``data`` holds what the sentence needs (amounts, dates, names), as values and not yet formatted.
    """

    def __init__(self, **data: object) -> None:
        super().__init__()
        self.data = data

    def __str__(self) -> str:
        # Only names: the values may be somebody's salary and must not reach a log.
        return f"{type(self).__name__}({', '.join(sorted(self.data))})"


class RuleError(DeskError):
    """A rule of the domain says no. Nothing was changed."""


class InputError(DeskError):
    """A file, a date or a number that was handed in cannot be used."""


class FileError(DeskError):
    """The desk file, or a file that we were to write, cannot be opened, read or written."""
