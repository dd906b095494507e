"""Reading: sections, marks, the place to come back to, notes, bookmarks, and what Home and contents say of it."""

from dataclasses import replace

import pytest
from tests.statements import counted
from tests.usecases.sample_desk import FIRST, LESSON, SECOND

from htcourse.core.errors import NotFoundError
from htcourse.core.progress import LessonState
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.modules.build_module import build_module
from htcourse.usecases.reading.lesson_standings import standings
from htcourse.usecases.reading.open_contents import open_contents
from htcourse.usecases.reading.open_home import open_home
from htcourse.usecases.reading.open_notes import open_notes
from htcourse.usecases.reading.open_progress import open_progress
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.record_reading import (
    ReadingPlace,
    accept_content_note,
    keep_equal_task,
    keep_place,
    mark_read,
    record_visit,
    resume_place,
    set_bookmark,
    write_note,
)
from htcourse.usecases.workshop.drafts import write_template


def test_a_section_comes_with_its_neighbours_sources_and_terms(sample):
    page = open_section(sample.session, FIRST)
    assert (page.lesson_id, page.number, page.next) == (LESSON, 1, SECOND)
    assert [dot.id for dot in page.dots][:2] == [FIRST, SECOND]
    assert page.sources[0].number == 1
    assert page.sources[0].reliability
    assert any("purpose" in term.term for term in page.terms)
    assert {part.kind for part in page.parts} >= {"text", "check"}


def test_slides_and_the_trainers_words_are_not_for_learners(sample):
    learner = open_section(sample.session, FIRST).parts + open_section(sample.session, SECOND).parts
    trainer = (
        open_section(sample.session, FIRST, with_trainer=True).parts
        + open_section(sample.session, SECOND, with_trainer=True).parts
    )
    assert not any(part.kind == "slide" or part.audience == "trainer" for part in learner)
    assert any(part.audience == "trainer" for part in trainer)


def test_another_countrys_block_is_folded_and_ones_own_is_open(sample):
    def folds():
        heads = [head.id for row in sample.session.libraries[0].contents("en") for head in row.sections]
        parts = (part for head in heads for part in open_section(sample.session, head).parts)
        return {part.country: part.fold for part in parts if part.country}

    blocks = folds()
    assert blocks
    country = next(iter(blocks))
    sample.prefer("country", country)
    assert folds()[country] is False
    sample.prefer("country", "tm" if country != "tm" else "uz")
    assert folds()[country] is True


def test_a_translated_section_says_its_language_and_an_untranslated_one_falls_back(sample):
    sample.prefer("language", "ru")
    assert open_section(sample.session, FIRST).language == "ru"
    sample.prefer("language", "tg")
    assert open_section(sample.session, FIRST).language == "en"


def test_an_unknown_section_is_told_in_a_sentence(sample):
    with pytest.raises(NotFoundError):
        open_section(sample.session, "sample/three-elements#gone")
    with pytest.raises(NotFoundError, match="not installed"):
        open_section(sample.session, "gone/lesson#section")


def test_a_visit_is_no_read_mark(sample):
    record_visit(sample.session, FIRST)
    assert not open_section(sample.session, FIRST).dots[0].is_read


def test_a_section_is_marked_as_read_once(sample):
    assert mark_read(sample.session, FIRST).progress
    assert not mark_read(sample.session, FIRST).progress
    assert len(sample.session.learner.events(Kind.SECTION_READ)) == 1
    assert open_section(sample.session, FIRST).dots[0].is_read


def test_the_place_is_kept_and_a_place_that_is_gone_is_none(sample):
    assert resume_place(sample.session) is None
    keep_place(sample.session, SECOND, "p123")
    assert resume_place(sample.session) == ReadingPlace(SECOND, "p123")
    keep_place(sample.session, "sample/gone#gone", "")
    assert resume_place(sample.session) is None


