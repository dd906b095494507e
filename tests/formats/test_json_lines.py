"""Questions of a large bank stand each on a line of JSON, and are read as the same lines are read as YAML."""

import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.same_questions import questions
from tests.how_many import how_many

from htcourse.core.question_types import kind_names
from htcourse.exports.authoring import plain_question
from htcourse.formats.module_folder import yaml_edits, yaml_lines
from htcourse.formats.module_folder.json_lines import json_line, json_lines
from htcourse.formats.module_folder.question_file import read_questions
from htcourse.formats.module_folder.yaml_lines import read_yaml

TWO = (
    '# From a.gift\nquestions:\n- {"id": "one", "type": "true-false", "text": "So it is.", "answer": true}\n'
    '- {"id": "two", "type": "true-false", "text": "It is so.", "answer": false}\n'
)
QUIZZES = "quizzes:\n  - id: all\n    title: All\n    questions: [one, two]\n"
SIGNS = [*'"\\:,{}[]# -\n\t\x85\u2028\ufeff\x07é🙂/', "\\u00e9", "\\ud83d", "\\/", "null", "1.50", "-0", "1e5", "NaN"]
SIGNS += [
    "- {",
    "quizzes:\n",
    "bank: exam\n",
    "questions:\n",
    "...\n",
    "---\n",
    '"id": ',
    '"id": 7, ',
    '"a": 1, "a": 2, ',
]
SIGNS += [" ", "%", "&a ", "*a", "!x ", "true", "'", "[[", "]]", "0x1F", "017", "?", ", ", '"": ""', "<<", "[" * 12]
NUMBERS = st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.text(max_size=8) | st.text('ab[]{}",:#\\\n ', max_size=400) | NUMBERS | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=8,
)
LIKE_QUESTIONS = st.dictionaries(
    st.sampled_from(["id", "type", "text", "choices", "tags"]) | st.text(max_size=5), VALUES
)


def by_yaml(text: str) -> yaml_lines.YamlFile:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_lines, "json_lines", lambda _text: None)
        return read_yaml(text, "x.yaml")


def told(yaml: yaml_lines.YamlFile, paths: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return all that reading a text gives: values with their types, questions, problems, and lines."""
    read = read_questions(yaml, "en")
    problems = [(each.code, each.place, each.sentence) for each in (*yaml.problems, *read.problems)]
    return repr(dict(sorted((yaml.data or {}).items()))), read, problems, [yaml.line(*each) for each in paths]


def assert_alike(text: str) -> None:
    quick, slow = read_yaml(text, "x.yaml"), by_yaml(text)
    if quick.in_lines:
        assert told(quick, paths_in(slow.data)) == told(slow, paths_in(slow.data)), text


def paths_in(value: Any) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [(), *((key, *below) for key, each in value.items() for below in paths_in(each)), ("not there",)]
    if isinstance(value, list):
        named = [(each["id"],) for each in value if isinstance(each, dict) and isinstance(each.get("id"), str)]
        numbered = [(number, *below) for number, each in enumerate(value) for below in paths_in(each)]
        return [(), *numbered, *named, (len(value),), ("1",), ("x",)]
    return [()]


@settings(max_examples=how_many(200), deadline=None)
@given(st.lists(LIKE_QUESTIONS, min_size=1, max_size=3), st.sampled_from(["", QUIZZES, "quizzes:\n- 1\n"]))
def test_lines_of_any_values_are_read_alike(elements, below):
    text = f"bank: exam\nquestions:\n{''.join(map(json_line, elements))}{below}"
    assert_alike(text)


@settings(max_examples=how_many(200), deadline=None)
@given(st.randoms(use_true_random=False))
def test_lines_that_a_person_changed_are_read_alike(chance: random.Random):
    text = TWO + QUIZZES
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SIGNS) + text[at + chance.randrange(3) :]
    assert_alike(text)


@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", kind_names())
def test_questions_of_every_kind_are_read_from_their_line(kind):
    @settings(max_examples=how_many(20), deadline=None)
    @given(questions(kind))
    def check(question):
        text = f"questions:\n{json_line(plain_question(question))}"
        assert json_lines(text) is not None, text
        assert_alike(text)

    check()


@pytest.mark.parametrize(
    "line",
    [
        '- {"id": "a", "id": "b"}',
        '- {"id": 7}',
        '- {"id": ""}',
        '- {"id": "a", "text": null}',
        '- {"id": "a", "text": NaN}',
        '- {"id": "a"} # why',
        '- {"id": "a"}, {"id": "b"}',
        '- {"id": "a",\n   "text": "b"}',
        '- {"id": "a"}\n  - {"id": "b"}',
        '- {"id": "\\ud83d\\ude00"}',
        '- {"id": "a\tb"}',
        '- {"id": "a", "text": "' + "[" * 12 + '"}',
        '- {"id": "a", "tags": ' + "[" * 45 + "]" * 45 + "}",
        '- {"id": "a"}\nquestions: []',
    ],
)
def test_what_yaml_reads_otherwise_or_refuses_is_left_to_it(line):
    text = f"questions:\n{line}\n"
    quick, slow = read_yaml(text, "x.yaml"), by_yaml(text)
    assert not quick.in_lines
    assert told(quick, []) == told(slow, [])


@pytest.mark.parametrize("number", ["1.50", "-0", "1e5", "1E5", "1e-07", "-1.0", "12345678901234567890"])
def test_a_number_in_another_spelling_than_its_own_stays_text(number):
    text = f'questions:\n- {{"id": "a", "difficulty": {number}}}\n'
    assert json_lines(text) is not None
    assert_alike(text)


def test_a_question_has_the_line_it_stands_on():
    read = read_questions(read_yaml(TWO + QUIZZES, "x.yaml"), "en")
    assert [each.place.line for each in read.questions] == [3, 4]
    assert [each.place.line for each in read.quizzes] == [6]
    broken = TWO.replace('"answer": false', '"answer": "perhaps"') + QUIZZES
    (problem,) = [
        each for each in read_questions(read_yaml(broken, "x.yaml"), "en").problems if each.code != "question"
    ]
    assert (problem.code, problem.place.line) == ("wrong-kind-of-value", 4)


def test_a_form_changes_one_line_and_leaves_it_one_of_json():
    changed = yaml_edits.with_value(TWO + QUIZZES, ("questions", "two", "text"), 'So, "it" is: not?')
    assert json_lines(changed) is not None
    first, second, *others = changed.splitlines()[2:]
    assert [first, *others] == [(TWO + QUIZZES).splitlines()[2], *QUIZZES.splitlines()]
    assert json.loads(second[2:])["text"] == 'So, "it" is: not?'


def test_questions_come_and_go_by_forms():
    more = {"id": "three", "type": "true-false", "text": "Perhaps.", "answer": True}
    added = yaml_edits.with_value(TWO + QUIZZES, ("questions", "three"), more)
    assert [each["id"] for each in read_yaml(added, "").data["questions"]] == ["one", "two", "three"]
    gone = yaml_edits.without_value(added, ("questions", "one"))
    assert [each["id"] for each in read_yaml(gone, "").data["questions"]] == ["two", "three"]
    assert yaml_edits.with_element_moved(TWO, ("questions", "two"), 0).splitlines()[2:] == TWO.splitlines()[:1:-1]
