"""Why each kind of problem matters: said beside what is wrong and what to do."""

from collections.abc import Iterable

from htcourse.core.errors import Problem
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_REASONS = (
    (
        QT_TRANSLATE_NOOP("Errors", "What cannot be read is not in the module: nobody sees it."),
        "not-found damaged-file unknown-format unreadable empty-file encoding nul-byte too-large too-many-files"
        " no-module-yaml no-front-matter unknown-file unknown-language no-pair not-a-picture yaml-syntax yaml-tab"
        " not-a-file bad-name yaml-too-big too-much yaml-tag yaml-key json-syntax csv-syntax csv-separator csv-columns"
        " csv-row translation-not-read",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "The program would have to guess what is meant, and might show something wrong."),
        "missing-key wrong-value wrong-kind-of-value unknown-key duplicate-key cut-text heading-attribute"
        " unknown-question-type bad-language bad-citation half-character",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Answers, progress and links hang on ids: they must be lasting and clear."),
        "bad-id bad-slug missing-slug id-used-twice bad-version",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "What changed in a question tells its key to whoever tries one after the other."),
        "untold-questions",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Whoever has the one version would not know that there is another."),
        "same-version",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "What learners did in the one would be taken for what they did in the other."),
        "id-of-another-module id-of-the-course",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "A program that is too old would show it wrongly, or not at all."),
        "needs-newer-program",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Learners who follow it would find nothing."),
        "broken-link unknown-check unknown-chart unknown-picture unknown-term unknown-lesson unknown-section"
        " unknown-route unknown-objective unknown-question unknown-country",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Learners should see where a figure or claim comes from, and what it cannot show."),
        "unknown-source unknown-fact uncited-number note-without-source fact-without-source chart-without-source"
        " country",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Learners would see a frame with nothing in it."),
        "chart-without-numbers damaged-picture",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Whoever gets the file learns where a shelter is, or who was there."),
        "picture-says-more",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Nobody would ever come to see it."),
        "text-outside-section no-section lesson-in-no-part empty-route unasked-question",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "A lesson has one place in the course; learners would meet it twice."),
        "lesson-in-two-parts",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Learners in every language should get the same, and are counted together."),
        "translation-unknown-id translation-missing-text translation-other-checks",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "A learner would be marked wrongly, or told nothing that helps."),
        "question feedback-tells-the-key unit-forms",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Whoever plays the case could get stuck, or learn nothing from its end."),
        "case",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "A quiz would come out shorter or other than its author meant."),
        "empty-quiz draw-finds-nothing draw-finds-too-few draws-find-too-few minutes-without-exam"
        " feedback-without-mode form-not-dealt",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "An exam measures what was learnt only if nobody has met its questions before."),
        "exam-item-practised exam-twin exam-pool-too-small",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Who has learnt nothing would seem to know it."),
        "options-give-away",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Learners would be marked for what nobody taught them."),
        "exam-asks-the-untaught",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Learners would be told points, or a pass, that mean nothing."),
        "wrong-weight wrong-pass-mark wrong-attempts wrong-penalty",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Who cannot bear a subject should not have to choose between it and the course."),
        "no-equal-task",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Progress and review go by objectives: they cannot know whether this was learnt."),
        "objective-untested no-objective",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Trainers plan their classes by these minutes."),
        "minutes-do-not-add-up",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "What does not fit the projector cannot be read from the last row."),
        "slide-too-long slide-overflows",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Who cannot see the picture hears these words instead."),
        "no-alt-text",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "The page would not look as it was meant to."),
        "unknown-block block-nested block-indented empty-block second-title flat-list wide-row bare-table raw-math "
        "bare-address turned-text",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Learners would read what was meant for the author."),
        "template-words bare-source",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "They were pasted with the reference, and learners would not read them."),
        "unread-words",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Modules come from anywhere: nothing in one may run, or reach outside of it."),
        "link-outside html-removed",
    ),
    (
        QT_TRANSLATE_NOOP("Errors", "Some programs show the mark as a letter, or fail at it."),
        "byte-order-mark",
    ),
)

REASONS = {code: why for why, codes in _REASONS for code in codes.split()}
"""Why a problem matters, by its code."""


def with_reasons(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, each with why it matters unless it says so itself."""
    return tuple(each if each.why else each._replace(why=REASONS.get(each.code, "")) for each in problems)
