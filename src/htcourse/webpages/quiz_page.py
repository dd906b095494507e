"""A quiz as one page: answered one question at a time on a site, handed in as a whole where it is scored."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from htcourse.core.points import points_text
from htcourse.core.quiz import Feedback, Mode, Quiz
from htcourse.webpages.article import Leads
from htcourse.webpages.page import Frame, Page
from htcourse.webpages.page_files import Medium, address, lesson_file, quiz_file
from htcourse.webpages.question import PageQuestion
from htcourse.webpages.words import script_words, words_of

PASS_MARK = 60
"""Of 100: from which a quiz without a mark of its own is passed, unless the management system has another."""

_SCORED_FIRST = (Mode.TEST, Mode.CERTAINTY, Mode.EXAM, Mode.POST, Mode.PRE, Mode.PRACTICE)


def quiz_page(frame: Frame, quiz: Quiz) -> Page:
    """Return the page of a quiz."""
    file, edition, words = quiz_file(quiz.id), frame.edition, words_of(frame.edition.language)
    is_handed_in = frame.medium is Medium.SCORM
    leads = Leads(edition, frame.medium, file)
    questions = [PageQuestion(each, leads) for each in edition.asked(quiz)]
    title, weights = edition.quiz_title(quiz), edition.weights(quiz)
    shown = [
        each.html(_heading(words, number, each, weights), 2, has_key=not is_handed_in, has_hints=not is_handed_in)
        for number, each in enumerate(questions, 1)
    ]
    missing = (
        f'<noscript><p class="callout callout-warning">{words["no_script"]}</p></noscript>' if is_handed_in else ""
    )
    body = "\n".join(
        [_head(frame, quiz, title, len(questions)), missing, *shown, '<div id="_foot"></div>', '<p id="_end"></p>']
    )
    mode, told = ("test", told_of(quiz)) if is_handed_in else ("practice", Feedback())
    data = page_data(questions, "quiz", mode, told, edition.language, weights, pass_mark(quiz))
    return frame.page(file, title, body, data=data, pictures=tuple(leads.pictures))


def _heading(words: Mapping[str, str], number: int, question: PageQuestion, weights: Mapping[str, float]) -> str:
    """Return which question it is, and what it counts where that is not one point."""
    heading, weight = words["question"].format(number=number), weights[question.row.id]
    counts_one = weight == 1 or not question.is_scored
    return heading if counts_one else f"{heading} · {words['worth'].format(points=points_text(weight))}"


def is_scored(frame: Frame, quiz: Quiz) -> bool:
    """Say whether a quiz can report a score: one of essays alone, or of questions that count nothing, cannot."""
    leads, weights = Leads(frame.edition, frame.medium, quiz_file(quiz.id)), frame.edition.weights(quiz)
    return any(PageQuestion(each, leads).is_scored and weights[each.row.id] for each in frame.edition.asked(quiz))


def pass_mark(quiz: Quiz) -> int:
    """Return from how many of 100 a quiz is passed: its own mark where it has one."""
    return quiz.pass_percent or PASS_MARK


def told_of(quiz: Quiz) -> Feedback:
    """Return what a scored quiz tells, once it is handed in."""
    return quiz.told_in(next((mode for mode in _SCORED_FIRST if mode in quiz.modes), Mode.TEST))


def page_data(
    questions: Sequence[PageQuestion],
    kind: str,
    mode: str,
    told: Feedback,
    language: str,
    weights: Mapping[str, float] = {},
    mark: int = PASS_MARK,
) -> dict[str, Any]:
    """Return what the script needs of a page: `kind` lesson or quiz, `mode` practice or test.

    `weights` say by question what it counts (else 1), `mark` of 100 is a pass.
    """
    return {
        "kind": kind,
        "mode": mode,
        "pass_mark": mark,
        "told": {
            "correctness": told.correctness,
            "explanation": told.explanation,
            "right_answer": told.right_answer,
        },
        "words": script_words(language),
        "questions": [each.data() | {"weight": weights.get(each.row.id, 1.0)} for each in questions],
    }


def _head(frame: Frame, quiz: Quiz, title: str, count: int) -> str:
    words, edition = words_of(frame.edition.language), frame.edition
    lines = [words["questions"].format(count=count)]
    if frame.medium is Medium.SCORM:
        lines += (
            [words["pass_mark"].format(mark=pass_mark(quiz)), words["better_kept"]] if is_scored(frame, quiz) else []
        )
    kicker = words["quiz"]
    if quiz.lesson in edition.lessons:
        lesson = escape(edition.worded(edition.lessons[quiz.lesson].titles))
        if frame.medium.is_linked:
            lesson = f'<a href="{address(quiz_file(quiz.id), lesson_file(quiz.lesson))}">{lesson}</a>'
        kicker = f"{kicker}: {lesson}"
    told = " ".join(line if line.endswith(".") else f"{line}." for line in lines)
    return (
        f'<header><p class="kicker">{kicker}</p><h1>{escape(title)}</h1><p class="caption">{escape(told)}</p></header>'
    )
