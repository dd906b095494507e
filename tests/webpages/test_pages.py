"""What stands on whole pages: folds, languages, questions and the words of pages."""

import json
import re
import string
from dataclasses import replace

import pytest

from htcourse.core.quiz import Draw, Feedback, Mode
from htcourse.webpages.article import Leads
from htcourse.webpages.course_files import left_out
from htcourse.webpages.drawing import figure, theme
from htcourse.webpages.edition import Edition
from htcourse.webpages.lesson_page import lesson_page
from htcourse.webpages.page import Frame
from htcourse.webpages.page_files import Medium
from htcourse.webpages.quiz_page import is_scored, quiz_page, told_of
from htcourse.webpages.reference_page import contents_page, glossary_page, help_page, sources_page
from htcourse.webpages.style import course_script, style_sheet
from htcourse.webpages.words import script_words, words_of

LANGUAGES = ("en", "ru", "kk")


def frame(module, medium=Medium.SITE, language=""):
    return Frame(Edition.of(module, language), medium)


def data_of(page):
    [data] = re.findall(r'id="course-data">(.*?)</script>', page.html, re.DOTALL)
    return json.loads(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_with_the_same_places(language):
    def places(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert words_of(language).keys() == words_of("en").keys()
    for name, text in words_of(language).items():
        assert text
        assert places(text) == places(words_of("en")[name]), name


def test_the_script_is_given_every_word_it_asks_for():
    asked = set(re.findall(r'course\.word\("(\w+)"', course_script().decode()))
    assert asked <= script_words("en").keys()


def test_a_page_in_another_language_is_worded_in_it_and_marks_what_is_not_translated(compiled_sample):
    page = lesson_page(frame(compiled_sample, language="ru"), compiled_sample.lessons[0])
    assert '<html lang="ru">' in page.html
    assert words_of("ru")["sources"] in page.html
    assert data_of(page)["words"]["check"] == words_of("ru")["check"]


def test_what_was_not_checked_has_a_mark_that_explains_itself_and_the_sources_say_it_in_words(compiled_sample):
    page = lesson_page(frame(compiled_sample), compiled_sample.lessons[0])
    why = "Not checked: nobody could check this when it was written."
    marks = re.findall(r'<abbr class="unchecked-mark"[^>]*>', page.html)
    assert len(marks) == 2
    assert all(f'aria-label="{why}"' in each and f'title="{why}"' in each and "href" not in each for each in marks)
    assert page.html.count(f"* {why}</p></section>") == 1
    without = lesson_page(frame(compiled_sample), compiled_sample.lessons[1])
    assert "unchecked" not in without.html


def test_a_lesson_page_offers_the_equal_task_beside_the_note_and_has_its_subtitles(compiled_sample):
    page = lesson_page(frame(compiled_sample), compiled_sample.lessons[0])
    note, _, rest = page.html.partition("</aside>")
    assert "<summary>Or do a task of equal worth</summary>" in note
    assert "<li>Say what you would ask first.</li>" in note
    assert '<p class="caption">Smoke, not yet fire</p>' in rest
    without = lesson_page(frame(compiled_sample), compiled_sample.lessons[1])
    assert "equal worth" not in without.html


def test_a_lesson_page_has_its_sections_in_order_and_a_contents_that_leads_to_them(compiled):
    for lesson in compiled.lessons[:5]:
        page = lesson_page(frame(compiled), lesson)
        slugs = [each.slug for each in compiled.sections if each.lesson == lesson.id]
        assert re.findall(r'<section class="part" id="([^"]*)"', page.html) == slugs
        assert re.findall(r'<li><a href="#([^"]*)">', page.html)[: len(slugs)] == slugs


def test_a_question_that_stands_twice_in_a_lesson_is_asked_once(compiled_sample):
    lesson = compiled_sample.lessons[0]
    section = next(each for each in compiled_sample.sections if any(part["kind"] == "check" for part in each.parts))
    check = next(part for part in section.parts if part["kind"] == "check")
    doubled = replace(section, parts=[*section.parts, check])
    module = replace(
        compiled_sample, sections=tuple(doubled if each is section else each for each in compiled_sample.sections)
    )
    page = lesson_page(frame(module), next(each for each in module.lessons if each.id == section.lesson))
    assert lesson
    assert page.html.count(f'id="question_{check["ref"].partition("/")[2]}"') == 1


def test_a_term_is_explained_at_the_end_of_a_page_that_stands_alone(compiled):
    lesson = next(each for each in compiled.lessons if each.id == "htcourse/five-concepts")
    page = lesson_page(frame(compiled, Medium.SCORM), lesson)
    linked = set(re.findall(r'href="#(term_[^"]*)"', page.html))
    assert linked
    assert linked <= set(re.findall(r'<dt id="([^"]*)"', page.html))


def test_a_scored_quiz_is_handed_in_as_a_whole_and_one_on_a_site_question_by_question(compiled):
    quiz = compiled.quizzes[0]
    scored, practised = (
        data_of(quiz_page(frame(compiled, Medium.SCORM), quiz)),
        data_of(quiz_page(frame(compiled), quiz)),
    )
    assert (scored["kind"], scored["mode"], scored["pass_mark"]) == ("quiz", "test", 60)
    assert practised["mode"] == "practice"


def test_a_quiz_hands_its_weights_and_its_pass_mark_on_and_the_page_counts_by_them(compiled, ask):
    quiz = next(each for each in compiled.quizzes if len(each.questions) > 1)
    first, second = quiz.questions[:2]
    weighed = replace(quiz, weights={first: 9.0, second: 0.0}, pass_percent=75)
    page = quiz_page(frame(compiled, Medium.SCORM), weighed)
    data = data_of(page)
    assert [each["weight"] for each in data["questions"]] == [9, 0, *[1] * (len(quiz.questions) - 2)]
    assert data["pass_mark"] == 75
    headings = re.findall(r'class="kicker" id="[^"]*_title">([^<]*)<', page.html)
    assert headings[:3] == ["Question 1 · Points: 9", "Question 2 · Points: 0", "Question 3"]
    assert "75" in page.html.partition("<h1>")[2].partition("</header>")[0]
    asked = [{"scored": True, "weight": 9.0}, {"scored": True, "weight": 0.0}, {"scored": False, "weight": 5.0}]
    assert ask({"cards": [*zip(asked, (1, 0, 0), strict=True)]}) == 100
    asked[1]["weight"] = 3.0
    assert ask({"cards": [*zip(asked, (1, 0, 0), strict=True)]}) == 75
    assert ask({"cards": [[asked[2], 1], [{"scored": True, "weight": 0}, 1]]}) is None, "nothing counts"


def test_what_a_line_of_a_draw_counts_goes_on_the_page(compiled):
    lesson = next(each.lesson for each in compiled.questions if each.lesson and not each.bank)
    drawn = replace(compiled.quizzes[0], questions=(), draws=(Draw(2, weight=4.0, lesson=lesson), Draw(1)))
    data = data_of(quiz_page(frame(compiled, Medium.SCORM), drawn))
    assert [each["weight"] for each in data["questions"]] == [4, 4, 1]


def test_a_quiz_whose_questions_count_nothing_reports_no_score(compiled):
    quiz = compiled.quizzes[0]
    assert is_scored(frame(compiled, Medium.SCORM), quiz)
    assert not is_scored(frame(compiled, Medium.SCORM), replace(quiz, weights=dict.fromkeys(quiz.questions, 0.0)))


def test_a_scored_quiz_tells_what_its_mode_tells(compiled):
    told = Feedback(correctness=True, explanation=False, right_answer=False)
    quiz = replace(compiled.quizzes[0], modes=(Mode.PRACTICE, Mode.TEST), feedback={Mode.TEST: told})
    assert told_of(quiz) == told
    data = data_of(quiz_page(frame(compiled, Medium.SCORM), quiz))
    assert data["told"] == {"correctness": True, "explanation": False, "right_answer": False}


def test_a_draw_is_made_once_and_said(compiled):
    quiz = replace(compiled.quizzes[0], questions=(), draws=(Draw(3, type="true-false"),))
    module = replace(compiled, quizzes=(quiz,))
    page = quiz_page(frame(module), quiz)
    assert [each["type"] for each in data_of(page)["questions"]] == ["true-false"] * 3
    assert page == quiz_page(frame(module), quiz)
    assert "draw-made-once" in {each.code for each in left_out(Edition.of(module))}


def test_two_quizzes_of_one_title_are_told_apart_in_the_contents(compiled):
    page = contents_page(frame(compiled))
    assert "Pre-test (A)" in page.html
    assert "Pre-test (B, Officer" in page.html


def test_drawings_take_the_page_s_colours_and_say_in_words_what_they_show(compiled):
    edition = Edition.of(compiled)
    for chart in compiled.charts:
        html = figure(chart, Leads(edition, Medium.SITE, "pages/x.html"))
        assert "role:" not in html
        assert 'role="img" aria-label="' in html
        assert "<details><summary>As a table</summary>" in html
        style = style_sheet(has_fonts=False).decode()
        assert all(f"{each}:" in style for each in re.findall(r"var\((--[\w-]+)\)", html))


def test_the_style_sheet_knows_light_dark_and_contrast_and_every_colour_it_uses():
    style = style_sheet(has_fonts=True).decode()
    for name in ("light", "dark", "contrast"):
        assert all(colour in style for colour in theme(name).values())
    assert set(re.findall(r"var\((--[\w-]+)\)", style)) <= set(re.findall(r"(--[\w-]+):", style))
    assert "@media print" in style
    assert "@font-face" not in style_sheet(has_fonts=False).decode()


def test_a_module_without_glossary_sources_and_countries_has_no_links_to_them(compiled_sample):
    bare = replace(compiled_sample, terms=(), sources=(), countries=())
    page = contents_page(frame(bare))
    assert "glossary.html" not in page.html
    assert "sources.html" not in page.html
    assert "help-lines.html" not in page.html


def test_terms_sources_and_countries_stand_in_the_order_of_the_kazakh_alphabet(compiled_sample):
    wanted = ["Айғақ", "Әділет", "Куә", "Қорғау", "Ұйым", "Іс", "Яғни"]
    named = sorted(wanted)
    (term, *_), (source, *_), (country, *_) = compiled_sample.terms, compiled_sample.sources, compiled_sample.countries
    own = frame(
        replace(
            compiled_sample,
            terms=tuple(replace(term, id=f"demo/{each}", term=each, sources=()) for each in named),
            sources=tuple(source._replace(id=f"demo/{each}", reference=f"“{each}”.") for each in named),
            countries=tuple(replace(country, id=f"demo/{each}", titles={"en": each}) for each in named),
        )
    )
    assert re.findall(r"<dt[^>]*>(.*?)</dt>", glossary_page(own).html) == wanted
    assert re.findall(r'<li id="source_[^"]*">“(.*?)”', sources_page(own).html) == wanted
    assert re.findall(r'<section class="card"><h2>(.*?)</h2>', help_page(own).html) == wanted


def test_what_only_those_who_mark_see_stands_on_no_page(compiled_sample):
    row = next(each for each in compiled_sample.questions if each.type == "essay")
    texts = {language: {**words, "grader_notes": "<p>Only for markers.</p>"} for language, words in row.texts.items()}
    rows = tuple(replace(each, texts=texts) if each is row else each for each in compiled_sample.questions)
    module = replace(compiled_sample, questions=rows)
    for medium in Medium:
        asking = [quiz_page(frame(module, medium), each).html for each in module.quizzes]
        assert not any("Only for markers" in each for each in asking)
        for lesson in module.lessons:
            assert "Only for markers" not in lesson_page(frame(module, medium), lesson).html
