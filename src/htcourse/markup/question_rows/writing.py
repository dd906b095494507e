"""A question to a row of cells: any of our types."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from htcourse.core.moodle_grid import is_any_number
from htcourse.core.plain import texts_of
from htcourse.core.question_bank import BankQuestion, tags_of
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
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Question, in_words, question_texts
from htcourse.markup.escaping import markdown_of_plain
from htcourse.markup.question_rows.columns import ARROW, MARKDOWN_TAG, Answer, Row, letter
from htcourse.markup.question_rows.pictures import without_pictures

Parts = tuple[list[Answer], str, list[str]]
"""Answers, the cell `correct`, and tags of the type's own."""


def row_of(each: BankQuestion) -> tuple[Row, tuple[str, ...]]:
    """Return the row of a question, and the names of the pictures it had to leave out."""
    question, left_out = _without_pictures(each.question)
    answers, correct, own_tags = _WRITERS[question.type](question.body)
    tags = [*tags_of(each), *own_tags, *([] if _is_plain(question) else [MARKDOWN_TAG])]
    row = Row(
        question.type,
        " / ".join(" ".join(name.split()).replace("/", "//") for name in each.category),
        question.title,
        question.text,
        tuple(answers),
        correct,
        question.feedback,
        question.hints,
        number_text(each.points),
        "; ".join(" ".join(tag.split()).replace("\\", "\\\\").replace(";", "\\;") for tag in tags),
        question.id,
    )
    return row, left_out


def _without_pictures(question: Question) -> tuple[Question, tuple[str, ...]]:
    texts = question_texts(question)
    if not any("![" in text for text in texts.values()):
        return question, ()
    changed = {path: without_pictures(text) for path, text in texts.items()}
    names = dict.fromkeys(name for _, found in changed.values() for name in found)
    return in_words(question, {path: text for path, (text, _) in changed.items()}), tuple(names)


def number_text(number: float) -> str:
    """Return a number as a person writes it, whole ones whole."""
    return str(int(number)) if abs(number) < 1e15 and number == int(number) else repr(number)


def _is_plain(question: Question) -> bool:
    """Say whether every text, taken for plain words, would come back as it is."""
    body = question.body
    if isinstance(body, matching.Body | categorise.Body) and any("->" in text for _, text in texts_of(body)):
        return False
    raw = dict(texts_of(body)).keys() - dict(texts_of(body, markdown_only=True)).keys()
    return all(
        path in raw or markdown_of_plain(text, line=path != "text") == text.strip()
        for path, text in question_texts(question).items()
    )


def _choices(body: single_choice.Body | multiple_choice.Body) -> Parts:
    return [Answer(each.text, each.feedback) for each in body.choices], _keys(body.choices), []


def _keys(choices: Sequence[Choice], first: int = 0) -> str:
    texts = [" ".join(each.text.casefold().split()) for each in choices]
    named = []
    for number, each in enumerate(choices):
        name = letter(number + first)
        if any(one.fraction is not None for one in choices):
            named += [f"{name}={_percent(each.worth)}"] if each.worth else []
        elif each.correct:
            # Where the letter itself is an answer, the bracket says that the letter is meant.
            named.append(f"{name})" if name.casefold() in texts else name)
    return "; ".join(named)


def _percent(fraction: float) -> str:
    return number_text(round(fraction * 100, 9))


def _truth(body: true_false.Body) -> Parts:
    answers = [Answer("", body.feedback_true), Answer("", body.feedback_false)]
    return answers if any(each.feedback for each in answers) else [], "TRUE" if body.answer else "FALSE", []


def _accepted(body: short_text.Body) -> Parts:
    return [Answer(each.text, each.feedback) for each in body.answers], _fractions(body.answers), []


def _fractions(answers: Sequence[Accepted | numeric.Value], first: int = 0) -> str:
    return "; ".join(
        f"{letter(number + first)}={_percent(each.fraction)}"
        for number, each in enumerate(answers)
        if each.fraction != 1
    )


def _numbers(body: numeric.Body) -> Parts:
    answers = [Answer(_number(each), each.feedback) for each in body.answers]
    return answers, _fractions(body.answers), [f"unit:{body.unit}"] if body.unit else []


def _number(value: numeric.Value) -> str:
    if is_any_number(value):
        return "*"
    return number_text(value.value) + (f" ± {number_text(value.tolerance)}" if value.tolerance else "")


def _pairs(body: matching.Body) -> Parts:
    pairs = [Answer(_arrow(each.left, each.right), each.feedback) for each in body.pairs]
    return pairs + [Answer(_arrow("", each.right)) for each in body.distractors], "", []


def _arrow(left: str, right: str) -> str:
    sides = (ARROW.sub(r"\\->", left), ARROW.sub(r"\\->", right))
    return " -> ".join(sides).strip()


def _sorted(body: categorise.Body) -> Parts:
    texts = {each.id: each.text for each in body.categories}
    answers = [Answer(_arrow(each.text, texts.get(each.category, "")), each.feedback) for each in body.items]
    return answers, "\n".join(" ".join(ARROW.sub(r"\\->", text).split()) for text in texts.values()), []


def _order(body: ordering.Body) -> Parts:
    return [Answer(each.text, each.feedback) for each in body.items], "", []


def _gaps(body: cloze.Body) -> Parts:
    answers: list[Answer] = []
    correct = []
    for gap in body.gaps:
        if gap.choices:
            correct.append(_keys(gap.choices, len(answers)))
            answers += [Answer(f"{{{gap.id}}} {each.text}", each.feedback) for each in gap.choices]
        else:
            correct.append(_fractions(gap.answers, len(answers)))
            answers += [Answer(f"{{{gap.id}}}= {each.text}", each.feedback) for each in gap.answers]
    weights = [f"weight:{gap.id}={number_text(gap.weight)}" for gap in body.gaps if gap.weight != 1]
    return answers, "; ".join(filter(None, correct)), weights


def _essay(body: essay.Body) -> Parts:
    answers = [Answer(body.model_answer), *(Answer("\n".join(_criterion(each))) for each in body.rubric)]
    return answers, "", [f"words:{body.words}"] if body.words else []


def _criterion(criterion: essay.Criterion) -> Iterator[str]:
    yield " ".join(criterion.text.split())
    for each in criterion.levels:
        yield f"{number_text(each.points)}: {' '.join(each.text.split())}"


def _tagging(body: tagging.Body) -> Parts:
    answers = [Answer(f"{{narrative}} {body.narrative}")]
    answers += [Answer(f"{{label {each.id}}} {each.text}") for each in body.labels]
    answers += [Answer(f"{{span {each.id}}}", each.feedback) for each in body.spans]
    correct = _keys(body.verdicts, len(answers))
    answers += [Answer(f"{{verdict}} {each.text}", each.feedback) for each in body.verdicts]
    return answers, correct, [f"person:{body.person}"] if body.person != "adult" else []


_WRITERS: dict[str, Callable[[Any], Parts]] = {
    single_choice.NAME: _choices,
    multiple_choice.NAME: _choices,
    true_false.NAME: _truth,
    short_text.NAME: _accepted,
    numeric.NAME: _numbers,
    matching.NAME: _pairs,
    categorise.NAME: _sorted,
    ordering.NAME: _order,
    cloze.NAME: _gaps,
    essay.NAME: _essay,
    tagging.NAME: _tagging,
}
