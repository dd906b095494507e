"""The two sides of a card, in HTML without a word of the program's own: ✓ and ✗ are understood in every language."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    tagging,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice, shown_choices
from htcourse.core.question_types.passages import parse
from htcourse.core.quiz import Question, shuffled
from htcourse.render.inline import block_html, inline_html
from htcourse.render.portable import PictureSource, portable_html

_BLANK = "<b>[…]</b>"


class Card:
    """What a question looks like in Anki; `source` gives the names of pictures there."""

    def __init__(self, question: Question, source: PictureSource) -> None:
        """Make both sides."""
        self._source = source
        self.left_out: dict[str, None] = {}
        front, back = _SIDES[question.type](self, question.body)
        text = _with_blanks(question) if question.type == cloze.NAME else question.text
        self.front = f"{self._block(text)}{front}"
        self.back = f"{back}{self._paragraph(self.line(question.feedback))}"

    def line(self, markdown: str) -> str:
        """Return a line of Markdown in HTML."""
        return self._portable(inline_html(markdown))

    def _block(self, markdown: str) -> str:
        return self._portable(block_html(markdown))

    def _portable(self, html: str) -> str:
        portable = portable_html(html, self._source)
        self.left_out.update(dict.fromkeys(portable.left_out))
        return portable.html

    @staticmethod
    def _paragraph(html: str) -> str:
        return f"<p>{html}</p>" if html else ""

    def choices(self, body: single_choice.Body | multiple_choice.Body) -> tuple[str, str]:
        """Return the choices, and which are right."""
        options = [self.line(each.text) for each in shown_choices(body.choices, 0)]
        return _list(options), self.told_choices(body.choices)

    def told_choices(self, choices: Sequence[Choice]) -> str:
        """Return choices with a sign each, the right ones first, and what is said of them."""
        ordered = sorted(choices, key=lambda each: each.worth <= 0)
        return _list(
            [self._told(f"{'✓' if each.worth > 0 else '✗'} {self.line(each.text)}", each.feedback) for each in ordered]
        )

    def _told(self, html: str, feedback: str) -> str:
        told = self.line(feedback)
        return f"{html}<div class=told>{told}</div>" if told else html

    def truth(self, body: true_false.Body) -> tuple[str, str]:
        """Return the two signs, and which is right."""
        told = (("✓", body.feedback_true), ("✗", body.feedback_false))
        right, wrong = told if body.answer else told[::-1]
        rest = self._paragraph(f"({wrong[0]} {self.line(wrong[1])})") if wrong[1] else ""
        return "<p>✓ / ✗</p>", f"<p><b>{right[0]}</b> {self.line(right[1])}</p>{rest}"

    def accepted(self, answers: Sequence[Accepted]) -> str:
        """Return the answers that are worth something, then what is said of others."""
        rows = [(escape(each.wording, quote=False), each) for each in answers if each.wording]
        return _list([self._told(f"{_sign(each.fraction)} {text}", each.feedback) for text, each in rows])

    def typed(self, body: short_text.Body) -> tuple[str, str]:
        """Return nothing more to see, and the answers."""
        return "", self.accepted(body.answers)

    def numbers(self, body: numeric.Body) -> tuple[str, str]:
        """Return the unit, and the numbers."""
        unit = escape(body.unit, quote=False)
        rows = [
            self._told(f"{_sign(each.fraction)} {_number(each)} {unit}".rstrip(), each.feedback)
            for each in body.answers
            if each.tolerance < 1e15
        ]
        return f"<p>… {unit}</p>" if unit else "", _list(rows)

    def pairs(self, body: matching.Body) -> tuple[str, str]:
        """Return both columns, the right one mixed, and the pairs."""
        rights = list(dict.fromkeys([*(each.right for each in body.pairs), *(each.right for each in body.distractors)]))
        front = _list([self.line(each.left) for each in body.pairs])
        front += _list([self.line(each) for each in shuffled(rights, 0, "right")])
        rows = [
            self._told(f"{self.line(each.left)} → <b>{self.line(each.right)}</b>", each.feedback) for each in body.pairs
        ]
        return front, _list(rows)

    def sorted(self, body: categorise.Body) -> tuple[str, str]:
        """Return items and categories, and what belongs where."""
        texts = {each.id: self.line(each.text) for each in body.categories}
        front = _list([self.line(each.text) for each in body.items]) + _list(texts.values())
        rows = [
            self._told(f"{self.line(each.text)} → <b>{texts.get(each.category, '')}</b>", each.feedback)
            for each in body.items
        ]
        return front, _list(rows)

    def order(self, body: ordering.Body) -> tuple[str, str]:
        """Return the items mixed, and in order."""
        by_id = {each.id: each for each in body.items}
        front = _list([self.line(by_id[each].text) for each in shuffled(list(by_id), 0, "items")])
        return front, _list([self._told(self.line(each.text), each.feedback) for each in body.items], "ol")

    def gaps(self, body: cloze.Body) -> tuple[str, str]:
        """Return the choices of each gap, and what belongs into each."""
        front = [" / ".join(self.line(option.text) for option in shown_choices(each.choices, 0)) for each in body.gaps]
        back = [self.told_choices(each.choices) if each.choices else self.accepted(each.answers) for each in body.gaps]
        return _list([each or "…" for each in front], "ol") if any(front) else "", _list(back, "ol")

    def essay(self, body: essay.Body) -> tuple[str, str]:
        """Return nothing more to see, and the model answer with what it is held against."""
        rubric = _list([self.line(each.text) for each in body.rubric])
        return "", f"{self._block(body.model_answer)}{rubric}"

    def tagging(self, body: tagging.Body) -> tuple[str, str]:
        """Return the narrative with its labels and verdicts, and the marked passages with the right verdict."""
        narrative = parse(body.narrative)
        labels = {each.id: self.line(each.text) for each in body.labels}
        feedback = {each.id: each.feedback for each in body.spans}
        front = "".join(f"<p>{escape(each, quote=False)}</p>" for each in narrative.text.split("\n\n"))
        front += f"<p>{' / '.join(labels.values())}</p>"
        front += _list([self.line(option.text) for option in shown_choices(body.verdicts, 0)])
        rows = []
        for each in narrative.passages:
            words = escape(narrative.text[each.start : each.end], quote=False)
            rows.append(self._told(f"{words} → <b>{labels.get(each.label, '')}</b>", feedback.get(each.key, "")))
        return front, _list(rows) + self.told_choices(body.verdicts)


def _with_blanks(question: Question) -> str:
    text = question.text
    for each in question.body.gaps:
        text = text.replace(f"{{{each.id}}}", _BLANK)
    return text


def _sign(fraction: float) -> str:
    return "✓" if fraction >= 1 else "✗" if fraction <= 0 else f"{fraction * 100:.3g} %"


def _number(value: numeric.Value) -> str:
    return value.wording + (f" ± {value.tolerance:.12g}" if value.tolerance else "")


def _list(items: Iterable[str], tag: str = "ul") -> str:
    rows = "".join(f"<li>{each}</li>" for each in items)
    return f"<{tag}>{rows}</{tag}>" if rows else ""


_SIDES: dict[str, Callable[[Card, Any], tuple[str, str]]] = {
    single_choice.NAME: Card.choices,
    multiple_choice.NAME: Card.choices,
    true_false.NAME: Card.truth,
    short_text.NAME: Card.typed,
    numeric.NAME: Card.numbers,
    matching.NAME: Card.pairs,
    categorise.NAME: Card.sorted,
    ordering.NAME: Card.order,
    cloze.NAME: Card.gaps,
    essay.NAME: Card.essay,
    tagging.NAME: Card.tagging,
}
