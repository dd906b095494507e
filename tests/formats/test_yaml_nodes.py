"""libyaml and ruamel read a YAML text alike: whatever libyaml reads at all, in the course or mistyped by a person."""

import random
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.formats.module_folder import yaml_nodes
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.formats.module_folder.yaml_nodes import LISTS, MAPPINGS

ROOT = Path(__file__).parents[2]
FOLDERS = ("tests/samples", "assets/guide", "content")
FILES = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.yaml"))]
TEXTS = [path.read_text("utf-8") for path in FILES]

SIGNS = [*" \n:-#'\"[]{},&*!|>%@`?~\\=<.0179_+eExXoTtruny", "\n  ", "\n- ", ": ", "- ", '\\"', "''", "---\n", "...\n"]
SIGNS += ["&a-b ", "*a-b", "*a, ", "&a\n", "*a\n"]
SIGNS += ["\n\n", "? ", "é", "\u00a0", "\t", "\u2028", "\x07", "🙂", "&a ", "*a", "!x ", "<<: ", "# "]
SCALARS = ["true", "True", "yes", "on", "No", "null", "~", "1.5", "1.50", "0x1F", "0o17", "017", "1_000", "1e3", ".5"]
SCALARS += ["+1", "2020-01-01", "2020-01-01T10:00:00Z", "12:30", "12:30:45", "-0", ".inf", ".NaN", "=", "<<", "0b1"]


def told(text: str, *, to_edit: bool) -> tuple[Any, ...]:
    """Return all that reading a text gives: values, problems, and the line of every value that is written."""
    with pytest.MonkeyPatch.context() as patch:
        if to_edit:
            patch.setattr(yaml_nodes, "_quick", None)
        read = read_yaml(text, "x.yaml")
    return read.data, [(each.code, each.place, each.sentence) for each in read.problems], _lines(read.root)


def _lines(root: Any) -> list[tuple[Any, int]]:
    found: list[tuple[Any, int]] = []
    seen: set[int] = set()
    waiting: list[tuple[tuple[Any, ...], Any]] = [((), root)] if root is not None else []
    while waiting:
        path, node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.value:  # where nothing is written, the two differ in where it stands
            found.append((path, node.start_mark.line))
        if isinstance(node, MAPPINGS):
            waiting += [((*path, str(key.value)), each) for key, value in node.value for each in (key, value)]
        elif isinstance(node, LISTS):
            waiting += [((*path, number), each) for number, each in enumerate(node.value)]
    return found


def is_read_by_libyaml(text: str) -> bool:
    assert yaml_nodes._quick is not None, "PyYAML is here without libyaml"
    if yaml_nodes._is_read_otherwise(text):
        return False
    try:
        yaml_nodes._quick(text)
    except yaml.YAMLError:
        return False
    return True


def assert_alike(text: str) -> None:
    if is_read_by_libyaml(text) and not re.search(r"\?(\s|$)", text):  # a key after “?” begins there or behind it
        assert told(text, to_edit=False) == told(text, to_edit=True), text


@pytest.mark.parametrize("path", FILES[::6], ids=lambda path: "-".join(path.parts[-2:]))
def test_files_of_the_course_are_read_alike(path):
    assert_alike(path.read_text("utf-8"))


def test_libyaml_reads_almost_all_files_and_the_whole_course():
    assert sum(map(is_read_by_libyaml, TEXTS)) > 0.9 * len(TEXTS)
    slow = [
        path
        for path, text in zip(FILES, TEXTS, strict=True)
        if "content" in path.parts and not is_read_by_libyaml(text)
    ]
    assert slow == []


