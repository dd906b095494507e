"""Edits of YAML texts: what is asked for is written, and nothing else moves."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.yaml_mutations import files, mutated, name_of
from tests.how_many import how_many

from htcourse.core.errors import CourseError, ModuleError, NotFoundError
from htcourse.formats.module_folder.yaml_edits import (
    elements_at,
    value_at,
    with_element_moved,
    with_value,
    without_value,
    yaml_of,
)
from htcourse.formats.module_folder.yaml_lists import same
from htcourse.formats.module_folder.yaml_nodes import nodes_to_edit

EDITED = files("quizzes/*.yaml", "cases/*.yaml", "module.yaml")

QUIZ = """\
# The quiz of the first lesson.
questions:   # in the order they are asked

  # --- the law ---
  # Ask this one first.
  - id: law
    type: single-choice  # one right choice
    title: "The law"
    text: >-
      What does the law
      say?
    choices:
      - {id: act,   text: Act,  # as in article 3
         feedback: 'It''s one of three.'}
      - {id: means, text: Means, correct: true}   # the right one

  - id: plain
    text: |-  # two lines
      First.
      Second.
    hints: [one, two]
    answer: false
# the end
"""


def _changed(before, after):
    """Return the lines that are gone and those that are new."""
    old, new = before.split("\n"), after.split("\n")
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize("path", EDITED, ids=name_of)
def test_what_stays_the_same_leaves_every_character(path):
    text = path.read_text(encoding="utf-8")
    assert with_value(text, (), value_at(text, ())) == text
    for key in ("questions", "quizzes", "nodes", "parts"):
        for element, _line in elements_at(text, (key,)):
            assert with_value(text, (key, element["id"]), element) == text


@pytest.mark.parametrize(
    ("path", "value", "gone", "new"),
    [
        (("questions", "law", "title"), "Law", ['    title: "The law"'], ['    title: "Law"']),
        (
            ("questions", "law", "type"),
            "true-false",
            ["    type: single-choice  # one right choice"],
            ["    type: true-false  # one right choice"],
        ),
        (("questions", "law", "text"), "It says\nnothing", ["      What does the law", "      say?"], None),
        (
            ("questions", "law", "choices", "act", "feedback"),
            "It's new",
            ["         feedback: 'It''s one of three.'}"],
            ["         feedback: 'It''s new'}"],
        ),
        (
            ("questions", "law", "choices", "means", "text"),
            "Means, or: ways",
            ["      - {id: means, text: Means, correct: true}   # the right one"],
            ['      - {id: means, text: "Means, or: ways", correct: true}   # the right one'],
        ),
        (
            ("questions", "law", "choices", "means", "feedback"),
            "Right",
            ["      - {id: means, text: Means, correct: true}   # the right one"],
            ["      - {id: means, text: Means, correct: true, feedback: Right}   # the right one"],
        ),
        (("questions", "plain", "text"), "First.\nThird.", ["      Second."], ["      Third."]),
        (("questions", "plain", "answer"), True, ["    answer: false"], ["    answer: true"]),
        (("questions", "plain", "hints"), ["two", "one"], ["    hints: [one, two]"], ["    hints: [two, one]"]),
        (("questions", "plain", "title"), "1.50", [], ['    title: "1.50"']),
        (("questions", "plain", "points"), {"a": 1, "b": 0.5}, [], ["    points: {a: 1, b: 0.5}"]),
    ],
)
def test_one_change_touches_its_own_lines_only(path, value, gone, new):
    after = with_value(QUIZ, path, value)
    assert value_at(after, path) == value
    lost, added = _changed(QUIZ, after)
    assert lost == gone
    assert new is None or added == new


def test_a_new_element_looks_like_its_neighbours():
    after = with_value(QUIZ, ("questions", "new"), {"id": "new", "text": "Why?"})
    assert after == QUIZ.replace("    answer: false\n", "    answer: false\n\n  - id: new\n    text: Why?\n")
    choice = {"id": "end", "text": "Purpose"}
    after = with_value(QUIZ, ("questions", "law", "choices", "end"), choice)
    assert after.index("- {id: end, text: Purpose}") > after.index("# the right one")


def test_a_list_that_is_not_there_is_begun():
    after = with_value(QUIZ, ("quizzes", "first"), {"id": "first", "title": "First"})
    assert after == QUIZ.replace("# the end\n", "quizzes:\n  - {id: first, title: First}\n# the end\n")


@pytest.mark.parametrize("below", ["", "\nquizzes:\n  - id: q\n", "# done\n"])
@pytest.mark.parametrize("nothing", ["", " # none yet", " ~", "  "])
def test_a_key_with_nothing_below_it_is_begun(nothing, below):
    text = f"# Mine.\nquestions:{nothing}\n{below}"
    changed = with_value(text, ("questions",), [{"id": "a"}])
    note = nothing if "#" in nothing else ""
    assert "\n".join(map(str.rstrip, changed.split("\n"))) == f"# Mine.\nquestions:{note}\n  - {{id: a}}\n{below}"


@pytest.mark.parametrize("empty", ["", "# only a comment\n", "# no line end"])
def test_an_empty_text_is_begun(empty):
    after = with_value(empty, ("questions", "q"), {"id": "q", "text": "Why?"})
    assert after.startswith(empty)
    assert value_at(after, ("questions", "q", "text")) == "Why?"


def test_what_is_empty_and_was_not_there_is_not_written():
    data = value_at(QUIZ, ("questions", "law")) | {"feedback": "", "hints": [], "objective": None}
    assert with_value(QUIZ, ("questions", "law"), data) == QUIZ


def test_an_element_goes_with_the_comment_above_it_and_the_heading_stays():
    after = without_value(QUIZ, ("questions", "law"))
    assert "Ask this one first" not in after
    assert "# --- the law ---" in after
    assert "# The quiz of the first lesson." in after
    assert value_at(after, ("questions",)) == [value_at(QUIZ, ("questions", "plain"))]


def test_the_last_element_leaves_an_empty_list():
    one = without_value(QUIZ, ("questions", "law"))
    none = without_value(one, ("questions", "plain"))
    assert value_at(none, ()) == {"questions": []}
    assert "# the end" in none


def test_an_element_moves_with_its_comments():
    after = with_element_moved(QUIZ, ("questions", "law"), 1)
    assert [each["id"] for each, _line in elements_at(after, ("questions",))] == ["plain", "law"]
    law = after.index("- id: law")
    assert after[:law].rstrip().endswith("# Ask this one first.")
    assert sorted(after.split("\n")) == sorted(QUIZ.split("\n"))


def test_elements_of_a_moved_list_can_change_at_once():
    choices = value_at(QUIZ, ("questions", "law", "choices"))
    wanted = [choices[1] | {"text": "Ways"}, choices[0]]
    after = with_value(QUIZ, ("questions", "law", "choices"), wanted)
    assert value_at(after, ("questions", "law", "choices")) == wanted
    assert "# as in article 3" in after


def test_a_new_id_is_written_in_place():
    data = value_at(QUIZ, ("questions", "law")) | {"id": "the-law"}
    after = with_value(QUIZ, ("questions", "law"), data)
    assert after == QUIZ.replace("- id: law", "- id: the-law")


def test_lines_are_those_of_the_text():
    assert [line for _each, line in elements_at(QUIZ, ("questions",))] == [6, 17]


def test_a_text_that_is_no_yaml_names_its_line():
    broken = QUIZ.replace('"The law"', '"The law')
    for edit in (lambda: value_at(broken, ()), lambda: with_value(broken, ("questions",), [])):
        with pytest.raises(ModuleError) as caught:
            edit()
        assert caught.value.problems[0].place.line


def test_what_is_not_there_is_not_found():
    for path in (("questions", "none"), ("quizzes",), ("questions", "law", "choices", 7)):
        with pytest.raises(NotFoundError):
            value_at(QUIZ, path)


ALIASES = """\
quizzes:
  - {id: a, title: A, questions: &all [one, two]}
  - {id: b, title: B, questions: *all}
