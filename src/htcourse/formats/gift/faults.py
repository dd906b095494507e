"""What can be wrong in a GIFT file, in sentences. An error leaves the question out, a warning simplifies it."""

from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.words import QT_TRANSLATE_NOOP


def blank_line_in_braces(file: str, line: int) -> Problem:
    """Return the problem of a question torn apart, which is left out."""
    return Problem(
        "blank-line-in-braces",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "A blank line ends the question inside its braces; the question is left out."),
        QT_TRANSLATE_NOOP(
            "Errors", "Take out the blank line, or read the file again and let such questions be joined."
        ),
    )


def blank_line_joined(file: str, line: int) -> Problem:
    """Return the warning that a question torn apart was put together."""
    return Problem(
        "blank-line-joined",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "A blank line ended the question inside its braces; it was put together."),
        QT_TRANSLATE_NOOP("Errors", "Look at the question; take out the blank line, for Moodle cannot read it so."),
        Severity.WARNING,
    )


def category_without_blank_line(file: str, line: int) -> Problem:
    """Return the warning of a question right below its category, which Moodle would take for the category's name."""
    return Problem(
        "category-without-blank-line",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "A question follows its category without a blank line between them."),
        QT_TRANSLATE_NOOP("Errors", "Add a blank line; without it Moodle loses the question."),
        Severity.WARNING,
    )


def braces(file: str, line: int) -> Problem:
    """Return the problem of a brace without its other."""
    return Problem(
        "braces",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "The question has an opening or a closing brace, but not both in that order."),
        QT_TRANSLATE_NOOP("Errors", "Put the answers in {{ and }}; write \\{{ or \\}} for a brace of the text."),
    )


def more_braces(file: str, line: int) -> Problem:
    """Return the warning of braces behind the answers."""
    return Problem(
        "more-braces",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "Braces follow the answers; only the first ones are read, the others are text."),
        QT_TRANSLATE_NOOP("Errors", "Put a blank line before the next question; a question has one place for answers."),
        Severity.WARNING,
    )


def no_text(file: str, line: int) -> Problem:
    """Return the warning of answers without a question."""
    return _warning(
        "no-question-text",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "The question has no text; its name is taken for it."),
        QT_TRANSLATE_NOOP("Errors", "Write before the answers what the learner is asked."),
    )


def open_name(file: str, line: int) -> Problem:
    """Return the warning of a name that does not end."""
    return _warning(
        "open-name",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "The name of the question starts with “::” and does not end; it is read as text."),
        QT_TRANSLATE_NOOP("Errors", "Write ::name:: before the question."),
    )


def description(file: str, line: int) -> Problem:
    """Return the problem of a text that asks nothing."""
    return Problem(
        "description",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "A text without answers is a description in Moodle, no question; it is left out."),
        QT_TRANSLATE_NOOP("Errors", "Put it into a lesson, or add the answers in braces."),
    )


def too_few(file: str, line: int, count: int, least: int) -> Problem:
    """Return the problem of a question with too few answers."""
    return Problem(
        "too-few-answers",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "The question has {count} answers; its kind needs at least {least}."),
        QT_TRANSLATE_NOOP("Errors", "Add answers, or check the = and ~ before them."),
        values={"count": count, "least": least},
    )


def no_arrow(file: str, line: int, pair: str) -> Problem:
    """Return the problem of a pair without its arrow."""
    return Problem(
        "no-arrow",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "“{pair}” stands among the pairs of a matching question, but has no “->”."),
        QT_TRANSLATE_NOOP("Errors", "Write each pair as = left -> right."),
        values={"pair": pair},
    )


def no_number(file: str, line: int, answer: str) -> Problem:
    """Return the problem of an answer that is no number; Moodle would take any number for right."""
    return Problem(
        "no-number",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "“{answer}” is no number, number:tolerance or lowest..highest."),
        QT_TRANSLATE_NOOP("Errors", "Write 5, 5:0.5 or 4.5..5.5; take out the # if the answer is a text."),
        values={"answer": answer},
    )


def blank_answer(file: str, line: int) -> Problem:
    """Return the warning of an answer without a text."""
    return _warning(
        "blank-answer",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "An answer has no text and is left out."),
        QT_TRANSLATE_NOOP("Errors", "Write its text, or take it out."),
    )


def no_partner(file: str, line: int, left: str) -> Problem:
    """Return the warning of a left side alone."""
    return _warning(
        "no-partner",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "“{left}” has nothing behind its arrow and is left out."),
        QT_TRANSLATE_NOOP("Errors", "Write what it belongs to."),
        left=left,
    )


def pair_feedback(file: str, line: int, right: str) -> Problem:
    """Return the warning of a # in a pair."""
    return _warning(
        "hash-in-pair",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "GIFT has no feedback on a pair: the “#” in “{right}” is text."),
        QT_TRANSLATE_NOOP("Errors", "Put the feedback behind ####, for the whole question."),
        right=right,
    )


def unread_weight(file: str, line: int, answer: str) -> Problem:
    """Return the warning of something like a weight."""
    return _warning(
        "unread-weight",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "“{answer}” begins with what looks like a weight but is read as text."),
        QT_TRANSLATE_NOOP("Errors", "Write a weight as ~%50%text or ~%-33.333%text; “=” always means 100 in a choice."),
        answer=answer,
    )


def weight_out_of_range(file: str, line: int, answer: str) -> Problem:
    """Return the problem of a weight beyond 100."""
    return Problem(
        "weight-out-of-range",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "The weight of “{answer}” is outside -100 to 100."),
        QT_TRANSLATE_NOOP("Errors", "Write a weight from -100 to 100."),
        values={"answer": answer},
    )


def changed_weights(file: str, line: int) -> Problem:
    """Return the warning of choices that are graded otherwise here."""
    return _warning(
        "changed-weights",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "Ticking every choice would have paid, or the right ones made no whole point."),
        QT_TRANSLATE_NOOP("Errors", "Wrong choices now cost as much as right ones bring; give fractions if need be."),
    )


def removed_markup(file: str, line: int, removed: tuple[str, ...]) -> Problem:
    """Return the warning of what HTML held that no text here may hold."""
    return _warning(
        "markup-removed",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "Left out of the text: {removed}."),
        QT_TRANSLATE_NOOP("Errors", "GIFT holds no pictures: export from Moodle as Moodle XML to bring them along."),
        removed=", ".join(removed),
    )


def ordering_simplified(file: str, line: int, how: str) -> Problem:
    """Return the warning of an ordering question with settings of Moodle's own."""
    return _warning(
        "ordering-simplified",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "“{how}” is not kept: all items are ordered, graded by the item that follows."),
        QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
        how=how,
    )


def _warning(code: str, place: Place, template: str, fix: str, **values: object) -> Problem:
    return Problem(code, place, template, fix, Severity.WARNING, values)
