"""Questions held against each other as a learner meets them: wording as it is shown, grading; no ids of elements."""

import re
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from tests.core.question_strategies import STRATEGIES
from tests.how_many import how_many

from htcourse.core.errors import Place
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.moodle_grid import on_grid, shares_on_grid, weights_of
from htcourse.core.plain_data import texts_of, with_texts
from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    matching,
    multiple_choice,
    numeric,
    ordering,
    single_choice,
    true_false,
)
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.render.inline import block_html, inline_html


def told(question: Question) -> dict[str, Any]:
    """Return all that must be the same after a round trip, in words and numbers."""
    return {
        "type": question.type,
        "title": _line(question.title),
        "objective": question.objective,
        "difficulty": question.difficulty,
        "facts": question.facts,
        "sources": question.sources,
        "distressing": question.distressing,
        "bank": question.bank,
        "text": _asked(question),
        "feedback": _line(question.feedback),
        "body": body_told(question.body),
    }


def _asked(question: Question) -> str:
    html = _shown(block_html(question.text))
    if isinstance(question.body, cloze.Body):
        for number, gap in enumerate(question.body.gaps):
            html = html.replace(f"{{{gap.id}}}", f"{{gap {number}}}")
    return html


def _line(markdown: str) -> str:
    return _shown(inline_html(markdown))


def _shown(html: str) -> str:
    return re.sub(r"\s+", " ", html.replace("<br>", "<br> ")).strip()


def body_told(body: Any) -> Any:
    """Return what a body holds, without ids."""
    if isinstance(body, true_false.Body):
        return [body.answer, _line(body.feedback_true), _line(body.feedback_false)]
    if isinstance(body, matching.Body):
        pairs = [[_line(each.left), _line(each.right), _line(each.feedback)] for each in body.pairs]
        return [pairs, [_line(each.right) for each in body.distractors]]
    if isinstance(body, ordering.Body):
        return [[_line(each.text), _line(each.feedback)] for each in body.items]
    if isinstance(body, categorise.Body):
        texts = {each.id: _line(each.text) for each in body.categories}
        items = sorted([_line(each.text), texts[each.category], _line(each.feedback)] for each in body.items)
        return [sorted(texts.values()), items]
    if isinstance(body, numeric.Body):
        ordered = sorted(body.answers, key=lambda each: each.is_any)
        return [body.unit, [[_value(each), on_grid(each.fraction), _line(each.feedback)] for each in ordered]]
    if isinstance(body, cloze.Body):
        return [_single(each.choices) if each.choices else _accepted(each.answers) for each in body.gaps]
    if isinstance(body, essay.Body):
        return []
    if isinstance(body, single_choice.Body):
        return _single(body.choices)
    return _several(body.choices) if isinstance(body, multiple_choice.Body) else _accepted(body.answers)


def _value(value: numeric.Value) -> Any:
    return "any" if value.is_any else [value.value, value.tolerance]


def _single(choices: tuple[Choice, ...]) -> Any:
    return [[_line(each.text), on_grid(each.worth).percent, _line(each.feedback)] for each in choices]


def _several(choices: tuple[Choice, ...]) -> Any:
    weights = shares_on_grid(weights_of(choices))
    return [[_line(c.text), w.percent, _line(c.feedback)] for c, w in zip(choices, weights, strict=True)]


def _accepted(answers: Any) -> Any:
    ordered = sorted(answers, key=lambda each: not each.text.strip(" *"))
    return [[" ".join(each.text.split()), on_grid(each.fraction).percent, _line(each.feedback)] for each in ordered]


FILES = settings(max_examples=how_many(50), deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For examples that write and read files, on however busy a machine."""

WORDING = st.text(alphabet="ab Wд=~#{}:\\%[]<>&*_-'\"/1.!|`^+@$", min_size=1, max_size=24).map(str.strip).filter(bool)
"""Plain words full of what means something to somebody."""


@st.composite
def questions(draw: Any, kind: str) -> Question:
    """Draw a question of a kind, its wording full of marks, escaped as the authoring format wants it."""
    body = draw(STRATEGIES[kind]).body
    raw = dict(texts_of(body)).keys() - dict(texts_of(body, markdown_only=True)).keys()
    texts = {}
    for path in dict(texts_of(body)):
        if path == "text" or path.startswith(("categories/", "labels/")) or path.endswith("/right"):
            continue  # gaps stand in the text; the wording of a side says which are the same
        if path not in raw:
            texts[path] = markdown_of_plain(draw(WORDING), line=True)
        elif path.startswith("answers/"):
            texts[path] = " ".join(draw(WORDING).split())
    body = with_texts(body, texts)
    asked = getattr(body, "text", "") or markdown_of_plain(draw(WORDING))
    return Question(
        "some-question",
        kind,
        markdown_of_plain(" ".join(draw(WORDING).split()), line=True),
        draw(st.sampled_from(("", "o-elements"))),
        draw(st.integers(1, 3)),
        asked,
        body,
        markdown_of_plain(draw(st.just("") | WORDING), line=True),
        facts=draw(st.sampled_from(((), ("B-101", "C-2")))),
        sources=draw(st.sampled_from(((), ("@palermo-text, art. 3(a) [sic]",)))),
        place=Place("quizzes/a.yaml", 3),
    )
