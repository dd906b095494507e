"""Try as learner and share: nothing of a trial is kept, and a module with errors is refused with a sentence."""

import pytest
from PySide6.QtWidgets import QFileDialog
from tests.how_many import few
from tests.ui.workshop.bench import LESSON, QUIZ, on_disk
from tests.usecases.workshop.drafts import sample_draft

from htcourse.store.learner import LearnerFile
from htcourse.store.packages import list_packages
from htcourse.ui.widgets.button import Button
from htcourse.ui.workshop.screen import WorkshopScreen
from htcourse.usecases.cases.play_case import current_play
from htcourse.usecases.modules.installed import preview_module
from htcourse.usecases.workshop.case_outline import outline

NOTICE = "Nothing of this is kept"


def begin(bench):
    bench.driver.click("Try as learner")
    bench.driver.wait_until(lambda: bench.driver.sees(NOTICE), "the trial begins")
    bench.driver.wait_until(lambda: bench.driver.sees("Check yourself"), "its check is there")
    bench.driver.settle(60)


def end(bench):
    bench.driver.click("Back to the editor")
    window = bench.driver.program.window
    bench.driver.wait_until(lambda: isinstance(window.screen_shown, WorkshopScreen), "the editor is back")
    bench.settle()


def test_what_is_answered_in_a_trial_is_not_kept(bench, places, learner):
    bench.type_at_end("\nTyped, and not saved.\n")
    begin(bench)
    desk = bench.driver.program.desk
    assert desk.keeps_nothing
    assert desk.person.learner.id != learner
    assert bench.driver.sees("Typed, and not saved.")
    assert not bench.driver.sees("Kept on this computer only")
    bench.driver.click(bench.driver.choice("The worker"))
    bench.driver.click("Check")
    bench.driver.wait_until(lambda: bench.driver.sees("it is the worker's own document"), "the answer is marked")
    end(bench)
    assert desk.person.learner.id == learner
    assert not desk.keeps_nothing
    assert list_packages(places) == ()
    bench.driver.window.close()
    with LearnerFile.open(places, learner) as record:
        assert list(record.responses()) == []


def test_after_a_trial_the_text_is_as_it_was(bench):
    bench.type_at_end("\nMore.\n")
    text, line = bench.text, bench.editor.line()
    begin(bench)
    end(bench)
    assert (bench.text, bench.editor.line(), bench.controller.draft.file) == (text, line, LESSON)
    assert bench.driver.program.desk.navigator.current.screen_name == "workshop"


def test_after_a_trial_the_file_is_open_that_was_tried_and_not_the_one_the_editor_was_opened_with(bench, draft):
    navigator = bench.driver.program.desk.navigator
    navigator.show("workshop", str(draft), QUIZ)
    bench.show(LESSON)
    begin(bench)
    end(bench)
    assert bench.controller.draft.file == LESSON
    navigator.show("teach")
    navigator.back()
    bench.settle()
    assert bench.controller.draft.file == LESSON


def test_a_trial_shows_home_with_the_module_alone_and_its_quiz_is_taken(bench):
    begin(bench)
    bench.driver.program.desk.navigator.show("home")
    bench.driver.settle()
    assert bench.driver.sees("Before you sign")
    assert not bench.driver.sees("Working away from home")
    assert bench.driver.sees(NOTICE)
    end(bench)


def test_a_trial_twice_shows_the_text_of_the_second_time(bench):
    begin(bench)
    end(bench)
    bench.type_at_end("\nOf the second time.\n")
    begin(bench)
    assert bench.driver.sees("Of the second time.")
    end(bench)


def test_quick_exit_works_in_a_trial(bench):
    begin(bench)
    window = bench.driver.program.window
    window.leave_at_once()
    assert window.windowTitle() == "Calendar"
    assert not bench.driver.sees(NOTICE)
    window.come_back()
    end(bench)


def test_a_window_closed_in_a_trial_leaves_nothing_behind(bench, places, learner):
    begin(bench)
    bench.driver.window.close()
    with LearnerFile.open(places, learner) as record:
        assert list(record.responses()) == []


