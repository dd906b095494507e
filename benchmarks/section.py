"""Opening a section, against one bare `setHtml` of the same text: till its text and its checks are painted, and till
what stands beside it (contents, sources, terms, notes) is right and painted, too.

The first section after a start is not measured here: its checks come in a second paint, and `start` counts them.
"""

from collections.abc import Iterator
from itertools import cycle

from PySide6.QtWidgets import QTextBrowser, QWidget

from benchmarks.measure import Ratio, in_turn
from benchmarks.program import (
    milliseconds_to_paint,
    milliseconds_to_the_rest,
    running_program,
    show_whole,
    wait_for_the_rest,
)
from htcourse.app import Program
from htcourse.store.library_rows import SectionHead
from htcourse.usecases.reading.open_section import open_section

PLAIN = {"single-choice", "multiple-choice", "true-false"}


def measure(runs: int) -> Iterator[Ratio]:
    """Give the ratios of a section without checks and of one with two."""
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
        yield from _ratios(program, f"opening {_name(without)}, without checks", without.id, other, runs, 1.3)
        yield from _ratios(program, f"opening {_name(with_two)}, with two checks", with_two.id, other, runs, 1.6)


def _name(head: SectionHead) -> str:
    return f"a section of {head.words} words"


def _has_plain_checks(program: Program, head: SectionHead) -> bool:
    rows = program.desk.person.libraries[0].questions(head.questions, "en")
    return {row.type for row in rows} <= PLAIN


def _ratios(program: Program, name: str, section: str, other: str, runs: int, aim: float) -> Iterator[Ratio]:
    navigator = program.desk.navigator
    page = open_section(program.desk.person, section)
    html = "".join(part.html for part in page.parts if part.kind == "text")
    view = show_whole(program, other)
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

    def show() -> None:
        navigator.show("lesson", section)

    def until_text() -> float:
        show_whole(program, other)
        taken = milliseconds_to_paint(show, text)
        # What comes later is not to be counted to what is measured next.
        wait_for_the_rest(program)
        return taken

    def until_all() -> float:
        show_whole(program, other)
        return milliseconds_to_the_rest(show, program)

    def bare() -> float:
        browser.setHtml("<p>.</p>")
        return milliseconds_to_paint(lambda: browser.setHtml(next(texts)), browser.viewport)

    yield in_turn(name, until_text, bare, runs=runs, unit="ms", aim=aim)
    yield in_turn(f"{name}, and all beside it", until_all, bare, runs=runs, unit="ms", aim=0.0)
    browser.close()
