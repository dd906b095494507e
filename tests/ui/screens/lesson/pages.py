"""A section, contents and a check as the pictures show them, for tests of the lesson."""

from typing import Any

from htcourse.core.progress import LessonState
from htcourse.core.quiz import Interaction, Mark, Option, Remark, State, Verdict
from htcourse.ui.screens.lesson.contents_list import ContentsList
from htcourse.ui.screens.lesson.side_panel import SidePanel
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.reading.open_contents import Contents, ContentsLesson, ContentsPart
from htcourse.usecases.reading.open_section import PartOfPage, SectionDot, SectionPage, SourceNote, TermNote

TEXT = """<p id="p1">The Palermo Protocol defines trafficking in persons by an <strong>act</strong>, a
<strong>means</strong> and a <strong>purpose</strong> <a class="cite" href="cite:1">[1]</a>. In an adult’s case all
three must be shown. Exploitation need not have happened yet: it is enough that it was the
<a class="term" href="term:exploitation">purpose</a>.</p>
<table class="rows" width="100%" cellspacing="0"><thead><tr><th><p>Element</p></th><th><p>The question to ask</p></th>
<th><p>Examples in the text</p></th></tr></thead><tbody>
<tr><td><p id="p2"><strong>Act</strong></p></td><td><p>What was done?</p></td>
<td><p>recruitment, transport, transfer, harbouring, receipt</p></td></tr>
<tr><td><p id="p3"><strong>Means</strong></p></td><td><p>How was it done?</p></td>
<td><p>force, threat, deception, abuse of a position of vulnerability</p></td></tr>
<tr><td><p id="p4"><strong>Purpose</strong></p></td><td><p>What for?</p></td>
<td><p>forced labour, servitude, sexual exploitation, removal of organs</p></td></tr></tbody></table>"""

CALLOUT = """<table class="callout callout-law" width="100%" cellspacing="0"><tr>
<td class="bar bar-law" width="4"></td><td class="callout-body body-law">
<p class="callout-title title-law">Law: the child rule</p>
<p id="p5">For anyone under 18, act and purpose are enough. No means has to be shown
<a class="cite" href="cite:1">[1, art. 3(c)]</a>.</p></td></tr></table>"""

REST = """<p id="p6">Consent to the intended exploitation does not matter once any of the means was used. So the
first question is not whether a person agreed, but how the agreement came about.</p>
<ul><li id="p7">A border is no element.</li><li id="p8">Violence is one means among several.</li></ul>
<p id="p9">Read the next section for the rule on consent, or <a href="section:htcourse/forms#labour">go on</a>.</p>"""

FORM = Interaction("choose-one", options=(Option("act", "Act"), Option("means", "Means"), Option("purpose", "Purpose")))
WORDING = (
    "<p>A foreman keeps three adult workers’ passports until the fare is repaid. Which element do the passports "
    "point to?</p>"
)
RIGHT = Mark(
    1.0,
    Verdict.RIGHT,
    (
        Remark("act", State.LEFT, "An act says what was done with the person."),
        Remark(
            "means",
            State.RIGHT,
            "Kept documents and a growing debt are ways to keep a person under control. They are also two of the "
            'eleven indicators of forced labour <a class="cite" href="cite:2">[2]</a>.',
        ),
        Remark("purpose", State.LEFT, "A purpose says what it was for."),
    ),
    "Protective step: keep your own documents; leave copies with family.",
)
WRONG = Mark(
    0.0,
    Verdict.WRONG,
    (
        Remark("act", State.WRONG, "An act says what was done with the person."),
        Remark("means", State.MISSED, "Kept documents are a way to keep a person under control."),
        Remark("purpose", State.LEFT, "A purpose says what it was for."),
    ),
    "Protective step: keep your own documents; leave copies with family.",
)


def question(answer=None, mark=None) -> QuestionPage:
    """Return the check of the picture."""
    return QuestionPage(
        "htcourse/law-003", "single-choice", "Passports", WORDING, FORM, (), (), "", "en", 1, answer, mark, 0
    )


