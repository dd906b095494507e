"""Slips of somebody who writes Markdown now and then: each is found at its line, and nothing is said of sound text."""

from pathlib import Path

import pytest

from htcourse.core.module_check import check_module
from htcourse.core.module_check.slips import TEMPLATE_WORDS
from htcourse.core.module_check.suggestions import nearest
from htcourse.formats import read
from htcourse.usecases.workshop.drafts import write_template
from htcourse.usecases.workshop.skeletons import TEXTS, chart_table

HEAD = "---\nid: a\ntitle: A\n---\n\n## One {#one}\n\n"
MODULE = "id: m\nversion: 1.0.0\ntitle: M\nlanguages: [en]\nauthors: [A]\nlicence: MIT\nparts:\n"
MODULE += "  - id: p\n    title: P\n    lessons: [a]\n"


def found(tmp_path: Path, files: dict[str, str]):
    for name, text in {"module.yaml": MODULE, "lessons/a.md": HEAD + "Text.\n", **files}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    reading = read(tmp_path)
    problems = list(reading.problems) + (check_module(reading.module, reading.unread) if reading.module else [])
    return [(each.code, each.place.line) for each in problems], problems


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('!!! warning "Mind"\nText that is not indented.\n', "empty-block", 8),
        ("!!! note\n\nText.\n", "empty-block", 8),
        ("Text.\n\n# Another title\n", "second-title", 10),
        ("1. one\n  - inner\n", "flat-list", 9),
        ("1. one\n- other\n", "flat-list", 9),
        ("- one\n1. other\n", "flat-list", 9),
        ("The sum is $\\frac{a}{b}$ here.\n", "raw-math", 8),
        ("The sum is \\\\(x + 1\\\\) here.\n", "raw-math", 8),
        ("\\\\\\[x + 1\\\\\\]\n", "raw-math", 8),
        ("The sum is [latex]x[/latex].\n", "raw-math", 8),
        ("The sum is [$]x[/$].\n", "raw-math", 8),
        ("Sent to \u202eabc.\n", "turned-text", 8),
        ("Look at https://example.org/a, please.\n", "bare-address", 8),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |\n| 1 | 2 | lost |\n", "wide-row", 11),
        ("a | b\n--- | ---\n1 | 2 | lost\n", "wide-row", 10),
        ("!!! note\n    Text.\n\n    | a |\n    | - |\n    | 1 | lost |\n", "wide-row", 13),
        ("| | |\n| --- | --- |\n| 1 | 2 |\n", "bare-table", 8),
        ("Text.\n\n| a | | &nbsp; |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n", "bare-table", 10),
        ("Write the text of the section here, with an empty line between paragraphs.\n", "template-words", 8),
    ],
)
def test_a_slip_is_found_at_its_line(tmp_path, text, code, line):
    assert (code, line) in found(tmp_path, {"lessons/a.md": HEAD + text})[0]


@pytest.mark.parametrize(
    "text",
    [
        '!!! warning "Mind"\n    Text.\n\n!!! tip\n    Text.\n',
        "### A heading within\n\n```\n# a comment\nhttps://example.org\n```\n",
        "- one\n    1. inner\n    2. inner\n- two\n  - inner\n\n1. one\n   - inner\n2. two\n\n- a\n",
        "A sign \\(like this\\), C:\\\\(x), [$5] and\n",
        "It costs $5 and $6. A `$x^2$` in code.\n",
        "<https://example.org> and [words](https://example.org/a) and [a]\n\n[a]: https://example.org\n",
        '<a href="https://example.org">a</a>\n',
        "| | 2024 | 2025 |\n|---|---|---|\n| Cases | 1 | 2 |\n",
        "| a | b |\n|:-:|---|\n| 1 \\| 2 | `x|y` | |\n| 1 |\n\nOr a | b | c\n",
    ],
)
def test_nothing_is_said_of_sound_text(tmp_path, text):
    codes = {code for code, _ in found(tmp_path, {"lessons/a.md": HEAD + text})[0]}
    assert not codes & {
        "empty-block",
        "second-title",
        "flat-list",
        "raw-math",
        "bare-address",
        "template-words",
        "wide-row",
        "bare-table",
    }


