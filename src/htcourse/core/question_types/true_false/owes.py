"""What `true-false` gives to each place."""

from collections.abc import Iterator

from htcourse.core.form_fields import Field
from htcourse.core.question_rows.cells import Cells
from htcourse.core.question_rows.keys import keys_of, truth_of
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import WHY, why_not
from htcourse.core.question_types.true_false import Body
from htcourse.core.translatable import QT_TRANSLATE_NOOP


def _example(say: Say) -> Data:
    text = say(QT_TRANSLATE_NOOP("Skeletons", "Write a statement that is either true or false."))
    return {"text": text, "answer": True, "feedback_true": say(WHY), "feedback_false": why_not(say)}


def _fields(_: Data, say: Say) -> tuple[Field, ...]:
    answers = (
        (True, say(QT_TRANSLATE_NOOP("QuestionFields", "The statement is true"))),
        (False, say(QT_TRANSLATE_NOOP("QuestionFields", "The statement is false"))),
    )
    told_true = say(QT_TRANSLATE_NOOP("QuestionFields", "Feedback for those who chose “true”"))
    told_false = say(QT_TRANSLATE_NOOP("QuestionFields", "Feedback for those who chose “false”"))
    return (
        Field("answer", "choice", say(QT_TRANSLATE_NOOP("QuestionFields", "Answer")), options=lambda: answers),
        Field("feedback_true", "text", told_true, lines=2),
        Field("feedback_false", "text", told_false, lines=2),
    )


def _write(body: Body) -> Parts:
    answers = [Answer("", body.feedback_true), Answer("", body.feedback_false)]
    return Parts(answers if any(each.feedback for each in answers) else [], "TRUE" if body.answer else "FALSE")


def _read(cells: Cells) -> Body:
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
    return Body(truth_of(correct), feedback_true=told[0], feedback_false=told[1])


def _sides(card: Card, body: Body) -> tuple[str, str]:
    told = (("✓", body.feedback_true), ("✗", body.feedback_false))
    right, wrong = told if body.answer else told[::-1]
    rest = f"<p>({wrong[0]} {card.line(wrong[1])})</p>" if wrong[1] else ""
    return "<p>✓ / ✗</p>", f"<p><b>{right[0]}</b> {card.line(right[1])}</p>{rest}"


def _key(page: Page) -> Iterator[str]:
    right, other = ("true", "false") if page.body.answer else ("false", "true")
    told = {"true": page.body.feedback_true, "false": page.body.feedback_false}
    yield page.keyed(page.words[right], page.words["right"], told[right])
    yield page.keyed(page.words[other], page.words["wrong"], told[other])


OWES = Owes(
    3,
    QT_TRANSLATE_NOOP("QuestionWords", "True or false"),
    QT_TRANSLATE_NOOP("QuestionWords", "a statement that holds or does not."),
    "circle-check",
    _example,
    _fields,
    columns=Columns(
        QT_TRANSLATE_NOOP("Skeletons", "Write TRUE or FALSE under “correct”; no answers are needed."), _write, _read
    ),
    sides=_sides,
    key=_key,
)
