"""What stands over the items of a test: words before them and how it is taken. Questions alone keep none of it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from htcourse.core import incoming
from htcourse.core.errors import Place, Problem
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.presentation import html_of, words_in
from htcourse.markup.package_texts import html_inside, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_RUBRICS = ("rubric", "itemrubric")
_SAID = (*_RUBRICS, "presentation_material", "objectives", "assessfeedback")
_LEARNERS = ("", "all", "candidate")
"""Views of a rubric that learners have."""
_CONTROLS = ("assessmentcontrol", "sectioncontrol", "itemcontrol")
_SWITCHES = ("feedbackswitch", "hintswitch", "solutionswitch")
_MINUTES = ("cc_timelimit", "qmd_timelimit", "time_limit")
_ATTEMPTS = ("cc_maxattempts", "assessment_attempts", "maxattempts", "allowed_attempts")
_CLOSED = ("access_code", "ip_filter", "unlock_at", "lock_at", "due_at")
_TAKEN = (
    "one_question_at_a_time",
    "cant_go_back",
    "hide_results",
    "one_time_results",
    "switched_off",
)
_USUAL = {"show_correct_answers": "true", "scoring_policy": "keep_highest"}
"""What Canvas writes of a quiz for which nothing was chosen, where that is something."""
_DURATION = re.compile(r"P(?:0+Y)?(?:0+M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?")
META_FILE = "assessment_meta.xml"
_NONE = ("", "0", "-1", "unlimited", "none", "false")


def frame_of(holder: "_Element", file: str, title: str, *, has_meta: bool) -> Iterator[Problem]:
    """Give what is told of the words of an assessment, pool or section, and of its limits unless a file beside does."""
    yield from _words_around(holder, file, title)
    if has_meta:
        return
    told = {
        words_of(each.find("fieldlabel")).lower(): words_of(each.find("fieldentry"))
        for each in holder.findall("qtimetadata/qtimetadatafield")
    }
    yield from _limits(holder, file, title, told | _limits_of(holder))


def on_pages(root: "_Element", file: str) -> Iterator[Problem]:
    """Give what is told of pages of ILIAS that hold more than their question."""
    pages = [page for page in root.iter("PageObject") if page.find(".//Question") is not None]
    beside = [[each for each in page.findall("PageContent") if each.find(".//Question") is None] for page in pages]
    said = [words_in(html_inside(each)) for parts in beside for each in parts]
    shown = [parts for parts in beside if any(len(each) for each in parts)]
    if shown:
        words = incoming.first_words(next(filter(None, said), "…"))
        yield faults.ON_PAGES.warning(Place(file), count=len(shown), words=words)


def _words_around(holder: "_Element", file: str, title: str) -> Iterator[Problem]:
    place = Place(file, cast(int, holder.sourceline))
    endings = list[Problem]()
    for each in holder:
        words = words_in(html_of(each)) if each.tag in _SAID else ""
        if each.tag == "presentation_material" or (each.tag in _RUBRICS and _is_for_learners(each)):
            yield from _before(each, file, title, words)
        elif each.tag in _RUBRICS and words:
            yield incoming.RUBRIC.warning(place, title=title)
        elif each.tag == "objectives" and words:
            yield incoming.OBJECTIVES.warning(place, title=title, words=incoming.first_words(words))
        elif each.tag == "assessfeedback" and words:
            endings.append(incoming.ENDING.warning(place, title=title))
        elif each.tag == "selection_ordering" and any(
            (order.get("order_type") or "").lower() == "random" for order in each.iter("order")
        ):
            yield incoming.MIXED.warning(place, title=title)
    yield from endings[:1]


def frame_of_item(item: "_Element", file: str, title: str) -> Iterator[Problem]:
    """Give what is told of the notes and limits of one item; words for learners stand in its text."""
    place = Place(file, cast(int, item.sourceline))
    if any(each.tag in _RUBRICS and not _is_for_learners(each) and words_in(html_of(each)) for each in item):
        yield incoming.RUBRIC.warning(place, title=title)
    for each in item.findall("objectives"):
        if words := words_in(html_of(each)):
            yield incoming.OBJECTIVES.warning(place, title=title, words=incoming.first_words(words))
    yield from _limits(item, file, title, _limits_of(item))


def words_for_learners(item: "_Element") -> str:
    """Return the HTML of an item's rubrics that learners read."""
    return "".join(f"<div>{html_of(each)}</div>" for each in item if each.tag in _RUBRICS and _is_for_learners(each))


def _is_for_learners(rubric: "_Element") -> bool:
    """Say whether a rubric is for those who answer."""
    return (rubric.get("view") or "").lower() in _LEARNERS


def _limits_of(holder: "_Element") -> dict[str, str]:
    controls = [each for each in holder if each.tag in _CONTROLS]
    is_off = any((each.get(name) or "").lower() == "no" for each in controls for name in _SWITCHES)
    return {
        "maxattempts": holder.get("maxattempts") or "",
        "time_limit": _minutes(words_of(holder.find("duration"))),
        "switched_off": "yes" if is_off else "",
    }


def meta_of(quiz: "_Element", file: str) -> Iterator[Problem]:
    """Give what is told of the file that Canvas writes beside a quiz."""
    title = words_of(quiz.find("title")) or file
    yield from _before(quiz, file, title, words_in(quiz.findtext("description") or ""))
    yield from _limits(quiz, file, title, {str(each.tag): words_of(each) for each in quiz})


def _before(element: "_Element", file: str, title: str, words: str) -> Iterator[Problem]:
    if words:
        place = Place(file, cast(int, element.sourceline))
        yield incoming.BEFORE.warning(place, title=title, words=incoming.first_words(words))


def _limits(element: "_Element", file: str, title: str, limits: dict[str, str]) -> Iterator[Problem]:
    told = {name: value[:20] for name, value in limits.items() if value.lower() not in _NONE}
    place = Place(file, cast(int, element.sourceline))
    minutes, attempts = ([told[name] for name in names if name in told] for names in (_MINUTES, _ATTEMPTS))
    others = any(name in told for name in _TAKEN)
    others = others or any(limits.get(name, "").lower() not in ("", value) for name, value in _USUAL.items())
    yield from incoming.rules_told(place, title, minutes=minutes, attempts=attempts, others=others)
    if any(name in told for name in _CLOSED):
        yield incoming.CLOSED.warning(place, title=title)


def _minutes(duration: str) -> str:
    """Return how long an ISO 8601 duration is (`PT20M`, ILIAS `P0Y0M0DT0H20M0S`); what is none as it stands."""
    found = _DURATION.fullmatch(duration)
    if found is None:
        return duration
    days, hours, minutes, seconds = (int(each or 0) for each in found.groups())
    return incoming.minutes_of(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
