"""The PIN before a tile: set in Settings, asked from the tiles, cleared by a file."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from tests.how_many import crossed, few
from tests.ui.screens.settings.test_settings import button, dialogs, texts

from htcourse.store.preferences import NAME
from htcourse.store.settings import RESET_PIN
from htcourse.ui.dialogs.choose_pin import NewPinDialog, TrainerPinDialog
from htcourse.ui.dialogs.pin import PinDialog
from htcourse.ui.widgets.pin_pad import PinPad
from htcourse.usecases.machine.machine_settings import keep_profile
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.pins import set_pin
from htcourse.usecases.people.trainer_pin import has_trainer_pin, set_trainer_pin


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def guarded(program):
    """A learner at work who has the PIN 4827."""
    set_pin(program.desk.person, "4827")
    return program


def asked(program) -> PinDialog:
    (dialog,) = dialogs(program, PinDialog)
    assert isinstance(dialog, PinDialog)
    return dialog


def choose_tile(program, qtbot) -> PinDialog:
    program.window.actions_by_name["switch"].trigger()
    click(qtbot, program.window.screen_shown.tiles[0])
    qtbot.waitUntil(lambda: bool(dialogs(program, PinDialog)))
    return asked(program)


def test_a_tile_opens_with_the_right_pin_only(guarded, qtbot):
    dialog = choose_tile(guarded, qtbot)
    assert guarded.desk.session is None
    assert not dialog.go_on.isEnabled()
    qtbot.keyClicks(dialog.pad.field, "1111")
    click(qtbot, dialog.go_on)
    assert guarded.desk.session is None
    assert "That is not the PIN." in texts(dialog)
    assert "Forgotten? Ask your trainer." in texts(dialog)
    assert RESET_PIN not in texts(dialog)
    assert dialog.said.property("role") == "bad", "a wrong PIN is told in grey"
    for digit in "4827":
        click(qtbot, next(each for each in dialog.pad.keys if each.text() == digit))
    click(qtbot, dialog.go_on)
    assert guarded.desk.person.learner.preference(NAME) == "Aigerim"
    assert dialogs(guarded, PinDialog) == []


@pytest.mark.parametrize("others", [0, 1])
def test_the_tile_of_who_teaches_opens_for_the_trainer_alone_where_others_learn(open_program, places, qtbot, others):
    """A learner who chose it had become trainer, and answered in the trainer's record."""
    set_trainer_pin(places, "4827")
    teaches = create_learner(places, role="teach")
    for _ in range(others):
        create_learner(places, name="Aida")
    program = open_program(learner=teaches)
    if not others:
        assert program.desk.person.learner.id == teaches
        return
    program.window.show()
    qtbot.waitUntil(lambda: bool(dialogs(program, PinDialog)))
    dialog = asked(program)
    assert "the trainer" in dialog.accessibleName()
    for pin in ("1111", "4827"):
        assert program.desk.session is None
        qtbot.keyClicks(dialog.pad.field, pin)
        click(qtbot, dialog.go_on)
    assert program.desk.person.learner.id == teaches
    program.window.actions_by_name["switch"].trigger()
    signs = {"Aida" in each.accessibleName(): each.accessibleName() for each in program.window.screen_shown.tiles}
    assert "asks for a PIN" in signs[False], "one tile asked for a PIN and bore no lock"
    assert "asks for a PIN" not in signs[True]
    tile = next(each for each in program.window.screen_shown.tiles if "Aida" in each.accessibleName())
    click(qtbot, tile)
    assert program.desk.person.name == "Aida", "who learns is asked for nothing"


def test_cancel_leaves_the_tiles(guarded, qtbot):
    dialog = choose_tile(guarded, qtbot)
    click(qtbot, button(dialog, "Cancel"))
    assert guarded.desk.session is None
    assert guarded.desk.navigator.current.screen_name == "learners"


