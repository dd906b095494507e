"""Who comes back to a section of the built-in course finds the place on its page."""

from htcourse.ui.widgets.layouts import lay_out
from htcourse.usecases.reading.record_reading import accept_content_note


def test_at_a_large_text_who_comes_back_finds_the_place(qtbot, program):
    """The place was reckoned before the texts had their heights."""
    program.look.set_zoom(2.0)
    program.window.resize(1024, 600)
    accept_content_note(program.desk.person, "htcourse/ground-rules")
    program.desk.navigator.show("lesson", "htcourse/ground-rules#words")
    view = program.window.screen_shown.view
    page, bar = view.reading, view.reading.verticalScrollBar()

    def wait_for_checks() -> None:
        qtbot.waitUntil(lambda: bool(view.column.checks) and all(each.card for each in view.column.checks))
        qtbot.waitUntil(lambda: not page._settled.isActive())

    wait_for_checks()
    lay_out(view.column)
    bar.setValue(view.column.checks[0].y() + 100)
    paragraph = page.paragraph()
    program.desk.navigator.show("help")
    program.desk.navigator.back()
    wait_for_checks()
    qtbot.waitUntil(lambda: page.paragraph() == paragraph)