def test_addresses_and_formulas_in_questions_are_found_at_the_question(tmp_path):
    text = "questions:\n  - id: q\n    type: true-false\n    text: Is $x^2$ at https://example.org?\n    answer: true\n"
    text += "  - id: r\n    type: true-false\n    answer: true\n"
    text += "    text: |\n      Look:\n\n      | a |\n      |---|\n      | 1 | 2 |\n"
    places = found(tmp_path, {"quizzes/q.yaml": text})[0]
    assert ("raw-math", 2) in places
    assert ("bare-address", 2) in places
    assert ("wide-row", 6) in places


def test_what_is_said_of_an_objective_names_its_own_line(tmp_path):
    aims = "objectives:\n  - id: o-a\n    text: Own words\n  - id: o-b\n    text: Say what a learner can do then\n"
    head = HEAD.replace("title: A\n", f"title: A\n{aims}")
    places = found(tmp_path, {"lessons/a.md": head + "Text.\n"})[0]
    assert [(code, line) for code, line in places if code in ("template-words", "objective-untested")] == [
        ("objective-untested", 5),
        ("objective-untested", 7),
        ("template-words", 8),
    ]


@pytest.mark.parametrize(("kind", "name"), [("quiz", "quizzes/b.yaml"), ("case", "cases/b.yaml")])
def test_all_words_of_the_template_are_told_each_at_its_line(tmp_path, kind, name):
    text = TEXTS[kind]("b", "Some title", str)
    _, problems = found(tmp_path, {name: text})
    told = [(each.place.line, each.values["words"]) for each in problems if each.code == "template-words"]
    lines = text.split("\n")
    assert len(told) > 3
    assert all(words in lines[line - 1] for line, words in told if len(str(words)) < 60)
    assert len(set(told)) == len(told)
    assert {words for _, words in told} == {words for words in TEMPLATE_WORDS if words in text}


def test_words_that_insert_puts_in_are_found(tmp_path):
    text = '!!! note "A"\n    Write here.\n\n!!! slide "B"\n    Up to 40 words.\n'
    _, problems = found(tmp_path, {"lessons/a.md": HEAD + text})
    told = [each.values["words"] for each in problems if each.code == "template-words"]
    assert told == ["Write here.", "Up to 40 words."]


def test_words_of_the_template_in_a_translation_are_found_there(tmp_path):
    head = HEAD.replace("title: A\n", "title: First lesson\nobjectives:\n  - {id: o-a, text: First word}\n")
    files = {"module.yaml": MODULE.replace("[en]", "[en, ru]"), "lessons/a.md": HEAD, "lessons/a.ru.md": head}
    files["lessons/a.md"] = head.replace("First lesson", "A").replace("First word", "Own")
    _, problems = found(tmp_path, {name: f"{text}Text.\n" if ".md" in name else text for name, text in files.items()})
    left = [(each.place.file, each.place.line) for each in problems if each.code == "template-words"]
    assert left == [("lessons/a.ru.md", 3), ("lessons/a.ru.md", 5)]


@pytest.mark.parametrize("kind", ["lesson", "quiz", "case", "glossary", "sources"])
def test_every_file_that_is_added_says_what_is_to_be_written_over(tmp_path, kind):
    names = {"lesson": "lessons/b.md", "quiz": "quizzes/b.yaml", "case": "cases/b.yaml"}
    name = names.get(kind, "glossary.yaml" if kind == "glossary" else "sources.json")
    _, problems = found(tmp_path, {name: TEXTS[kind]("b", "Some title", str)})
    assert {each.code for each in problems if each.place.file == name} & {"template-words", "bare-source"}