NAMES = ["a", "b", "a-b", "a1", "a:", "a:b", "a/b", "а", "a.b", "*", ""]
AFTER = ["", " ", "\n", ",", ": x", ":x", ":", "]", "}", " c", "  # d"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("after", AFTER)
def test_names_of_anchors_are_read_alike(name, after):
    for text in (
        f"x: &{name}{after}\n  - 1\n  - 2\ny: *{name}{after}\n",
        f"x: &a [1, 2]\ny: *{name}{after}\n",
        f"x: &{name} {{b: 1}}\ny: [*{name}{after}, *{name}]\nz:\n  <<: *{name}\n",
        f"- &{name}{after}\n- &{name} b\n- {{*{name}{after}: 1, c: *{name}}}\n",
        f"- &a x\n- *{name}{after}\n- *a\n",
    ):
        assert_alike(text)


@pytest.mark.parametrize("scalar", SCALARS)
def test_truth_values_numbers_and_dates_are_those_of_yaml_1_2(scalar):
    for text in (f"a: {scalar}", f"- {scalar}\n- '{scalar}'", f"{{a: {scalar}}}", f"{scalar}: a"):
        assert_alike(text)
    assert read_yaml("[yes, on, 0o17, 12:30, 2020-01-01, 1.50, 007]", "x").data == [
        "yes", "on", "0o17", "12:30", "2020-01-01", "1.50", "007",
    ]  # fmt: skip
    assert read_yaml("[true, False, ~, 12, 1.5]", "x").data == [True, False, None, 12, 1.5]


@settings(max_examples=how_many(400), deadline=None)
@given(st.randoms(use_true_random=False))
def test_what_a_person_mistypes_is_read_alike(chance: random.Random):
    lines = chance.choice(TEXTS).split("\n")
    first = chance.randrange(len(lines))
    text = textwrap.dedent("\n".join(lines[first : first + chance.randrange(1, 14)]))
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice([*SIGNS, *SCALARS]) + text[at + chance.choice((0, 0, 0, 1, 2, 8)) :]
    assert_alike(text)


@pytest.mark.parametrize("to_edit", [False, True], ids=["to read", "to edit"])
def test_a_list_or_mapping_beyond_all_use_is_refused_by_both(to_edit, monkeypatch):
    monkeypatch.setattr(yaml_nodes, "ELEMENTS_LIMIT", 50)
    monkeypatch.setattr(yaml_nodes, "KEYS_LIMIT", 40)
    if to_edit:
        monkeypatch.setattr(yaml_nodes, "_quick", None)
    keys = "\n".join(f"k{number}: x" for number in range(41))
    for text, limit in (("a: b\nc:\n" + "- x\n" * 51, 50), (keys, 40)):
        found = read_yaml(text, "x").problems[0]
        assert (found.code, found.values["limit"]) == ("too-much", limit)
    assert not read_yaml("- x\n" * 50, "x").problems


@pytest.mark.parametrize("text", ["[" * 100_000, "[" * 900 + "]" * 900, "- " * 5_000 + "a", "{a: " * 30_000])
def test_a_text_that_nests_beyond_all_use_is_a_problem(text):
    assert [each.code for each in read_yaml(text, "x").problems] == ["yaml-too-big"]


def test_without_libyaml_the_same_is_read(monkeypatch):
    text = (ROOT / "tests/samples/module/module.yaml").read_text("utf-8")
    quick = told(text, to_edit=False)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert yaml_nodes._by_libyaml() is None
    monkeypatch.setattr(yaml_nodes, "_quick", None)
    assert told(text, to_edit=False) == quick


NO_YAML = [
    ("%YAML 1.3\n---\na: 1\n", 1),
    ("%YAML 1.0\n---\na: 1\n", 1),
    (f"%YAML {'9' * 5000}.1\n---\na: 1\n", 1),
    ('a: 1\nb: "\\U00110000"\n', 2),
    ('a: 1\n\nb: ["\\UFFFFFFFF"]\n', 3),
    ("a: b\nc: \ud800\n", 2),
]


@pytest.mark.parametrize(("text", "line"), NO_YAML)
def test_what_the_readers_have_no_words_for_is_told_with_its_line(text, line):
    told = read_yaml(text, "x.yaml").problems
    assert [(each.code, each.place.line) for each in told] == [("yaml-syntax", line)]


PIECES = [
    "%YAML 1.3\n---\n",
    "%TAG ! !\n",
    "\\U00110000",
    "\\ud83d",
    "\\xzz",
    "\ud800",
    "!!int ",
    "!!float ",
    "!<",
    "!%ff",
]
PIECES += [
    "!!bool ",
    "!!null ",
    "!!timestamp ",
    "--1",
    "²",
    "|0\n",
    ">-\n",
    "\r",
    "\x85",
    "\ufeff",
    "id: ",
    *SIGNS,
    *SCALARS,
]


@settings(max_examples=how_many(2000), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@pytest.mark.filterwarnings("ignore:.*:UserWarning")
def test_no_text_stops_what_reads_it(text):
    for each in (text, f"a: {text}\n"):
        assert all(told.code for told in read_yaml(each, "x.yaml").problems)
