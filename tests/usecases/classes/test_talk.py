"""What is presented: slides, notes apart from them, and no key of what measures."""

import re
from collections import Counter

import pytest
from tests.guarded_course import COURSE, NUMBER, SECRET, TYPES, texts_in
from tests.usecases.quiz_course import PARTLY, Desk, module_with, single
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.errors import CourseError
from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.render.plain_text import plain_text
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.run_poll import begin_poll
from htcourse.usecases.classes.talk import open_talk
from htcourse.usecases.classes.talk_choices import list_talks
from htcourse.usecases.modules.installed import install_module
from htcourse.usecases.quizzes.take_quiz import start_attempt
from htcourse.usecases.results.known_quizzes import known_quizzes
from htcourse.usecases.session import open_libraries


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    places = Places(tmp_path_factory.mktemp("sample") / "home")
    places.prepare()
    install_module(places, SAMPLE)
    return places


def counting(folder, module=None):
    """A desk whose library counts for everybody."""
    desk = Desk(folder / "home")
    if module is not None:
        desk.install(module)
    package = folder / "any.htmod"
    package.write_bytes(b"any")
    install_library(desk.places, desk.library, package)
    return desk


@pytest.fixture
def guarded(tmp_path):
    desk = counting(tmp_path, COURSE)
    yield desk
    desk.leave()


def test_a_lesson_is_slides_in_order_and_the_notes_stand_beside_them(sample):
    talk = open_talk(sample, "sample/three-elements")
    titles = [each.title or each.question.text for each in talk.slides]
    first = next(each.question.text for each in talk.slides if each.question is not None)
    assert titles.index("Three elements") < titles.index(first)
    shown = " ".join(f"{each.title} {each.html} {each.svg} {each.question}" for each in talk.slides)
    assert "Let pairs sort the cards" not in shown
    assert any("Let pairs sort the cards" in each.notes for each in talk.slides)
    assert {each.section for each in talk.slides} == {each.id for each in talk.sections}
    assert any(each.svg and each.alt for each in talk.slides)


def test_a_question_that_a_slide_and_the_text_show_is_asked_once(sample):
    talk = open_talk(sample, "sample/three-elements")
    asked = [each.question.id for each in talk.slides if each.question is not None]
    assert len(asked) == len(set(asked)) == len(talk.questions)
    assert "sample/s-true" in asked  # of a slide


def test_texts_come_in_the_language_asked_for(sample):
    assert any("Три элемента" in each.title for each in open_talk(sample, "sample/three-elements", "ru").slides)


def test_what_an_exam_or_a_pre_test_asks_has_no_key_here(guarded):
    talk = open_talk(guarded.places, "guarded/papers")
    asked = [each for each in talk.slides if each.asks]
    assert len(asked) == len(TYPES)
    assert sum(each.question is None for each in asked) > 5
    assert not any(each.tells_key or each.has_key for each in asked)
    assert not any(SECRET in text or str(NUMBER) in text for text in texts_in(talk))
    running = begin_poll(guarded.places, "guarded/papers")
    for step in (running.open_vote, running.close_vote, running.show_key):
        step()
    assert not running.poll().question.key
    running.end()


def test_what_somebody_is_asked_in_a_pre_test_that_draws_has_no_key_either(tmp_path):
    desk = counting(tmp_path)
    before = {each.question.id: each.tells_key for each in open_talk(desk.places, "course/basics").slides}
    assert before == {"course/q1": False, "course/q2": True, "course/many": True}
    start_attempt(desk.session, "course/drawn", Mode.PRE, seed=3)
    assert "course/q2" in gate_now(desk.session).closed
    desk.close()
    after = {each.question.id: each.tells_key for each in open_talk(desk.places, "course/basics").slides}
    assert after == {"course/q1": False, "course/q2": False, "course/many": True}


def test_a_choice_worth_a_part_is_no_key(tmp_path):
    desk = counting(tmp_path, module_with(single("q2", body=PARTLY, translations={})))
    keys = {each.question.id: each.question.key for each in open_talk(desk.places, "course/basics").slides}
    assert keys["course/q2"] == {"means"}
    desk.close()


@pytest.mark.parametrize("of", ["guarded/exam", "guarded/pre", "guarded/post", "guarded/nosuch", "nosuch/lesson"])
def test_what_measures_and_what_is_not_there_is_a_sentence(guarded, of):
    with pytest.raises(CourseError):
        open_talk(guarded.places, of)


def tasks(talk):
    return {each.title: each for each in talk.slides if each.asks and each.question is None}