def test_words_of_a_pasted_reference_that_stand_in_no_field_are_told_until_they_do(tmp_path):
    source = '[{"id": "a", "type": "book", "title": "T", "author": [{"literal": "B"}]%s}]'
    told = found(tmp_path, {"sources.json": source % ', "unread": "note: Kept at home"'})[1]
    (problem,) = (each for each in told if each.code == "unread-words")
    assert (problem.place.file, problem.values) == ("sources.json", {"name": "a", "words": "note: Kept at home"})
    assert "unread-words" not in {each.code for each in found(tmp_path, {"sources.json": source % ""})[1]}


def test_a_new_module_is_not_without_problems(tmp_path):
    folder = write_template(tmp_path / "new", "new", "New", "en")
    module = read(folder).module
    assert module is not None
    assert {each.code for each in check_module(module)} == {"template-words"}


@pytest.mark.parametrize(
    ("files", "code", "near"),
    [
        ({"lessons/a.md": HEAD + '!!! check "q-frist"\n'}, "unknown-check", "q-first"),
        ({"module.yaml": MODULE.replace("[a]", "[a, b]")}, "unknown-lesson", ""),
        ({"lessons/a.md": HEAD + "[x]{term=consnt}\n"}, "unknown-term", "consent"),
        ({"lessons/a.md": HEAD + "![x](images/bord.png)\n"}, "unknown-picture", ""),
    ],
)
def test_the_nearest_name_is_offered(tmp_path, files, code, near):
    more = {
        "quizzes/q.yaml": "questions:\n  - {id: q-first, type: true-false, text: So?, answer: true}\n",
        "glossary.yaml": "- {id: consent, term: Consent, definition: A yes.}\n",
    }
    problem = next(each for each in found(tmp_path, more | files)[1] if each.code == code)
    assert problem.values.get("near", "") == near
    assert near in problem.advice


def test_a_lesson_that_is_not_there_is_told_at_the_line_that_names_it(tmp_path):
    places = found(tmp_path, {"module.yaml": MODULE.replace("lessons: [a]", "lessons:\n      - a\n      - gone")})[0]
    assert ("unknown-lesson", 12) in places


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_is_opened(tmp_path):
    text = (
        'questions:\n  - id: q\n    text: "never closed\n    type: true-false\n    answer: true\n' + "    # more\n" * 30
    )
    assert ("yaml-syntax", 3) in found(tmp_path, {"quizzes/q.yaml": text})[0]


def test_a_key_of_a_type_is_offered_where_it_is_nearest(tmp_path):
    text = "questions:\n  - {id: q, type: true-false, text: So?, answer: true, feedback_ture: Yes.}\n"
    problem = next(each for each in found(tmp_path, {"quizzes/q.yaml": text})[1] if each.code == "unknown-key")
    assert problem.values["near"] == "feedback_true"


def test_no_name_is_near_where_none_is_like_it():
    assert nearest("q-1", {"consent", "palermo"}) == ""
    assert nearest("q-frist", {"q-first", "q-last"}) == "q-first"


def test_titles_and_the_table_of_a_template_are_told_too(tmp_path):
    folder = write_template(tmp_path / "new", "new", "New", "en")
    (folder / "data").mkdir()
    (folder / "data" / "c.yaml").write_text(TEXTS["data"]("c", "My title", str), encoding="utf-8")
    (folder / "data" / "c.csv").write_text(chart_table(str), encoding="utf-8")
    module = read(folder).module
    assert module is not None
    told = {each.values["words"] for each in check_module(module) if each.code == "template-words"}
    assert {"First lesson", "First section", "2024 1, 2025 2"} <= told
    (folder / "data" / "c.csv").write_text("Year,Number\n2024,7\n", encoding="utf-8")
    module = read(folder).module
    assert module is not None
    assert "2024 1, 2025 2" not in {str(each.values.get("words")) for each in check_module(module)}
