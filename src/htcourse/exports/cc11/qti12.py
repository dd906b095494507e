"""Questions as QTI 1.2.1, in the profile that Common Cartridge 1.1 allows: six types, scores from 0 to 100."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from lxml import etree

from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Option
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.plain_text import plain_text
from htcourse.webpages.page_files import short
from htcourse.webpages.question import PageQuestion
from htcourse.webpages.xml_text import xml_text

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_NAMES: Any = {None: QTI}
_RESPONSE = "response"
_GENERAL = "general"
_LONGEST_TITLE = 200

ALL_OR_NOTHING = QT_TRANSLATE_NOOP("Errors", "“{id}” pays for the whole right answer only, not for a part of it.")
TWO_CHOICES = QT_TRANSLATE_NOOP("Errors", "“{id}” has two choices only, so several may be ticked in it.")
NO_RUBRIC = QT_TRANSLATE_NOOP("Errors", "“{id}” goes out without its rubric.")
NO_WORDS = QT_TRANSLATE_NOOP("Errors", "“{id}” goes out without saying how many words it asks for.")
FEWER_PATTERNS = QT_TRANSLATE_NOOP(
    "Errors", "“{id}” recognises less: patterns with a star inside or at one end are lost."
)
NO_COSTS = QT_TRANSLATE_NOOP("Errors", "“{id}” takes nothing off for wrong answers there: no score is below 0.")
NO_WEIGHT = QT_TRANSLATE_NOOP("Errors", "“{id}” counts 1 there: a cartridge holds whole weights from 1 to 99 only.")
NO_HINTS = QT_TRANSLATE_NOOP("Errors", "“{id}” goes out without its hints.")


class Unheld(Exception):  # noqa: N818 - no error: what the profile has no type for
    """The profile cannot hold a question."""


class Assessment:
    """A quiz, question by question."""

    def __init__(self, ident: str, title: str) -> None:
        self.title = title
        self.count = 0
        self._root = etree.Element(_name("questestinterop"), {}, _NAMES)
        self._assessment = _sub(self._root, "assessment", ident=f"quiz-{ident}", title=xml_text(title)[:_LONGEST_TITLE])
        _fields(
            self._assessment,
            cc_profile="cc.exam.v0p1",
            qmd_assessmenttype="Examination",
            qmd_scoretype="Percentage",
            qmd_feedbackpermitted="Yes",
            qmd_solutionspermitted="Yes",
            cc_maxattempts="unlimited",
        )
        self._section = _sub(self._assessment, "section", ident="questions")

    def add(self, page: PageQuestion, weight: float = 1.0) -> list[str]:
        """Put a question in that counts so much; returns what is lost on the way, as templates with an `{id}`.

        Raises Unheld.
        """
        writers: dict[str, Callable[[_Item], list[str]]] = {
            "single-choice": _single_choice,
            "multiple-choice": _multiple_choice,
            "true-false": _true_false,
            "short-text": _short_text,
            "essay": _essay,
        }
        if page.row.type not in writers:
            raise Unheld
        is_weighed = weight in range(1, 100)  # cc_weighting, which Moodle reads too
        item = _Item(page, int(weight) if is_weighed else 1)
        losses = writers[page.row.type](item) + ([] if is_weighed else [NO_WEIGHT])
        item.finish()
        self._section.append(item.element)
        self.count += 1
        hints = [NO_HINTS] if any(path.startswith("hints/") for path in page.texts) else []
        return losses + hints

    def xml(self) -> bytes:
        """Return the whole file."""
        whole: bytes = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
        return whole


class _Item:
    """One question on its way into XML: what is asked, then conditions, then what is said."""

    def __init__(self, page: PageQuestion, weight: int) -> None:
        self.page = page
        self._weight = weight
        title = plain_text(page.texts.get("title", "")) or short(page.row.id)
        self.element = etree.Element(
            _name("item"), {"ident": short(page.row.id), "title": xml_text(title)[:_LONGEST_TITLE]}
        )
        self._metadata = _sub(self.element, "itemmetadata")
        self.presentation = _sub(self.element, "presentation")
        _material(self.presentation, page.texts.get("text", ""))
        self._processing = _sub(self.element, "resprocessing")
        outcomes = _sub(self._processing, "outcomes")
        _sub(outcomes, "decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100")
        self._feedback: dict[str, str] = {}
        self._solution = ""

    def profile(self, name: str, *, is_scored: bool = True) -> None:
        """Say which type it is."""
        scored = "Yes" if is_scored else "No"
        weight = {"cc_weighting": str(self._weight)} if self._weight != 1 else {}
        _fields(self._metadata, cc_profile=f"cc.{name}.v0p1", **weight, qmd_computerscored=scored)

    def choices(self, options: Iterable[Option], cardinality: str) -> None:
        """Offer choices."""
        response = _sub(self.presentation, "response_lid", ident=_RESPONSE, rcardinality=cardinality)
        rendered = _sub(response, "render_choice")
        for each in options:
            _material(_sub(rendered, "response_label", ident=each.id), each.text)

    def field(self, rows: int = 1) -> None:
        """Offer a field for text."""
        response = _sub(self.presentation, "response_str", ident=_RESPONSE, rcardinality="Single")
        _sub(response, "render_fib", rows=str(rows), prompt="Box" if rows > 1 else "Dashline")

    def say(self, condition: Callable[[etree._Element], object], ident: str, feedback: str) -> None:
        """Say something where a condition holds, and look on."""
        if feedback:
            self._feedback[ident] = feedback
            found = self._condition(condition, "Yes")
            _sub(found, "displayfeedback", feedbacktype="Response", linkrefid=ident)

    def pay(self, condition: Callable[[etree._Element], object], points: float) -> None:
        """Give points from 0 to 1 where a condition holds, and stop."""
        found = self._condition(condition, "No")
        _sub(found, "setvar", action="Set", varname="SCORE").text = f"{max(points, 0.0) * 100:.6g}"

    def solve(self, html: str) -> None:
        """Say how it may be answered."""
        if html:
            self._solution = html
            found = self._condition(_anything, "Yes")
            _sub(found, "displayfeedback", feedbacktype="Solution", linkrefid="solution")

    def _condition(self, condition: Callable[[etree._Element], object], goes_on: str) -> etree._Element:
        found = _sub(self._processing, "respcondition", **{"continue": goes_on})
        condition(_sub(found, "conditionvar"))
        return found

    def finish(self) -> None:
        """Write what is said."""
        for ident, feedback in self._feedback.items():
            _material(_sub(_sub(self.element, "itemfeedback", ident=ident), "flow_mat"), feedback)
        if self._solution:
            solution = _sub(_sub(self.element, "itemfeedback", ident="solution"), "solution")
            _material(_sub(_sub(solution, "solutionmaterial"), "flow_mat"), self._solution)

    def general(self) -> None:
        """Say the question's own feedback, whatever was answered."""
        self.say(_anything, _GENERAL, self.page.texts.get("feedback", ""))


