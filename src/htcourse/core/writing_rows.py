"""A question to a row of cells: any type that has columns."""

from htcourse.core.escaping import markdown_of_plain
from htcourse.core.plain_data import texts_of
from htcourse.core.question_bank import BankQuestion, tags_of
from htcourse.core.question_rows.cells import without_pictures
from htcourse.core.question_rows.row import MARKDOWN_TAG, Row
from htcourse.core.question_types import categorise, matching
from htcourse.core.question_types.owed import owes_of
from htcourse.core.question_types.owed_parts import number_text
from htcourse.core.quiz import Question, in_words, question_texts


def row_of(each: BankQuestion) -> tuple[Row, tuple[str, ...]] | None:
    """Return a question's row and the names of the pictures it had to leave out; None for a type without columns."""
    columns = owes_of(each.question.type).columns
    if columns is None:
        return None
    question, left_out = _without_pictures(each.question)
    answers, correct, own_tags = columns.write(question.body)
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
