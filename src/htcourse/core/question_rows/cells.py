"""The cells of a row on their way in, as `read` of a question type takes them."""

import re
from dataclasses import dataclass, field
from typing import Protocol

from htcourse.core.errors import Sentence
from htcourse.core.escaping import markdown_of_plain, printable
from htcourse.core.question_bank import own_tag
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.keys import Keys, RowFaultError, keys_of, told_letter
from htcourse.core.question_rows.row import Answer, Row

_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(([^()\s]*)[^()]*\)")


def without_pictures(markdown: str) -> tuple[str, tuple[str, ...]]:
    """Return Markdown with the words of its pictures in their places, their names without, and the names of all."""
    if "![" not in markdown:
        return markdown, ()
    names = tuple(found[1][:80] for found in _PICTURE.findall(markdown))
    return _PICTURE.sub(lambda found: f"\\[{found[1].strip() or found[2]}\\]", markdown), names


_LONGEST_TOLD = 60


def fault(sentence: Sentence, answer: str) -> RowFaultError:
    """Return the error of an answer that cannot be read."""
    return RowFaultError(sentence, answer=answer[:_LONGEST_TOLD])


def raw(text: str) -> str:
    """Return a text that is no Markdown."""
    return printable(text).strip()


class Tell(Protocol):
    """Keeps a warning."""

    def __call__(self, sentence: Sentence, **values: object) -> None:
        """Keep it."""


@dataclass(slots=True)
class Cells:
    """The row on its way in; `tags` loses those that the type takes for its own.

    `is_altered`: a text that is no Markdown would say something else if it were.
    """

    row: Row
    type: str
    is_markdown: bool
    tags: tuple[str, ...]
    tell: Tell
    left_out: dict[str, None] = field(default_factory=dict)
    is_altered: bool = False

    def block(self, text: str) -> str:
        """Return a text of paragraphs in Markdown."""
        return self._markdown(text) if self.is_markdown else self._plain(text)

    def line(self, text: str) -> str:
        """Return a text without lists in Markdown."""
        return self._markdown(text) if self.is_markdown else self._plain(text, line=True)

    def _plain(self, text: str, *, line: bool = False) -> str:
        markdown = markdown_of_plain(text, line=line)
        self.is_altered = self.is_altered or markdown != text
        return markdown

    def _markdown(self, text: str) -> str:
        text, names = without_pictures(printable(text).strip())
        self.left_out.update(dict.fromkeys(names))
        return text

    def own(self, name: str) -> str:
        """Return the value of a tag of the type's own and take it away."""
        value, self.tags = own_tag(self.tags, name)
        return value

    def answers(self) -> list[tuple[int, Answer]]:
        """Return the answers that have a text, with their numbers; a warning for each feedback that has none."""
        for number, each in enumerate(self.row.answers):
            if each.feedback and not each.text:
                self.tell(faults.BLANK_ANSWER, column=told_letter(number))
        return [(number, each) for number, each in enumerate(self.row.answers) if each.text]

    def keys(self, *, is_needed: bool) -> Keys:
        """Return which answers are right."""
        if not is_needed and not self.row.correct.strip():
            return Keys()
        keys = keys_of(self.row.correct, [each.text for each in self.row.answers], are_places=self.row.are_places)
        if keys.unclear is not None:
            self.tell(faults.UNCLEAR_KEY, correct=self.row.correct[:40], taken=told_letter(keys.unclear))
        if keys.alike is not None:
            self.tell(faults.ALIKE_KEY, correct=self.row.correct[:40], taken=f"answer{keys.alike + 1}")
        return keys

    def no_key(self) -> None:
        """Warn of a cell `correct` the type has no use for."""
        if self.row.correct.strip():
            self.tell(faults.NOT_USED, correct=self.row.correct[:40])

    def bad_tag(self, tag: str) -> None:
        """Warn of a tag that cannot be read."""
        self.tell(faults.BAD_TAG, tag=tag[:_LONGEST_TOLD])