def test_a_content_note_is_shown_until_it_is_accepted(sample):
    page = open_section(sample.session, FIRST)
    assert page.content_note
    assert page.way_round.startswith("sample/")
    accept_content_note(sample.session, LESSON)
    assert open_section(sample.session, FIRST).content_note == ""


def test_a_section_is_opened_without_reading_the_contents_of_the_course(sample):
    order = [head.id for row in sample.session.libraries[0].contents("en") for head in row.sections]
    last = [each for each in order if each.startswith(f"{LESSON}#")][-1]
    after = order[order.index(last) + 1]
    with counted(sample.session) as (of_learner, of_library):
        assert open_section(sample.session, FIRST).way_round == after
    assert (len(of_learner), len(of_library)) == (6, 5)
    with counted(sample.session) as (_, of_library):
        open_section(sample.session, FIRST)
    assert len(of_library) == 4  # the way through the course is known by now


def _short_route(sample):
    """Take the route of two sections in two lessons, and return them."""
    library = sample.session.libraries[0]
    route = next(each for each in library.routes("en") if each.sections)
    sample.prefer("route", route.id)
    return route.sections


def test_the_next_section_is_the_next_on_the_route_and_the_last_has_none(sample):
    first, last = _short_route(sample)
    page = open_section(sample.session, first)
    assert (page.previous, page.next, page.number, len(page.dots)) == ("", last, 1, 1)
    assert page.way_round == last
    page = open_section(sample.session, last)
    assert (page.previous, page.next) == (first, "")


def test_a_section_beside_the_route_leads_back_to_it(sample):
    first, last = _short_route(sample)
    page = open_section(sample.session, SECOND)
    assert (page.previous, page.next, page.number) == (first, last, 2)
    assert [dot.id for dot in page.dots] == [first, SECOND]


def test_a_lesson_is_done_on_a_route_by_the_sections_of_the_route(sample):
    first, last = _short_route(sample)
    _read_all_and_answer_all(sample, first)
    _read_all_and_answer_all(sample, last)
    page = open_home(sample.session)
    assert (page.lessons_done, page.lessons_total, page.minutes_left, page.is_finished) == (2, 2, 0, True)
    sample.prefer("route", "university")
    assert open_home(sample.session).lessons_done == 0


def test_an_equal_task_is_kept_counts_while_it_is_done_and_reads_nothing(sample):
    def lesson():
        return next(each for each in standings(sample.session).lessons if each.lesson.lesson == LESSON)

    before = lesson()
    assert open_section(sample.session, FIRST).task == ("", False)
    assert keep_equal_task(sample.session, LESSON, " Three words. ", is_done=False).progress
    assert (lesson().state, lesson().minutes_left) == (LessonState.OPEN, before.minutes_left)
    keep_equal_task(sample.session, LESSON, "Three words.", is_done=True)
    page = open_section(sample.session, FIRST)
    assert (page.task, page.content_note) == (("Three words.", True), page.lesson_note)
    assert (lesson().state, lesson().minutes_left, any(lesson().read)) == (LessonState.DONE, 0, False)
    assert not keep_equal_task(sample.session, LESSON, "Three words.", is_done=True).progress
    keep_equal_task(sample.session, LESSON, "Three words.", is_done=False)
    assert lesson() == before
    assert len(sample.session.learner.events(Kind.EQUAL_TASK)) == 3


def test_what_was_written_to_an_equal_task_stands_among_the_notes(sample):
    keep_equal_task(sample.session, LESSON, "Three words.", is_done=True)
    write_note(sample.session, SECOND, "A note.")
    (lesson,) = open_notes(sample.session).lessons
    assert [(row.kind, row.section_id, row.text) for row in lesson.rows] == [
        ("task", FIRST, "Three words."),
        ("note", SECOND, "A note."),
    ]


