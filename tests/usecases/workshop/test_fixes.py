"""One-click fixes mend what they say they mend, and nothing is offered where a person must decide."""

import re

import pytest
from tests.usecases.workshop.drafts import LESSON, QUIZ, text_of

from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.draft_words import objectives_in
from htcourse.usecases.workshop.fixes import ASKS, before_stop, quick_fixes

ELEMENTS = "lessons/basics/three-elements.md"


def fixes(draft, file, text):
    """Return the fixes of the problems that `text` brings, with their problems."""
    before = set(map(str, check_draft(draft, {})))
    unsaved = {file: text}
    return [
        (problem, fix)
        for problem in check_draft(draft, unsaved)
        if str(problem) not in before and problem.place.file == file
        for fix in quick_fixes(problem, text, draft, unsaved)
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "label"),
    [
        (ELEMENTS, " {#elements", " {", "missing-slug", "Name it "),
        (ELEMENTS, " {#elements", " {#Elements", "bad-slug", "Name it "),
        (ELEMENTS, "!!! check", "!!! chek", "unknown-block", "Change it to check"),
        (QUIZ, "difficulty: 1", "dificulty: 1", "unknown-key", "Change it to difficulty"),
        (QUIZ, "type: single-choice", "type: single-choise", "unknown-question-type", "Change it to single-choice"),
        (QUIZ, "@palermo-text", "@palermo-txt", "unknown-source", "Change it to palermo-text"),
        ("module.yaml", "authors:", "\tauthors:", "yaml-tab", "Replace tabs by spaces"),
    ],
)
def test_a_fix_mends_its_problem(draft, file, old, new, code, label):
    text = text_of(draft, file).replace(old, new, 1)
    found = [(problem, fix) for problem, fix in fixes(draft, file, text) if problem.code == code]
    assert found
    problem, fix = found[0]
    assert fix.label.startswith(label)
    rest = [each for each in check_draft(draft, {file: fix.text}) if each.code == code and each.place == problem.place]
    assert rest == []
    assert len(fix.text.split("\n")) == len(text.split("\n"))


def test_after_a_source_was_renamed_what_cited_it_cites_it_under_its_new_id(draft):
    """Its citations stayed behind, and nothing was offered for them."""
    sources = text_of(draft, "sources.json").replace('"palermo-text"', '"un-2000-protocol"')
    unsaved, text = {"sources.json": sources}, text_of(draft, QUIZ)
    problem, *_ = [
        each for each in check_draft(draft, unsaved) if each.code == "unknown-source" and each.place.file == QUIZ
    ]
    (fix,) = quick_fixes(problem, text, draft, unsaved)
    assert fix.label == "Cite un-2000-protocol in this file"
    left = check_draft(draft, {**unsaved, QUIZ: fix.text})
    assert not [each for each in left if each.code == "unknown-source" and each.place.file == QUIZ]


def test_a_figure_is_offered_the_choice_of_a_source_and_none_by_guess(draft):
    text = text_of(draft, ELEMENTS) + "\nIn 2014 some 5 million people crossed.\n"
    ((problem, fix),) = fixes(draft, ELEMENTS, text)
    assert (problem.code, fix.label, fix.text) == ("uncited-number", "Cite a source…", ASKS)
    assert before_stop("crossed.  ") == len("crossed")
    assert before_stop("| Courts | 2019 |  ") == len("| Courts | 2019")
    assert before_stop("| Courts | Few. |") == len("| Courts | Few")


def test_nothing_is_offered_for_what_only_a_person_can_mend(draft):
    text = text_of(draft, ELEMENTS) + '\n!!! check "nobody-at-all"\n'
    assert fixes(draft, ELEMENTS, text) == []


def test_a_problem_of_an_older_text_breaks_nothing(draft):
    text = text_of(draft, ELEMENTS).replace("!!! check", "!!! chek")
    problems = check_draft(draft, {ELEMENTS: text})
    for problem in problems:
        for older in ("", "one line", "\n" * 500):
            for fix in quick_fixes(problem, older, draft, {}):
                assert fix.text != older


@pytest.mark.parametrize(
    ("text", "code", "label", "wanted"),
    [
        ("!!! tip\nOne.\nTwo.\n\nMore.\n", "empty-block", "Put the text below into it", "    One.\n    Two.\n\nMore."),
        ("# Another\n", "second-title", "Begin a section with it", "## Another {#another}"),
        ("# Another\n", "second-title", "Make it a heading within", "### Another"),
        ("1. one\n  - a\n  - b\n2. two\n", "flat-list", "Put it under the item", "1. one\n   - a\n   - b\n2. two"),
        ("See https://example.org/a.\n", "bare-address", "Make it a link", "See <https://example.org/a>."),
    ],
)
def test_slips_are_mended_at_a_click(draft, text, code, label, wanted):
    text = text_of(draft, LESSON).rstrip("\n") + f"\n\n{text}"
    fix = next(fix for problem, fix in fixes(draft, LESSON, text) if problem.code == code and fix.label == label)
    assert wanted in fix.text
    assert code not in {each.code for each in check_draft(draft, {LESSON: fix.text})}


def test_a_name_nearly_right_is_put_right_at_a_click(draft):
    text = text_of(draft, ELEMENTS)
    name = text.partition('!!! check "')[2].partition('"')[0]
    wrong = text.replace(f'check "{name}"', f'check "{name[:-2] + name[-1] + name[-2]}x"', 1)
    found = [fix for problem, fix in fixes(draft, ELEMENTS, wrong) if problem.code == "unknown-check"]
    assert [fix.text for fix in found] == [text]


def test_all_questions_of_a_file_get_one_objective_at_a_click(draft):
    text = "questions:\n  - {id: new-a, type: true-false, text: So?, answer: true}\n"
    text += "  - id: new-b\n    type: true-false\n    text: So?\n    answer: true\n"
    file = "quizzes/new.yaml"
    found = [fix for problem, fix in fixes(draft, file, text) if problem.code == "no-objective"]
    name, words = next(iter(objectives_in(draft, {}).items()))
    assert found[0].label.endswith("” for all 2")
    assert words.startswith(found[0].label.removeprefix("“").partition("” for")[0].removesuffix(" …"))
    assert found[0].text.count(f"objective: {name}") == 2
    assert "no-objective" not in {each.code for each in check_draft(draft, {file: found[0].text})}
    alone = text.partition("  - id: new-b")[0]
    labels = [fix.label for problem, fix in fixes(draft, file, alone) if problem.code == "no-objective"]
    assert labels[0].startswith("Objective: “")
    assert len({*labels}) == len(labels)


def test_objectives_with_the_same_words_are_told_apart_by_their_names(draft):
    lesson = (draft / LESSON).read_text("utf-8")
    head = "objectives:\n  - {id: o-one, text: Say what you can do}\n  - {id: o-two, text: Say what you can do}\n"
    (draft / LESSON).write_text(re.sub(r"objectives:\n(?: .*\n)+", head, lesson), "utf-8")
    text = "questions:\n  - {id: new-a, type: true-false, text: So?, answer: true}\n"
    labels = [fix.label for each, fix in fixes(draft, "quizzes/new.yaml", text) if each.code == "no-objective"]
    assert "Objective: “Say what you can do (o-one)”" in labels
    assert "Objective: “Say what you can do (o-two)”" in labels
