import gc
import weakref
from threading import Event, get_ident

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from htcourse.core.errors import Cancelled
from htcourse.ui.dialogs.job import JobDialog
from htcourse.ui.shell import jobs
from htcourse.ui.shell.jobs import Jobs
from htcourse.ui.shell.quick_exit import close_others, open_what_waits
from htcourse.ui.widgets.progress_bar import ProgressBar


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    window.show()
    return window


@pytest.fixture
def runner(look, window):
    runner = Jobs(look, window, window)
    yield runner
    runner.close()


def test_the_result_comes_back(runner, window, qtbot):
    got: list[object] = []
    runner.run(window, lambda report: 6 * 7, got.append, got.append, "Counting")
    qtbot.waitUntil(lambda: got == [42])
    assert not runner.is_busy


def begin_what_never_ends(look, window) -> list[bool]:
    """Begin a job of a window, and return a list that is no longer empty once it was stopped."""
    begun, is_stopped = Event(), []

    def work(report):
        begun.set()
        try:
            while True:
                report(1, 2)
        except Cancelled:
            is_stopped.append(True)
            raise

    Jobs(look, window).run(window, work, lambda _: None, lambda _: None, "", is_quiet=True)
    assert begun.wait(60)
    return is_stopped


def test_a_window_that_goes_without_closing_stops_its_job_and_nothing_is_printed(look, qapp, capfd):
    window = QWidget()
    is_stopped = begin_what_never_ends(look, window)
    shiboken6.delete(window)
    assert is_stopped == [True], "it was waited for"
    assert "has been deleted" not in "".join(capfd.readouterr())


def test_a_window_that_goes_while_qt_waits_waits_for_its_job_but_not_for_ever(look, qapp):
    """QTest and some calls of Qt keep Python's lock while they wait."""
    window = QWidget()
    is_stopped = begin_what_never_ends(look, window)
    window.deleteLater()
    QTest.qWait(1)  # noqa: TID251
    assert is_stopped == [True]


def test_the_latest_reading_alone_counts(runner, window, qtbot):
    """Two reports asked for one after the other: the slower one came last and stood under the other's name."""
    got: list[str] = []
    begun, go_on, other = Event(), Event(), QObject(window)

    def slow(_):
        begun.set()
        assert go_on.wait(60)
        return "older"

    runner.run(window, slow, got.append, got.append, "Reading", is_latest=True)
    assert begun.wait(60)
    for owner, title, read in (
        (other, "Reading", "of another"),
        (window, "Writing", "else"),
        (window, "Reading", "new"),
    ):
        runner.run(owner, lambda _, read=read: read, got.append, got.append, title, is_latest=True)
    qtbot.waitUntil(lambda: len(got) == 3)
    go_on.set()
    runner.close()
    QApplication.processEvents()
    assert sorted(got) == ["else", "new", "of another"]


def test_an_older_reading_is_stopped_and_not_told_of(runner, window, qtbot):
    got: list[str] = []
    begun, stopped, never = Event(), Event(), Event()

    def endless(report):
        begun.set()
        try:
            while not never.wait(0.01):
                report(1, 2)
        except Cancelled:
            stopped.set()
            raise

    runner.run(window, endless, got.append, got.append, "Reading", is_latest=True)
    assert begun.wait(60)
    qtbot.waitUntil(lambda: bool(window.findChildren(JobDialog)))
    (of_older,) = window.findChildren(JobDialog)
    runner.run(window, lambda _: "new", got.append, got.append, "Reading", is_latest=True)
    assert stopped.wait(60)
    qtbot.waitUntil(lambda: got == ["new"] and not shiboken6.isValid(of_older))


def test_an_error_comes_back(runner, window, qtbot):
    got: list[object] = []

    runner.run(window, _fail, got.append, lambda error: got.append(str(error)), "Failing")
    qtbot.waitUntil(lambda: got == ["no"])


def test_a_long_job_shows_progress_and_can_be_stopped(runner, window, qtbot, monkeypatch):
    monkeypatch.setattr(jobs, "SHOW_AFTER_MS", 10)
    got: list[object] = []
    go_on = Event()

    def count(report):
        for number in range(10_000):
            report(number, 10_000)
            go_on.wait(0.005)

    runner.run(window, count, got.append, got.append, "Counting")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(JobDialog)))
    dialog = window.findChild(JobDialog)
    box, bar = dialog.geometry(), dialog.findChild(ProgressBar)
    stood = bar.geometry()
    qtbot.waitUntil(lambda: dialog.said.words.endswith(" % done"))
    assert (dialog.geometry(), bar.geometry()) == (box, stood), "nothing jumps"
    dialog.stop_button.click()
    assert dialog.said.words == "Stopping"
    assert (dialog.geometry(), bar.geometry()) == (box, stood)
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], Cancelled)
    qtbot.waitUntil(lambda: not window.findChildren(JobDialog))


def test_a_job_that_goes_on_is_not_told_as_done(look, window):
    """The first visit of My class showed a full bar and “100 % done” while its page was missing."""
    dialog = JobDialog(look, "Reading the class", window)
    dialog.show_progress(21, 21)
    assert dialog.said.words == "99 % done"
    dialog.close_now()