"""


def test_a_value_that_is_named_elsewhere_is_changed_in_one_place_only():
    after = with_value(ALIASES, ("quizzes", "b", "questions"), ["three"])
    assert after == ALIASES.replace("*all", "[three]")
    assert with_value(ALIASES, ("quizzes", "b", "title"), "C") == ALIASES.replace("title: B", "title: C")


def test_a_value_that_others_share_is_refused_in_a_sentence():
    with pytest.raises(CourseError, match="Change it in the text"):
        with_value(ALIASES, ("quizzes", "a", "questions"), ["three"])


@settings(max_examples=how_many(80), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(EDITED), st.integers(0, 2**32), st.integers(1, 4))
def test_any_change_is_written_and_comments_on_lines_of_their_own_stay(path, seed, count):
    text = path.read_text(encoding="utf-8")
    if "&" in text:
        return  # shared values are refused, see above
    chance = random.Random(seed)
    data = value_at(text, ())
    for _ in range(count):
        mutated(data, chance)
    after = with_value(text, (), data)
    again = value_at(after, ())
    assert same(again, value_at(with_value(after, (), data), ()))
    assert with_value(after, (), data) == after
    headings = [line for line in text.split("\n") if line.lstrip().startswith("# ---")]
    assert [line for line in after.split("\n") if line.lstrip().startswith("# ---")] == headings


@settings(max_examples=how_many(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=80))
def test_any_text_can_be_written_in_any_style(words):
    for path in (
        ("questions", "law", "title"),
        ("questions", "law", "text"),
        ("questions", "law", "choices", "act", "feedback"),
        ("questions", "law", "choices", "means", "text"),
        ("questions", "plain", "text"),
        ("questions", "plain", "new"),
    ):
        if not words and path[-1] == "new":
            continue
        after = with_value(QUIZ, path, words)
        assert value_at(after, path) == words.replace("\r\n", "\n") or "\r" in words
        assert value_at(after, path) == words
        assert yaml_of(after).problems == ()


MANY = "questions:\n" + "".join(
    f"  # Of {number}.\n  - id: q{number}\n    title: Title {number}  # said\n    text: Text\n\n"
    for number in range(300)
)
MANY += "quizzes:\n  - {id: all, title: All}\n"


def _edited(text, how):
    if how == "a title":
        return with_value(text, ("questions", "q150", "title"), "Another")
    if how == "one more":
        return with_value(text, ("questions", "new"), {"id": "new", "title": "New"})
    if how == "one less":
        return without_value(text, ("questions", "q299"))
    if how == "the first goes":
        return without_value(text, ("questions", "q0"))
    return with_element_moved(text, ("questions", "q150"), 155)


@pytest.mark.parametrize("how", ["a title", "one more", "one less", "the first goes", "moved"])
def test_of_many_questions_only_those_beside_the_change_are_read_for_editing(how, monkeypatch):
    """A form over 1,000 questions stood still for ten seconds after each edit: all of them were."""
    read = []

    def counted(text):
        read.append(len(text))
        return nodes_to_edit(text)

    monkeypatch.setattr("htcourse.formats.module_folder.yaml_edits.nodes_to_edit", counted)
    after = _edited(MANY, how)
    assert sum(read) < len(MANY) / 10
    monkeypatch.setattr("htcourse.formats.module_folder.yaml_edits.part_of", lambda *_: None)
    assert after == _edited(MANY, how)


@pytest.mark.parametrize("path", [each for each in EDITED if each.parent.name == "quizzes"][::5], ids=name_of)
def test_a_part_is_edited_as_the_whole_is(path, monkeypatch):
    text = path.read_text(encoding="utf-8")
    names = [each["id"] for each, _ in elements_at(text, ("questions",))]
    if not names:
        pytest.skip("no questions of its own")
    monkeypatch.setattr("htcourse.formats.module_folder.yaml_parts.FEW", 1)
    last = value_at(text, ("questions", names[-1]))
    ways = [
        lambda: with_value(text, ("questions", names[0], "title"), "Another: “title”"),
        lambda: with_value(text, ("questions", "new"), {**last, "id": "new"}),
        lambda: without_value(text, ("questions", names[len(names) // 2])),
        lambda: with_element_moved(text, ("questions", names[0]), len(names) - 1),
    ]

    def made(way):
        try:
            return way()
        except CourseError as error:  # moves that a person has to make
            return str(error)

    parts = [made(each) for each in ways]
    monkeypatch.setattr("htcourse.formats.module_folder.yaml_edits.part_of", lambda *_: None)
    assert parts == [made(each) for each in ways]
