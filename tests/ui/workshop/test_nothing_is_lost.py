"""What was typed outlives crashes, other programs, leaving, the quick exit and a trial."""

import errno
import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from tests.how_many import few
from tests.ui.workshop.bench import LESSON, QUIZ, Bench, on_disk
from tests.walks.conftest import clock

from htcourse.store.places import Places
from htcourse.tour.driver import lasting_faults
from htcourse.ui.dialogs import Dialog
from htcourse.ui.workshop.forms.table_input import TableCells
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.workshop import texts
from htcourse.usecases.workshop.texts import keep_journal, left_unsaved, read_text, version_text, versions

TYPED = "\nTyped, and not saved.\n"
_LEAVE = """
import sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.usecases.workshop.texts import keep_journal
keep_journal(Places(Path(sys.argv[1])), Path(sys.argv[2]), *sys.argv[3:])
"""
FILED = "\nWritten by another program.\n"


def crash_left(places, draft, file=LESSON, text=TYPED):
    """Leave a journal as a crash a second after typing does."""
    keep_journal(places, draft, file, on_disk(draft, file) + text, clock)


def journal(places, draft, file=LESSON):
    return read_text(places, draft, file).recovered


def write_outside(draft, file=LESSON, text=FILED):
    path = draft / file
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    os.utime(path, (1_900_000_000, 1_900_000_000))


def come_back(bench):
    """The window becomes active again, after another one was."""
    other = QWidget()
    other.show()
    other.activateWindow()
    bench.driver.wait_until(other.isActiveWindow, "the other window is active")
    bench.driver.window.activateWindow()
    bench.driver.wait_until(lambda: not other.isActiveWindow(), "the window is active")
    bench.driver.settle()
    bench.settle()


def test_a_window_that_lives_on_asks_about_what_another_one_left(bench, places, draft):
    """It stood beside the file as a mark alone, and the next word typed here destroyed it."""
    left = on_disk(draft, LESSON) + TYPED
    command = [sys.executable, "-c", _LEAVE, str(places.home), str(draft), LESSON, left]
    subprocess.run(command, check=True)
    come_back(bench)
    assert bench.driver.sees("A text was not saved")
    bench.driver.click("Forget it")
    bench.settle()
    assert journal(places, draft) is None
    kept = versions(places, draft, LESSON)
    assert any(version_text(places, draft, LESSON, each.name).endswith(TYPED) for each in kept), "it can be taken back"


def test_a_second_after_typing_the_text_is_in_the_journal(bench, places, draft):
    bench.type_at_end(TYPED)
    bench.driver.wait_until(lambda: (journal(places, draft) or "").endswith(TYPED), "the journal is kept")
    assert TYPED not in on_disk(draft, LESSON)
    bench.save()
    assert journal(places, draft) is None
    assert on_disk(draft, LESSON).endswith(TYPED)


def test_after_a_crash_the_text_is_offered_and_taken_back(open_bench, places, draft):
    crash_left(places, draft)
    bench = open_bench(draft)
    bench.asked("A text was not saved")
    (shown,) = bench.driver.one(Dialog, bench.driver.window).findChildren(QPlainTextEdit)
    assert shown.toPlainText().endswith(TYPED)
    assert shown.extraSelections(), "what is new in it has a ground"
    assert lasting_faults(bench.driver.one(Dialog, bench.driver.window)) == []
    bench.driver.click("Restore")
    assert bench.text.endswith(TYPED)
    assert LESSON in bench.controller.draft.unsaved
    bench.editor.undo()
    assert bench.text == on_disk(draft, LESSON)


def test_after_a_crash_the_file_with_the_text_is_opened_first(open_bench, places, draft):
    crash_left(places, draft, QUIZ, "\n# mine\n")
    bench = open_bench(draft)
    bench.asked("words.yaml")
    bench.driver.click("Restore")
    assert bench.controller.draft.file == QUIZ
    assert bench.text.endswith("# mine\n")


def test_a_text_that_is_forgotten_is_not_offered_again(open_bench, places, draft):
    crash_left(places, draft)
    bench = open_bench(draft)
    bench.asked("A text was not saved")
    bench.driver.click("Forget it")
    assert bench.text == on_disk(draft, LESSON)
    assert journal(places, draft) is None


def test_what_was_typed_and_undone_is_not_offered_after_a_crash(bench, places, draft):
    bench.type_at_end(TYPED)
    bench.driver.wait_until(lambda: journal(places, draft) is not None, "the journal is kept")
    while bench.text != on_disk(draft, LESSON):
        bench.editor.undo()
    bench.driver.wait_until(lambda: journal(places, draft) is None, "nothing is kept of what was undone")


