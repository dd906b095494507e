"""An item of QTI to a question: title, text, feedback; `interactions` and `gaps` read what is answered."""

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from htcourse.core import incoming
from htcourse.core.errors import Place, Problem
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.question_bank import title_from
from htcourse.core.question_types import cloze
from htcourse.core.quiz import Question
from htcourse.formats.qti import faults
from htcourse.formats.qti.gaps import is_below_the_text, read_entry, read_gaps, text_with_marks
from htcourse.formats.qti.interactions import read_choices, read_essay, read_hottext, read_match, read_order
from htcourse.formats.qti.shared import include, stimulus_of
from htcourse.formats.qti.source import Source
from htcourse.markup.ims_packages import Package
from htcourse.markup.package_texts import Texts, put_text
from htcourse.markup.pictures import PictureStore

if TYPE_CHECKING:
    from lxml.etree import _Element

Read = tuple[str, Any]

_INLINE = ("textEntryInteraction", "inlineChoiceInteraction")
_ESSAY = "extendedTextInteraction"
_ALONE = {
    "choiceInteraction": read_choices,
    "orderInteraction": read_order,
    "matchInteraction": read_match,
    "hottextInteraction": read_hottext,
}
_ANSWERS = ("simpleChoice", "simpleAssociableChoice", "inlineChoice", "hottext")
_MOST_ANSWERS = 1000
_IGNORED = ("endAttemptInteraction",)
_FEEDBACK = ("feedbackBlock", "feedbackInline")
_TEMPLATES = ("templateBlock", "templateInline")
_HELP = "infoControl"
"""What a learner may ask to see before answering."""
_NOT_SHOWN = (*_FEEDBACK, "stylesheet", _HELP)


class ReadItem(NamedTuple):
    """What became of an item: a question or why not; what is to be said of several items at once."""

    question: Question | None
    problems: list[Problem]
    name: str
    place: Place
    unsupported: str = ""
    is_all_or_nothing: bool = False
    keeps_order: bool = False
    points: float = 1.0


def read_item(item: "_Element", file: str, package: Package, store: PictureStore) -> ReadItem:
    """Read an `assessmentItem` whose names are those of QTI 2."""
    place = Place(file, cast(int, item.sourceline))
    name = " ".join((item.get("title") or item.get("identifier") or file).split())[:80]
    body = item.find("itemBody")
    if body is None:
        return ReadItem(None, [incoming.NOTHING_ASKED.error(place, title=name)], name, place)
    source = Source(place, name, item, body, Texts(package, store, file))
    include(source, package)
    if item.find("templateDeclaration") is not None or next(body.iter(*_TEMPLATES), None) is not None:
        source.left_out(faults.TEMPLATE_ITEM)
        return ReadItem(None, source.problems, name, place)
    rubrics = _taken_out(source)
    read, text = _read(source, rubrics)
    if read is None:
        return ReadItem(None, source.problems, name, place, source.unsupported)
    text = "\n\n".join(filter(None, [stimulus_of(source, package), text]))
    if rubrics:
        source.simplified(incoming.RUBRIC)
    question = _question(source, read, text)
    return ReadItem(
        question,
        source.problems,
        name,
        place,
        is_all_or_nothing=source.is_all_or_nothing,
        keeps_order=source.keeps_order,
        points=source.most_points,
    )


def _question(source: Source, read: Read, text: str) -> Question:
    type_name, body = read
    if isinstance(body, cloze.Body):
        body = text_with_marks(text, body)
        text = body.text
    title = markdown_of_plain(" ".join((source.item.get("title") or "").split()), line=True) or title_from(text)
    if not text:
        source.simplified(incoming.NO_TEXT)
    feedback = source.general_feedback()
    if source.has_more_feedback():
        source.simplified(incoming.FEEDBACK)
    source.problems += _told(source)
    id = source.item.get("identifier") or ""
    hints = tuple(filter(None, source.hints))
    return Question(id, type_name, title, "", 2, text or title, body, feedback, hints, place=source.place)


def _read(source: Source, rubrics: "list[_Element]") -> tuple[Read | None, str]:
    """Return what is answered, and the text around it."""
    body = source.body
    found = [each for each in body.iter() if str(each.tag).endswith("Interaction") and each.tag not in _IGNORED]
    names = {str(each.tag) for each in found}
    unknown = sorted(names.difference(_INLINE, _ALONE, {_ESSAY}))
    read: Read | None = None
    count = sum(1 for _ in body.iter(*_ANSWERS, *_INLINE))
    if unknown:
        source.unsupported = unknown[0]
    elif count > _MOST_ANSWERS:
        source.left_out(incoming.TOO_MANY, count=count)
    elif not found:
        source.left_out(incoming.NOTHING_ASKED)
    elif names <= set(_INLINE):
        is_entry = len(found) == 1 and found[0].tag == "textEntryInteraction" and is_below_the_text(found[0])
        read = read_entry(source, found[0]) if is_entry else read_gaps(source, found)
    elif len(found) > 1:
        source.left_out(faults.SEVERAL)
    elif names == {_ESSAY}:
        read = read_essay(source, rubrics)
    else:
        read = _ALONE[str(found[0].tag)](source, found[0])
    if read is None:
        return None, ""
    for each in found:
        if each.tag not in _INLINE:
            _leave_prompt(each)
    return read, source.texts.block(body)


def _leave_prompt(interaction: "_Element") -> None:
    """Leave of an interaction what is read before answering: its prompt, the text of words to be selected."""
    is_text = interaction.tag == "hottextInteraction"
    for each in list(interaction):
        if each.tag == "prompt":
            each.tag = "div"
        elif not is_text:
            each.tail = None
            interaction.remove(each)
    interaction.tag = "div"
    interaction.attrib.clear()


def _taken_out(source: Source) -> "list[_Element]":
    """Take out what no learner reads before answering, note what is feedback, and return the notes for those who mark.

    An interaction within feedback comes later, if at all: the item asks what stands outside.
    """
    rubrics = []
    answers = {(_interaction(each), each.get("identifier")): each for each in source.body.iter(*_ANSWERS)}
    for each in list(source.body.iter("rubricBlock", *_NOT_SHOWN)):
        views = set((each.get("view") or "").split())
        if each.tag == "rubricBlock" and "candidate" in views:
            each.tag = "div"
        elif each.tag in _FEEDBACK and source.is_read_first(each):
            each.tag = "div" if each.tag == "feedbackBlock" else "span"
        elif each.getparent() is not None:
            within = next(each.iterancestors(*_ANSWERS), None)
            if within is not None:  # it may name another answer than the one it stands in
                within = answers.get((_interaction(each), each.get("identifier")), within)
            if each.tag == _HELP:
                source.hints.append(source.texts.line(each))
            put_text(each, "")
            if any(str(inner.tag).endswith("Interaction") for inner in each.iter()):
                source.simplified(incoming.FEEDBACK)
            elif each.tag in _FEEDBACK:
                source.add_feedback(each, within)
            rubrics += [each] if each.tag == "rubricBlock" else []
    return rubrics


def _interaction(element: "_Element") -> "_Element | None":
    return next((each for each in element.iterancestors() if str(each.tag).endswith("Interaction")), None)


def _told(source: Source) -> list[Problem]:
    """Return what the texts could not hold."""
    texts, title, place = source.texts, source.name, source.place
    told = [kept.problem(place, title, name) for name, kept in texts.refused.items()]
    if texts.removed:
        told.append(incoming.REMOVED.warning(place, title=title, removed=", ".join(texts.removed)))
    return told
