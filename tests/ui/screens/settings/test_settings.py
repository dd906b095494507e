from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPushButton
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.errors import Place, Problem, Severity
from htcourse.store.preferences import COUNTRY, HIDES_CLOCK, PREFERENCES, ROLE
from htcourse.tour.driver import turn_events
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.module_preview import PreviewDialog
from htcourse.ui.dialogs.pin import PinDialog
from htcourse.ui.shell import installer
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.card import CardRow
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.machine.machine_settings import is_shared
from htcourse.usecases.modules.installed import ModuleChange, ModulePreview, install_module
from htcourse.usecases.people.pins import set_pin
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.session import Changed

BROKEN = Problem(
    "unknown-term",
    Place("lessons/a.md", 12),
    "The term “{term}” is not in the glossary.",
    "Add it to glossary.yaml, or mend the link.",
    Severity.ERROR,
    {"term": "bondage"},
)


def preview(*problems: Problem, installed: str = "") -> ModulePreview:
    path, about = Path("x.htmod"), (("en",), ("A. B.",), "CC BY 4.0")
    return ModulePreview(path, "x", "My module", "1.1.0", installed, *about, 3, 20, 4, 2, 1, problems)


@pytest.fixture
def settings(program):
    program.desk.navigator.show("settings")
    return program.window.screen_shown


def texts(where) -> str:
    labels = [each for kind in (Label, Tag) for each in where.findChildren(kind) if each.isVisible()]
    return " ".join(each.words if isinstance(each, Label) else each.text() for each in labels)


def button(where, text: str) -> QPushButton:
    return next(each for each in where.findChildren(QPushButton) if each.text() == text and each.isVisible())


def dialogs(program, kind=Dialog) -> list[Dialog]:
    return [each for each in program.window.findChildren(kind) if each.isVisible()]


def test_one_field_searches_all_settings(settings, qtbot):
    qtbot.keyClicks(settings.search, "theme")
    assert "Theme" in texts(settings)
    assert "Country" not in texts(settings)
    for word in ("password", "opens", "extra time"):
        settings.search.setText(word)
        assert "Exams on this computer" in texts(settings)
    settings.search.setText("nothing like it")
    assert "No setting has these words. Empty the field to see all again." in texts(settings)


def test_what_is_for_trainers_says_once_that_it_asks_for_a_pin(settings):
    names = ("Exams", "Essays", "My class", "In the room", "Attempts and marks", "Statistics")
    settings.show()
    settings._trainers.set_open(True)
    assert len({button(settings, each).minimumWidth() for each in names}) == 1
    assert all(button(settings, each).minimumWidth() >= button(settings, each).sizeHint().width() for each in names)
    said = texts(settings)
    assert said.count("trainer’s PIN") == 1
    assert "behind the" not in said


def test_what_is_for_trainers_is_folded_for_who_learns_and_found_by_the_search(program, settings):
    assert "Exams on this computer" not in texts(settings)
    settings.search.setText("essays")
    assert "Essays to mark" in texts(settings)
    settings.search.setText("")
    settings.controller.show()
    assert "Exams on this computer" in texts(settings), "what was opened stays open"
    settings._trainers.set_open(False)
    settings.controller.change(ROLE.key, "teach")
    settings.controller.show()
    assert "Exams on this computer" in texts(settings), "who teaches has them at once"


def choose(program, settings, key: str, text: str) -> None:
    menu = settings.choices[key].open_menu()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_every_preference_of_the_settings_has_a_control_and_no_control_is_anything_else(settings):
    assert "Name" in {each.accessibleName() for each in settings.findChildren(QLineEdit)}
    assert button(settings, "Set a PIN").isEnabled()
    shown = {each.key for each in PREFERENCES.values() if each.shown == "settings"}
    # The language can be chosen where there are several.
    assert settings.choices.keys() - {"profile"} | {"name", "pin", "language"} == shown


def test_a_text_from_a_control_is_read_as_its_preference_reads_it(program, settings):
    for text, is_hidden in (("hidden", True), ("no", False), ("hidden", True), ("", False)):
        settings.changed.emit(HIDES_CLOCK.key, text)
        assert program.desk.person.learner.preference(HIDES_CLOCK) is is_hidden


def test_a_theme_and_a_size_apply_at_once(program, settings):
    choose(program, settings, "theme", "High contrast")
    assert program.look.theme.name == "contrast"
    choose(program, settings, "zoom", "125 %")
    assert program.look.zoom == 1.25


