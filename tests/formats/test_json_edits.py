"""One element of a JSON list is changed; every other letter of the text stays."""

import json

import pytest

from htcourse.core.errors import CourseError, ModuleError
from htcourse.formats.module_folder.json_edits import (
    json_elements,
    with_json_element,
    with_json_element_moved,
    without_json_element,
)

LINES = '[\n {\n  "id": "a",\n  "title": "Ә"\n },\n {"id": "b",   "n": 1.50},\n {\n  "id": "c"\n }\n]\n'
LAYOUTS = (
    LINES,
    '[{"id": "a"}, {"id": "b"}]',
    '[\n  {"id": "a"},\n  {"id": "b"}\n]\n',
    '[{"id":"b"}]\n',
    "[]",
    "",
    " \n[ ]",
)


def data_of(text):
    return json.loads(text) if text.strip() else []


@pytest.mark.parametrize("text", LAYOUTS)
def test_an_element_is_added_and_all_else_stays(text):
    new = {"id": "new", "title": "Ғ", "n": [1, {"x": None}]}
    after = with_json_element(text, "new", new)
    assert data_of(after) == [*data_of(text), new]
    for each in json_elements(text):
        assert text[each.start : each.end] in after
    assert data_of(without_json_element(after, "new")) == data_of(text)


def test_only_the_element_that_changes_is_written_anew():
    assert with_json_element(LINES, "a", {"id": "a", "title": "B"}) == LINES.replace("Ә", "B")
    assert with_json_element(LINES, "b", {"n": 1.5, "id": "b"}) == LINES, "the same in other words changes nothing"


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_an_element_is_taken_out_with_its_comma(name):
    after = without_json_element(LINES, name)
    assert [each["id"] for each in json.loads(after)] == [each for each in "abc" if each != name]


def test_moved_elements_keep_their_own_text():
    after = with_json_element_moved(LINES, "c", 0)
    assert [each["id"] for each in json.loads(after)] == ["c", "a", "b"]
    assert '{"id": "b",   "n": 1.50}' in after


def test_a_name_is_given_once():
    with pytest.raises(CourseError, match="“b” is taken"):
        with_json_element(LINES, "a", {"id": "b"})


@pytest.mark.parametrize("text", ["{", '{"id": "a"}', "[1,]", "[" * 9000, "7"])
def test_what_is_no_list_in_json_is_told_with_its_line(text):
    with pytest.raises(ModuleError, match="line 1"):
        json_elements(text)


def test_lines_are_counted_and_what_is_no_mapping_is_passed_over():
    assert [(each.data["id"], each.line) for each in json_elements('[\n1,\n{"id": "a"}, "x", {"id": "b"}]')] == [
        ("a", 3),
        ("b", 3),
    ]
