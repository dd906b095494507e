"""What a class gives to do is read once for Home, however much it is."""

from unittest.mock import Mock

import pytest
from tests.statements import counted

from htcourse.store import settings
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.settings import begin_settings
from htcourse.usecases.classes.class_card import save_card
from htcourse.usecases.classes.classes_joined import join_class, work_to_do
from htcourse.usecases.classes.roster import find_class, new_class
from htcourse.usecases.classes.work import Work, find_offer, give, offers
from htcourse.usecases.exams.exam_window import set_exam_window
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.session import Session


@pytest.fixture
def session(tmp_path):
    lab = Places(tmp_path / "lab")
    lab.prepare()
    begin_settings(lab)
    session = Session.open(lab, create_learner(lab))
    yield session
    session.close()


def join(session, desk, ids):
    desk.prepare()
    made = new_class(desk, "Spring")
    for each in (find_offer(each, offers(desk, "en")) for each in ids):
        give(desk, made.id, Work(each.kind, each.ref))
    join_class(session, save_card(find_class(desk, ""), desk.home / "card"), "K7-1")


def test_what_each_given_test_waits_for_is_read_once_and_not_where_it_is_known(session, tmp_path):
    def read(what):
        with counted(session) as (of_learner, of_libraries):
            found = what()
        return found, len(of_learner) + len(of_libraries)

    join(session, Places(tmp_path / "desk"), ("pre-a", "post-b", "follow-up-c-officer"))
    offered, of_quizzes = read(lambda: offered_quizzes(session))
    known, of_work = read(lambda: work_to_do(session, offered))
    work, of_both = read(lambda: work_to_do(session))
    assert work == known
    assert [bool(each.waits_for) for each in work] == [False, True, True]
    assert of_both <= of_work + of_quizzes


def test_the_settings_and_an_exam_are_read_once_for_all_hours(session, tmp_path, monkeypatch):
    """Per exam the settings were read and parsed four times, and the quiz twice."""
    exams = ["course-exam", "course-exam-officer"]
    join(session, Places(tmp_path / "desk"), exams)
    closes = session.clock().later(3600).utc
    for each in exams:
        set_exam_window(session.places, f"htcourse/{each}", "", closes)
    looks, quizzes = Mock(side_effect=settings._look), Mock(side_effect=Library.quiz)
    monkeypatch.setattr(settings, "_look", looks)
    monkeypatch.setattr(Library, "quiz", lambda self, *of: quizzes(self, *of))
    work = work_to_do(session)
    assert [each.work.closes for each in work] == [closes] * 2
    assert looks.call_count == 1
    assert quizzes.call_count == 2
    quizzes.reset_mock()
    assert [each.hours.closes for each in offered_quizzes(session) if each.hours.closes]
    assert not [each.args[1] for each in quizzes.call_args_list if "course-exam" in each.args[1]]