def _single_choice(item: _Item) -> list[str]:
    body = item.page.body
    if len(body.choices) < 3:  # the profile's single choice has three or more
        return [TWO_CHOICES, *_multiple_choice(item), *_costs(body.choices)]
    item.profile("multiple_choice")
    item.choices(item.page.interaction.options, "Single")
    item.general()
    for each in body.choices:
        item.say(_equals(each.id), f"choice-{each.id}", each.feedback)
    for each in sorted(body.choices, key=lambda each: -each.worth):
        if each.worth > 0:
            item.pay(_equals(each.id), each.worth)
    return _costs(body.choices)


def _costs(answers: Iterable[Choice | Accepted]) -> list[str]:
    """Return what is lost where some answer takes points off."""
    worths = (each.worth if isinstance(each, Choice) else each.fraction for each in answers)
    return [NO_COSTS] if any(each < 0 for each in worths) else []


def _multiple_choice(item: _Item) -> list[str]:
    body = item.page.body
    item.profile("multiple_response")
    item.choices(item.page.interaction.options, "Multiple")
    item.general()
    for each in body.choices:
        item.say(_equals(each.id), f"choice-{each.id}", each.feedback)
    keys = [each.id for each in body.choices if each.worth > 0]

    def exactly(parent: etree._Element) -> None:
        every = _sub(parent, "and")
        for each in body.choices:
            under = every if each.id in keys else _sub(every, "not")
            _equals(each.id)(under)

    item.pay(exactly, 1.0)
    return [ALL_OR_NOTHING] if item.page.row.type == "multiple-choice" else []