@pytest.mark.parametrize("button", few(["Try as learner", "Share as .htmod"]))
def test_a_module_with_errors_is_refused_with_a_sentence(bench, tmp_path, monkeypatch, button):
    out = tmp_path / "out.htmod"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    bench.show(QUIZ)
    bench.replace("correct: true", "correct: false")
    bench.driver.click(button)
    bench.driver.wait_until(lambda: bool(bench.dialogs()), "a sentence")
    assert bench.driver.sees("1 error.")
    assert not out.exists()
    assert not bench.driver.program.desk.keeps_nothing


def test_warnings_that_are_left_are_told_when_a_module_is_shared(bench, tmp_path):
    bench.type_at_end("\n\n# T\n\nWords.\n")
    left = bench.checked()
    assert left
    bench.controller.sharing.share(tmp_path / "out.htmod")
    bench.asked(f"Warnings that are left: {len(left)}.")


def test_what_is_shared_is_saved_first_and_can_be_installed(bench, draft, places, tmp_path, monkeypatch):
    out = tmp_path / "мой модуль"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    bench.type_at_end("\nTyped, and not saved.\n")
    bench.driver.click("Share as .htmod")
    bench.asked("Written to")
    assert on_disk(draft, LESSON).endswith("Typed, and not saved.\n")
    assert preview_module(places, out.with_suffix(".htmod")).id == "small-module"


def test_nothing_is_written_where_no_file_was_chosen(bench, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    bench.driver.click("Share as .htmod")
    bench.driver.settle(60)
    assert bench.dialogs() == []


def test_a_case_is_tried_from_the_moment_that_is_chosen_and_one_comes_back_to_it(open_bench, tmp_path):
    bench = open_bench(sample_draft(tmp_path))
    bench.show("cases/a-note-from-the-health-centre.yaml", as_text=False)
    form = bench.screen.editor.form
    form.show_section(1)
    moment = next(each for each in outline(form.text()).nodes if each.is_ending and each.is_reachable)
    form.choose(moment.id)
    bench.driver.click("Try from here")
    bench.driver.wait_until(lambda: bench.driver.sees("You try the case as a learner"), "the trial begins")
    page = current_play(bench.driver.program.desk.person, "sample/a-note-from-the-health-centre")
    assert page.is_ended
    end(bench)
    assert bench.controller.draft.file == "cases/a-note-from-the-health-centre.yaml"


def test_a_moment_that_nothing_leads_to_says_so(open_bench, tmp_path):
    bench = open_bench(sample_draft(tmp_path))
    bench.show("cases/a-note-from-the-health-centre.yaml", as_text=False)
    form = bench.screen.editor.form
    form.show_section(1)
    form.add("node")
    bench.driver.click("Try from here")
    bench.driver.wait_until(lambda: bench.driver.sees("No decisions lead to this moment"), "it is told")
    bench.driver.click("Close")


def test_what_the_lesson_of_a_trial_hears_after_it_ended_is_not_kept_either(bench):
    begin(bench)
    program = bench.driver.program
    told: list[object] = []
    controller = program.window.screen_shown.controller
    program.desk.navigator.refused.connect(told.append)
    program.screens.end_trial()
    controller._is_visited = False
    # Timers that ran out meanwhile come before Qt throws the screen away.
    controller._on_checks_painted(controller.page)
    controller._mark_read(controller.page)
    assert told == []
    assert not any(each.ref == controller.page.id for each in program.desk.person.learner.events())


def test_the_button_beside_the_form_of_a_case_tries_it_from_its_beginning_and_one_comes_back(open_bench, tmp_path):
    bench = open_bench(sample_draft(tmp_path))
    file = "cases/a-note-from-the-health-centre.yaml"
    bench.show(file, as_text=False)
    (tried,) = (each for each in bench.driver.widgets(Button, bench.screen.preview) if each.text() == "Try the case")
    bench.driver.click(tried)
    bench.driver.wait_until(lambda: bench.driver.sees("You try the case as a learner"), "the trial begins")
    page = current_play(bench.driver.program.desk.person, "sample/a-note-from-the-health-centre")
    assert page is None or not page.is_ended
    end(bench)
    assert bench.controller.draft.file == file
