"""What the answers of a row are, by type: each function gives the body of a question; raises RowFaultError."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from htcourse.core.moodle_grid import any_number, single_choices
from htcourse.core.question_bank import letter_id, own_tag
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
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.markup.escaping import markdown_of_plain, printable
from htcourse.markup.question_rows import faults
from htcourse.markup.question_rows.columns import ARROW, Answer, Row
from htcourse.markup.question_rows.keys import (
    Keys,
    RowFaultError,
    accepted_fractions,
    keys_of,
    told_letter,
    truth_of,
)
from htcourse.markup.question_rows.pictures import without_pictures

_GAP = re.compile(r"\{([A-Za-z0-9][A-Za-z0-9_-]*)\}(=?)\s*(.*)", re.DOTALL)
_PART = re.compile(r"\{(narrative|verdict|label ([\w-]+)|span ([\w-]+))\}\s*(.*)", re.DOTALL)
_LEVEL = re.compile(r"([-+\d.,eE]{1,20})\s*:\s*(.*)", re.DOTALL)
_RANGE = re.compile(r"(.+?)\s*(±|\+-|\+/-|\.\.\.?|…)\s*(.+)", re.DOTALL)
_LONGEST_TOLD = 60


class Tell(Protocol):
    """Keeps a warning."""

    def __call__(self, sentence: faults.Sentence, **values: object) -> None:
        """Keep it."""


@dataclass(slots=True)
class Cells:
    """The row on its way in; `tags` loses those that the type takes for its own."""

    row: Row
    type: str
    is_markdown: bool
    tags: tuple[str, ...]
    tell: Tell
    left_out: dict[str, None] = field(default_factory=dict)

    def block(self, text: str) -> str:
        """Return a text of paragraphs in Markdown."""
        return self._markdown(text) if self.is_markdown else markdown_of_plain(text)

    def line(self, text: str) -> str:
        """Return a text without lists in Markdown."""
        return self._markdown(text) if self.is_markdown else markdown_of_plain(text, line=True)

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
        keys = keys_of(self.row.correct, [each.text for each in self.row.answers])
        if keys.unclear is not None:
            self.tell(faults.UNCLEAR_KEY, correct=self.row.correct[:40], taken=told_letter(keys.unclear))
        return keys

    def no_key(self) -> None:
        """Warn of a cell `correct` the type has no use for."""
        if self.row.correct.strip():
            self.tell(faults.NOT_USED, correct=self.row.correct[:40])


def _fault(sentence: faults.Sentence, answer: str) -> RowFaultError:
    return RowFaultError(sentence, answer=answer[:_LONGEST_TOLD])


def _choices(cells: Cells) -> tuple[Choice, ...]:
    keys = cells.keys(is_needed=True)
    return _weighted([(n, each.text, each.feedback) for n, each in cells.answers()], keys, cells)


def _weighted(answers: list[tuple[int, str, str]], keys: Keys, cells: Cells) -> tuple[Choice, ...]:
    has_weights = any(number in keys.fractions and number not in keys.full for number, _, _ in answers)
    return tuple(
        Choice(
            letter_id(place),
            correct=not has_weights and number in keys.full,
            fraction=keys.fractions.get(number, 0.0) if has_weights else None,
            text=cells.line(text),
            feedback=cells.line(feedback),
        )
        for place, (number, text, feedback) in enumerate(answers)
    )


def _single(cells: Cells) -> single_choice.Body:
    return single_choice.Body(single_choices(_choices(cells)))


def _multiple(cells: Cells) -> multiple_choice.Body:
    return multiple_choice.Body(_choices(cells))


def _truth(cells: Cells) -> true_false.Body:
    row = cells.row
    texts = [each.text for each in row.answers]
    correct = row.correct
    if len(correct.strip()) == 1 and correct.strip().isalpha() and any(texts):
        number = min(keys_of(correct, texts).fractions, default=0)
        correct = texts[number]
    feedbacks = [each.feedback for each in row.answers]
    if len(texts) > 1 and texts[0] and texts[1] and truth_of(texts[1]) and not truth_of(texts[0]):
        feedbacks[:2] = feedbacks[1::-1]
    told = [cells.line(each) for each in (*feedbacks, "", "")]
    return true_false.Body(truth_of(correct), feedback_true=told[0], feedback_false=told[1])


def _typed(cells: Cells) -> short_text.Body:
    answers = cells.answers()
    worth = accepted_fractions(cells.keys(is_needed=False), [number for number, _ in answers])
    return short_text.Body(
        tuple(
            Accepted(letter_id(place), worth[number], text=_raw(each.text), feedback=cells.line(each.feedback))
            for place, (number, each) in enumerate(answers)
        )
    )


def _raw(text: str) -> str:
    return printable(text).strip()


def _numbers(cells: Cells) -> numeric.Body:
    if not cells.row.answers and cells.row.correct:
        return numeric.Body((_value("a", cells.row.correct, 1.0, ""),), unit=cells.own("unit"))
    answers = cells.answers()
    worth = accepted_fractions(cells.keys(is_needed=False), [number for number, _ in answers])
    values = tuple(
        _value(letter_id(place), each.text, worth[number], cells.line(each.feedback))
        for place, (number, each) in enumerate(answers)
    )
    return numeric.Body(values, unit=cells.own("unit"))


def _value(id: str, text: str, fraction: float, feedback: str) -> numeric.Value:
    if text.strip() == "*":
        return any_number(id, feedback, fraction)
    found = _RANGE.fullmatch(text.strip())
    numbers = [numeric.parse_number(each) for each in ((found[1], found[3]) if found else (text,))]
    if any(each is None for each in numbers):
        raise _fault(faults.NO_NUMBER, text)
    first, last = (numbers[0] or 0.0), (numbers[-1] or 0.0)
    if found and found[2] in ("..", "...", "…"):
        return numeric.Value(id, (first + last) / 2, abs(last - first) / 2, fraction, feedback=feedback)
    return numeric.Value(id, first, abs(last) if found else 0.0, fraction, feedback=feedback)


def _sides(text: str, *, is_markdown: bool) -> tuple[str, str]:
    found = ARROW.search(text) or (re.search("→", text) if "->" not in text else None)
    if found is None:
        raise _fault(faults.NO_ARROW, text)
    left, right = text[: found.start()].strip(), text[found.end() :].strip()
    return (left, right) if is_markdown else (left.replace("\\->", "->"), right.replace("\\->", "->"))


def _pairs(cells: Cells) -> matching.Body:
    cells.no_key()
    pairs, others = [], []
    for place, (_, each) in enumerate(cells.answers()):
        left, right = map(cells.line, _sides(each.text, is_markdown=cells.is_markdown))
        if left:
            feedback = cells.line(each.feedback)
            pairs.append(matching.Pair(letter_id(place), left=left, right=right, feedback=feedback))
        else:
            others.append(matching.Distractor(letter_id(place), right=right))
    return matching.Body(tuple(pairs), tuple(others))


def _sorted(cells: Cells) -> categorise.Body:
    named = [
        " ".join(each.split())
        for each in re.split(r"[\n;]" if "\n" not in cells.row.correct else "\n", cells.row.correct)
    ]
    rows = [(*_sides(each.text, is_markdown=cells.is_markdown), each.feedback) for _, each in cells.answers()]
    names = dict.fromkeys(filter(None, [*named, *(" ".join(right.split()) for _, right, _ in rows)]))
    ids = {name: letter_id(number) for number, name in enumerate(names)}
    items = [(left, ids.get(" ".join(right.split()), ""), told) for left, right, told in rows if left]
    return categorise.Body(
        tuple(Label(id, text=cells.line(name)) for name, id in ids.items()),
        tuple(
            categorise.Item(letter_id(place), category, text=cells.line(left), feedback=cells.line(told))
            for place, (left, category, told) in enumerate(items)
        ),
    )


def _order(cells: Cells) -> ordering.Body:
    cells.no_key()
    return ordering.Body(
        tuple(
            ordering.Item(letter_id(place), text=cells.line(each.text), feedback=cells.line(each.feedback))
            for place, (_, each) in enumerate(cells.answers())
        )
    )


def _gaps(cells: Cells) -> cloze.Body:
    keys = cells.keys(is_needed=False)
    found: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for number, each in cells.answers():
        named = _GAP.fullmatch(each.text)
        if named is None:
            raise _fault(faults.NO_GAP, each.text)
        found.setdefault((named[1], named[2]), []).append((number, named[3], each.feedback))
    weights = _weights(cells)
    gaps = []
    for (id, sign), answers in found.items():
        weight = weights.get(id, 1.0)
        if sign:
            worth = accepted_fractions(keys, [number for number, _, _ in answers])
            gaps.append(cloze.Gap(id, answers=_accepted(answers, worth, cells), weight=weight))
        else:
            gaps.append(cloze.Gap(id, choices=single_choices(_weighted(answers, keys, cells)), weight=weight))
    return cloze.Body(tuple(gaps), text=cells.block(cells.row.question))


def _accepted(answers: list[tuple[int, str, str]], worth: Any, cells: Cells) -> tuple[Accepted, ...]:
    return tuple(
        Accepted(letter_id(place), worth[number], text=_raw(text), feedback=cells.line(feedback))
        for place, (number, text, feedback) in enumerate(answers)
    )


def _weights(cells: Cells) -> dict[str, float]:
    weights = {}
    for tag in [each for each in cells.tags if each.startswith("weight:")]:
        gap, _, number = tag.removeprefix("weight:").partition("=")
        weight = numeric.parse_number(number)
        if weight is None or weight <= 0:
            cells.tell(faults.BAD_TAG, tag=tag[:_LONGEST_TOLD])
        else:
            weights[gap] = weight
    cells.tags = tuple(each for each in cells.tags if not each.startswith("weight:"))
    return weights


def _essay(cells: Cells) -> essay.Body:
    cells.no_key()
    model, *criteria = [each.text for each in cells.row.answers] or [""]
    words = cells.own("words")
    count = int(words) if words.isdecimal() and len(words) < 6 else 0
    if words and not count:
        cells.tell(faults.BAD_TAG, tag=f"words:{words}"[:_LONGEST_TOLD])
    rubric = tuple(_criterion(letter_id(n), each, cells) for n, each in enumerate(filter(None, criteria)))
    return essay.Body(rubric, count, model_answer=cells.line(model))


def _criterion(id: str, cell: str, cells: Cells) -> essay.Criterion:
    head, *lines = [each.strip() for each in cell.split("\n") if each.strip()] or [""]
    levels = []
    for number, line in enumerate(lines):
        level = _LEVEL.fullmatch(line)
        points = numeric.parse_number(level[1]) if level else None
        if level is None or points is None:
            raise _fault(faults.BAD_LEVEL, line)
        levels.append(essay.Level(letter_id(number), points, text=cells.line(level[2])))
    return essay.Criterion(id, tuple(levels), text=cells.line(head))


def _tagging(cells: Cells) -> tagging.Body:
    narrative, labels, spans, verdicts = "", [], [], []
    for number, each in cells.answers():
        part = _PART.fullmatch(each.text)
        if part is None:
            raise _fault(faults.NO_PART, each.text)
        if part[2]:
            labels.append(Label(part[2], text=cells.line(part[4])))
        elif part[3]:
            spans.append(tagging.Span(part[3], feedback=cells.line(each.feedback)))
        elif part[1] == "verdict":
            verdicts.append((number, part[4], each.feedback))
        else:
            narrative = _raw(part[4])
    choices = single_choices(_weighted(verdicts, cells.keys(is_needed=True), cells))
    person = cells.own("person") or "adult"
    return tagging.Body(tuple(labels), tuple(spans), choices, person, narrative=narrative)


READERS: dict[str, Callable[[Cells], Any]] = {
    single_choice.NAME: _single,
    multiple_choice.NAME: _multiple,
    true_false.NAME: _truth,
    short_text.NAME: _typed,
    numeric.NAME: _numbers,
    matching.NAME: _pairs,
    categorise.NAME: _sorted,
    ordering.NAME: _order,
    cloze.NAME: _gaps,
    essay.NAME: _essay,
    tagging.NAME: _tagging,
}
