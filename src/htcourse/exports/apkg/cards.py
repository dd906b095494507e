"""The two sides of a card, in HTML without a word of the program's own: ✓ and ✗ are understood in every language."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Question
from htcourse.render.inline import block_html, inline_html
from htcourse.render.portable import PictureSource, portable_html

Sides = Callable[["Card", Any], tuple[str, str]]

_BLANK = "<b>[…]</b>"


class Card:
    """What a question looks like in Anki; `source` gives the names of pictures there, `sides` what its type adds."""

    def __init__(self, question: Question, source: PictureSource, sides: Sides) -> None:
        """Make both sides."""
        self._source = source
        self._text = question.text
        self.left_out: dict[str, None] = {}
        front, back = sides(self, question.body)
        told = self.line(question.feedback)
        self.front = f"{self.block(self._text)}{front}"
        self.back = f"{back}<p>{told}</p>" if told else back

    def blank(self, ids: Iterable[str]) -> None:
        """Show the marks of these gaps as gaps in the text of the question."""
        for each in ids:
            self._text = self._text.replace(f"{{{each}}}", _BLANK)

    def line(self, markdown: str) -> str:
        """Return a line of Markdown in HTML."""
        return self._portable(inline_html(markdown))

    def block(self, markdown: str) -> str:
        """Return paragraphs of Markdown in HTML."""
        return self._portable(block_html(markdown))

    def _portable(self, html: str) -> str:
        portable = portable_html(html, self._source)
        self.left_out.update(dict.fromkeys(portable.left_out))
        return portable.html

    def told(self, html: str, feedback: str) -> str:
        """Return an answer with what is said of it below."""
        told = self.line(feedback)
        return f"{html}<div class=told>{told}</div>" if told else html

    def listed(self, items: Iterable[str], tag: str = "ul") -> str:
        """Return a list of HTML, nothing for none."""
        rows = "".join(f"<li>{each}</li>" for each in items)
        return f"<{tag}>{rows}</{tag}>" if rows else ""

    def sign(self, fraction: float) -> str:
        """Return ✓, ✗ or a part in per cent."""
        return "✓" if fraction >= 1 else "✗" if fraction <= 0 else f"{fraction * 100:.3g} %"

    def told_choices(self, choices: Sequence[Choice], *, is_many: bool = False) -> str:
        """Return choices with a sign each, the right ones first, and what is said of them.

        Of several that are asked for (`is_many`) each that brings points is right.
        """
        worths = [(float(each.worth > 0) if is_many else each.worth, each) for each in choices]
        ordered = sorted(worths, key=lambda each: each[0] <= 0)
        return self.listed(
            [self.told(f"{self.sign(worth)} {self.line(each.text)}", each.feedback) for worth, each in ordered]
        )

    def accepted(self, answers: Sequence[Accepted]) -> str:
        """Return answers to be typed, with a sign each; those of stars alone have no words."""
        rows = [(escape(each.wording, quote=False), each) for each in answers if each.wording]
        return self.listed([self.told(f"{self.sign(each.fraction)} {text}", each.feedback) for text, each in rows])
