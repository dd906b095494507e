"""Points for a blank question of results that came from elsewhere."""

from dataclasses import replace

import pytest
from tests.usecases.classes.test_untold import Handing
from tests.usecases.exam_course import COURSE

from htcourse.core.errors import CourseError
from htcourse.store.compiled import library_name
from htcourse.store.library_writer import write_library
from htcourse.store.packages import install_library
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.modules.compile_module import compile_module


def test_a_blank_that_came_without_its_question_is_given_points_once_its_version_is_here(tmp_path):
    """An exam that is not released goes without its questions; here one word of them was mended meanwhile."""
    room = Handing(tmp_path)
    install_all_changed(room, tmp_path)
    room.hand_in()
    _, there = room.collect()
    key = AnswerKey(room.lab.learner_id, room.exam, 3)
    with pytest.raises(CourseError, match="not here as it was asked"):
        override(there, room.lab.clock, key, Override(1.0, "Dropped", "T. B."))
    room.install(tmp_path)
    override(there, room.lab.clock, key, Override(1.0, "Dropped", "T. B."))
    assert open_seen(there, room.lab.learner_id, room.exam, "en").questions[2].points == 1.0
    room.lab.close()


def install_all_changed(room, folder):
    questions = tuple(replace(each, text=f"{each.text} Say it.") for each in COURSE.questions)
    compiled = compile_module(replace(COURSE, version="1.1.0", questions=questions)).module
    own, package = folder / library_name(compiled), folder / "changed.htmod"
    write_library(compiled, own)
    package.write_bytes(b"")
    install_library(room.places, own, package)
