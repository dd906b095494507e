"""Opening a section to its first paint, against one bare `setHtml` of the same HTML in a text browser."""

from itertools import cycle

from PySide6.QtWidgets import QTextBrowser, QWidget

from benchmarks.measure import Ratio, in_turn
from benchmarks.program import milliseconds_to_paint, running_program
from htcourse.app import Program
from htcourse.usecases.open_section import open_section


def measure(runs: int) -> list[Ratio]:
    with running_program() as program:
        without = _sections(program, 0)
        with_two = _sections(program, 2)
        found = [
            _ratio(program, f"opening a section without checks ({without[0].partition('#')[2]})", without, runs, 1.3)
        ]
        if with_two:
            found.append(
                _ratio(
                    program, f"opening a section with two checks ({with_two[0].partition('#')[2]})", with_two, runs, 2.0
                )
            )
    return found


def _sections(program: Program, checks: int) -> list[str]:
    """Return a section with so many checks, the longest, and another to come from."""
    rows = program.desk.person.libraries[0].contents("en")
    heads = sorted((head for row in rows for head in row.sections), key=lambda head: -head.words)
    fitting = [head for head in heads if head.checks == checks]
    if not fitting:
        return []
    return [fitting[0].id, next(head.id for head in heads if head.id != fitting[0].id and head.words < 200)]


def _ratio(program: Program, name: str, sections: list[str], runs: int, aim: float) -> Ratio:
    wanted, other = sections
    lesson = wanted.partition("#")[0]
    from htcourse.usecases.record_reading import accept_content_note

    for section in sections:
        accept_content_note(program.desk.person, section.partition("#")[0])
    page = open_section(program.desk.person, wanted)
    html = "".join(part.html for part in page.parts if part.kind == "text")
    browser = QTextBrowser()
    browser.resize(600, 700)
    browser.document().setDefaultStyleSheet(program.look.document_css())
    browser.show()
    assert lesson

    def ours() -> float:
        program.desk.navigator.show_section(other)
        return milliseconds_to_paint(lambda: program.desk.navigator.show_section(wanted), _page)

    def _page() -> QWidget:
        screen = program.window.screens.currentWidget()
        return screen.findChildren(QTextBrowser)[0].viewport()

    texts = cycle((html, html + " "))

    def bare() -> float:
        browser.setHtml("<p>.</p>")
        return milliseconds_to_paint(lambda: browser.setHtml(next(texts)), browser.viewport)

    ratio = in_turn(name, ours, bare, runs=runs, unit="ms", aim=aim)
    browser.close()
    return ratio