def test_controls_are_as_wide_as_before_once_the_text_is(program, settings, qtbot):
    """They stayed as wide as at 200 % until one left the page."""
    control = settings.choices["country"]
    width = control.width()
    program.look.set_zoom(2.0)
    qtbot.waitUntil(lambda: control.width() > 1.5 * width)
    program.look.set_zoom(1.0)
    qtbot.waitUntil(lambda: control.width() == width)


def test_a_country_is_kept(program, settings):
    choose(program, settings, "country", "Uzbekistan")
    assert program.desk.person.country == "uz"
    assert program.desk.person.learner.preference(COUNTRY) == "uz"


def test_whom_the_computer_serves_is_kept_for_the_machine(program, places, settings):
    choose(program, settings, "profile", "Many people, or exams")
    assert is_shared(places)
    choose(program, settings, "profile", "One learner")
    assert not is_shared(places)


def test_a_name_is_shown_in_the_bar(program, settings, qtbot):
    settings.changed.emit("name", "Daniyar")
    assert program.window.bar.learner_button.text() == "Daniyar"


@pytest.mark.parametrize(("what", "is_named"), [("edited", True), ("new", False)])
def test_an_update_that_edits_questions_names_the_regrade(look, program, what, is_named):
    change = ModuleChange(what, "question", "x/q1", "First question")
    dialog = PreviewDialog(look, replace(preview(installed="1.0.0"), changes=(change,)), program.window)
    dialog.show()
    assert ("see Regrade" in texts(dialog)) is is_named
    dialog.reject()


@pytest.mark.parametrize(
    ("installed", "what", "said"),
    [
        ("1.1.0", "section", "Version 1.1.0 is installed already, with other content: attempts made under it would go"),
        (
            "1.0.0",
            "quiz",
            "Attempts made under version 1.0.0 still count by its pass marks, modes and number of attempts; "
            "how many may yet be begun is as the new version says.",
        ),
        ("1.0.0", "section", ""),
    ],
)
def test_an_update_says_by_which_terms_attempts_made_before_go(look, program, installed, what, said):
    change = ModuleChange("edited", what, "x/a", "First")
    shown = replace(preview(installed=installed), changes=(change,))
    dialog = PreviewDialog(look, shown, program.window)
    dialog.show()
    assert ("made under" in texts(dialog)) is bool(said)
    assert said in texts(dialog)
    assert said in shown.terms_words(), "the command says the same"
    dialog.reject()


