"""Sentences from below the windows, in the language of the windows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from htcourse.core.errors import CourseError, Problem

CONTEXT = "Errors"


def error_text(error: CourseError) -> str:
    """Return what happened and what to do, translated."""
    return " ".join(_filled(text, error.values) for text in (error.template, error.fix) if text)


def problem_text(problem: Problem) -> str:
    """Return a problem's sentence, translated."""
    return _filled(problem.template, problem.values)


def problem_fix(problem: Problem) -> str:
    """Return what to do about a problem, translated; empty when there is nothing to say."""
    return _filled(problem.fix, problem.values) if problem.fix else ""


def minutes_text(minutes: int) -> str:
    """Return a length of time for people: minutes below two hours, else whole hours."""
    if minutes < 120:
        return QCoreApplication.translate("Texts", "%n minute(s)", "", minutes)
    return QCoreApplication.translate("Texts", "%n hour(s)", "", round(minutes / 60))


def day_text(moment: str) -> str:
    """Return the day of a moment (ISO 8601) for people; what cannot be read stays as it is."""
    day = QDate.fromString(moment[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else moment


def country_name(code: str) -> str:
    """Return a country by its code, empty for none."""
    names = {
        "kz": QCoreApplication.translate("Countries", "Kazakhstan"),
        "kg": QCoreApplication.translate("Countries", "Kyrgyzstan"),
        "tj": QCoreApplication.translate("Countries", "Tajikistan"),
        "tm": QCoreApplication.translate("Countries", "Turkmenistan"),
        "uz": QCoreApplication.translate("Countries", "Uzbekistan"),
    }
    return names.get(code, code.upper())


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

ALL_LESSONS = {
    "en": "All lessons",
    "kk": "Барлық сабақ",
    "ky": "Бардык сабактар",
    "ru": "Все уроки",
    "tg": "Ҳамаи дарсҳо",
    "tk": "Ähli sapaklar",
    "uz": "Barcha darslar",
}
"""“All lessons” in each language; never translated."""


def _filled(template: str, values: Mapping[str, object]) -> str:
    return QCoreApplication.translate(CONTEXT, template).format(**values)
