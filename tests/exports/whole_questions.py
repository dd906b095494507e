"""Questions held against each other as `same_questions` does, with what only our own and close formats hold."""

from dataclasses import replace
from typing import Any

from tests.exports.same_questions import body_told, told

from htcourse.core.question_types import essay, tagging
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.render.inline import inline_html


def whole(question: Question) -> dict[str, Any]:
    """Return all a learner meets, essays' rubrics and marked narratives, too."""
    stand_in = replace(question, type=essay.NAME, body=essay.Body(()))
    plain = told(stand_in if isinstance(question.body, tagging.Body) else question)
    return {**plain, "type": question.type, "hints": list(map(inline_html, question.hints)), "body": _body(question)}


def _body(question: Question) -> Any:
    body = question.body
    if isinstance(body, essay.Body):
        rows = [[inline_html(each.text), [_level(level) for level in each.levels]] for each in body.rubric]
        return [body.words, inline_html(body.model_answer), rows]
    if isinstance(body, tagging.Body):
        labels = [[each.id, inline_html(each.text)] for each in body.labels]
        spans = [[each.id, inline_html(each.feedback)] for each in body.spans]
        return [body.person, body.narrative.strip(), labels, spans, list(map(_verdict, body.verdicts))]
    return body_told(body)


def _level(level: essay.Level) -> Any:
    return [level.points, inline_html(level.text)]


def _verdict(choice: Choice) -> Any:
    return [choice.worth, inline_html(choice.text), inline_html(choice.feedback)]