def test_a_preview_says_what_would_change(look, program, qtbot):
    dialog = PreviewDialog(look, preview(installed="1.0.0"), program.window)
    dialog.open()
    assert "Version 1.1.0 · installed now: 1.0.0 · English · A. B. · CC BY 4.0" in texts(dialog)
    for word in ("3 lessons", "20 questions", "4 new", "2 edited", "1 removed"):
        number, name = word.split()
        assert number in texts(dialog)
        assert name in texts(dialog)
    with qtbot.waitSignal(dialog.install_asked):
        qtbot.mouseClick(button(dialog, "Update"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("installed", "is_older"), [("1.10.0", True), ("1.1.0-rc.1", False), ("1.0.9", False)])
def test_a_preview_of_an_older_version_says_so(look, program, installed, is_older):
    dialog = PreviewDialog(look, preview(installed=installed), program.window)
    dialog.show()
    assert (f"1.1.0 takes the place of {installed}, which is newer" in texts(dialog)) is is_older
    assert button(dialog, "Install the older version" if is_older else "Update").isEnabled()


def test_a_preview_of_what_is_installed_offers_nothing_to_do(look, program):
    dialog = PreviewDialog(look, replace(preview(installed="1.1.0"), is_same=True), program.window)
    dialog.show()
    assert "Exactly this is installed" in texts(dialog)
    assert {each.text() for each in dialog.findChildren(QPushButton)} == {"Close", "Open in the editor"}


def test_a_preview_counts_one_lesson_as_one(look, program):
    dialog = PreviewDialog(look, replace(preview(installed="1.0.0"), lessons=1, questions=1), program.window)
    words = [each.words for each in dialog.findChildren(Label)]
    assert words[words.index("lesson") - 1] == words[words.index("question") - 1] == "1"
    assert words[words.index("new entries") - 1] == "4"


def test_of_what_comes_the_first_time_nothing_is_counted_as_new(look, program):
    assert "new entries" not in texts(PreviewDialog(look, preview(), program.window))


def test_with_errors_it_says_where_and_what_to_do(look, program):
    dialog = PreviewDialog(look, preview(BROKEN), program.window)
    dialog.open()
    said = texts(dialog)
    assert "Error  lessons/a.md:12" in said
    assert "The term “bondage” is not in the glossary." in said
    assert "Add it to glossary.yaml" in said
    assert not [each for each in dialog.findChildren(QPushButton) if each.text() == "Install"]
    dialog.close()


def test_errors_stand_above_warnings(look, program):
    warned = [Problem("x", Place("module.yaml"), f"Warned {n}.", "", Severity.WARNING) for n in range(60)]
    dialog = PreviewDialog(look, preview(*warned, BROKEN), program.window)
    dialog.open()
    said = texts(dialog)
    assert said.index("Error  lessons/a.md:12") < said.index("Warned 0.") < said.index("Warned 1.")
    dialog.close()


def test_all_problems_are_in_view_where_the_window_has_room(program, look, qtbot):
    """The list was 220 px high, with two problems of four in view, whatever room there was."""
    program.window.resize(1366, 768)
    warned = [Problem("x", Place("module.yaml"), f"Warned {n}.", "Mend.", Severity.WARNING) for n in range(4)]
    dialog = PreviewDialog(look, preview(*warned), program.window)
    dialog.open()
    (area,) = dialog.findChildren(ScrollArea)
    qtbot.waitUntil(lambda: area.viewport().height() >= area.widget().height() > 1)
    assert not area.verticalScrollBar().isVisible()
    dialog.close()


@pytest.mark.parametrize(("size", "zoom"), [((1024, 600), 1.0), ((1366, 768), 2.0)])
def test_two_problems_are_in_view_however_many_there_are(program, look, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    warned = [Problem("x", Place("module.yaml"), f"Warned {n}.", "Mend.", Severity.WARNING) for n in range(40)]
    dialog = PreviewDialog(look, preview(*warned), program.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    turn_events(50)
    assert dialog.height() <= program.window.height()
    assert max(each.viewport().height() for each in dialog.findChildren(ScrollArea)) >= look.px(160)
    dialog.close()


def test_an_update_is_told_by_title_and_a_help_line_with_what_it_said(program, look):
    line = ModuleChange("edited", "help line", "x/kz#A", "Kazakhstan: A", "", "111 · the ministry", "999 · a stranger")
    section = ModuleChange("edited", "section", "x/a#b", "Before you sign", "Contracts")
    takes = Problem("id-of-the-course", Place("module.yaml"), "It will stand in its place.", "No.", Severity.WARNING)
    shown = replace(preview(takes, installed="1.0.0"), changes=(section, line))
    dialog = PreviewDialog(look, shown, program.window)
    dialog.open()
    said = texts(dialog)
    for words in ("Edited · help line", "Before: 111 · the ministry", "After: 999 · a stranger", "(Contracts)"):
        assert words in said
    assert said.index("Kazakhstan: A") < said.index("Before you sign")
    assert said.index("It will stand in its place.") < said.index("lessons")
    dialog.close()


def test_dropping_a_module_previews_then_installs(program, qtbot, monkeypatch, tmp_path):
    done: list[Path] = []

    def install(places, path, report, build, previewed):
        done.append(path)
        return Changed(library=True)

    monkeypatch.setattr(installer, "preview_module", lambda places, path, report, check: preview())
    monkeypatch.setattr(installer, "install_module", install)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    program.window.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, Qt.MouseButton.LeftButton, none))
    qtbot.waitUntil(lambda: bool(dialogs(program, PreviewDialog)))
    assert done == []
    qtbot.mouseClick(button(dialogs(program, PreviewDialog)[0], "Install"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: done == [Path("x.htmod")])
    qtbot.waitUntil(lambda: any("is installed" in texts(each) for each in dialogs(program)))


def test_a_module_is_switched_off_and_on(program, places, settings, qtbot):
    install_module(places, SAMPLE)
    program.desk.changes.tell(Changed(library=True))
    modules = [each.module_id for each in program.desk.person.libraries]
    assert "sample" in modules
    qtbot.waitUntil(lambda: "Switch off" in [each.text() for each in settings.findChildren(QPushButton)])
    qtbot.mouseClick(button(settings, "Switch off"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "sample" not in [each.module_id for each in program.desk.person.libraries])
    assert "Switched off." in texts(settings)
    qtbot.mouseClick(button(settings, "Switch on"), Qt.MouseButton.LeftButton)
    assert [each.module_id for each in program.desk.person.libraries] == modules


def test_where_a_pin_was_chosen_no_module_is_switched_removed_or_installed_without_it(
    program, places, settings, qtbot, monkeypatch
):
    install_module(places, SAMPLE)
    program.desk.changes.tell(Changed(library=True))
    set_trainer_pin(places, "4827")
    done: list[Path] = []

    def install(places, path, report, build, previewed):
        done.append(path)
        return Changed(library=True)

    monkeypatch.setattr(installer, "install_module", install)
    qtbot.waitUntil(lambda: "Switch off" in [each.text() for each in settings.findChildren(QPushButton)])

    def say(pin):
        (dialog,) = dialogs(program, PinDialog)
        assert isinstance(dialog, PinDialog)
        dialog.pad.field.setText(pin)
        qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
        return dialog

    def libraries():
        return [each.module_id for each in program.desk.person.libraries]

    for words in ("Switch off", "Remove"):
        qtbot.mouseClick(button(settings, words), Qt.MouseButton.LeftButton)
        dialog = say("1111")
        assert "That is not the PIN." in texts(dialog)
        dialog.reject()
        assert "sample" in libraries()
    program.screens.installer._show(preview())
    qtbot.mouseClick(button(dialogs(program, PreviewDialog)[0], "Install"), Qt.MouseButton.LeftButton)
    assert done == []
    say("4827")
    qtbot.waitUntil(lambda: done == [Path("x.htmod")])
    qtbot.mouseClick(button(settings, "Switch off"), Qt.MouseButton.LeftButton)
    say("4827")
    qtbot.waitUntil(lambda: "sample" not in libraries())
    assert not program.desk.guard.is_open


def test_a_control_stands_below_its_words_where_they_had_no_room(program, settings, qtbot):
    def place():
        field = next(each for each in settings.findChildren(QLineEdit) if each.accessibleName() == "Name")
        words = next(each for each in settings.findChildren(Label) if each.words.startswith("Only needed where"))
        return words.mapTo(settings, words.rect().bottomRight()), field.mapTo(settings, field.rect().topLeft())

    program.window.resize(1024, 600)
    words, field = place()
    assert field.x() > words.x()
    program.look.set_zoom(2.0)
    qtbot.waitUntil(lambda: place()[1].y() > place()[0].y())


def test_a_menu_fits_the_screen_at_any_text_size(program, qtbot):
    program.look.set_zoom(2.0)
    menu = program.window.menus.open_program()
    qtbot.waitUntil(menu.isVisible)
    assert menu.width() <= menu.screen().availableGeometry().width()
    assert menu.actionGeometry(menu.actions()[-1]).left() == menu.actionGeometry(menu.actions()[0]).left()
    menu.close()


def test_all_controls_begin_at_one_line_and_stand_in_one_column(program, places, settings, qtbot):
    install_module(places, SAMPLE)
    set_pin(program.desk.person, "2468")
    program.desk.changes.tell(Changed(library=True, preferences=True))
    qtbot.waitUntil(lambda: "Switch off" in [each.text() for each in settings.findChildren(QPushButton)])
    rows = [each for each in settings.findChildren(CardRow) if each.isVisible()]
    assert {"Switch off", "Change the PIN", "Statistics"} <= {
        each.text() for each in settings.findChildren(QPushButton)
    }
    controls = [control for row in rows for control in row._controls]
    qtbot.waitUntil(lambda: len({each.mapTo(settings, QPoint()).x() for each in controls}) == 1)
    assert len({each.width() for each in controls}) == 1
    assert len(controls) == len(rows)


def test_what_a_figure_of_an_update_counts_stands_right_below_it(look, program):
    dialog = PreviewDialog(look, preview(installed="1.0.0"), program.window)
    dialog.show()
    lay_out(dialog)
    named = {each.words: each for each in dialog.findChildren(Label)}
    gap = named["new entries"].y() - named["4"].geometry().bottom() - 1
    assert gap == look.px(2)
    dialog.reject()


def test_the_box_of_the_text_size_stays_in_view_at_the_size_chosen_in_it(program, settings, qtbot):
    """At 200 % it went below the edge of the window, so that whoever chose on had to look for it."""
    program.window.resize(1024, 600)
    settings.show()
    box = settings.choices["zoom"]
    box.setFocus()
    for size in ("200 %", "100 %"):
        choose(program, settings, "zoom", size)
        qtbot.waitUntil(lambda: not settings._kept._turn.isActive())
        turn_events(50)
        assert settings.viewport().rect().contains(QRect(box.mapTo(settings.viewport(), QPoint()), box.size()))
