"""Sentences that a reader or export says again and again: each becomes a problem at its place."""

from typing import NamedTuple

from htcourse.core.errors import Place, Problem, Severity


class Sentence(NamedTuple):
    """A problem's code, sentence and fix (English templates, marked for translation)."""

    code: str
    template: str
    fix: str

    def error(self, place: Place, **values: object) -> Problem:
        """Return it for something that is left out."""
        return Problem(self.code, place, self.template, self.fix, values=values)

    def warning(self, place: Place, **values: object) -> Problem:
        """Return it for something that is simplified."""
        return Problem(self.code, place, self.template, self.fix, Severity.WARNING, values)
