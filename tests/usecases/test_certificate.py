"""A certificate tells what the record holds, and no more."""

from tests.usecases.sample_desk import FIRST, LESSON

from htcourse import __version__
from htcourse.usecases.answer_question import answer_question, open_question
from htcourse.usecases.certificate import open_certificate, set_certificate_name
from htcourse.usecases.record_reading import mark_read


def finish(sample, lesson: str = LESSON, *, answers: bool = True) -> None:
    """Read every section on one day, answer every check (rightly or not) on the next."""
    row = next(each for each in sample.session.libraries[0].contents("en") if each.lesson == lesson)
    for section in row.sections:
        mark_read(sample.session, section.id)
    sample.later(days=1)
    for question in (each for section in row.sections for each in section.questions if answers):
        page = open_question(sample.session, question)
        answer_question(sample.session, question, given(page), seed=page.seed)


def given(page) -> dict[str, object]:
    gesture, options = page.form.gesture, page.form.options
    if gesture.startswith("choose") and options:
        return {"choices": [options[0].id]}
    return {"marks": []} if gesture == "tag" else {"text": "I listen."} if gesture == "write" else {}


def test_nothing_is_certified_before_a_lesson_is_completed(sample):
    mark_read(sample.session, FIRST)
    page = open_certificate(sample.session)
    assert (page.done, page.minutes, page.modules, page.first_day, page.last_day) == (0, 0, (), "", "")


def test_a_lesson_without_its_checks_is_not_completed(sample):
    finish(sample, answers=False)
    assert open_certificate(sample.session).done == 0


def test_completed_lessons_stand_with_minutes_days_and_version(sample):
    finish(sample)
    sample.later(days=5)
    page = open_certificate(sample.session)
    (module,) = page.modules
    (lesson,) = module.lessons
    assert (page.done, page.total) == (1, 2)
    assert (lesson.title, lesson.finished_on) == ("Three elements", "2026-03-02")
    assert (page.first_day, page.last_day, page.made_on) == ("2026-03-01", "2026-03-02", "2026-03-07")
    assert page.minutes == lesson.minutes > 0
    assert module.version == sample.session.libraries[0].version
    assert page.program == __version__


def test_reading_again_later_does_not_move_the_day(sample):
    finish(sample)
    sample.later(days=30)
    finish(sample)
    assert open_certificate(sample.session).last_day == "2026-03-02"


def test_the_name_for_certificates_leaves_the_nickname_alone(sample):
    sample.prefer("name", "Aika")
    assert open_certificate(sample.session).name == "Aika"
    set_certificate_name(sample.session, " Aigerim Sadykova ")
    assert open_certificate(sample.session).name == "Aigerim Sadykova"
    assert sample.session.learner.preference("name") == "Aika"
