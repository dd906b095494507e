"""The log says what happened and where, and holds no name and no content."""

import pytest

from htcourse.core.errors import CourseError
from htcourse.store.places import Places
from htcourse.store.program_log import KEPT_FILES, MOST_BYTES, log_file, log_tail, note, note_error, without_values


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def test_a_mistake_is_told_by_where_it_was_and_not_by_what_it_said(places):
    try:
        dict[str, str]()["Aigerim Asanova"]
    except KeyError as error:
        note_error(places, error)
    said = log_tail(places)
    assert "KeyError" in said
    assert "test_program_log.py" in said
    assert "Aigerim" not in said


def test_an_error_is_told_without_its_values(places):
    note_error(places, CourseError("The record of “{name}” is damaged.", name="Aigerim"))
    assert "The record of “{name}” is damaged." in log_tail(places)
    assert "Aigerim" not in log_tail(places)


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("QFont: no family 'Aigerim's' here", "QFont: no family … here"),
        ("QImage: C:\\Users\\Aigerim A\\a.png is no picture", "QImage: …"),
        ("cannot open /home/Aigerim A/a.svg", "cannot open …"),
        ("QPainter: not active", "QPainter: not active"),
    ],
)
def test_a_library_s_message_is_noted_without_values(said, noted):
    assert without_values(said) == noted


def test_the_cause_of_an_error_and_a_system_s_number_are_told(places):
    try:
        try:
            (places.home / "missing").read_text()
        except OSError as problem:
            raise ValueError("x") from problem
    except ValueError as error:
        note_error(places, error)
    assert "FileNotFoundError (2)" in log_tail(places)
    assert log_tail(places).index("FileNotFoundError") < log_tail(places).index("ValueError")


def test_the_log_turns_and_never_grows_beyond_its_files(places):
    for _ in range(12):
        note(places, "x" * (MOST_BYTES // 2))
    files = sorted(places.logs.iterdir())
    assert len(files) == KEPT_FILES + 1
    assert all(each.stat().st_size <= MOST_BYTES for each in files)


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path):
    places = Places(tmp_path / "home")
    places.home.mkdir()
    places.logs.write_text("a file where the folder should be")
    note(places, "started")
    assert not log_file(places).exists()
