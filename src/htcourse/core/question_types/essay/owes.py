"""What `essay` gives to each place."""

import re
from collections.abc import Iterator

from htcourse.core.form_fields import Field, Rows
from htcourse.core.question_bank import letter_id
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.cells import Cells, fault
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.essay import Body, Criterion, Level
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import number_text, numbered
from htcourse.core.read_numbers import parse_number
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_LEVEL = re.compile(r"([-+\d.,eE]{1,20})\s*:\s*(.*)", re.DOTALL)


def _example(say: Say) -> Data:
    criterion = QT_TRANSLATE_NOOP("Skeletons", "What the answer should show")
    answer = QT_TRANSLATE_NOOP("Skeletons", "Write a good answer here.")
    levels = [
        {"id": "no", "points": 0, "text": say(QT_TRANSLATE_NOOP("Skeletons", "It does not."))},
        {"id": "partly", "points": 1, "text": say(QT_TRANSLATE_NOOP("Skeletons", "It does in part."))},
        {"id": "yes", "points": 2, "text": say(QT_TRANSLATE_NOOP("Skeletons", "It does."))},
    ]
    return {
        "words": 150,
        "model_answer": say(answer),
        "rubric": [{"id": "shows", "text": say(criterion), "levels": levels}],
        "feedback": say(QT_TRANSLATE_NOOP("Skeletons", "Say what matters most.")),
    }


def _fields(_: Data, say: Say) -> tuple[Field, ...]:
    points = Field("points", "number", say(QT_TRANSLATE_NOOP("QuestionFields", "Points")), is_whole=False)
    shows = Field("text", "text", say(QT_TRANSLATE_NOOP("QuestionFields", "What the answer shows")))
    should = Field("text", "text", say(QT_TRANSLATE_NOOP("QuestionFields", "What the answer should show")))
    levels = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Level {number}"))),
        fields=lambda _: (points, shows),
        prefix="level",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a level")),
    )
    listed = Field("levels", "rows", say(QT_TRANSLATE_NOOP("QuestionFields", "Levels")), rows=levels)
    first = [{"id": "level-1", "points": 0, "text": ""}, {"id": "level-2", "points": 1, "text": ""}]
    rows = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Criterion {number}"))),
        fields=lambda _: (should, listed),
        prefix="criterion",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a criterion")),
        new=lambda: {"text": "", "levels": [dict(each) for each in first]},
    )
    rubric = say(QT_TRANSLATE_NOOP("QuestionFields", "Rubric: what a trainer marks it by"))
    model_hint = say(QT_TRANSLATE_NOOP("QuestionFields", "What a good answer says: learners hold theirs against it."))
    return (
        Field("words", "number", say(QT_TRANSLATE_NOOP("QuestionFields", "About how many words"))),
        Field("model_answer", "text", say(QT_TRANSLATE_NOOP("QuestionFields", "Model answer")), model_hint, lines=4),
        Field("rubric", "rows", rubric, rows=rows),
        Field("grader_notes", "text", say(QT_TRANSLATE_NOOP("QuestionFields", "Notes for who marks it")), lines=3),
    )


def _write(body: Body) -> Parts:
    answers = [Answer(body.model_answer), *(Answer("\n".join(_criterion_lines(each))) for each in body.rubric)]
    return Parts(answers, tags=[f"words:{body.words}"] if body.words else [])


def _criterion_lines(criterion: Criterion) -> Iterator[str]:
    yield " ".join(criterion.text.split())
    for each in criterion.levels:
        yield f"{number_text(each.points)}: {' '.join(each.text.split())}"


def _read(cells: Cells) -> Body:
    cells.no_key()
    model, *criteria = [each.text for each in cells.row.answers] or [""]
    words = cells.own("words")
    count = int(words) if words.isdecimal() and len(words) < 6 else 0
    if words and not count:
        cells.bad_tag(f"words:{words}")
    rubric = tuple(_criterion(letter_id(n), each, cells) for n, each in enumerate(filter(None, criteria)))
    return Body(rubric, count, model_answer=cells.line(model))


def _criterion(id: str, cell: str, cells: Cells) -> Criterion:
    head, *lines = [each.strip() for each in cell.split("\n") if each.strip()] or [""]
    levels = []
    for number, line in enumerate(lines):
        level = _LEVEL.fullmatch(line)
        points = parse_number(level[1]) if level else None
        if level is None or points is None:
            raise fault(faults.BAD_LEVEL, line)
        levels.append(Level(letter_id(number), points, text=cells.line(level[2])))
    return Criterion(id, tuple(levels), text=cells.line(head))


def _sides(card: Card, body: Body) -> tuple[str, str]:
    return "", f"{card.block(body.model_answer)}{card.listed([card.line(each.text) for each in body.rubric])}"


def _key(page: Page) -> Iterator[str]:
    yield f"<p><b>{page.words['model_answer']}</b></p>{page.body.model_answer}"
    for criterion, levels in page.interaction.criteria:
        yield f"<p>{criterion.text}</p>{page.listed(levels)}"


OWES = Owes(
    10,
    QT_TRANSLATE_NOOP("QuestionWords", "Essay"),
    QT_TRANSLATE_NOOP("QuestionWords", "a free text, marked by a trainer with a rubric."),
    "notebook-pen",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP(
            "Skeletons",
            "answer1 is a model answer; each other one a criterion, with lines such as “2: Fully met” below.",
        ),
        _write,
        _read,
    ),
    sides=_sides,
    key=_key,
)
