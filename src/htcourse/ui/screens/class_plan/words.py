"""What a day, what is given and somebody's extra time are called on the page of plans."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from htcourse.ui.look.texts import day_text
from htcourse.usecases.classes.class_card import extra_of
from htcourse.usecases.classes.roster import ClassFile
from htcourse.usecases.classes.work import ClassDay, Work

Titles = Mapping[tuple[str, str], str]


def title_of(work: Work, titles: Titles) -> str:
    """Return what is given or planned as people call it; by its id where its module is gone."""
    return titles.get(work[:2]) or work.ref.partition("/")[2]


def day_words(day: ClassDay) -> str:
    """Return a day with what it is called."""
    return ", ".join(filter(None, (day_text(day.day), day.title)))


def extra_words(of: ClassFile, code: str, name: str) -> str:
    """Return somebody's extra time with their name; empty where they have none."""
    extra = extra_of(of, code)
    if "per_cent" in extra:
        return f"{name}: {extra['per_cent']} %"
    words = QCoreApplication.translate("ClassPlanView", "{code}: {count} minutes")
    return words.format(code=name, count=extra["minutes"]) if "minutes" in extra else ""
