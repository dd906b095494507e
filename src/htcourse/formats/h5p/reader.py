"""A package of H5P: walks through what holds questions, and gathers them."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from htcourse.core import incoming
from htcourse.core.errors import Cancelled, CourseError, Place, Problem, Report, problems_of
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.incoming import Group
from htcourse.core.question_bank import Bank, BankQuestion, title_from, with_ids
from htcourse.core.quiz import Question
from htcourse.formats import Reading
from htcourse.formats.h5p import faults
from htcourse.formats.h5p.content import Content, credit_of, entries, mapping, per_cent, text, title_of
from htcourse.formats.h5p.libraries import READERS
from htcourse.markup.from_html import words_in_html
from htcourse.markup.package_texts import Texts
from htcourse.markup.pictures import PictureStore
from htcourse.markup.safe_zip import Archive, open_archive

_CONTENT = "content/content.json"
_LARGEST = 5_000_000
_DEEPEST = 8
_MOST = 5_000
_NO_TITLE = "Untitled"
"""How H5P calls what its author gave no title."""
_AROUND = {"AdvancedText": "text", "Text": "text", "Table": "text", "Image": "alt", "Link": "title"}
"""What is no question, but words and pictures around them, by what says most of it."""
_COVERS = (
    ("introPage", "title"),
    ("introPage", "introduction"),
    ("bookCover", "coverDescription"),
    ("summary", "intro"),
)
"""What is said before the questions of a set or a book."""
_BUTTONS = ("showSolutionButton", "retryButton", "checkButton")
_RESULT = (":", "Your result")
"""How ends what a set says over its result where its author wrote nothing, in whatever language."""
_TAG = re.compile(r"<[^<>]*>")
_SHOWN = 60


def read_package(path: Path, report: Report | None = None) -> Reading:
    """Read a package."""
    try:
        with closing(open_archive(path)) as archive:
            reader = _Reader(Place(path.name), archive)
            head, content = (reader.json(name) for name in ("h5p.json", _CONTENT))
            reader.credit(head, title_of(head))
            reader.take(text(head, "mainLibrary"), content, title_of(head))
            if report is not None:
                report(1, 1)
            return reader.reading(title_of(head))
    except Cancelled:
        raise
    except CourseError as error:
        return Reading(None, problems_of(error, path.name), bank=Bank())


class _Reader:
    """Gathers the questions of one package."""

    def __init__(self, place: Place, archive: Archive) -> None:
        self.place = place
        self.problems: list[Problem] = []
        self._archive = archive
        self._store = PictureStore()
        self._questions: list[BankQuestion] = []
        self._count = 0
        self._others: dict[str, Group] = {}
        self._around = Group(place)
        self._fixed_order = 0
        self._credits: dict[str, Group] = {}

    def json(self, name: str) -> Mapping[str, Any]:
        """Return a file's object; anything else is a problem and counts as empty."""
        try:
            data = self._archive.read(name)
            found = json.loads(data) if len(data) <= _LARGEST else None
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            self.problems.append(faults.DAMAGED.error(self.place, file=name))
            return {}
        return found

    def take(self, library: str, params: Mapping[str, Any], title: str, depth: int = 0) -> None:
        """Read one content, or all that stand in it."""
        name = library.partition(" ")[0].removeprefix("H5P.")
        if name in READERS:
            self._read(name, params, title)
            return
        inside = list(_inside(name, params)) if depth < _DEEPEST else []
        if passing := per_cent(params, "passPercentage"):
            told = faults.PASS.warning(self.place, title=title[:80] or name, percent=passing)
            self.problems.append(told)
        drawn = params.get("poolSize")
        if isinstance(drawn, int) and not isinstance(drawn, bool) and 0 < drawn < len(inside):
            self.problems.append(incoming.DRAWN.warning(self.place, title=title[:80] or name, count=drawn))
        if params.get("randomQuestions") is True:
            self.problems.append(incoming.MIXED.warning(self.place, title=title[:80] or name))
        if params.get("disableBackwardsNavigation") is True or _switches_off(mapping(params, "override")):
            self.problems.append(incoming.TAKEN_OTHERWISE.warning(self.place, title=title[:80] or name))
        ending = mapping(params, "endGame")
        ending = {} if ending.get("showResultPage") is False else ending
        said = [text(each, "feedback") for each in entries(ending, "overallFeedback")]
        words = [_TAG.sub("", each).strip() for each in (*said, text(ending, "message"))]
        if any(words[:-1]) or (words[-1] and not words[-1].endswith(_RESULT)):
            self.problems.append(incoming.ENDING.warning(self.place, title=title[:80] or name))
        for page, key in _COVERS if inside else ():
            if mapping(params, page).get("showIntroPage") is not False:
                self._leave_out(text(mapping(params, page), key), "")
        if name == "InteractiveVideo":
            self._leave_out(title or name, name)
        for each in inside:
            metadata = mapping(each, "metadata")
            own = title_of(metadata)
            self.credit(metadata, own)
            self.take(text(each, "library"), mapping(each, "params"), own, depth + 1)
        if name in _AROUND:
            self._leave_out(text(params, _AROUND[name]), "" if _AROUND[name] == "text" else title or name)
        elif not inside and name:
            self._others.setdefault(name[:40], Group(self.place)).add(title[:60] or "?")

    def credit(self, metadata: Mapping[str, Any], title: str) -> None:
        """Note who made what bears this title, and its licence: no question here has a place for them."""
        if credit := credit_of(metadata):
            self._credits.setdefault(credit, Group(self.place)).add(title[:_SHOWN] or "?")

    def _leave_out(self, html: str, instead: str) -> None:
        """Note what stands around questions by its first words, or what it is called; nothing where it is empty."""
        words = " ".join(words_in_html(html).split()) or instead
        if words:
            self._around.add(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")

    def _read(self, name: str, params: Mapping[str, Any], title: str) -> None:
        self._count += 1
        title = "" if title.startswith(_NO_TITLE) else title
        content = Content(
            self.place, title[:80] or f"{name} {self._count}", Texts(self._archive, self._store, _CONTENT)
        )
        media = mapping(mapping(params, "media"), "type")
        file = mapping(mapping(media, "params"), "file")
        if text(file, "path"):
            told = mapping(media, "metadata")
            called = title_of(told) or text(file, "path").rpartition("/")[2]
            self.credit(told if credit_of(told) else mapping(file, "copyright"), called)
        for read in READERS[name](content, params):
            own = markdown_of_plain(title, line=True) if title and read.is_whole else ""
            if len(self._questions) < _MOST:
                question = Question("", read.kind, own or title_from(read.text), "", 2, read.text, read.body)
                question = replace(question, feedback=read.feedback, place=self.place)
                self._questions.append(BankQuestion(question, points=read.points))
        self._fixed_order += content.keeps_order
        self.problems += content.problems
        self.problems += [kept.problem(self.place, content.name, file) for file, kept in content.texts.refused.items()]
        if content.texts.removed:
            removed = ", ".join(content.texts.removed)
            self.problems.append(incoming.REMOVED.warning(self.place, title=content.name, removed=removed))

    def reading(self, title: str) -> Reading:
        """Return all that was read."""
        for name, group in self._others.items():
            told = faults.NOT_SUPPORTED.error(group.place, type=name, count=group.count, titles=group.named)
            self.problems.append(told)
        if not self._questions and not self.problems:
            self.problems.append(faults.NO_QUESTIONS.error(self.place))
        if self._fixed_order:
            self.problems.append(incoming.FIXED_ORDER.warning(self.place, count=self._fixed_order))
        if self._questions and self._around.count:
            around = faults.AROUND.warning(self.place, count=self._around.count, titles=self._around.named)
            self.problems.append(around)
        for credit, group in self._credits.items() if self._questions else ():
            told = faults.CREDIT.warning(group.place, credit=credit, count=group.count, titles=group.named)
            self.problems.append(told)
        bank = Bank(with_ids(self._questions), self._store.pictures(), title)
        return Reading(None, tuple(self.problems), bank=bank)


def _switches_off(override: Mapping[str, Any]) -> bool:
    """Say whether a set takes a button away from its questions, as each has them by itself."""
    return any(override.get(name) in ("off", False) for name in _BUTTONS)


def _inside(name: str, params: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Give the contents that stand in a set, column, book, presentation or film."""
    if name == "QuestionSet":
        yield from entries(params, "questions")
    elif name == "Column":
        yield from (mapping(each, "content") for each in entries(params, "content"))
    elif name == "InteractiveBook":
        yield from entries(params, "chapters")
    elif name == "CoursePresentation":
        for slide in entries(mapping(params, "presentation"), "slides"):
            yield from (mapping(each, "action") for each in entries(slide, "elements"))
    elif name == "InteractiveVideo":
        film = mapping(params, "interactiveVideo")
        yield from (mapping(each, "action") for each in entries(mapping(film, "assets"), "interactions"))
        task = mapping(mapping(film, "summary"), "task")  # asked at the end
        yield from [task] if task else []
