"""Rows that nobody could use, brought in or there already: they are left out, and every page opens as before."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from tests.how_many import few
from tests.usecases.sample_desk import FIRST, SampleDesk
from tests.usecases.whole_record import fill, rows_of

from htcourse.core.errors import AlteredRecordError
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learners_here import merge_learner
from htcourse.store.places import Places
from htcourse.store.settings import begin_settings
from htcourse.usecases.cases.play_case import list_cases
from htcourse.usecases.marking.mark_essays import list_essays
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.open_quizzes import open_quizzes
from htcourse.usecases.quizzes.take_quiz import open_result
from htcourse.usecases.reading.open_home import open_home
from htcourse.usecases.reading.open_notes import open_notes
from htcourse.usecases.reading.open_progress import open_progress
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.record_reading import resume_place
from htcourse.usecases.results.certificate import open_certificate
from htcourse.usecases.review.reviewing import open_review

PAGES = (
    *(open_home, open_progress, open_notes, list_cases, open_review, resume_place, open_quizzes, open_certificate),
)
ODD = {
    "no date": "2026-02-31T10:00:00.000Z",
    "another form": "yesterday",
    "no time": "2026-03-09",
    "far away": "9999-12-31T23:59:59.999Z",
    "nothing": "",
    "no JSON": "{",
    "a list": "[]",
    "no number": '{"utc": "x", "run": "x", "number": "x", "good": [], "opened": 5}',
    "half a letter": '{"text": "\\ud800"}',
    "bytes": b"\xff\xfe",
    "below": -99999,
    "too much": 2**63 - 1,
    "without end": float("inf"),
}


@pytest.fixture(scope="module")
def whole(sample_library, tmp_path_factory):
    """A learner who did everything, the file closed."""
    desk = SampleDesk(tmp_path_factory.mktemp("whole"), sample_library)
    fill(desk)
    desk.session.learner.close()
    yield desk
    desk.close()


@pytest.fixture
def places(whole, tmp_path):
    places = Places(tmp_path / "home")
    begin_settings(places)
    shutil.copy(whole.session.learner.path, places.learners)
    return places


def add_odd_rows(path, odd):
    """Copy the rows of each table as often as it has columns, each time with an odd value in another one."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table, columns in COLUMNS.items():
            (last,) = connection.execute(f"select max(rowid) from {table}").fetchone()
            names = [each.strip() for each in columns.split(",")]
            for name in names:
                taken = [
                    "?" if each == name else f"'{name}-' || {each}" if each == names[0] else each for each in names
                ]
                connection.execute(
                    f"insert or ignore into {table} ({columns}) select {', '.join(taken)} from {table} "
                    "where rowid <= ?",
                    (odd, last),
                )


def pages_of(whole, places):
    """Return what every page shows, and every result."""
    learner_id = whole.session.learner.id
    learner = LearnerFile.open(places, learner_id, whole.clock)
    session = replace(whole.session, places=places, learner=learner).with_preferences()
    with learner:
        seen: list[object] = [read(session) for read in PAGES]
        seen.append(open_section(session, FIRST))
        seen += [open_result(session, each.id) for each in learner.attempts() if each.submitted_at]
    exams = list_exams(places, whole.clock, lambda done, total: None)
    essays = list_essays(places, lambda done, total: None)
    told = (finished_attempts(places), exams, essays)
    # That another program changed the record is said beside what is read of it, and stops nothing.
    assert {type(each) for found in told for each in found.problems} <= {AlteredRecordError}
    return [*seen, *(replace(each, problems=()) for each in told)], learner.left_out


@pytest.mark.hard
@pytest.mark.parametrize("odd", few(ODD, 2, lambda odd: type(ODD[odd])))
def test_rows_that_are_broken_already_are_skipped(whole, places, odd):
    path = places.learner_file(whole.session.learner.id)
    add_odd_rows(path, ODD[odd])
    seen, left_out = pages_of(whole, places)
    assert seen[PAGES.index(open_progress)].left_out > 0
    assert left_out > 0


@pytest.mark.hard
@pytest.mark.parametrize("odd", few(reversed(ODD), 2, lambda odd: type(ODD[odd])))
def test_odd_rows_do_not_come_in(whole, places, tmp_path, odd):
    learner_id = whole.session.learner.id
    handed = tmp_path / "handed.db"
    shutil.copy(whole.session.learner.path, handed)
    add_odd_rows(handed, ODD[odd])
    merged = merge_learner(places, learner_id, handed)
    assert merged.left_out > 0
    _, left_out = pages_of(whole, places)
    assert left_out == 0
    assert {each for each, rows in rows_of(places.learner_file(learner_id)).items() if not rows} == set()
