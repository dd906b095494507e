"""Sentences from below the windows, in the language of the windows."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, Qt

from htcourse.core import points as core_points
from htcourse.core.errors import CourseError, Problem
from htcourse.core.points import SLACK, reaches
from htcourse.core.translatable import whole

if TYPE_CHECKING:
    from htcourse.usecases.exams.exam_terms import Hours, Times

CONTEXT = "Errors"
_BY_COMMAND = re.compile(r" \([^()]*--[a-z][^()]*\)")
"""What somebody at the command line would type: windows leave it out."""


def error_text(error: CourseError) -> str:
    """Return what happened and what to do, translated."""
    return error.whose + " ".join(_filled(text, error.values) for text in (error.template, error.fix) if text)


def problem_text(problem: Problem, labels: Mapping[str, str] | None = None) -> str:
    """Return a problem's sentence, translated; with `labels` by key a key is told by its label, and then itself."""
    words = _by_labels(QCoreApplication.translate(CONTEXT, problem.template), labels, with_keys=True)
    return whole(words.format(**problem.values))


def problem_fix(problem: Problem, labels: Mapping[str, str] | None = None) -> str:
    """Return what to do about a problem, translated; empty when there is nothing to say, without what is typed."""
    words = _BY_COMMAND.sub("", QCoreApplication.translate(CONTEXT, problem.fix)) if problem.fix else ""
    return whole(_by_labels(words, labels, with_keys=True).format(**problem.values))


def translated(template: str, values: Mapping[str, object], labels: Mapping[str, str] | None = None) -> str:
    """Return a sentence from below the windows, translated and filled in.

    Where it tells a key of a file, as “correct: true”, one of the `labels` by key stands in its place.
    """
    return _filled(template, values, labels)


KEY_TOLD = re.compile(r"[“«]([a-z_]+)(?:: [^“”«»]*)?[”»]")
"""A key as sentences from below the windows tell it, with or without a value."""


class Texts(QObject):
    """Words with a number. lupdate sees plural forms only in `tr`, which needs a class of Qt's.

    A class that others inherit cannot hold them: called in a child, PySide's `tr` finds no plural of its parent.
    """

    def minutes(self, minutes: int) -> str:
        """Return minutes, counted."""
        return self.tr("%n minute(s)", "", minutes)

    def seconds(self, seconds: int) -> str:
        """Return seconds, counted."""
        return self.tr("%n second(s)", "", seconds)

    def to_the_second(self, minutes: float) -> str:
        """Return a length of time with its seconds; whole minutes without."""
        whole, seconds = divmod(round(minutes * 60), 60)
        if not seconds:
            return self.minutes(whole)
        words = self.tr("{minutes} {seconds}") if whole else "{seconds}"
        return words.format(minutes=self.minutes(whole), seconds=self.seconds(seconds))

    def points_of(self, points: float, out_of: float) -> str:
        """Return points of so many, counted by these."""
        whole = self.tr("{points} of %n point(s)", "", int(out_of))
        words = self.tr("{points} of {total} points") if out_of % 1 else whole
        return words.format(points=points_text(points), total=points_text(out_of))

    def left_out(self, count: int) -> str:
        """Return how many entries of a record cannot be read, counted."""
        return self.tr("%n entry/entries of the record cannot be read and are left out here.", "", count)

    def hours(self, hours: int) -> str:
        """Return hours, counted."""
        return self.tr("%n hour(s)", "", hours)

    def lessons(self, count: int) -> str:
        """Return lessons, counted."""
        return self.tr("%n lesson(s)", "", count)

    def questions(self, count: int) -> str:
        """Return questions, counted."""
        return self.tr("%n question(s)", "", count)

    def all_attempts(self, count: int) -> str:
        """Return the link to all attempts at a quiz."""
        return self.tr("Show all %n attempt(s)", "", count)

    def new_quiz(self, questions: int) -> str:
        """Return the size of a quiz that was not taken."""
        return self.tr("%n question(s), not taken yet", "", questions)

    def all_parts(self, count: int) -> str:
        """Return the link to all parts of the course."""
        return self.tr("Show all %n part(s)", "", count)

    def terms(self, count: int) -> str:
        """Return terms, counted."""
        return self.tr("%n term(s)", "", count)

    def decisions(self, count: int) -> str:
        """Return decisions of a case, counted."""
        return self.tr("%n decision(s)", "", count)

    def pages(self, count: int) -> str:
        """Return pages, counted."""
        return self.tr("%n page(s)", "", count)

    def today(self, time: str) -> str:
        """Return a time of today."""
        return self.tr("today {time}").format(time=time)

    def yesterday(self, time: str) -> str:
        """Return a time of yesterday."""
        return self.tr("yesterday {time}").format(time=time)

    def answers(self, count: int) -> str:
        """Return answers, counted."""
        return self.tr("%n answer(s)", "", count)

    def sources(self, count: int) -> str:
        """Return sources, counted, as a sentence."""
        return self.tr("%n source(s).", "", count)

    def attempts(self, count: int) -> str:
        """Return attempts, counted."""
        return self.tr("%n attempt(s)", "", count)

    def waiting(self, answers: int) -> str:
        """Return how many answers nobody has marked yet; empty for none."""
        return self.tr("%n answer(s) wait for a mark", "", answers) if answers else ""

    def not_counted(self, answers: int) -> str:
        """Return that some answers are not counted while an exam asks the same."""
        return self.tr("%n answer(s) are not counted yet: an exam or test that is not told asks the same.", "", answers)

    def open_checks(self, count: int) -> str:
        """Return how many checks of a lesson wait for an answer, as a sentence."""
        return self.tr("%n check(s) of this lesson not answered yet.", "", count)

    def lessons_left(self, count: int) -> str:
        """Return what a certificate waits for, as a sentence."""
        return self.tr("%n lesson(s) to complete.", "", count)


