"""The trainer's page: behind its curtain, new modules, installed ones, and the last change taken back."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from tests.how_many import few
from tests.ui.accessible import heard, nameless
from tests.ui.curtains import is_behind_curtain

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.store import journals
from htcourse.store.learner_rows import Drawn
from htcourse.store.locks import FileLock
from htcourse.store.packages import list_packages
from htcourse.store.unpack import pack
from htcourse.tour.driver import lasting_faults
from htcourse.tour.teach import press_in_dialog
from htcourse.ui.widgets.label import Label
from htcourse.usecases.modules.installed import list_modules, preview_module
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.workshop.drafts import new_draft, open_draft, recent_drafts

PIN = "2468"


def say_pin(trainer, pin):
    trainer.driver.program.desk.guard.say(pin)
    trainer.driver.settle(60)


def is_curtained(trainer):
    return is_behind_curtain(trainer.driver.program)


def test_without_a_pin_the_page_is_open(trainer):
    assert not is_curtained(trainer)
    assert trainer.driver.sees("New module")
    assert trainer.driver.sees("None is chosen: whoever sits here sees the pages for trainers.")


def test_a_folder_that_cannot_be_read_is_told_and_looked_into_again(trainer, places, monkeypatch):
    """What is in it was missing from the page without a word."""
    real, drafts = os.listdir, places.trainer / "modules"

    def refusing(path="."):
        if Path(path) == drafts:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "listdir", refusing)
    trainer.open()
    assert trainer.driver.sees(f"“{drafts}” cannot be read: Permission denied.")
    monkeypatch.undo()
    trainer.screen.buttons["again"].click()
    trainer.driver.settle(60)
    assert not trainer.driver.sees("cannot be read")


def test_the_pin_is_a_curtain_before_everything(trainer, places):
    set_trainer_pin(places, PIN)
    trainer.driver.program.desk.navigator.show("home")
    trainer.open()
    assert is_curtained(trainer)
    assert not trainer.driver.sees("Install a module")
    say_pin(trainer, "1111")
    assert is_curtained(trainer)
    say_pin(trainer, PIN)
    assert not is_curtained(trainer)
    assert trainer.driver.sees("Install a module")
    assert not trainer.driver.sees("None is chosen")


def test_of_the_built_in_course_alone_the_page_has_room_in_an_ordinary_window(trainer, places, qtbot):
    """It scrolled by 23 px for nothing."""
    trainer.driver.window.resize(1366, 768)
    bar = trainer.screen.verticalScrollBar()
    qtbot.waitUntil(lambda: trainer.screen.height() == 768 - trainer.driver.window.bar.height())
    trainer.driver.settle(60)
    assert bar.maximum() == 0
    set_trainer_pin(places, PIN)
    trainer.driver.program.desk.navigator.show("home")
    trainer.open()
    say_pin(trainer, PIN)
    assert trainer.driver.sees("Without it nobody sees")
    assert bar.maximum() == 0


def test_who_comes_back_says_the_pin_again(trainer, places):
    set_trainer_pin(places, PIN)
    trainer.open()
    say_pin(trainer, PIN)
    trainer.driver.program.desk.navigator.show("home")
    trainer.driver.program.desk.navigator.back()
    trainer.driver.settle(60)
    assert is_curtained(trainer)


def test_the_editor_is_behind_the_pin_too_and_a_trial_comes_back_without_it(trainer, places):
    set_trainer_pin(places, PIN)
    trainer.open()
    say_pin(trainer, PIN)
    trainer.begin("Seasonal work")
    trainer.driver.click("Try as learner")
    trainer.driver.wait_until(lambda: trainer.driver.sees("Nothing of this is kept"), "the trial begins")
    trainer.driver.click("Back to the editor")
    trainer.driver.wait_until(lambda: trainer.driver.sees("Try as learner"), "the editor is back")
    assert trainer.driver.dialogs() == []
    trainer.driver.program.desk.navigator.show("home")
    trainer.driver.program.desk.navigator.back()
    assert is_curtained(trainer)


def test_questions_dropped_wait_for_the_pin(trainer, places, tmp_path):
    set_trainer_pin(places, PIN)
    trainer.driver.program.desk.navigator.show("home")
    path = tmp_path / "one.gift"
    path.write_text("::Q:: True? {T}\n", encoding="utf-8")
    trainer.window.files_dropped.emit([str(path)])
    trainer.driver.settle(200)
    assert trainer.driver.dialogs() == []
    say_pin(trainer, PIN)
    trainer.asked("1 question can be brought in.")


@pytest.mark.parametrize(
    ("title", "name"),
    few(
        [
            ("Безопасная сезонная работа", "bezopasnaya-sezonnaya-rabota"),
            ("安全", "module"),
            ("Seasonal work, safely", "seasonal-work-safely"),
        ],
        2,
    ),
)
def test_a_new_module_is_named_by_its_title(trainer, title, name):
    assert trainer.begin(title) == name


def test_an_id_is_not_taken_twice(trainer, places, small):
    assert trainer.begin("Seasonal work") == "seasonal-work"
    trainer.open()
    assert trainer.begin("Seasonal work") == "seasonal-work-2"
    trainer.open()
    (places.trainer / "modules" / "seasonal-work-3").mkdir()
    assert trainer.begin("Seasonal Work!") == "seasonal-work-4"
    trainer.open()
    assert trainer.begin("Sample") != "sample"  # the built-in course


def test_drafts_opened_last_stand_on_the_page_and_open_again(trainer):
    trainer.begin("Seasonal work")
    trainer.open()
    assert trainer.driver.sees("Seasonal work")
    trainer.driver.click(trainer.driver.button_that_starts("Edit: Seasonal work"))
    assert trainer.driver.program.desk.navigator.current.screen_name == "workshop"


def test_of_many_modules_a_dozen_stand_there_and_the_rest_a_press_away(trainer, places):
    for number in range(14):
        new_draft(places, None, f"module-{number}", f"Module no. {number}", "en")
    trainer.open()
    edits = [name for name in trainer.screen.buttons if name.startswith("draft:")]
    assert len(edits) == 12
    trainer.driver.click("Show all 14")
    trainer.driver.settle(60)
    edits = [name for name in trainer.screen.buttons if name.startswith("draft:")]
    assert len(edits) == 14
    assert not trainer.driver.sees("Show all 14")
    trainer.press(edits[-1])
    assert trainer.driver.program.desk.navigator.current.screen_name == "workshop"


def test_a_folder_is_chosen_beginning_among_the_own_modules(trainer, places, monkeypatch):
    begun = []

    def choose(*arguments):
        begun.append(arguments[-1])
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    trainer.press("open")
    assert begun == [str(places.trainer / "modules")]


def test_a_folder_that_is_no_module_gets_a_sentence(trainer, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    trainer.press("open")
    trainer.asked("holds no module")
    trainer.driver.close_dialogs()
    assert trainer.screen.isVisible()


def test_a_file_opened_last_is_previewed_again_and_installs(trainer, places, small, tmp_path):
    archive = pack(small, tmp_path / "small.htmod")
    trainer.window.files_dropped.emit([str(archive)])
    trainer.asked("A small module")
    trainer.answer("Cancel")
    trainer.open()
    trainer.driver.click(trainer.driver.button_that_starts("A small module"))
    trainer.asked("Version 1.0.0")
    trainer.answer("Install")
    trainer.asked("is installed")
    trainer.driver.close_dialogs()
    trainer.driver.settle(60)
    assert trainer.in_menu("small-module") == ["Open in the editor", "Switch off", "Remove"]
    assert trainer.driver.sees("“A small module” 1.0.0 was installed.")


def test_an_update_is_previewed_and_taken_back(installed, places, small):
    text = (small / "module.yaml").read_text("utf-8")
    (small / "module.yaml").write_text(text.replace("1.0.0", "1.1.0"), "utf-8")
    installed.window.resize(1024, 600)
    installed.driver.settle(60)
    bar = installed.screen.verticalScrollBar()
    installed.screen.buttons["course-out"].setFocus()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    installed.window.files_dropped.emit([str(small)])
    installed.asked("installed now: 1.0.0")
    installed.answer("Update")
    installed.asked("1.1.0 is installed")
    installed.driver.close_dialogs()
    installed.driver.settle(60)
    assert installed.driver.sees("was updated to 1.1.0")
    assert installed.screen.verticalScrollBar().value() == 0, "it is told at the top, with its way back"
    installed.press("undo")
    installed.driver.wait_until(lambda: list_packages(places)[0].version == "1.0.0", "it is as before")
    installed.driver.wait_until(lambda: "undo" not in installed.screen.buttons, "there is nothing more to undo")


def test_an_update_asks_while_an_exam_of_the_module_is_under_way(installed, places, small):
    record = installed.driver.program.desk.person.learner
    record.append_attempt("small-module/exam", Mode.EXAM, module_version="1.0.0", seed=1, drawn=())
    text = (small / "module.yaml").read_text("utf-8")
    (small / "module.yaml").write_text(text.replace("1.0.0", "1.1.0"), "utf-8")
    for answer, asked in (("Cancel", "1 exam of “A small module” is"), ("Update all the same", "same questions")):
        installed.window.files_dropped.emit([str(small)])
        installed.asked("installed now: 1.0.0")
        installed.answer("Update")
        installed.asked(asked)
        assert list_packages(places)[0].version == "1.0.0"
        installed.answer(answer)
    installed.asked("1.1.0 is installed")
    installed.driver.close_dialogs()
    assert list_packages(places)[0].version == "1.1.0"


@pytest.mark.parametrize(
    ("button", "question", "doing"),
    few(
        [
            ("Remove", "Remove “A small module”?", "Remove"),
            ("undo", "", "Undo"),
            ("Switch off", "", "Switch off"),
        ],
        2,
    ),
)
def test_each_other_change_asks_too_while_an_exam_of_the_module_is_under_way(
    installed, places, button, question, doing
):
    record = installed.driver.program.desk.person.learner
    record.append_attempt("small-module/exam", Mode.EXAM, module_version="1.0.0", seed=1, drawn=())
    before = list_packages(places)
    for answer in ("Cancel", f"{doing} all the same"):
        if button == "undo":
            installed.press(button)
        else:
            installed.choose_in_menu("small-module", button)
        if question:
            installed.asked(question)
            installed.answer(doing)
        installed.asked(f"{doing} during an exam?")
        assert installed.driver.sees("1 exam of “A small module” is under way")
        assert list_packages(places) == before
        installed.answer(answer)
    installed.driver.wait_until(lambda: list_packages(places) != before, "it is done")


@pytest.mark.parametrize("way", ["edit", "share", "questions", "course", "draft"])
def test_without_a_pin_no_key_goes_out_while_an_exam_on_this_computer_asks_it(installed, places, small, tmp_path, way):
    """Who alone learns here is asked for no PIN on this page: the keys wait until the exam is told, or a PIN chosen."""
    desk, out = installed.driver.program.desk, tmp_path / "out.zip"
    desk.navigator.show("workshop", str(small))
    installed.open()
    asked = (Drawn("small-module/keep-papers", "h", 1),)
    desk.person.learner.append_attempt("small-module/exam", Mode.EXAM, module_version="1.0.0", seed=1, drawn=asked)
    (module,) = [each for each in list_modules(places) if each.id == "small-module"]

    def at():
        return desk.navigator.current.screen_name

    go = {
        "edit": lambda: installed.controller._view.edit_asked.emit(module),
        "share": lambda: installed.controller.export(module, out),
        "questions": lambda: installed.exchange.take_questions(str(small), "gift", out),
        "course": lambda: installed.exchange.take_course("small-module", "html", out),
        "draft": lambda: desk.navigator.show("workshop", str(small)),
    }[way]
    go()
    if way == "edit":
        installed.asked("A draft of this module is there")
        installed.answer("Make another copy")
    installed.asked("asks questions of “small-module” and is not told yet")
    assert installed.driver.sees("Choose a trainer’s PIN on the page Modules")
    assert at() == "teach"
    assert not installed.driver.sees("Papers stay with their owner")
    assert not out.exists()
    assert not list(places.trainer.rglob("*.yaml"))
    installed.driver.close_dialogs()
    set_trainer_pin(places, PIN)
    desk.guard.say(PIN)
    installed.open()
    go()
    if way == "edit":
        installed.asked("A draft of this module is there")
        installed.answer("Make another copy")
    is_done = out.exists if way in ("share", "questions", "course") else lambda: at() == "workshop"
    installed.driver.wait_until(is_done, "it goes out")


def test_a_record_that_cannot_be_read_is_named_before_a_module_is_switched_off(installed, places):
    other = places.learner_file(create_learner(places, country="kz"))
    other.write_bytes(b"x" * 100)
    installed.choose_in_menu("small-module", "Switch off")
    installed.asked("1 record cannot be read: nobody knows whether an exam is under way there.")
    assert not installed.driver.sees("0 exams")
    installed.answer("Cancel")
    assert is_on(places)


def is_on(places):
    return next(each.is_enabled for each in list_modules(places) if each.id == "small-module")


def test_a_module_is_switched_off_and_on(installed, places):
    installed.choose_in_menu("small-module", "Switch off")
    installed.driver.wait_until(lambda: not is_on(places), "it is switched off")
    installed.driver.settle(60)
    assert installed.driver.sees("switched off")
    assert installed.driver.sees("“A small module” was switched off.")
    installed.choose_in_menu("small-module", "Switch on")
    installed.driver.settle(60)
    assert is_on(places)


def test_removing_asks_and_is_taken_back(installed, places):
    installed.choose_in_menu("small-module", "Remove")
    installed.asked("Remove “A small module”?")
    installed.answer("Remove")
    installed.driver.wait_until(lambda: list_packages(places) == (), "it is removed")
    installed.driver.settle(60)
    assert not installed.driver.sees("1 lesson · 1 question")
    installed.press("undo")
    installed.driver.wait_until(lambda: len(list_packages(places)) == 1, "it is back")
    installed.driver.wait_until(lambda: "small-module" in installed.screen.menus, "and on the page")


def test_the_built_in_course_can_be_shared_but_not_removed(trainer):
    assert "export:sample" in trainer.screen.buttons
    assert trainer.screen.menus == {}


def test_an_installed_module_goes_out_as_a_file(installed, places, tmp_path, monkeypatch):
    out = tmp_path / "out.htmod"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    installed.press("export:small-module")
    installed.asked("Written to")
    assert preview_module(places, out).id == "small-module"


@pytest.mark.parametrize("size", few([[1024, 600, 2.0], [1366, 768, 1.0], [1024, 600, 1.0], [1366, 768, 2.0]], 2))
def test_nothing_is_cut_off_and_everything_has_a_name(installed, places, size):
    installed.driver.program.look.set_zoom(size[2])
    installed.window.resize(size[0], size[1])
    installed.choose_in_menu("small-module", "Switch off")
    installed.driver.settle(60)
    assert lasting_faults(installed.window) == []
    assert nameless(heard(installed.screen)) == []
    set_trainer_pin(places, PIN)
    installed.driver.program.desk.navigator.show("home")
    installed.open()
    installed.driver.wait_until(lambda: is_curtained(installed), "the curtain is drawn")
    assert lasting_faults(installed.window) == []


def test_no_two_buttons_say_the_same_and_a_folder_is_named_in_short(trainer, tmp_path):
    """“Take out” stood twice, and the path of a folder ran through the card."""
    buttons = trainer.screen.buttons.values()
    names = [each.accessibleName() for each in buttons]
    assert len(names) == len(set(names))
    folder = new_draft(trainer.driver.program.desk.places, tmp_path, "seasonal", "Seasonal work", "en")
    open_draft(trainer.driver.program.desk.places, folder)
    trainer.open()
    edit = trainer.screen.buttons[f"draft:{folder}"]
    trainer.driver.settle(60)
    assert edit.accessibleName() == "Edit: Seasonal work"
    row = edit.parentWidget().parentWidget()
    assert row.toolTip() == row.accessibleDescription() == str(folder)
    title, place = (each.words for each in row.findChildren(Label))
    assert (title, place.partition(" · ")[0]) == ("Seasonal work", f"{folder.parent.name}/seasonal")


def test_what_is_done_with_a_module_stands_at_the_right_of_its_row_one_below_the_other(installed, places, tmp_path):
    """“Share” stood indented below a module as a text without an edge, and all else in a row beside it."""
    open_draft(places, new_draft(places, tmp_path, "seasonal", "Seasonal work", "en"))
    installed.open()
    installed.driver.settle(60)
    buttons, look = installed.screen.buttons, installed.driver.program.look
    shares = [buttons["export:sample"], buttons["export:small-module"]]
    assert {each.property("kind") for each in shares} == {"plain"}
    assert len({each.mapTo(installed.screen, each.rect().topLeft()).x() for each in shares}) == 1
    titles = {each.words: each for each in installed.screen.findChildren(Label)}
    done = (("A small module", "export:small-module"), ("Seasonal work", next(n for n in buttons if "draft:" in n)))
    for title, name in done:
        heights = [each.mapTo(installed.screen, each.rect().center()).y() for each in (titles[title], buttons[name])]
        assert abs(heights[0] - heights[1]) < look.px(20)
    primary = [each for each in installed.screen.findChildren(QPushButton) if each.property("kind") == "primary"]
    assert primary == [buttons["new"]]


def test_each_way_in_and_out_is_a_button_of_one_width_with_what_it_is_for_beside_it(trainer):
    trainer.driver.settle(60)
    ways = [trainer.screen.buttons[each] for each in ("questions-in", "table", "questions-out", "course-out")]
    assert len({each.width() for each in ways}) == len({each.x() for each in ways}) == 1
    (words,) = [each for each in trainer.screen.findChildren(Label) if each.words.startswith("SCORM")]
    assert words.geometry().left() > ways[-1].geometry().right()
    assert ways[-1].geometry().top() <= words.geometry().center().y() <= ways[-1].geometry().bottom()


def test_a_module_being_written_says_when_it_was_changed_and_can_be_removed_and_put_back(trainer, places):
    """Nothing told which of several was the newer one, and only a file manager took one away."""
    folder = new_draft(places, None, "one", "One", "en")
    trainer.open()
    driver = trainer.driver
    assert driver.sees("modules/one · changed ")
    assert "restore" not in trainer.screen.buttons
    trainer.press(f"remove:{folder}")
    assert driver.sees("Remove “One”?")
    press_in_dialog(driver, "Remove")
    driver.wait_until(lambda: not folder.exists(), "the module is removed")
    assert not driver.sees("modules/one")
    trainer.press("restore")
    assert trainer.controller.chosen.list.item(0).text() == "One · one"
    press_in_dialog(driver, "Put back")
    driver.wait_until(lambda: folder.is_dir(), "the module is there again")
    assert driver.sees("modules/one · changed ")


def test_a_module_that_the_editor_still_had_open_is_opened_last_when_it_is_shown_again(trainer, places):
    first, other = (new_draft(places, None, each, each, "en") for each in ("one", "two"))
    navigator = trainer.driver.program.desk.navigator
    navigator.show("workshop", str(first))
    navigator.show("teach")
    open_draft(places, other, trainer.driver.program.desk.clock)
    navigator.show("workshop", str(first))
    assert [each.path for each in recent_drafts(places)] == [first, other]


@pytest.mark.parametrize("is_elsewhere", [True, False])
def test_what_is_typed_and_not_saved_is_named_before_a_module_goes(trainer, places, monkeypatch, is_elsewhere):
    """Another window had it open: it went with what was typed there, and nothing had said so."""
    folder = new_draft(places, None, "one", "One", "en")
    lock = FileLock(places.trainer / "writing-7.lock")
    with monkeypatch.context() as context:
        if is_elsewhere:  # a program that runs beside this one
            lock.acquire(alone=True)
            context.setattr(journals, "_own_number", lambda _: 7)
        journals.write_journal(places, folder, "lessons/first.md", "Typed.", None, Moment("2026-03-01T09:00:00Z", 0))
    trainer.open()
    trainer.press(f"remove:{folder}")
    assert trainer.driver.sees("Not saved yet: lessons/first.md.")
    press_in_dialog(trainer.driver, "Cancel")
    lock.release()
