"""Opening a section till its text and its checks are painted, against one bare `setHtml` of the same text.

The first section after a start is not measured here: its checks come in a second paint, and `start` counts them.
"""

from itertools import cycle

from PySide6.QtWidgets import QTextBrowser, QWidget

from benchmarks.measure import Ratio, in_turn
from benchmarks.program import lesson_shown, milliseconds_to_paint, running_program
from htcourse.app import Program
from htcourse.store.library_rows import SectionHead
from htcourse.usecases.reading.open_section import open_section

PLAIN = {"single-choice", "multiple-choice", "true-false"}


def measure(runs: int) -> list[Ratio]:
    """Return the ratios of a section without checks and of one with two."""
    with running_program() as program:
        heads = [
            head for row in program.desk.person.libraries[0].contents("en") for head in row.sections if head.words > 150
        ]
        without = max((each for each in heads if not each.checks), key=lambda each: each.words)
        with_two = max(
            (each for each in heads if each.checks == 2 and _has_plain_checks(program, each)),
            key=lambda each: each.words,
        )
        other = next(each.id for each in heads if each.checks == 1 and each.lesson != without.lesson)
        return [
            _ratio(program, f"opening {_name(without)}, without checks", without.id, other, runs, 1.3),
            _ratio(program, f"opening {_name(with_two)}, with two checks", with_two.id, other, runs, 1.6),
        ]


def _name(head: SectionHead) -> str:
    return f"a section of {head.words} words"


def _has_plain_checks(program: Program, head: SectionHead) -> bool:
    rows = program.desk.person.libraries[0].questions(head.questions, "en")
    return {row.type for row in rows} <= PLAIN


def _ratio(program: Program, name: str, section: str, other: str, runs: int, aim: float) -> Ratio:
    navigator = program.desk.navigator
    page = open_section(program.desk.person, section)
    html = "".join(part.html for part in page.parts if part.kind == "text")
    navigator.show("lesson", other)
    view = lesson_shown(program)
    browser = QTextBrowser()
    browser.resize(600, 700)
    browser.document().setDefaultStyleSheet(program.look.document_css())
    browser.document().setDefaultFont(program.look.font(17))
    browser.show()
    # The same text again is no work for a browser that knows it.
    texts = cycle((html, html + " "))

    def text() -> QWidget:
        assert view.column is not None
        if any(each.card is None for each in view.column.checks):
            raise RuntimeError("a check waits for another paint")
        return view.column.texts[0].viewport()

    def ours() -> float:
        navigator.show("lesson", other)
        return milliseconds_to_paint(lambda: navigator.show("lesson", section), text)

    def bare() -> float:
        browser.setHtml("<p>.</p>")
        return milliseconds_to_paint(lambda: browser.setHtml(next(texts)), browser.viewport)

    ratio = in_turn(name, ours, bare, runs=runs, unit="ms", aim=aim)
    browser.close()
    return ratio