def test_a_note_is_kept_changed_and_taken_away(sample):
    assert write_note(sample.session, FIRST, " first ").progress
    assert open_section(sample.session, FIRST).note == "first"
    assert not write_note(sample.session, FIRST, "first").progress
    write_note(sample.session, FIRST, "")
    assert open_section(sample.session, FIRST).note == ""
    assert [event.data["text"] for event in sample.session.learner.events(Kind.NOTE)] == ["first", ""]


def test_a_bookmark_is_set_and_taken_away(sample):
    set_bookmark(sample.session, FIRST, True)
    assert open_section(sample.session, FIRST).is_bookmarked
    assert not set_bookmark(sample.session, FIRST, True).progress
    set_bookmark(sample.session, FIRST, False)
    assert not open_section(sample.session, FIRST).is_bookmarked


def test_after_a_wrong_clock_what_is_written_next_counts_and_a_note_can_be_taken_away(sample):
    sample.later(days=3650)
    write_note(sample.session, FIRST, "private")
    set_bookmark(sample.session, FIRST, True)
    keep_equal_task(sample.session, LESSON, "private", is_done=True)
    sample.later(days=-3650)  # it is set right
    write_note(sample.session, FIRST, "")
    set_bookmark(sample.session, FIRST, False)
    keep_equal_task(sample.session, LESSON, "", is_done=False)
    page = open_section(sample.session, FIRST)
    assert (page.note, page.is_bookmarked, page.task) == ("", False, ("", False))
    assert not open_notes(sample.session).lessons
    write_note(sample.session, FIRST, "for all")
    assert open_section(sample.session, FIRST).note == "for all"
    assert not write_note(sample.session, FIRST, "for all").progress


def _lesson(sample):
    contents = open_contents(sample.session)
    return next(lesson for part in contents.parts for lesson in part.lessons if lesson.id == LESSON)


def _read_all_and_answer_all(sample, first=FIRST):
    for dot in open_section(sample.session, first).dots:
        mark_read(sample.session, dot.id)
        for part in open_section(sample.session, dot.id).parts:
            if part.kind == "check":
                page = open_question(sample.session, part.ref)
                answer_question(sample.session, part.ref, {"choices": []}, seed=page.seed)


def test_a_lesson_is_open_then_begun_then_done(sample):
    assert _lesson(sample).state is LessonState.OPEN
    assert _lesson(sample).section_id == FIRST
    mark_read(sample.session, FIRST)
    assert _lesson(sample).state is LessonState.BEGUN
    assert _lesson(sample).section_id == SECOND
    _read_all_and_answer_all(sample)
    assert _lesson(sample).state is LessonState.DONE
    assert open_contents(sample.session).done == 1


def test_home_continues_where_the_learner_left(sample):
    before = open_home(sample.session)
    assert before.resume is not None
    assert (before.resume.section_id, before.resume.is_begun) == (FIRST, False)
    keep_place(sample.session, SECOND, "")
    mark_read(sample.session, FIRST)
    after = open_home(sample.session)
    assert after.resume is not None
    assert (after.resume.section_id, after.resume.number, after.resume.is_begun) == (SECOND, 2, True)
    assert after.resume.sections[0] is True
    for dot in open_section(sample.session, FIRST).dots:
        mark_read(sample.session, dot.id)
    assert open_home(sample.session).minutes_left < before.minutes_left


def test_home_leads_from_a_lesson_that_was_read_to_its_open_checks_and_then_onward(sample):
    keep_place(sample.session, SECOND, "")
    for dot in open_section(sample.session, FIRST).dots:
        mark_read(sample.session, dot.id)
    resume = open_home(sample.session).resume
    assert resume is not None
    assert (resume.section_id.partition("#")[0], resume.open_checks > 0) == (LESSON, True)
    checks = {part.ref for part in open_section(sample.session, resume.section_id).parts if part.kind == "check"}
    assert checks
    part = open_home(sample.session).modules[0].parts[0]
    assert (part.minutes_left, part.state) == (0, LessonState.BEGUN)
    assert 0 < part.share < 1
    assert open_progress(sample.session).parts[0].share == part.share
    assert open_progress(sample.session).next_step.is_read
    _read_all_and_answer_all(sample)
    following = open_home(sample.session).resume
    assert following is not None
    assert open_home(sample.session).modules[0].parts[0].share == 1
    assert (following.section_id, following.is_passed) == ("sample/asking-for-help#whom-to-ask", False)