def _true_false(item: _Item) -> list[str]:
    body = item.page.body
    item.profile("true_false")
    item.choices(item.page.interaction.options, "Single")
    item.general()
    item.say(_equals("true"), "choice-true", body.feedback_true)
    item.say(_equals("false"), "choice-false", body.feedback_false)
    item.pay(_equals("true" if body.answer else "false"), 1.0)
    return []


def _short_text(item: _Item) -> list[str]:
    answers: Sequence[Accepted] = item.page.body.answers
    held = [(each, *_typed(each.text)) for each in answers]
    known = [(each, tag, words) for each, tag, words in held if tag]
    if not any(each.fraction >= 1 for each, _, _ in known):
        raise Unheld
    is_pattern = any(tag == "varsubstring" for _, tag, _ in known)
    item.profile("pattern_match" if is_pattern else "fib")
    item.field()
    item.general()
    if not any(tag == "varequal" for _, tag, _ in known):  # the profile asks for one
        item.pay(_typed_like("varequal", next(words for each, _, words in known if each.fraction >= 1)), 1.0)
    for each, tag, words in known:
        item.say(_typed_like(tag, words), f"answer-{each.id}", each.feedback)
        item.pay(_typed_like(tag, words), each.fraction)
    is_less = any(each.text.strip(" *") for each, tag, _ in held if not tag)
    return [*([FEWER_PATTERNS] if is_less else []), *_costs(answers)]


def _typed(text: str) -> tuple[str, str]:
    """Return the test a pattern can be written as, and its words; an empty test where the profile has none."""
    inner = text.strip()
    is_inside = len(inner) > 2 and inner.startswith("*") and inner.endswith("*") and not inner.endswith("\\*")
    words = inner[1:-1] if is_inside else inner
    if "*" in words.replace("\\*", "") or not words.strip(" *"):
        return "", ""
    return ("varsubstring" if is_inside else "varequal"), words.replace("\\*", "*")


def _essay(item: _Item) -> list[str]:
    item.profile("essay", is_scored=False)
    item.field(rows=12)
    item.general()
    item.solve(item.page.body.model_answer)
    body = item.page.body
    return [each for each, is_lost in ((NO_RUBRIC, body.rubric), (NO_WORDS, body.words)) if is_lost]


def _equals(ident: str) -> Callable[[etree._Element], object]:
    def condition(parent: etree._Element) -> None:
        _sub(parent, "varequal", respident=_RESPONSE).text = ident

    return condition


def _typed_like(tag: str, words: str) -> Callable[[etree._Element], object]:
    def condition(parent: etree._Element) -> None:
        _sub(parent, tag, respident=_RESPONSE, case="No").text = xml_text(words)

    return condition


def _anything(parent: etree._Element) -> None:
    _sub(parent, "other")


def _material(parent: etree._Element, html: str) -> None:
    text = _sub(_sub(parent, "material"), "mattext", texttype="text/html")
    text.text = xml_text(html)


def _fields(parent: etree._Element, **entries: str) -> None:
    metadata = _sub(parent, "qtimetadata")
    for label, entry in entries.items():
        field = _sub(metadata, "qtimetadatafield")
        _sub(field, "fieldlabel").text = label
        _sub(field, "fieldentry").text = entry


def _sub(parent: etree._Element, tag: str, **attributes: Any) -> etree._Element:
    return etree.SubElement(parent, _name(tag), attributes)


def _name(tag: str) -> str:
    return f"{{{QTI}}}{tag}"
