from pathlib import Path

import pytest

from htcourse.core.course import Module
from htcourse.core.module_check import check_module
from htcourse.core.question_types import kind_names
from htcourse.core.quiz import Feedback, Mode
from htcourse.formats import read

SAMPLE = Path(__file__).parents[1] / "samples" / "module"


@pytest.fixture(scope="module")
def module() -> Module:
    reading = read(SAMPLE)
    assert [f"{each.place}: {each.sentence}" for each in reading.problems] == []
    assert reading.module is not None
    return reading.module


def test_sample_has_no_problem_not_even_a_warning(module):
    assert [f"{each.place}: {each.sentence}" for each in check_module(module)] == []


def test_sample_has_every_question_type(module):
    assert {each.type for each in module.questions} == set(kind_names())


def test_sample_has_every_quiz_mode(module):
    modes = {mode for each in module.quizzes for mode in each.modes}
    assert modes == set(Mode) - {Mode.CERTAINTY}  # read and kept as a test is


def test_sample_has_an_exam_with_its_time_and_what_it_tells(module):
    exam = next(each for each in module.quizzes if each.id == "final")
    assert (exam.minutes, exam.told_in(Mode.EXAM)) == (30, Feedback(right_answer=False))
    assert exam.told_in(Mode.PRACTICE) == Feedback()
    assert [each.id for each in module.questions if each.distressing] == ["s-tag"]


def test_lesson_is_there_in_three_languages_with_the_same_sections(module):
    lesson = next(each for each in module.lessons if each.id == "three-elements")
    assert {language: [each.slug for each in text.sections] for language, text in lesson.texts.items()} == {
        "en": ["elements", "signs"],
        "ru": ["elements", "signs"],
        "kk": ["elements", "signs"],
    }
    assert [each.minutes for each in lesson.texts["ru"].sections] == [12, 8]


def test_a_lesson_and_its_sections_have_words_to_be_found_by_a_second_line_and_an_equal_task(module):
    text = next(each for each in module.lessons if each.id == "three-elements").texts["en"]
    assert text.keywords == ("Palermo Protocol", "labour contract")
    assert text.equal_task.startswith("Read article 3")
    assert [(each.subtitle, each.keywords) for each in text.sections] == [
        ("", ()),
        ("Smoke, not yet fire", ("red flags", "ILO indicators")),
    ]
    assert [each.title for each in text.sections][1] == "What a sign shows"


def test_the_questions_of_an_exam_bank_say_so(module):
    banks = {each.place.file: each.bank for each in module.questions}
    assert banks == {"quizzes/basics.yaml": "", "quizzes/exam.yaml": "exam"}
    assert [draw.bank for each in module.quizzes if each.id == "closing" for draw in each.draws] == ["exam"]


def test_objectives_are_worded_in_three_languages(module):
    lesson = next(each for each in module.lessons if each.id == "three-elements")
    assert set(lesson.objectives[0].texts) == {"en", "ru", "kk"}


def test_section_lines_are_those_of_the_file(module):
    lines = (SAMPLE / "lessons/basics/three-elements.md").read_text(encoding="utf-8").split("\n")
    lesson = next(each for each in module.lessons if each.id == "three-elements")
    for section in lesson.texts["en"].sections:
        assert lines[section.place.line - 1].startswith(f"## {section.title}")
        for number, line in enumerate(section.markdown.split("\n")):
            assert line in ("", lines[section.place.line + number])


def test_footnotes_and_abbreviations_are_definitions_on_their_own_lines(module):
    lines = (SAMPLE / "lessons/basics/three-elements.md").read_text(encoding="utf-8").split("\n")
    text = next(each for each in module.lessons if each.id == "three-elements").texts["en"]
    kept = {number: line for number, line in enumerate(text.definitions.split("\n")) if line}
    assert [line[:4] for line in kept.values()] == ["*[NG", "[^in", "    "]
    assert all(lines[number] == line for number, line in kept.items())
    assert "*[NGO]" not in text.sections[-1].markdown


def test_question_is_translated_by_path(module):
    question = next(each for each in module.questions if each.id == "s-single")
    assert question.translations["ru"]["choices/means/text"] == "Средство"
    assert question.translations["kk"]["hints/1"] == "Қалай жасалғанын сұраңыз."
    assert question.place.file == "quizzes/basics.yaml"
    assert question.place.line == 3


def test_case_is_translated_by_path(module):
    assert module.cases[0].texts["ru"]["nodes/arrival/decisions/alone/debrief/text"] == "Она могла говорить свободно."
    assert module.cases[0].body.documents[0].sender == "The health centre"


def test_glossary_keeps_the_status_of_a_translation(module):
    term = next(each for each in module.terms if each.id == "purpose")
    assert (term.texts["ru"].term, term.texts["ru"].status) == ("цель", "official")
    assert term.texts["kk"].status == "proposed"


def test_chart_has_rows_as_text_and_titles_by_language(module):
    chart = next(each for each in module.charts if each.id == "sample-cases")
    assert chart.rows[0] == {"year": "2019", "registered": "4"}
    assert chart.titles == {"en": "Invented cases by year", "ru": "Вымышленные случаи по годам"}
    assert next(each for each in module.charts if each.id == "sample-treaties").titles["ru"] == "Три договора"


def test_unknown_values_of_a_country_are_absent(module):
    country = module.countries[0]
    assert (country.id, country.titles["kk"]) == ("kz", "Қазақстан")
    assert "last_checked" not in country.data["help_lines"][0]
    assert country.data["ratifications"][0]["year"] == 2008


def test_pictures_are_there_by_name(module):
    assert [each.name for each in module.pictures] == ["images/boxes.png", "images/elements.svg"]