def test_a_job_whose_dialog_closes_gives_the_window_back(runner, window, qtbot, monkeypatch):
    monkeypatch.setattr(jobs, "SHOW_AFTER_MS", 0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    got: list[object] = []
    may_end = Event()
    runner.run(window, lambda report: may_end.wait(60), got.append, got.append, "Counting")
    qtbot.waitUntil(lambda: any(each.isActiveWindow() for each in window.findChildren(JobDialog)))
    may_end.set()
    qtbot.waitUntil(lambda: got == [True])
    qtbot.waitUntil(window.isActiveWindow)


@pytest.mark.parametrize("when", ["before its dialog", "with its dialog"])
def test_a_job_goes_on_behind_the_neutral_page_and_is_shown_again(runner, window, qtbot, monkeypatch, when):
    monkeypatch.setattr(jobs, "SHOW_AFTER_MS", 10)
    got: list[object] = []
    go_on = Event()

    def dialogs():
        return [each for each in window.findChildren(JobDialog) if each.isVisible()]

    def count(report):
        while not go_on.is_set():
            report(1, 40)
            go_on.wait(0.01)
        report(40, 40)
        return "done"

    runner.run(window, count, got.append, got.append, "Counting")
    if when == "with its dialog":
        qtbot.waitUntil(lambda: bool(dialogs()))
    window.setProperty("is_left", True)
    close_others(window)
    qtbot.waitUntil(lambda: any(each.is_told for each in window.findChildren(JobDialog)))
    assert not dialogs()
    window.setProperty("is_left", False)
    open_what_waits(window)
    assert len(dialogs()) == 1
    assert dialogs()[0].stop_button.isEnabled()
    go_on.set()
    qtbot.waitUntil(lambda: got == ["done"])
    qtbot.waitUntil(lambda: not dialogs())


@pytest.mark.parametrize("is_left", [True, False])
def test_the_first_esc_of_a_quick_exit_stops_no_job(runner, window, qtbot, monkeypatch, is_left):
    monkeypatch.setattr(jobs, "SHOW_AFTER_MS", 0)
    got: list[object] = []
    go_on = Event()

    def count(report):
        while not go_on.wait(0.01):
            report(1, 40)
        return "done"

    runner.run(window, count, got.append, got.append, "Counting")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(JobDialog)))
    dialog = window.findChild(JobDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.escaped.isActive()
    if is_left:
        window.setProperty("is_left", True)
        close_others(window)
        window.setProperty("is_left", False)
        open_what_waits(window)
        assert not dialog.escaped.isActive()
        go_on.set()
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], str if is_left else Cancelled)


def _fail(report):
    raise ValueError("no")


@pytest.mark.parametrize("work", [lambda report: 42, _fail], ids=["done", "failed"])
def test_an_owner_that_is_gone_is_not_called(runner, qtbot, work):
    owner, go_on, called = QObject(), Event(), []

    def wait(report):
        go_on.wait(5)
        return work(report)

    # Closures, as controllers hand in: nothing in them tells whose they are.
    runner.run(owner, wait, lambda _: called.append("done"), lambda _: called.append("failed"), "Waiting")
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert called == []


def test_closing_stops_everything(runner, window, qtbot):
    got: list[object] = []
    go_on = Event()

    def wait(report):
        while True:
            report(0, 1)
            go_on.wait(0.005)

    runner.run(window, wait, got.append, got.append, "Waiting")
    runner.close()
    qtbot.wait(20)
    assert got == []


def test_no_worker_looks_for_garbage_and_the_windows_thread_does(runner, window, qtbot):
    """What a worker found would be taken apart beside the thread it lives in: the program ended in Qt."""
    looked, may_end = set(), Event()

    def look(phase, info):
        looked.add(get_ident())

    def work(report):
        for _ in range(gc.get_threshold()[0] * 3):
            ring: list[object] = []
            ring.append(ring)
        may_end.wait(60)

    gc.callbacks.append(look)
    try:
        done: list[object] = []
        runner.run(window, work, done.append, done.append, "Making garbage")
        qtbot.waitUntil(lambda: bool(looked))
        may_end.set()
        qtbot.waitUntil(lambda: bool(done))
    finally:
        may_end.set()
        gc.callbacks.remove(look)
    assert looked == {get_ident()}


def test_while_there_is_a_window_python_looks_for_garbage_between_events_alone(look, qtbot):
    """In the middle of Qt a control that is taken apart waits for what Qt holds: the window stood still for ever."""
    mine = Jobs(look, look)
    assert not gc.isenabled()
    rings: weakref.WeakSet[object] = weakref.WeakSet()

    class Ring:
        itself: object

    for _ in range(gc.get_threshold()[0] * 3):
        ring = Ring()
        ring.itself = ring
        rings.add(ring)
    del ring
    assert len(rings) == gc.get_threshold()[0] * 3
    qtbot.waitUntil(lambda: not rings)
    shiboken6.delete(mine)
    qtbot.waitUntil(lambda: gc.isenabled() is not bool(jobs._Collector._windows))


def test_nothing_wakes_the_windows_while_nothing_runs(runner, window, qtbot):
    timer, may_end = runner._collector.timer, Event()
    qtbot.waitUntil(lambda: not timer.isActive() and runner._collector._due() is None)
    done: list[object] = []
    runner.run(window, lambda report: may_end.wait(60), done.append, done.append, "Waiting", is_quiet=True)
    qtbot.waitUntil(timer.isActive)
    with qtbot.waitSignal(timer.timeout):
        pass
    qtbot.waitUntil(timer.isActive)  # as long as a worker may leave garbage
    may_end.set()
    qtbot.waitUntil(lambda: bool(done) and not timer.isActive())


def test_a_dialog_that_closes_before_it_has_the_keyboard_gives_it_back(look, window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(3):
        dialog = JobDialog(look, "Reading", window)
        dialog.open()
        dialog.close_now()
        after = QTimer(singleShot=True, interval=0)
        with qtbot.waitSignal(after.timeout):
            after.start()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
