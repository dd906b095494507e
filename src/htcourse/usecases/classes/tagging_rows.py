"""The rows of the report on how texts were marked: titles and no ids, and of too few people no figure."""

from collections.abc import Iterator
from typing import Any

from htcourse.core.statistics.agreement import FAIR, GOOD
from htcourse.core.statistics.items import is_reliable
from htcourse.core.statistics.moments import half_up
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.plain_text import plain_text
from htcourse.store.places import Places
from htcourse.usecases.classes.class_report import FEWEST_FOR_A_MEAN
from htcourse.usecases.classes.report_figures import Figure, Hundredths
from htcourse.usecases.classes.report_rows import ROUGH, ReportTitles, Rows, Untold, per_cent, too_few
from htcourse.usecases.marking.attempt_words import Say
from htcourse.usecases.results.counting import Counting
from htcourse.usecases.results.tagging_class import TaggingClass, tagging_classes


def tagging_rows(there: Places, counting: Counting, titles: ReportTitles, say: Say, untold: Untold = ()) -> Rows:
    """Return how many found each passage of each text, and gave each verdict."""
    found = tagging_classes(there, with_unreleased=True).veiled(untold)
    head = (
        say(QT_TRANSLATE_NOOP("Reports", "Question")),
        say(QT_TRANSLATE_NOOP("Reports", "What")),
        say(QT_TRANSLATE_NOOP("Reports", "Label or verdict")),
        say(QT_TRANSLATE_NOOP("Reports", "People")),
        say(QT_TRANSLATE_NOOP("Reports", "Gave this")),
        say(QT_TRANSLATE_NOOP("Reports", "%")),
        say(QT_TRANSLATE_NOOP("Reports", "Agreement")),
    )
    rows = (row for entry in found.entries for row in _tagging_rows(entry, titles, say))
    counted = say(QT_TRANSLATE_NOOP("Reports", "Of each person the newest answer counts."))
    rough = any(not is_reliable(each.learners) for each in found.entries)
    agreed = QT_TRANSLATE_NOOP(
        "Reports",
        "Agreement on passages: 1 where all gave the same labels, 0 where it is no more than chance (Krippendorff's "
        "alpha). On the verdict: of all pairs of people, how many gave the same. Where people differ, talk about it.",
    )
    return head, rows, (counted, say(agreed), *((say(ROUGH),) if rough else ())), found.problems


def _tagging_rows(entry: TaggingClass, titles: ReportTitles, say: Say) -> Iterator[tuple[Figure, ...]]:
    name = titles.of_question(entry.question)
    if entry.learners < FEWEST_FOR_A_MEAN or entry.is_veiled:
        yield name, "", "", entry.learners, too_few(entry.learners, say, is_veiled=entry.is_veiled), "", ""
        return
    question = titles.question(entry.question)
    body: Any = question.body if question is not None else None
    named = {each.id: plain_text(each.text) for each in (*body.labels, *body.verdicts)} if body else {}
    verdict = say(QT_TRANSLATE_NOOP("Reports", "the verdict"))
    for key in entry.keys:
        share = per_cent(key.found / entry.learners)
        yield name, key.words, named.get(key.label, key.label), entry.learners, key.found, share, ""
    pairs = say(QT_TRANSLATE_NOOP("Reports", "pairs of people who gave the same"))
    alike = say(QT_TRANSLATE_NOOP("Reports", "all passages"))
    if entry.passage_agreement is not None:
        yield name, alike, pairs, entry.learners, "", per_cent(entry.passage_agreement), ""
    else:
        alpha = "" if entry.agreement is None else Hundredths(half_up(entry.agreement, 2))
        yield name, alike, agreement_words(entry.agreement, say), entry.learners, "", "", alpha
    for id, count in entry.verdicts.items():
        yield name, verdict, named.get(id, id), entry.learners, count, per_cent(count / entry.learners), ""
    if entry.verdict_agreement is not None:
        yield name, verdict, pairs, entry.learners, "", per_cent(entry.verdict_agreement), ""


def agreement_words(alpha: float | None, say: Say = str) -> str:
    """Return what an agreement on passages means for a trainer."""
    if alpha is None:
        return say(QT_TRANSLATE_NOOP("Reports", "all marked the same, or nothing"))
    if alpha >= GOOD:
        return say(QT_TRANSLATE_NOOP("Reports", "people agree"))
    if alpha >= FAIR:
        return say(QT_TRANSLATE_NOOP("Reports", "people agree in the main"))
    return say(QT_TRANSLATE_NOOP("Reports", "people differ"))
