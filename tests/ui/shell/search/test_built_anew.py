from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


def opened(program):
    program.screens.open_search()
    return program.screens.search


def test_after_a_change_of_language_pages_are_shown_with_the_search_opened_before(program):
    program.screens.open_search()
    program.screens.retranslate()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.desk.navigator.show("progress")  # the search that is gone heard of it, and each raised an error
    assert program.screens.search is None
    anew = opened(program)
    assert anew.overlay.isVisible()
    program.desk.navigator.show("home")
    assert not anew.overlay.isVisible()