def test_a_question_without_choices_is_a_slide_and_its_answer_takes_the_place_of_its_items(sample):
    found = [each for talk in list_talks(sample) for each in tasks(open_talk(sample, talk.of)).values()]
    assert all(each.title for each in found)
    pairs = next(each for each in found if each.title.startswith("Match each item with its place in article 3"))
    assert "<b>B</b>" in pairs.html
    assert "✓" not in pairs.html
    assert "Servitude: Purpose: what for" in pairs.answer
    assert any("<b>[against]</b>" in each.answer and "[against]" not in each.html for each in found)
    steps = next(each for each in found if each.title.startswith("Put the steps of reading"))
    told, shown = (" ".join(text.split("?")) for text in (steps.answer, steps.html))
    first = "Which text is it: state, code or law, number, edition"
    assert told.index(first) < told.index("Which part is the basic offence")
    assert shown.index(first) > shown.index("Which act, means and purpose does that part name")


def in_parts(of, title):
    return [each for each in open_talk(Places.find(None), of).slides if each.part and each.title.startswith(title)]


def test_a_long_task_comes_in_parts_and_all_there_is_to_choose_stands_on_each():
    """In one piece it would be written too small for a room."""
    first, second = in_parts("htcourse/children", "Sort six invented accounts")
    assert first.heading == f"{first.title}\u00a0(1/2)"
    assert second.heading == f"{first.title}\u00a0(2/2)"
    numbers = [re.findall(r">(\d)\.&nbsp;", each.html) for each in (first, second)]
    assert numbers == [["1", "2", "3"], ["4", "5", "6"]]
    for each in (first, second):
        assert re.findall(r"<b>(\w)</b>", each.html) == ["A", "B", "C"]
        rows, told = (
            re.findall(f"{mark}&nbsp; (.*?)</p>", of) for mark, of in ((r"\d\.", each.html), ("✓", each.answer))
        )
        assert len(rows) == 3
        assert all(line.startswith(row.removesuffix(".")) for row, line in zip(rows, told, strict=True))


def test_a_long_text_to_be_marked_is_cut_between_sentences_and_no_word_is_lost():
    slides = in_parts("htcourse/words-in-headlines", "Mark the words that show smuggling")
    quiz = known_quizzes(Places.find(None))["htcourse/words-in-headlines"].quiz
    libraries, _ = open_libraries(Places.find(None))
    asked = [question_now(each) for each in libraries[0].questions(quiz.questions, "en")]
    for library in libraries:
        library.close()
    question = next(each for each in asked if plain_text(each.text("text")) == slides[0].title)
    words = question.interaction(0).text.split()
    shown = [plain_text(each.html).split() for each in slides]
    assert len(shown) == 2
    assert not Counter(words) - Counter(word for each in shown for word in each)
    spans = model_answers(question.body, question.interaction(0))["right"]["spans"]
    assert [each.answer.count("“") > 0 for each in slides] == [True, True]
    assert sum(each.answer.count("✓") for each in slides) >= len(spans)


def test_a_long_model_answer_is_told_in_parts_and_its_question_stands_on_each():
    first, second = in_parts("htcourse/officer-capstone", "The team's handover page")
    assert first.html == second.html
    assert not set(first.answer.split(".")) & set(second.answer.split(".")) - {"</p>"}


def test_what_is_short_stays_on_one_slide(sample):
    assert not any(each.part for each in open_talk(sample, "sample/three-elements").slides)


def test_what_is_offered_can_be_presented_and_nothing_of_it_measures(sample):
    offered = list_talks(sample)
    assert not {each.of for each in offered} & {"htcourse/course-exam", "htcourse/pre-a", "htcourse/post-a"}
    for each in (offered[0], offered[-1], *(one for one in offered if one.of.startswith("sample/"))):
        assert open_talk(sample, each.of).slides


def test_a_quiz_that_a_lesson_is_called_like_is_opened_as_what_it_is():
    """Its row presented the lesson."""
    places = Places.find(None)
    lesson, quiz = (each for each in list_talks(places) if each.of.endswith("htcourse/act-means-purpose"))
    asked = open_talk(places, quiz.of)
    assert (lesson.polls, quiz.polls) == (len(open_talk(places, lesson.of).questions), len(asked.questions))
    assert {each.section for each in asked.slides} == {"htcourse/act-means-purpose"}
    assert open_talk(places, asked.of).questions == asked.questions


def test_a_content_note_comes_before_anything_else():
    """The built-in lesson on the three elements has one."""
    places = Places.find(None)
    talk = open_talk(places, "htcourse/act-means-purpose")
    assert "Short invented stories about people exploited" in talk.slides[0].html