def test_a_question_that_is_not_answered_loses_nothing(open_bench, places, draft):
    crash_left(places, draft)
    bench = open_bench(draft)
    bench.asked("A text was not saved")
    bench.driver.program.window.leave_at_once()
    bench.driver.program.window.come_back()
    assert bench.text.endswith(TYPED)


def test_a_second_program_offers_what_a_first_one_left_that_was_never_closed(open_bench, start, places, draft):
    """A copy of the data folder, taken while the first still runs, is what a crash would leave."""
    first = open_bench(draft)
    first.type_at_end(TYPED)
    first.driver.wait_until(lambda: journal(places, draft) is not None, "the journal is kept")
    left = Places(shutil.copytree(places.home, places.home.parent / "after the crash"))
    second = Bench(start(left, learner=create_learner(left)))
    second.driver.program.desk.guard.is_open = True  # where several learn, a PIN stands before the editor
    second.open(draft)
    second.asked("A text was not saved")
    second.driver.click("Restore")
    assert second.text.endswith(TYPED)
    assert TYPED not in on_disk(draft, LESSON)


def test_a_file_changed_by_another_program_is_asked_about_and_saved_over(bench, places, draft):
    bench.type_at_end(TYPED)
    write_outside(draft)
    bench.save()
    bench.asked("was changed by another program")
    bench.driver.click("Save over it")
    assert on_disk(draft, LESSON).endswith(TYPED)
    assert len(versions(places, draft, LESSON)) == 1
    assert bench.controller.draft.unsaved == {}


def test_a_text_taken_back_after_a_crash_goes_over_no_file_that_was_changed_since(open_bench, places, draft):
    before = on_disk(draft, LESSON)
    keep_journal(places, draft, LESSON, before + TYPED, clock, read_text(places, draft, LESSON).stamp)
    write_outside(draft)
    bench = open_bench(draft)
    bench.asked("A text was not saved")
    bench.driver.click("Restore")
    bench.save()
    bench.asked("was changed by another program")
    assert on_disk(draft, LESSON) == before + FILED
    bench.driver.click("Save over it")
    assert on_disk(draft, LESSON) == before + TYPED


def test_a_journal_knows_from_which_file_it_was_typed(bench, places, draft):
    stamp = read_text(places, draft, LESSON).stamp
    bench.type_at_end(TYPED)
    bench.driver.wait_until(lambda: journal(places, draft) is not None, "the journal is kept")
    write_outside(draft)
    assert read_text(places, draft, LESSON).recovered_since == stamp


def test_a_folder_that_was_renamed_is_told_once_not_for_each_file_that_was_open(bench, draft):
    show = bench.driver.program.desk.navigator.show
    for file in ("module.yaml", LESSON):
        bench.show(file)
    show("teach")
    draft.rename(draft.with_name("renamed"))
    told = list[str]()
    bench.driver.program.desk.navigator.refused.connect(lambda error: told.append(str(error)))
    show("workshop", str(draft))
    assert [each.partition(" “")[0] for each in told] == ["There is no folder"]
    bench.driver.close_dialogs()