def test_home_and_progress_lead_to_the_same_section_once_the_one_left_is_ticked(sample):
    def led_to():
        home, step = open_home(sample.session).resume, open_progress(sample.session).next_step
        assert home is not None
        assert step is not None
        return home.section_id, step.section_id

    keep_place(sample.session, FIRST, "")
    assert led_to() == (FIRST, FIRST)
    mark_read(sample.session, FIRST)
    assert led_to() == (SECOND, SECOND)
    keep_place(sample.session, "sample/asking-for-help#whom-to-ask", "")
    assert led_to() == ("sample/asking-for-help#whom-to-ask",) * 2


def test_what_is_still_open_before_the_section_left_says_so_in_the_same_lesson_too(sample):
    """“Continue: section 1 of 5” was said to somebody at the end of section 5."""
    sections = [each.id for each in open_section(sample.session, FIRST).dots]
    keep_place(sample.session, sections[-1], "")
    mark_read(sample.session, sections[-1])
    resume = open_home(sample.session).resume
    assert resume is not None
    assert (resume.section_id, resume.is_passed) == (FIRST, True)
    keep_place(sample.session, sections[0], "")
    assert not open_home(sample.session).resume.is_passed


def test_at_the_end_of_the_route_home_leads_back_to_what_is_still_open(sample):
    keep_place(sample.session, "sample/asking-for-help#whom-to-ask", "")
    _read_all_and_answer_all(sample, "sample/asking-for-help#whom-to-ask")
    resume = open_home(sample.session).resume
    assert resume is not None
    assert (resume.section_id, resume.is_passed) == (FIRST, True)


def test_home_lists_parts_and_routes_and_the_chosen_one(sample):
    page = open_home(sample.session)
    route = page.routes[-1]
    assert not route.is_chosen
    sample.prefer("route", route.id)
    chosen = [each for each in open_home(sample.session).routes if each.is_chosen]
    assert [each.id for each in chosen] == [route.id]
    assert sum(part.total for module in page.modules for part in module.parts) == page.lessons_total


def test_what_is_open_stands_in_the_contents_though_the_route_goes_past_it(sample):
    sample.prefer("route", "awareness")
    before = open_contents(sample.session)
    (lesson,) = (each for part in before.parts for each in part.lessons if each.id == LESSON)
    assert [each.id for each in lesson.sections] == [FIRST]
    after = open_contents(sample.session, SECOND)
    (lesson,) = (each for part in after.parts for each in part.lessons if each.id == LESSON)
    assert [(each.id, each.is_off_route) for each in lesson.sections] == [(FIRST, False), (SECOND, True)]
    assert (after.done, after.total, after.minutes_left) == (before.done, before.total, before.minutes_left)


def test_lessons_of_a_module_that_does_not_know_the_route_are_none_of_its(sample, tmp_path):
    alone = open_home(sample.session)
    folder = write_template(tmp_path / "other", "other", "Another", "en")
    with Library.open(build_module(folder, tmp_path / "built")) as other:
        session = replace(sample.session, libraries=(*sample.session.libraries, other))
        home, contents, progress = open_home(session), open_contents(session), open_progress(session)
    assert [bool(each.parts) for each in home.modules] == [True, True]
    assert home.lessons_total == contents.total == progress.lessons_total == alone.lessons_total
    assert home.minutes_left == contents.minutes_left == alone.minutes_left
    assert [(each.number, each.module) for each in contents.parts] == [
        (each.number, module.title) for module in home.modules for each in module.parts
    ]
    assert {each.module for each in open_contents(sample.session).parts} == {""}
