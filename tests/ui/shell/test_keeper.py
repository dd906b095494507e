"""What may wait is written when nothing changed for a moment, and not before."""

import pytest

from htcourse.core.errors import FolderError
from htcourse.ui.dialogs.error import ErrorBox
from htcourse.ui.shell import keeper
from htcourse.usecases.changed import Changed


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(keeper, "LOOK_MS", 20)
    monkeypatch.setattr(keeper, "RECORD_MS", 20)


@pytest.fixture
def checkpoints(monkeypatch):
    """Every time the record of whoever is at work is put in order."""
    seen: list[str] = []
    monkeypatch.setattr("htcourse.store.learner.LearnerFile.checkpoint", lambda record: seen.append(record.id))
    return seen


def test_the_record_is_put_in_order_once_after_several_answers(checkpoints, program, qtbot):
    qtbot.wait(60)
    checkpoints.clear()
    for _ in range(3):
        program.desk.changes.tell(Changed(progress=True))
    assert checkpoints == []
    qtbot.waitUntil(lambda: checkpoints == [program.desk.person.learner.id])


def test_nobody_at_work_leaves_nothing_to_put_in_order(checkpoints, program, qtbot):
    program.show_learners()
    checkpoints.clear()
    qtbot.wait(60)
    assert checkpoints == []


def test_a_record_that_cannot_be_put_in_order_says_nothing_to_the_learner(program, monkeypatch, capsys, qtbot):
    def refuse(record):
        raise FolderError("The disk is full.")

    monkeypatch.setattr("htcourse.store.learner.LearnerFile.checkpoint", refuse)
    program.desk.changes.tell(Changed(progress=True))
    qtbot.waitUntil(lambda: "The disk is full." in capsys.readouterr().err)
    assert program.window.findChild(ErrorBox) is None


def test_the_data_folder_is_put_in_order_after_the_first_paint(open_program, places, qtbot):
    library = places.library_dir / "gone-1-0123456789abcdef.db"
    copy = places.learners / "00000000-0000-4000-8000-000000000000.incoming"
    for left in (library, copy):
        left.write_bytes(b"")
    open_program()
    assert library.exists()
    qtbot.waitUntil(lambda: not library.exists() and not copy.exists())