def test_a_start_asks_too_and_opens_nothing_before(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    first = open_program()
    set_pin(first.desk.person, "4827")
    first.window.close()
    again = open_program()
    qtbot.waitUntil(lambda: bool(dialogs(again, PinDialog)))
    assert again.desk.session is None
    qtbot.keyClicks(asked(again).pad.field, "4827")
    qtbot.keyClick(asked(again).pad.field, Qt.Key.Key_Return)
    assert again.desk.session is not None


def test_a_reset_file_opens_the_curtain_and_says_so_once(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    first = open_program()
    set_pin(first.desk.person, "4827")
    set_trainer_pin(places, "4827")
    (places.home / RESET_PIN).touch()  # put there while the program is open, it waits for the next start
    keep_profile(places, "trainer")
    first.window.close()
    assert has_trainer_pin(places)
    again = open_program()
    assert again.desk.session is not None
    assert not again.desk.person.has_pin
    assert not has_trainer_pin(places)
    assert again.desk.guard.was_reset
    assert not (places.home / RESET_PIN).exists()
    qtbot.waitUntil(lambda: "took every PIN away" in texts(again.window))
    again.window.close()
    once = open_program()
    qtbot.wait_until(lambda: once.desk.session is not None)
    assert "took every PIN away" not in texts(once.window)


def test_lost_settings_are_said_above_the_first_screen_of_a_start(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    for path in (places.settings_file, places.settings_copy):
        path.write_bytes(b"{")
    program = open_program()
    qtbot.waitUntil(lambda: "The settings of this computer are damaged or gone" in texts(program.window))
    assert "README" in texts(program.window)
    assert "reset-pin" not in texts(program.window), "learners are not told the way by the data folder"
    program.window.close()
    (places.home / RESET_PIN).touch()
    again = open_program()
    qtbot.waitUntil(lambda: "anew now, under Settings, Exams" in texts(again.window))
    assert "damaged or gone" not in texts(again.window)


def test_settings_set_change_and_remove_it_and_say_what_it_is(program, qtbot):
    program.desk.navigator.show("settings")
    settings = program.window.screen_shown
    assert "The PIN is a curtain, not a lock" in texts(settings)
    click(qtbot, button(settings, "Set a PIN"))
    (dialog,) = dialogs(program, NewPinDialog)
    assert isinstance(dialog, NewPinDialog)
    pad = dialog.twice.pad
    qtbot.keyClicks(pad.field, "48a2")
    assert pad.text() == "482"
    assert not dialog.keep.isEnabled()
    for again in ("7", "4872", "4827", "4827"):  # a slip of the finger keeps nobody out: both have to be the same
        assert not program.desk.person.has_pin
        qtbot.keyClicks(pad.field, again)
        click(qtbot, dialog.keep)
    assert program.desk.person.has_pin
    qtbot.waitUntil(lambda: "Change the PIN" in visible(settings))
    click(qtbot, button(settings, "Remove"))
    assert not program.desk.person.has_pin
    qtbot.waitUntil(lambda: "Set a PIN" in visible(settings))


def visible(where) -> list[str]:
    return [each.text() for each in where.findChildren(QPushButton) if each.isVisible()]


def test_who_just_looks_has_no_pin_to_set(program, qtbot):
    program.just_look()
    program.desk.navigator.show("settings")
    assert "Set a PIN" not in visible(program.window.screen_shown)


@pytest.mark.parametrize(("code", "digit"), [(10, "1"), (18, "9"), (19, "0")])
def test_digits_are_found_by_physical_key_on_a_kazakh_layout(look, qtbot, code, digit, monkeypatch):
    monkeypatch.setattr("htcourse.ui.widgets.keys.sys.platform", "linux")
    pad = PinPad(look, "PIN", 8)
    qtbot.addWidget(pad)
    none, press = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
    QApplication.sendEvent(pad.field, QKeyEvent(press, 0x04D8, none, code, 0, 0, "ә"))
    assert pad.text() == digit
    click(qtbot, pad.keys[-1])
    assert pad.text() == ""


@pytest.mark.parametrize(
    ("height", "wanted"), [(768, ["123", "456", "789", "0"]), (400, ["123456", "7890"]), (288, ["1234567890"])]
)
def test_the_keys_of_a_pin_stand_as_on_a_telephone_where_there_is_room(look, qtbot, height, wanted):
    pad = PinPad(look, "PIN", 8, height=height)
    qtbot.addWidget(pad)
    pad.show()
    rows: dict[int, list[str]] = {}
    for key in sorted(pad.keys, key=lambda each: (each.y(), each.x())):
        rows.setdefault(key.y(), []).append(key.text())
    assert ["".join(row) for row in rows.values()] == wanted
    assert pad.keys[10].y() == pad.keys[9].y()
    assert height < 480 or pad.keys[9].x() == pad.keys[1].x(), "0 in the middle"


@pytest.mark.parametrize(("size", "zoom"), few([((1024, 576), 2.0), ((1366, 740), 1.0), ((1366, 740), 2.0)]))
def test_no_key_of_a_pin_lies_over_another(program, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    for dialog in (PinDialog(program.look, program.window, "A", bool), TrainerPinDialog(program.look, program.window)):
        dialog.open()
        qtbot.waitUntil(dialog.isVisible)
        keys = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
        seen = [each.visibleRegion().boundingRect().translated(each.mapTo(dialog, QPoint())) for each in keys]
        places = [each for each in seen if each.isValid()]
        assert len(places) == len(keys), "all of them are in view"
        assert not [1 for at, one in enumerate(places) for other in places[:at] if one.intersects(other)]
        dialog.close()


@pytest.mark.parametrize(
    ("place", "is_first"), crossed([((1366, 740), 1.0), ((1366, 740), 2.0), ((1024, 576), 2.0)], [False, True])
)
def test_the_keys_before_a_trainers_screen_and_what_opens_it_are_in_view(program, qtbot, place, is_first):
    size, zoom = place
    program.window.resize(*size)
    if not is_first:
        set_trainer_pin(program.desk.places, "4827")
    program.desk.navigator.show("exams")
    curtain = program.window.screen_shown
    program.look.set_zoom(zoom)
    page = curtain.viewport()

    def are_seen():
        shown = [QRect(each.mapTo(page, QPoint()), each.size()) for each in (*curtain.pad.keys, curtain.open_button)]
        return all(page.rect().contains(each) for each in shown)

    qtbot.waitUntil(are_seen)
    for typed in ("1234", "9999") if is_first else ("9999",):
        curtain.pad.field.setText(typed)
        curtain.open_button.click()
        QApplication.processEvents()
        assert are_seen()
    assert "That is not" in curtain.said.words or is_first


def test_the_arrow_that_deletes_stands_in_the_middle_of_its_key(program):
    for zoom in (1.0, 1.5):
        program.look.set_zoom(zoom)
        pad = PinPad(program.look, "PIN", 8)
        key = pad.keys[-1]
        assert key.iconSize().width() == key.iconSize().height(), "no room for words beside it"
        assert (key.text(), key.toolTip()) == ("", "Delete the last digit")


def test_what_opens_stands_at_the_end_of_the_keys_in_a_low_window(program, qtbot):
    set_trainer_pin(program.desk.places, "4827")
    program.window.resize(1024, 400)
    program.desk.navigator.show("exams")
    curtain = program.window.screen_shown
    opens, keys, px = curtain.open_button, curtain.pad.keys, program.look.px

    def place(widget):
        return QRect(widget.mapTo(curtain, QPoint()), widget.size())

    qtbot.waitUntil(lambda: px(350) <= curtain.pad.width() <= px(360))
    qtbot.waitUntil(lambda: place(opens).bottom() == place(keys[-1]).bottom())
    assert px(22) <= place(curtain.card).right() - place(opens).right() <= px(26)


def test_after_a_wrong_pin_nothing_is_scrolled_at_double_size(program, qtbot):
    """What was said of it pushed the field, or the sentence on the curtain, out of view."""
    set_trainer_pin(program.desk.places, "4827")
    program.look.set_zoom(2.0)
    program.window.resize(1024, 600)
    program.window.show()
    program.desk.navigator.show("exams")
    curtain = program.window.screen_shown
    qtbot.keyClicks(curtain.pad.field, "1111")
    curtain.open_button.click()
    qtbot.waitUntil(curtain.said.isVisible)
    qtbot.waitUntil(lambda: curtain.verticalScrollBar().maximum() == 0)
    dialog = PinDialog(program.look, program.window, "A", lambda pin: False)
    dialog.open()
    qtbot.keyClicks(dialog.pad.field, "1111")
    click(qtbot, dialog.go_on)
    bars = [each.verticalScrollBar() for each in dialog.findChildren(QScrollArea)]
    qtbot.waitUntil(lambda: dialog.said.property("role") == "bad" and not any(each.maximum() for each in bars))
    assert not dialog.pad.field.visibleRegion().isEmpty()
    dialog.close()


def test_digits_go_into_the_field_wherever_the_focus_is_and_no_key_takes_it(program, qtbot):
    """Tab came to the key 1: digits typed there were lost, and each Enter put in a 1."""
    program.window.show()
    for dialog in (NewPinDialog(program.look, program.window), PinDialog(program.look, program.window, "A", bool)):
        dialog.open()
        qtbot.waitUntil(dialog.isVisible)
        pad = dialog.twice.pad if isinstance(dialog, NewPinDialog) else dialog.pad
        assert {each.focusPolicy() for each in pad.keys} == {Qt.FocusPolicy.NoFocus}
        cancel = button(dialog, "Cancel")
        cancel.setFocus()
        qtbot.keyClicks(cancel, "4827")
        assert pad.text() == "4827"
        dialog.close()


def test_a_new_pin_says_next_before_it_is_typed_once_more(program, qtbot):
    dialog = NewPinDialog(program.look, program.window)
    dialog.open()
    said = []
    for typed in ("4827", "4828", "4827"):
        said.append(dialog.keep.text())
        qtbot.keyClicks(dialog.twice.pad.field, typed)
        click(qtbot, dialog.keep)
    assert [*said, dialog.keep.text()] == ["Next", "Set the PIN", "Next", "Set the PIN"]
    dialog.close()


def test_a_wrong_pin_is_told_in_red_below_the_keys_and_moves_none(program, qtbot):
    """Above the field 40 px of nothing waited for it."""
    program.window.show()
    dialog = PinDialog(program.look, program.window, "A", lambda pin: False)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    before = dialog.size(), dialog.pad.pos()
    qtbot.keyClicks(dialog.pad.field, "1111")
    click(qtbot, dialog.go_on)
    assert dialog.said.words.startswith("That is not the PIN. Forgotten?")
    assert dialog.said.property("role") == "bad"
    assert dialog.body.indexOf(dialog.pad) == 0, "nothing stands above the field"
    assert dialog.said.height() == dialog.said.heightForWidth(dialog.said.width()), "nor more room than it needs"
    assert (dialog.size(), dialog.pad.pos()) == before
    assert "the README says how" in texts(dialog)
    dialog.close()
    twice = TrainerPinDialog(program.look, program.window)
    twice.open()
    for typed in ("4827", "4828"):
        qtbot.keyClicks(twice.twice.pad.field, typed)
        click(qtbot, twice.keep)
    assert twice.twice.said.property("role") == "bad"
    twice.close()
