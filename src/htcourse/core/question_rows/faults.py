"""What can be wrong in a row, in sentences."""

from htcourse.core.errors import Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NO_QUESTION = Sentence(
    "no-question-text",
    QT_TRANSLATE_NOOP("Errors", "The row has no question and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write what the learner is asked in the column “question”."),
)
UNKNOWN_TYPE = Sentence(
    "type-not-supported",
    QT_TRANSLATE_NOOP("Errors", "There is no question type “{type}”: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write one of: {known}."),
)
UNKNOWN_KEY = Sentence(
    "correct-unknown",
    QT_TRANSLATE_NOOP("Errors", "“{correct}” in the column “correct” names no answer: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write letters (A is answer1, B answer2), or the words of the right answer."),
)
NO_PLACE = Sentence(
    "correct-unknown",
    QT_TRANSLATE_NOOP("Errors", "“{correct}” in the column “correct” is no answer's number: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "In a table of Kahoot, write which answers are right by their places, as 2 or 1,3."),
)
EMPTY_KEY = Sentence(
    "correct-empty",
    QT_TRANSLATE_NOOP("Errors", "The row has answers and nothing under “correct”: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write the right letters; where all are right, “short-text” in the column “type”."),
)
EMPTY_PLACE = Sentence(
    "correct-empty",
    QT_TRANSLATE_NOOP("Errors", "The row has answers and nothing under “correct”: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "In a table of Kahoot, write which answers are right by their places, as 2 or 1,3."),
)
NO_KEY_COLUMN = Sentence(
    "no-column-correct",
    QT_TRANSLATE_NOOP("Errors", "The table has no column “correct”: all answers of the row count as right."),
    QT_TRANSLATE_NOOP("Errors", "Add the column, or “short-text” in the column “type” where that is meant."),
)
UNCLEAR_KEY = Sentence(
    "correct-unclear",
    QT_TRANSLATE_NOOP("Errors", "“{correct}” may mean a place or the words of an answer: {taken} is taken."),
    QT_TRANSLATE_NOOP("Errors", "Write the letter with a bracket, as “B)”."),
)
ALIKE_KEY = Sentence(
    "correct-unclear",
    QT_TRANSLATE_NOOP(
        "Errors", "“{correct}” may be Russian letters (А, Б, В) or Latin ones (A, B, C): {taken} is taken."
    ),
    QT_TRANSLATE_NOOP("Errors", "Look whether that is right; the number of the answer leaves no doubt."),
)
TWO_NUMBERS = Sentence(
    "number-unclear",
    QT_TRANSLATE_NOOP("Errors", "“{text}” may be {taken} or {other}: {taken} is taken."),
    QT_TRANSLATE_NOOP("Errors", "Where {other} is meant, write it without a point."),
)
NO_TRUTH = Sentence(
    "no-key",
    QT_TRANSLATE_NOOP("Errors", "“{correct}” is neither TRUE nor FALSE: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write TRUE or FALSE in the column “correct”."),
)
BAD_WEIGHT = Sentence(
    "bad-weight",
    QT_TRANSLATE_NOOP("Errors", "The weight “{weight}” is no number from -100 to 100: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write it in per cent, as A=50."),
)
NO_NUMBER = Sentence(
    "not-a-number",
    QT_TRANSLATE_NOOP("Errors", "The answer “{answer}” is no number: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write 5, or 5 ± 0.5, or 4.5..5.5."),
)
NO_ARROW = Sentence(
    "no-arrow",
    QT_TRANSLATE_NOOP("Errors", "The answer “{answer}” has no “->” between two sides: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write the left side, an arrow and the right side: Vienna -> Austria."),
)
NO_GAP = Sentence(
    "no-gap-named",
    QT_TRANSLATE_NOOP("Errors", "The answer “{answer}” does not say which gap it is for: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write {{g1}} in the question, and “{{g1}} …” before each answer for it."),
)
BAD_LEVEL = Sentence(
    "bad-level",
    QT_TRANSLATE_NOOP("Errors", "The line “{answer}” of a rubric has no points: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write each level below its criterion as “2: Named with a reason”."),
)
NO_PART = Sentence(
    "no-part",
    QT_TRANSLATE_NOOP("Errors", "“{answer}” is no part of a text to be marked: the question is left out."),
    QT_TRANSLATE_NOOP("Errors", "Begin it with {{narrative}}, {{label id}}, {{span id}} or {{verdict}}."),
)
BAD_POINTS = Sentence(
    "bad-points",
    QT_TRANSLATE_NOOP("Errors", "The points “{points}” are no number of 0 or more: one point is taken."),
    QT_TRANSLATE_NOOP("Errors", "Write a number."),
)
BAD_TAG = Sentence(
    "bad-tag",
    QT_TRANSLATE_NOOP("Errors", "The tag “{tag}” cannot be read and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write it as in the template."),
)
BLANK_ANSWER = Sentence(
    "blank-answer",
    QT_TRANSLATE_NOOP("Errors", "{column} has feedback but no text and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Write its text, or take it out."),
)
NOT_USED = Sentence(
    "cell-not-used",
    QT_TRANSLATE_NOOP("Errors", "“{correct}” in the column “correct” means nothing for this type and is left out."),
    QT_TRANSLATE_NOOP("Errors", "Clear the cell, or choose another type."),
)
PICTURES = Sentence(
    "pictures-left-out",
    QT_TRANSLATE_NOOP("Errors", "A table has no pictures: their words stand in their place ({names})."),
    QT_TRANSLATE_NOOP("Errors", "Put them in once the questions are here."),
)
NO_PICTURES = Sentence(
    "pictures-left-out",
    QT_TRANSLATE_NOOP("Errors", "A table has no pictures: “{id}” goes out with their words only ({names})."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML to keep them."),
)
"""Said of a question on its way out; `PICTURES` of one on its way in."""
