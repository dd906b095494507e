"""What the quizzes of a module offered in its versions is kept twice: one file damaged or gone loses nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.samples import compiled

from htcourse.store.compiled import library_name
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.store.places import Places
from htcourse.store.quizzes_before import note_quizzes, quiz_before, unread_quizzes

QUIZ = compiled().quizzes[0]


def flip(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def note(places, folder, version, pass_percent):
    module = compiled(
        version=version, content_hash=version[0] * 16, quizzes=(replace(QUIZ, pass_percent=pass_percent),)
    )
    write_library(module, folder / library_name(module))
    note_quizzes(places, folder / library_name(module))
    with Library.open(folder / library_name(module)) as library:
        return library.quizzes("en")[0].quiz


@pytest.mark.parametrize("harm", [flip, Path.unlink])
@pytest.mark.parametrize("name", ["demo.quizzes.json", "demo.quizzes.copy.json"])
def test_one_of_the_two_says_it_and_the_other_is_written_anew_with_all(places, tmp_path, name, harm):
    note(places, tmp_path, "1.0.0", 40)
    assert unread_quizzes(places, "demo") == ()
    harm(places.modules / name)
    assert unread_quizzes(places, "demo") == (name,)
    quiz = note(places, tmp_path, "2.0.0", 80)
    assert unread_quizzes(places, "demo") == ()
    assert [quiz_before(places, quiz, each).pass_percent for each in ("1.0.0", "2.0.0")] == [40, 80]


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places