def test_a_full_disk_says_its_reason_while_one_types(bench, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("htcourse.store.durable.os.fsync", full)
        bench.type_at_end(TYPED)
        bench.driver.wait_until(lambda: bench.screen.editor.notice is not None, "a sentence above the text")
    assert bench.screen.editor.notice.words.words.startswith(f"“{LESSON}” was not saved: the disk is full.")
    bench.type_at_end("x")
    bench.driver.wait_until(lambda: bench.screen.editor.notice is None, "the sentence is gone once it is kept")


def test_what_another_program_wrote_can_be_taken_and_what_was_typed_is_an_older_version(bench, places, draft):
    bench.type_at_end(TYPED)
    write_outside(draft)
    bench.save()
    bench.asked("the other text is kept under “Older versions”")
    bench.driver.click("Take what stands there")
    assert bench.text.endswith(FILED)
    assert bench.controller.draft.unsaved == {}
    (kept,) = versions(places, draft, LESSON)
    assert version_text(places, draft, LESSON, kept.name).endswith(TYPED)


def test_what_was_typed_stays_where_it_cannot_be_kept(bench, draft, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    bench.type_at_end(TYPED)
    write_outside(draft)
    bench.save()
    monkeypatch.setattr(texts, "keep_version", full)
    bench.driver.click("Take what stands there")
    assert bench.text.endswith(TYPED)
    assert on_disk(draft, LESSON).endswith(FILED)


def test_cancel_keeps_both(bench, places, draft):
    bench.type_at_end(TYPED)
    write_outside(draft)
    bench.save()
    bench.asked("was changed by another program")
    bench.driver.click("Cancel")
    assert bench.text.endswith(TYPED)
    assert on_disk(draft, LESSON).endswith(FILED)
    assert (journal(places, draft) or "").endswith(TYPED)


def test_coming_back_to_a_text_nobody_changed_here_shows_what_another_program_wrote(bench, draft):
    bench.editor.go_to_line(6)
    write_outside(draft)
    (draft / "lessons" / "added.md").write_text("---\nid: added\ntitle: Added\n---\n\n## A {#a}\n\nB.\n", "utf-8")
    come_back(bench)
    assert bench.text.endswith(FILED)
    assert bench.editor.line() == 6
    assert "lessons/added.md" in bench.screen.tree.names()
    assert bench.dialogs() == []


def test_coming_back_to_a_text_both_changed_asks_once(bench, draft):
    bench.type_at_end(TYPED)
    write_outside(draft)
    come_back(bench)
    bench.asked("was changed by another program")
    bench.driver.click("Cancel")
    come_back(bench)
    assert bench.dialogs() == []
    assert bench.text.endswith(TYPED)


def test_a_draft_that_is_gone_gets_a_sentence_and_no_text_is_lost(bench, places, draft):
    bench.type_at_end(TYPED)
    shutil.rmtree(draft)
    come_back(bench)
    bench.driver.close_dialogs()
    bench.save()
    bench.driver.settle()
    assert bench.dialogs()
    bench.driver.close_dialogs()
    assert bench.text.endswith(TYPED)


def test_leaving_saves(bench, draft):
    bench.type_at_end(TYPED)
    bench.driver.program.desk.navigator.show("home")
    assert on_disk(draft, LESSON).endswith(TYPED)


@pytest.mark.parametrize("end", ["quick exit", "close"])
def test_the_text_is_kept_when_the_window_goes(bench, draft, end):
    bench.type_at_end(TYPED)
    bench.show(QUIZ)
    bench.replace("Who keeps the papers", "Who keeps papers")
    if end == "close":
        bench.driver.window.close()
    else:
        bench.driver.press(Qt.Key.Key_Escape, times=2)
        assert bench.driver.window.windowTitle() == "Calendar"
    assert on_disk(draft, LESSON).endswith(TYPED)
    assert "Who keeps papers" in on_disk(draft, QUIZ)


def test_what_stands_in_a_field_of_a_form_is_kept_when_the_screen_goes(bench, draft):
    bench.show("module.yaml", as_text=False)
    title = next(each for each in bench.driver.widgets(QLineEdit) if each.text() == "A small module")
    title.selectAll()
    bench.driver.type_into(title, "Before the first day")
    bench.driver.program.desk.navigator.show("home")
    assert "title: Before the first day" in on_disk(draft, "module.yaml")


@pytest.fixture
def refused(bench, draft):
    """The module's form, whose title is written so that a form cannot change it; another was typed."""
    path = draft / "module.yaml"
    path.write_text(path.read_text("utf-8").replace("title: A small module", "title: &name A small module"), "utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write("summary: *name\n")
    bench.controller.refresh_tree()
    bench.show("module.yaml", as_text=False)
    title = next(each for each in bench.driver.widgets(QLineEdit) if each.text() == "A small module")
    title.selectAll()
    bench.driver.type_into(title, "Before the first day")
    bench.settle()
    assert bench.driver.sees("Not written to the file")
    return title


@pytest.mark.parametrize(
    ("leave", "left"),
    [
        (lambda bench: bench.screen.tree.file_chosen.emit(QUIZ), lambda bench: bench.controller.draft.file == QUIZ),
        (lambda bench: bench.driver.click(bench.screen.editor.switch), lambda bench: not bench.screen.editor.is_form),
        (
            lambda bench: bench.driver.program.desk.navigator.show("home"),
            lambda bench: bench.driver.program.desk.navigator.current.screen_name == "home",
        ),
        (lambda bench: bench.driver.window.close(), lambda bench: not bench.driver.window.isVisible()),
        (lambda bench: bench.controller.replace_text("title: B\n"), lambda bench: bench.text == "title: B\n"),
    ],
    ids=["file", "text", "screen", "close", "wording"],
)
def test_what_the_form_could_not_write_is_asked_about_before_it_is_lost(bench, refused, leave, left):
    screen = bench.screen
    leave(bench)
    bench.asked("What you typed here would be gone.")
    bench.driver.click("Cancel")
    assert bench.screen is screen
    assert (bench.screen.editor.is_form, bench.controller.draft.file) == (True, "module.yaml")
    assert refused.text() == "Before the first day"
    assert not left(bench)
    leave(bench)
    bench.asked("What you typed here would be gone.")
    bench.driver.click("Go on without it")
    bench.driver.wait_until(lambda: left(bench), "it is left")


@pytest.mark.parametrize("button", few(["Share as .htmod", "Try as learner"]))
def test_what_the_form_could_not_write_is_asked_about_before_a_module_goes_out_without_it(
    bench, refused, tmp_path, monkeypatch, button
):
    out = tmp_path / "out.htmod"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    bench.driver.click(button)
    bench.asked("What you typed here would be gone.")
    bench.driver.click("Cancel")
    bench.driver.settle(60)
    assert not out.exists()
    assert not bench.driver.program.desk.keeps_nothing
    assert refused.text() == "Before the first day"
    bench.driver.click(button)
    bench.driver.click("Go on without it")
    bench.driver.wait_until(lambda: bench.driver.sees("1 error."), "it is checked as it stands in the file")


def test_what_another_program_wrote_waits_for_what_the_form_could_not_write(bench, draft, refused):
    write_outside(draft, "module.yaml", "# theirs\n")
    come_back(bench)
    assert bench.dialogs() == []
    assert refused.text() == "Before the first day"


@pytest.mark.parametrize("end", ["save", "close", "leave", "crash"])
def test_what_is_typed_into_an_open_cell_of_a_chart_is_kept(bench, places, draft, end):
    (draft / "data").mkdir()
    (draft / "data/ways.yaml").write_text("kind: bar\ntitle: Ways in\nunit: people\n", "utf-8")
    (draft / "data/ways.csv").write_text("way,People\na,1\nb,2\n", "utf-8")
    bench.controller.refresh_tree()
    bench.show("data/ways.yaml", as_text=False)
    cells = bench.driver.one(TableCells)
    cells.setFocus()
    cells.setCurrentCell(1, 1)
    bench.driver.type_into(cells, "5")
    bench.driver.type_into(cells.open_cell.line, "7")
    if end == "save":
        bench.save()
    elif end == "close":
        bench.driver.window.close()
    elif end == "leave":
        bench.driver.program.desk.navigator.show("home")
    else:
        bench.driver.wait_until(
            lambda: "a,57" in (journal(places, draft, "data/ways.csv") or ""), "the journal is kept"
        )
        return
    assert on_disk(draft, "data/ways.csv") == "way,People\na,57\nb,2\n"


def test_leaving_while_another_program_wrote_keeps_both(bench, places, draft):
    bench.type_at_end(TYPED)
    write_outside(draft)
    bench.driver.program.desk.navigator.show("home")
    assert on_disk(draft, LESSON).endswith(FILED)
    assert (journal(places, draft) or "").endswith(TYPED)
    assert bench.dialogs() == []


def test_after_a_crash_every_file_that_waits_is_named_and_marked_and_asked_about_before_sharing(
    open_bench, places, draft
):
    crash_left(places, draft)
    crash_left(places, draft, QUIZ, "\n# mine\n")
    bench = open_bench(draft)
    bench.asked(f"So is that of: {QUIZ}.")
    bench.driver.click("Restore")
    bench.settle()
    assert bench.controller.draft.waiting == (QUIZ,)
    marked = bench.screen.tree.findItems("↺", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    assert [each.toolTip(0).split(",")[0] for each in marked] == [QUIZ]
    bench.driver.click("Share as .htmod")
    bench.asked(f"is not in the module: {QUIZ}.")
    bench.driver.click("Cancel")
    bench.show(QUIZ, as_text=False)
    bench.asked("words.yaml")
    bench.driver.click("Forget it")
    assert bench.controller.draft.waiting == ()
    assert not bench.screen.tree.findItems("↺", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)


def test_what_is_typed_and_taken_back_is_left_by_no_crash(open_bench, draft):
    bench = open_bench(draft)
    bench.show(QUIZ, as_text=True)
    ours, file = bench.controller.draft.texts, bench.controller.draft.file
    open_text = ours.texts[file]
    open_text.text += "\n# mine\n"
    ours.keep(file)
    open_text.text = open_text.saved
    assert bench.controller.draft.waiting == ()
    bench.controller.leave()
    assert left_unsaved(ours.places, ours.folder, ()) == ()
