"""A file of Moodle XML, one question after the other: a damaged place costs only what stands behind it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from htcourse.core.errors import Place, Problem, Report, reported
from htcourse.core.incoming import FIXED_ORDER, MOST_QUESTIONS, TOO_MANY_QUESTIONS, Group
from htcourse.core.moodle_grid import category_names
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.formats import Reading
from htcourse.formats.moodle_xml import faults
from htcourse.formats.moodle_xml.bodies import is_known
from htcourse.formats.moodle_xml.questions import name_of, read_question
from htcourse.formats.moodle_xml.texts import text_in
from htcourse.markup.multilang import in_language
from htcourse.markup.pictures import PictureStore
from htcourse.markup.safe_xml import XmlError, children, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_STEP = 100
_QUESTION = re.compile(rb"<question[\s>]")


def read_file(path: Path, report: Report | None = None, language: str = "") -> Reading:
    """Read every question of the file; of a text in several languages the one asked for, else the first."""
    reader = _Reader(path.name, language)
    count = done = beside = 0
    try:
        data = read_xml(path)
        count = len(_QUESTION.findall(data))
        for element in reported(children(data), count, report, _STEP):
            if done - beside == MOST_QUESTIONS:
                reader.problems.append(TOO_MANY_QUESTIONS.error(Place(path.name), limit=MOST_QUESTIONS))
                break
            reader.take(element)
            done += 1
            beside += element.get("type") == "category"
    except XmlError as error:
        place = Place(path.name, error.line)
        reader.problems.append(Problem("damaged-xml", place, error.template, error.fix, values=error.values))
        if done < count:
            reader.problems.append(faults.NOT_READ.error(place, count=count - done))
    return reader.reading()


class _Reader:
    """Gathers the questions of one file."""

    def __init__(self, file: str, language: str) -> None:
        self.problems: list[Problem] = []
        self._file, self._language = file, language
        self._questions: list[BankQuestion] = []
        self._left_out: list[tuple[str, str]] = []
        self._category: tuple[str, ...] = ()
        self._store = PictureStore()
        self._unsupported: dict[str, Group] = {}
        self._fixed_order: Group | None = None

    def take(self, element: "_Element") -> None:
        """Read one element below the root."""
        place = Place(self._file, cast(int, element.sourceline))
        type_name = (element.get("type") or "").strip()
        found: dict[str, None] = {}
        for each in element.iter("text"):
            if each.text and "mlang" in each.text.replace("multilang", "mlang"):
                each.text = in_language(each.text, self._language, found)
        taken = self._language if self._language in found else next(iter(found), "")
        if len(found) > 1:
            others = ", ".join(each for each in found if each != taken)
            warning = faults.LANGUAGES.warning(place, title=name_of(element), language=taken, others=others)
            self.problems.append(warning)
        if element.tag != "question":
            self.problems.append(faults.NOT_A_QUESTION.error(place, name=str(element.tag)[:40]))
        elif type_name == "category":
            self._take_category(element, place)
        elif not is_known(type_name):
            group = self._unsupported.setdefault(type_name, Group(place))
            group.add(name_of(element))
            self._leave_out(element)
        else:
            question, problems = read_question(element, place, self._store)
            self.problems += problems
            if question is not None:
                self._questions.append(replace(question, category=self._category))
                self._note_order(element, question, place)
            else:
                self._leave_out(element)

    def reading(self) -> Reading:
        """Return all that was read."""
        for type_name, group in self._unsupported.items():
            sentence = faults.DESCRIPTIONS if type_name == "description" else faults.UNSUPPORTED
            name, titles = type_name[:40] or "?", group.named
            self.problems.append(sentence.error(group.place, count=group.count, type=name, titles=titles))
        if self._fixed_order:
            self.problems.append(FIXED_ORDER.warning(self._fixed_order.place, count=self._fixed_order.count))
        bank = Bank(with_ids(self._questions), self._store.pictures(), left_out=tuple(self._left_out))
        return Reading(None, tuple(self.problems), bank=bank)

    def _leave_out(self, element: "_Element") -> None:
        self._left_out.append((text_in(element.find("idnumber")), name_of(element)))

    def _take_category(self, element: "_Element", place: Place) -> None:
        path = text_in(element.find("category"))
        self._category = category_names(path)
        if text_in(element.find("info")):
            self.problems.append(faults.CATEGORY_INFO.warning(place, category="/".join(self._category) or path))

    def _note_order(self, element: "_Element", question: BankQuestion, place: Place) -> None:
        shuffled = element.find("shuffleanswers")
        has_choices = question.question.type in ("single-choice", "multiple-choice")
        if has_choices and shuffled is not None and text_in(shuffled) in ("0", "false"):
            self._fixed_order = self._fixed_order or Group(place)
            self._fixed_order.add(question.question.title)
