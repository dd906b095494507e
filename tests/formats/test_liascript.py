"""LiaScript: choices, fields, menus, gaps, hints and solutions; its texts stay lessons."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutants import mutated
from tests.formats.samples import plain_reading

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


def test_whatever_stands_in_a_file_it_is_read_or_named(tmp_path):
    path = tmp_path / "some.md"

    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(mutated(SAMPLE.read_bytes(), PIECES) | st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
    def check(data):
        path.write_bytes(data)
        liascript.recognise(path)
        reading = liascript.read(path)
        for each in reading.bank.questions:
            assert isinstance(each.question.body, kind_of(each.question.type).body)
        assert all(each.sentence and each.advice for each in reading.problems)

    check()
