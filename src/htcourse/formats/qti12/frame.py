"""What stands over the items of a test: words before them and how it is taken. Questions alone keep none of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from htcourse.core import incoming
from htcourse.core.errors import Place, Problem
from htcourse.formats.qti12.presentation import html_of, words_in
from htcourse.markup.package_texts import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = ("rubric", "presentation_material")
_LIMITS = ("cc_maxattempts", "cc_timelimit", "qmd_timelimit", "assessment_attempts")
_META_LIMITS = ("time_limit", "allowed_attempts")
META_FILE = "assessment_meta.xml"
_NONE = ("", "0", "-1", "unlimited", "none")


def frame_of(holder: "_Element", file: str, title: str, *, has_meta: bool) -> Iterator[Problem]:
    """Give what is told of the words of an assessment, pool or section, and of its limits unless a file beside does."""
    for each in holder:
        if each.tag in _WORDS:
            yield from _before(each, file, title, words_in(html_of(each)))
    if has_meta:
        return
    told = {
        words_of(each.find("fieldlabel")).lower(): words_of(each.find("fieldentry"))
        for each in holder.findall("qtimetadata/qtimetadatafield")
    }
    limits = {name: told.get(name, "") for name in _LIMITS} | {"duration": words_of(holder.find("duration"))}
    yield from _limits(holder, file, title, limits)


def meta_of(quiz: "_Element", file: str) -> Iterator[Problem]:
    """Give what is told of the file that Canvas writes beside a quiz."""
    title = words_of(quiz.find("title")) or file
    yield from _before(quiz, file, title, words_in(quiz.findtext("description") or ""))
    yield from _limits(quiz, file, title, {name: words_of(quiz.find(name)) for name in _META_LIMITS})


def _before(element: "_Element", file: str, title: str, words: str) -> Iterator[Problem]:
    if words:
        place = Place(file, cast(int, element.sourceline))
        yield incoming.BEFORE.warning(place, title=title, words=incoming.first_words(words))


def _limits(element: "_Element", file: str, title: str, limits: dict[str, str]) -> Iterator[Problem]:
    told = [f"{name} {value[:20]}" for name, value in limits.items() if value.lower() not in _NONE]
    if told:
        place = Place(file, cast(int, element.sourceline))
        yield incoming.LIMITS.warning(place, title=title, limits=", ".join(told))
