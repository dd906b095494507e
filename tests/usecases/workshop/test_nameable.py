"""What the files of a draft can name."""

from htcourse.tour.small_module import write_small_module
from htcourse.usecases.workshop.nameable import names_in


def test_a_draft_names_its_lessons_questions_and_objectives_in_words(tmp_path):
    names = names_in(write_small_module(tmp_path), {})
    assert [tuple(each)[:2] for each in names.lessons] == [("two-questions", "Two questions before you sign")]
    assert [tuple(each)[:2] for each in names.questions] == [("keep-papers", "Who keeps the papers")]
    assert [each.id for each in names.objectives] == ["o-ask"]


def test_a_draft_names_its_routes_sections_and_facts_in_words(tmp_path):
    folder = write_small_module(tmp_path)
    module = (folder / "module.yaml").read_text(encoding="utf-8") + "routes:\n  - {id: day, title: One day}\n"
    names = names_in(folder, {"module.yaml": module, "facts.yaml": "- {id: F-1, claim: A claim, status: unchecked}\n"})
    assert [tuple(each)[:2] for each in names.routes] == [("day", "One day")]
    assert [tuple(each)[:2] for each in names.facts] == [("F-1", "A claim")]
    lesson, section = names.sections[0].words.split(": ")
    assert names.sections[0].id.startswith("two-questions#")
    assert lesson == "Two questions before you sign"
    assert section


def test_a_text_that_is_not_saved_counts(tmp_path):
    folder = write_small_module(tmp_path)
    file = "quizzes/words.yaml"
    text = (folder / file).read_text(encoding="utf-8").replace("Who keeps the papers", "Whose papers")
    assert names_in(folder, {file: text}).questions[0].words == "Whose papers"