def minutes_text(minutes: int) -> str:
    """Return a length of time for people: minutes below two hours, else whole hours."""
    return Texts().minutes(minutes) if minutes < 120 else Texts().hours(round(minutes / 60))


def time_left_text(seconds: float) -> str:
    """Return what is left of an exam's time in minutes, rounded; of the last one that it is less than a whole one."""
    if 0 < seconds < 60:
        return QCoreApplication.translate("Quiz", "less than a minute left")
    words = QCoreApplication.translate("Quiz", "{minutes} left")
    return words.format(minutes=Texts().minutes(max(0, int(seconds / 60 + 0.5))))


def times_text(times: Times) -> str:
    """Return which attempt the next one is, of how many; once all are used, that they are."""
    translate = QCoreApplication.translate
    if not times.left and times.of == times.used == 1:
        return translate("Quiz", "Taken once; no more attempts.")
    if times.used > times.of:
        return translate("Quiz", "Taken {used} times; no more attempts.").format(used=times.used)
    if not times.left:
        return translate("Quiz", "Taken {used} of {of} times; no more attempts.").format(used=times.used, of=times.of)
    if times.of == 1:
        return translate("Quiz", "It can be taken once.")
    return translate("Quiz", "Attempt {number} of {of}.").format(number=times.used + 1, of=times.of)


def aside_text(reason: str | None) -> str:
    """Return that a trainer set an attempt aside, why (empty: not kept), and what that means; None: nobody did."""
    if reason is None:
        return ""
    if not reason:
        return QCoreApplication.translate(
            "Quiz",
            "Your trainer set an attempt aside. It counts nothing, neither for you nor against you, and its answers "
            "are kept. Talk to your trainer about when you can sit it.",
        )
    words = QCoreApplication.translate(
        "Quiz",
        "Your trainer set an attempt aside: {reason}. It counts nothing, neither for you nor against you, and its "
        "answers are kept. Talk to your trainer about when you can sit it.",
    )
    return words.format(reason=reason)


def hours_text(hours: Hours) -> str:
    """Return when an exam opens or closes, or closed; empty where it is open always."""
    translate = QCoreApplication.translate
    if hours.has_closed:
        return translate("Quiz", "closed {when}").format(when=moment_text(hours.closes, hours.offset_minutes))
    if hours.opens:
        return translate("Quiz", "opens {when}").format(when=moment_text(hours.opens, hours.offset_minutes))
    return (
        translate("Quiz", "open until {when}").format(when=moment_text(hours.closes, hours.offset_minutes))
        if hours.closes
        else ""
    )


