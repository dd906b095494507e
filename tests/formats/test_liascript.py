"""LiaScript: choices, fields, menus, gaps, hints and solutions; its texts stay lessons."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutants import mutated
from tests.formats.samples import plain_reading
from tests.how_many import how_many

from htcourse import formats
from htcourse.core.question_types import kind_of
from htcourse.formats import liascript
from htcourse.usecases.modules.markdown_module import is_markdown

SAMPLE = Path(__file__).parents[1] / "samples" / "liascript" / "quizzes.md"
HEAD = "<!--\nauthor: A\n-->\n"
PIECES = [
    b"[[",
    b"]]",
    b"[(X)]",
    b"[[?]]",
    b"****",
    b"\n",
    b"\n\n",
    b"|",
    b"(",
    b"```",
    b"{{1}}",
    b"@a(",
    b"<script>",
    b"# ",
]


def test_a_sample_gives_what_stands_beside_it():
    expected = json.loads(SAMPLE.with_suffix(".json").read_text(encoding="utf-8"))
    assert plain_reading(liascript.read(SAMPLE)) == expected


def test_its_questions_are_read_and_its_texts_are_lessons_too():
    assert formats.recognise(SAMPLE).NAME == liascript.NAME
    assert is_markdown(SAMPLE)


@pytest.mark.parametrize(
    ("text", "is_lia"),
    [
        ("Which?\n\n[( )] a\n[(X)] b\n", True),
        ("Which?\n\n    [[ ]] a\n    [[X]] b\n", True),
        (f"{HEAD}Which?\n\n[[word]]\n", True),
        ("# Notes\n\n[[Another note]]\n", False),
        ("- [ ] to do\n- [x] done\n", False),
        (f"{HEAD}# Words alone\n", False),
    ],
)
def test_notes_with_links_are_not_taken_for_it(text, is_lia, tmp_path):
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert liascript.recognise(tmp_path / "a.md") == is_lia
    assert is_markdown(tmp_path / "a.md")


@pytest.mark.parametrize(
    "asked",
    [
        "[[!]]\n<script>true</script>",
        "[[___]]",
        "[[____ ____]]",
        "[(1)] one\n[(2)] two",
        "[(:a)] one\n[(:b)] two",
        "[[:a]] x\n[[:b]] y",
        "[[1]] x\n[[2]] y",
        "[[male (der)] [female (die)]]\n[    [X]           [ ]     ]  Mann\n[    ( )           (X)     ]  Frau",
        "[(totally)(agree)(unsure)]\n[                 ] It is so.",
        "It is [[!]] so.",
    ],
)
def test_what_has_no_key_is_left_out_and_named_with_what_it_asks(asked, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}# A\n\nWhich of these?\n\n{asked}\n[[?]] Think.\n\nAnd?\n\n[(X)] a\n[( )] b\n", "utf-8")
    reading = liascript.read(path)
    assert [each.question.title for each in reading.bank.questions] == ["And?"]
    (told,) = (each for each in reading.problems if each.code == "no-key")
    assert told.place.line == 8
    assert "Which of these?" in told.sentence or "It is" in told.sentence


@pytest.mark.parametrize("asked", ["In [[Oslo]] and [[Rome.", "In [[Oslo and [[Rome]]."])
def test_an_open_gap_leaves_the_question_out_with_its_line(asked, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}{asked}\n\nAnd?\n\n[(X)] a\n[( )] b\n", encoding="utf-8")
    reading = liascript.read(path)
    assert [each.question.title for each in reading.bank.questions] == ["And?"]
    assert [(each.place.line, each.code) for each in reading.problems] == [(4, "broken-gap")]


def test_what_is_dragged_to_its_place_is_chosen_from_a_menu(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}The means is [->[ debt | (deceit) ]] here.\n", "utf-8")
    (gap,) = liascript.read(path).bank.questions[0].question.body.gaps
    assert [(each.text, each.correct) for each in gap.choices] == [("debt", False), ("deceit", True)]


def test_a_paragraph_that_begins_with_code_opens_none(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}```word``` is prose.\n\nWhich?\n\n[( )] a\n[(X)] b\n", "utf-8")
    assert len(liascript.read(path).bank.questions) == 1


@pytest.mark.hypothesis
def test_whatever_stands_in_a_file_it_is_read_or_named(tmp_path):
    path = tmp_path / "some.md"

    @settings(max_examples=how_many(80), deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(mutated(SAMPLE.read_bytes(), PIECES) | st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
    def check(data):
        path.write_bytes(data)
        liascript.recognise(path)
        reading = liascript.read(path)
        for each in reading.bank.questions:
            assert isinstance(each.question.body, kind_of(each.question.type).body)
        assert all(each.sentence and each.advice for each in reading.problems)

    check()