def part(kind: str, html: str = "", ref: str = "", title: str = "", is_folded: bool = False) -> PartOfPage:
    """Return a part for learners of every country."""
    return PartOfPage(kind, html, ref, title=title, fold=is_folded)


def section(**other: Any) -> SectionPage:
    """Return the section of the picture."""
    known: dict[str, Any] = {
        "id": "htcourse/act-means-purpose#elements",
        "module": "htcourse",
        "lesson_id": "htcourse/act-means-purpose",
        "lesson_title": "Act, means, purpose",
        "part_number": 1,
        "part_title": "What trafficking is",
        "title": "Three elements, one crime",
        "number": 2,
        "minutes": 9,
        "minutes_left": 27,
        "parts": (
            part("text", TEXT),
            part("text", CALLOUT),
            part("check", ref="htcourse/law-003"),
            part("text", REST),
        ),
        "sources": (
            SourceNote(
                1,
                "htcourse/palermo-text",
                "UN (2000). Protocol to Prevent, Suppress and Punish Trafficking in Persons",
                ("art. 3",),
                "full",
                "Treaty text; all five states are parties.",
                "",
            ),
            SourceNote(
                2,
                "htcourse/ilo-indicators",
                "ILO. Indicators of Forced Labour.",
                (),
                "full",
                "Eleven signs: one may be enough, or several together.",
                "https://www.ilo.org/x",
            ),
        ),
        "terms": (
            TermNote(
                "exploitation",
                "Exploitation",
                "Using another person for one’s own benefit; the Protocol lists the least it covers.",
            ),
            TermNote(
                "vulnerability",
                "Position of vulnerability",
                "No real and acceptable way out but to submit.",
            ),
        ),
        "dots": tuple(
            SectionDot(f"htcourse/act-means-purpose#{name}", name, n == 0)
            for n, name in enumerate(("stories", "elements", "consent", "children", "action"))
        ),
        "previous": "htcourse/act-means-purpose#stories",
        "next": "htcourse/act-means-purpose#consent",
        "content_note": "",
        "way_round": "",
        "language": "en",
        "note": "",
        "is_bookmarked": False,
    }
    return SectionPage(**(known | other))


_PARTS = (
    (1, "What trafficking is", 0, ("Act, means, purpose", "Five concepts compared", "Forms seen in the region")),
    (2, "Slavery and abolition", 2, ("Raids, markets, debt and adat", "Who ended slavery?")),
    (3, "International law", 1, ("From 1904 to 2000", "States’ duties", "Regional frameworks")),
    (4, "National law of five states", 0, ("a", "b", "c")),
    (5, "Numbers clinic", 0, ("a", "b")),
    (6, "Vulnerability and demand", 0, ("a", "b", "c")),
    (7, "Safe choices", 0, ("a", "b", "c")),
    (8, "Recognise, respond, refer", 0, ("a", "b", "c", "d")),
)


def contents() -> Contents:
    """Return the contents of the picture."""
    parts = []
    for number, title, done, lessons in _PARTS:
        rows = tuple(
            ContentsLesson(
                "htcourse/act-means-purpose" if (number, place) == (1, 0) else f"htcourse/{number}-{place}",
                lesson,
                LessonState.DONE if place < done else LessonState.OPEN,
                f"htcourse/{number}-{place}#first",
            )
            for place, lesson in enumerate(lessons)
        )
        parts.append(ContentsPart(f"m{number}", number, title, done, len(rows), rows))
    return Contents("University route", 5, 30, 1080, tuple(parts))


def row_texts(listed: ContentsList) -> list[str]:
    """Return the words of the rows, top to bottom."""
    model = listed.model()
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def flashed(panel: SidePanel) -> list[str]:
    """Return the names of what stands out beside the text: `cite:3`, `term:consent`."""
    shown = [f"cite:{number}" for number, each in panel._sources.items() if each.property("kind") == "entry-flashed"]
    return shown + [f"term:{name}" for name, each in panel._terms.items() if each.property("kind") == "entry-flashed"]