def day_text(moment: str) -> str:
    """Return the day of a local time (ISO 8601) for people; what cannot be read stays as it is."""
    day = QDate.fromString(moment[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else moment


def meant_text(day: str) -> str:
    """Return from which day (ISO 8601) a test is meant, empty without one."""
    meant = QCoreApplication.translate("Texts", "meant for {day} or later")
    return meant.format(day=day_text(day)) if day else ""


def recent_text(moment: str, today: date) -> str:
    """Return day and time of a local time (ISO 8601) for people, the nearer the shorter; else it stays as it is.

    Today and yesterday by these words, six days back by the day of the week.
    """
    when = QDateTime.fromString(moment[:16], "yyyy-MM-ddTHH:mm")
    if not when.isValid():
        return moment
    days = when.date().daysTo(QDate(today.year, today.month, today.day))
    time = QLocale().toString(when.time(), "HH:mm")
    if days in (0, 1):
        return (Texts().today(time), Texts().yesterday(time))[days]
    if 1 < days < 7:
        return QLocale().toString(when.date(), "dddd") + f" {time}"
    return QLocale().toString(when.date(), "d MMM yyyy")


def time_text(utc: str, offset_minutes: int) -> str:
    """Return the time of day of a moment (UTC, ISO 8601) for people; what cannot be read stays as it is."""
    moment = _local(utc, offset_minutes)
    return QLocale().toString(moment.time(), "HH:mm") if moment.isValid() else utc


def moment_text(utc: str, offset_minutes: int) -> str:
    """Return day and time of a moment (UTC, ISO 8601) for people; what cannot be read stays as it is."""
    moment = _local(utc, offset_minutes)
    return QLocale().toString(moment, "d MMM yyyy, HH:mm") if moment.isValid() else utc


def moment_texts(utc: Sequence[str], offset_minutes: int) -> list[str]:
    """Return days and times of moments, all with seconds where two of them are of one minute."""
    told = [moment_text(each, offset_minutes) for each in utc]
    if len(set(told)) == len(told):
        return told
    moments = ((each, _local(each, offset_minutes)) for each in utc)
    return [QLocale().toString(at, "d MMM yyyy, HH:mm:ss") if at.isValid() else each for each, at in moments]


def _local(utc: str, offset_minutes: int) -> QDateTime:
    return QDateTime.fromString(utc, Qt.DateFormat.ISODateWithMs).addSecs(offset_minutes * 60)


def seen_words(seen: str) -> tuple[str, str]:
    """Return the colour role and the words for how far a source's text was seen."""
    words = {
        "full": ("good", QCoreApplication.translate("Help", "Text seen.")),
        "part": ("good", QCoreApplication.translate("Help", "Parts seen.")),
        "summary": ("warn", QCoreApplication.translate("Help", "Summary seen.")),
    }
    return words.get(seen, ("warn", QCoreApplication.translate("Help", "Text not seen.")))


def unchecked_words() -> str:
    """Return what the mark behind an unchecked statement means."""
    return QCoreApplication.translate("Help", "Not checked: nobody could check this when it was written.")


def nothing_left(words: str) -> str:
    """Return what is said where a search field leaves nothing over, and what to do then."""
    return " ".join((words, QCoreApplication.translate("Texts", "Empty the field to see all again.")))


def points_text(points: float) -> str:
    """Return points as `core.points.points_shown` does, with the language's decimal sign."""
    return core_points.points_shown(points).replace(".", QLocale().decimalPoint())


def percent(points: float, out_of: float, pass_percent: float = 0) -> int:
    """Return points as per cent, a half rounded up, and never up to a pass mark that they do not reach."""
    shown = floor(100 * (points / out_of + SLACK) + 0.5)
    return shown if reaches(points, out_of, pass_percent) else min(shown, ceil(pass_percent) - 1)


def pass_text(pass_percent: float) -> str:
    """Return what is a pass; empty where nothing is."""
    words = QCoreApplication.translate("AttemptsCard", "{percent} % is a pass")
    return words.format(percent=points_text(pass_percent)) if pass_percent else ""


def quiz_words(title: str, quiz_id: str) -> str:
    """Return a quiz's title; of one that is gone, and kept none, its id in words."""
    words = QCoreApplication.translate("Quiz", "A quiz that is no longer installed ({id})")
    return title or words.format(id=quiz_id)


def quiz_kind(modes: Collection[str], lesson_id: str) -> str:
    """Return what a quiz is by all its modes, whose title may be that of its lesson; empty where the title says it."""
    if "exam" in modes:
        return QCoreApplication.translate("Quiz", "Exam")
    is_of_lesson = lesson_id and not {"pre", "post"}.intersection(modes)
    return QCoreApplication.translate("Quiz", "Lesson quiz") if is_of_lesson else ""


def mode_word(mode: str) -> str:
    """Return the name of a way to take a quiz."""
    words = {
        "practice": QCoreApplication.translate("Quiz", "Practice"),
        "test": QCoreApplication.translate("Quiz", "Test"),
        "certainty": QCoreApplication.translate("Quiz", "Test by certainty"),
        "exam": QCoreApplication.translate("Quiz", "Exam"),
        "pre": QCoreApplication.translate("Quiz", "Before the course"),
        "post": QCoreApplication.translate("Quiz", "After the course"),
    }
    return words[mode]


def mode_meaning(mode: str) -> str:
    """Return in a sentence what a way to take a quiz is."""
    words = {
        "practice": QCoreApplication.translate("Quiz", "Each answer is explained at once."),
        "test": QCoreApplication.translate("Quiz", "The result comes at the end."),
        "certainty": QCoreApplication.translate("Quiz", "How sure you are of each answer counts."),
        "exam": QCoreApplication.translate("Quiz", "The result comes from the trainer."),
        "pre": QCoreApplication.translate(
            "Quiz", "What you know before the lessons. It is compared later, not marked."
        ),
        "post": QCoreApplication.translate("Quiz", "What you know after the lessons, beside what you knew before."),
    }
    return words[mode]


def country_name(code: str, title: str = "") -> str:
    """Return a country by its code, empty for none; one without a name here by its `title` in a module, if any."""
    names = {
        "kz": QCoreApplication.translate("Countries", "Kazakhstan"),
        "kg": QCoreApplication.translate("Countries", "Kyrgyzstan"),
        "tj": QCoreApplication.translate("Countries", "Tajikistan"),
        "tm": QCoreApplication.translate("Countries", "Turkmenistan"),
        "uz": QCoreApplication.translate("Countries", "Uzbekistan"),
    }
    return names.get(code, title or code.upper())


LANGUAGE_NAMES = {
    "en": "English",
    "kk": "Қазақша",
    "ky": "Кыргызча",
    "ru": "Русский",
    "tg": "Тоҷикӣ",
    "tk": "Türkmençe",
    "uz": "Oʻzbekcha",
}
"""Languages as their speakers call them; never translated."""

MODULE_LANGUAGES = ("en", "ru", "kk", "ky", "tg", "tk", "uz")
"""The languages a module can be in, in the order they are offered."""


def state_name(name: str) -> str:
    """Return what a state of a case is called; an author's own name is shown as it is."""
    names = {
        "safety": QCoreApplication.translate("Case", "Safety"),
        "trust": QCoreApplication.translate("Case", "Trust"),
        "evidence": QCoreApplication.translate("Case", "Evidence"),
    }
    return names.get(name, name.replace("-", " ").replace("_", " ").capitalize())


def _filled(template: str, values: Mapping[str, object], labels: Mapping[str, str] | None = None) -> str:
    return whole(_by_labels(QCoreApplication.translate(CONTEXT, template), labels).format(**values))


def _by_labels(words: str, labels: Mapping[str, str] | None, *, with_keys: bool = False) -> str:
    """Return words that tell keys by their labels, without what explains these in brackets; `with_keys` beside them."""

    def told(found: re.Match[str]) -> str:
        label = (labels or {}).get(found[1], "").partition(" (")[0].replace("{", "{{").replace("}", "}}")
        return f"“{label}”" + (f" ({found[0][1:-1]})" if with_keys else "") if label else found[0]

    return KEY_TOLD.sub(told, words)
