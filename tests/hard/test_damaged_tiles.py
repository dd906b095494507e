"""Every way to damage one of three records, in the window: the others open, the damaged one comes back by its tile."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.store.damage import WAYS
from tests.store.damaged_class import FIRST, LATER, SECOND, made_class
from tests.store.samples import answer

from htcourse import app
from htcourse.store.check_record import is_sound
from htcourse.ui.dialogs import Dialog


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def restored_in_two_clicks(program, room, qtbot):
    """Restore Dana's record from its tile and close what is told; return how many answers are there."""
    card = program.window.screen_shown.damaged[room.dana]
    qtbot.waitUntil(lambda: bool(card.help.html()))
    assert card.restore.isVisible()
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    (dialog,) = (each for each in program.window.findChildren(Dialog) if each.isVisible())
    click(qtbot, next(each for each in dialog.findChildren(QPushButton) if each.text() == "Close"))
    assert program.desk.person.learner.id == room.dana
    return len(program.desk.person.learner.responses())


def is_left_for_its_tile(program, room, qtbot):
    """Open Dana's record and look it through; tell whether that led to its tile."""
    found: list[object] = []
    program.desk.requests.damage_found.connect(found.append)
    program.open_learner(room.dana)
    if program.desk.session is not None:
        program._keeper.look_through()
        qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
        qtbot.waitUntil(lambda: not found or program.desk.session is None)
    return program.desk.session is None


@pytest.mark.hard
@pytest.mark.timeout(900)
def test_each_way_of_damage_is_restored_from_its_tile(tmp_path, qapp, qtbot, capsys):
    sound = made_class(tmp_path / "sound")
    seen: Counter[str] = Counter()
    for way, damage in WAYS.items():
        room = sound.copied(tmp_path / way)
        damage(room.record)
        program = app.build(room.places, qapp, size=(1366, 768), theme="light", zoom=1.0)
        try:
            tiles = program.window.screen_shown.tiles
            assert {"Aigerim", "Timur"} <= {tile.text() for tile in tiles}, way
            for name in ("Aigerim", "Timur"):
                tile = next(each for each in program.window.screen_shown.tiles if each.text() == name)
                click(qtbot, tile)
                assert program.window.bar.learner_button.text() == name, way
                answer(program.desk.person.learner, "now")
                program.show_learners()
            if room.dana in program.window.screen_shown.damaged:
                seen["at the start"] += 1
            elif is_left_for_its_tile(program, room, qtbot):
                seen["soon after"] += 1
            else:
                seen["harmless"] += 1
                assert len(program.desk.person.learner.responses()) >= FIRST + SECOND + LATER, way
                continue
            assert restored_in_two_clicks(program, room, qtbot) >= FIRST + SECOND, way
        finally:
            program.window.close()
            program.window.deleteLater()
            program.deleteLater()
        assert is_sound(room.record, room.dana), way
    with capsys.disabled():
        print(f"\n{len(WAYS)} ways in the window: damage seen {dict(seen)}; the others worked each time")
