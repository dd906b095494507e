"""What can be wrong in a GIFT file, in sentences. An error leaves the question out, a warning simplifies it."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

BLANK_LINE_IN_BRACES = Sentence(
    "blank-line-in-braces",
    QT_TRANSLATE_NOOP("Errors", "A blank line ends the question inside its braces; the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Take out the blank line, or read the file again and let such questions be joined."),
)
BLANK_LINE_JOINED = Sentence(
    "blank-line-joined",
    QT_TRANSLATE_NOOP("Errors", "A blank line ended the question inside its braces; it was put together."),
    QT_TRANSLATE_NOOP("Errors", "Look at the question; take out the blank line, for Moodle cannot read it so."),
)
CATEGORY_WITHOUT_BLANK_LINE = Sentence(
    "category-without-blank-line",
    QT_TRANSLATE_NOOP("Errors", "A question follows its category without a blank line between them."),
    QT_TRANSLATE_NOOP("Errors", "Add a blank line; without it Moodle loses the question."),
)
BRACES = Sentence(
    "braces",
    QT_TRANSLATE_NOOP("Errors", "The question has an opening or a closing brace, but not both in that order."),
    QT_TRANSLATE_NOOP("Errors", "Put the answers in {{ and }}; write \\{{ or \\}} for a brace of the text."),
)
MORE_BRACES = Sentence(
    "more-braces",
    QT_TRANSLATE_NOOP("Errors", "Braces follow the answers; only the first ones are read, the others are text."),
    QT_TRANSLATE_NOOP("Errors", "Put a blank line before the next question; a question has one place for answers."),
)
ANSWERS_IN_TEXT = Sentence(
    "answers-in-text",
    QT_TRANSLATE_NOOP("Errors", "“{key}” would stand in the text with its key for learners to read; it is left out."),
    QT_TRANSLATE_NOOP(
        "Errors", "Close the braces, or put a blank line before the next question; one question has one gap in GIFT."
    ),
)
NO_BLANK_LINE = Sentence(
    "no-blank-line",
    QT_TRANSLATE_NOOP(
        "Errors", "Questions that no blank line parts from what stands above, read by their names: {count}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Put a blank line before each; Moodle takes them for text of the question above."),
)
NO_TEXT = Sentence(
    "no-question-text",
    QT_TRANSLATE_NOOP("Errors", "The question has no text; its name is taken for it."),
    QT_TRANSLATE_NOOP("Errors", "Write before the answers what the learner is asked."),
)
OPEN_NAME = Sentence(
    "open-name",
    QT_TRANSLATE_NOOP("Errors", "The name of the question starts with “::” and does not end; it is read as text."),
    QT_TRANSLATE_NOOP("Errors", "Write ::name:: before the question."),
)
DESCRIPTION = Sentence(
    "description",
    QT_TRANSLATE_NOOP("Errors", "A text without answers is a description in Moodle, no question; it is left out."),
    QT_TRANSLATE_NOOP("Errors", "Put it into a lesson, or add the answers in braces."),
)
TOO_FEW = Sentence(
    "too-few-answers",
    QT_TRANSLATE_NOOP("Errors", "The question has {count} answers; its kind needs at least {least}."),
    QT_TRANSLATE_NOOP("Errors", "Add answers, or check the = and ~ before them."),
)
NO_ARROW = Sentence(
    "no-arrow",
    QT_TRANSLATE_NOOP("Errors", "“{pair}” stands among the pairs of a matching question, but has no “->”."),
    QT_TRANSLATE_NOOP("Errors", "Write each pair as = left -> right."),
)
NO_NUMBER = Sentence(
    "no-number",
    QT_TRANSLATE_NOOP("Errors", "“{answer}” is no number, number:tolerance or lowest..highest."),
    QT_TRANSLATE_NOOP("Errors", "Write 5, 5:0.5 or 4.5..5.5; take out the # if the answer is a text."),
)
BLANK_ANSWER = Sentence(
    "blank-answer",
    QT_TRANSLATE_NOOP("Errors", "An answer has no text and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write its text, or take it out."),
)
NO_PARTNER = Sentence(
    "no-partner",
    QT_TRANSLATE_NOOP("Errors", "“{left}” has nothing behind its arrow and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write what it belongs to."),
)
PAIR_FEEDBACK = Sentence(
    "hash-in-pair",
    QT_TRANSLATE_NOOP("Errors", "GIFT has no feedback on a pair: the “#” in “{right}” is text."),
    QT_TRANSLATE_NOOP("Errors", "Put the feedback behind ####, for the whole question."),
)
UNREAD_WEIGHT = Sentence(
    "unread-weight",
    QT_TRANSLATE_NOOP("Errors", "“{answer}” begins with what looks like a weight but is read as text."),
    QT_TRANSLATE_NOOP("Errors", "Write a weight as ~%50%text or ~%-33.333%text; “=” always means 100 in a choice."),
)
WEIGHT_OUT_OF_RANGE = Sentence(
    "weight-out-of-range",
    QT_TRANSLATE_NOOP("Errors", "The weight of “{answer}” is outside -100 to 100."),
    QT_TRANSLATE_NOOP("Errors", "Write a weight from -100 to 100."),
)
CHANGED_WEIGHTS = Sentence(
    "changed-weights",
    QT_TRANSLATE_NOOP("Errors", "Ticking every choice would have paid, or the right ones made no whole point."),
    QT_TRANSLATE_NOOP("Errors", "Wrong choices now cost as much as right ones bring; give fractions if need be."),
)
REMOVED_MARKUP = Sentence(
    "markup-removed",
    QT_TRANSLATE_NOOP("Errors", "Left out of the text: {removed}."),
    QT_TRANSLATE_NOOP("Errors", "GIFT holds no pictures: export from Moodle as Moodle XML to bring them along."),
)
ORDERING_SIMPLIFIED = Sentence(
    "ordering-simplified",
    QT_TRANSLATE_NOOP("Errors", "“{how}” is not kept: all items are ordered, graded by the item that follows."),
    QT_TRANSLATE_NOOP("Errors", "See that this is what you want."),
)
