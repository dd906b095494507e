"""A check of a draft says what `htcourse check` would say once the texts are saved."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.yaml_mutations import FOLDERS
from tests.usecases.workshop.drafts import LESSON, QUIZ, sample_draft, text_of

from htcourse.core.cache import Cache
from htcourse.core.errors import Cancelled, Severity
from htcourse.formats.module_folder import assembly, lesson_file
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.workshop.checking import check_draft

SAMPLE = FOLDERS[0]
TEXTS = [each for each in sorted(SAMPLE.rglob("*")) if each.suffix in (".md", ".yaml", ".json", ".csv")]
PIECES = (
    "In 2014 some 5 million people crossed.\n",
    '!!! check "nobody"\n',
    "!!! nonsense\n    text\n",
    "<script>x</script>\n",
    "[@nobody, p. 3]\n",
    "## A heading\n",
    "## Again {#elements}\n",
    '    !!! tip "T"\n',
    "![](images/none.png)\n",
    "id: twice\n",
    "\tid: x\n",
    '- {id: a, a: "\n',
    "questions: []\n",
    "---\n",
    "\x00",
    "\ufeff",
    "нет\r\n",
)


def saved_and_checked(draft, unsaved):
    for name, text in unsaved.items():
        (draft / name).write_bytes(text.encode())
    return check_path(draft).problems


def test_without_unsaved_texts_it_says_what_the_command_says(draft):
    assert check_draft(draft, {}) == check_path(draft).problems
    (draft / "sources.json").write_text("[")
    assert check_draft(draft, {}) == check_path(draft).problems != ()


def test_an_unsaved_text_counts_in_the_place_of_its_file(draft):
    words = text_of(draft, LESSON) + "\nIn 2014 some 5 million people crossed.\n"
    found = check_draft(draft, {LESSON: words})
    assert [(each.code, each.place.file, each.place.line) for each in found] == [
        ("uncited-number", LESSON, words.count("\n"))
    ]
    assert found == saved_and_checked(draft, {LESSON: words})


def test_a_file_that_is_not_saved_yet_counts_too(draft):
    new = {"quizzes/new.yaml": text_of(draft, QUIZ)}
    found = check_draft(draft, new)
    assert {"id-used-twice"} <= {each.code for each in found}
    assert found == saved_and_checked(draft, new)


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_what_saving_keeps_is_judged_as_it_will_be(draft, mark):
    path = draft / LESSON
    path.write_bytes(mark + path.read_bytes().replace(b"\n", b"\r\n"))
    text = path.read_bytes().removeprefix(mark).decode().replace("\r\n", "\n")
    assert check_draft(draft, {LESSON: text}) == check_path(draft).problems


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(TEXTS), st.integers(0, 2**32), st.integers(1, 3))
def test_it_agrees_with_the_command_whatever_is_typed(tmp_path_factory, path, seed, count):
    draft = sample_draft(tmp_path_factory.mktemp("draft"))
    chance, memory = random.Random(seed), Cache()
    name = path.relative_to(SAMPLE).as_posix()
    text = path.read_text(encoding="utf-8")
    for _ in range(count):
        lines = text.split("\n")
        at = chance.randrange(len(lines))
        lines[at : at + chance.choice([0, 0, 1, 3])] = [chance.choice(PIECES).removesuffix("\n")]
        text = "\n".join(lines)
        found = check_draft(draft, {name: text}, memory=memory)
    assert found == check_draft(draft, {name: text})
    assert found == saved_and_checked(draft, {name: text})


def test_a_memory_does_not_change_what_is_said(draft):
    memory = Cache()
    check_draft(draft, {}, memory=memory)
    for words in ("One sentence.\n", "In 2014 some 5 million people crossed.\n", "[@nobody]\n"):
        unsaved = {LESSON: text_of(draft, LESSON) + "\n" + words}
        assert check_draft(draft, unsaved, memory=memory) == check_draft(draft, unsaved)
    (draft / QUIZ).write_text("questions: 5\n")
    assert check_draft(draft, {}, memory=memory) == check_path(draft).problems


def test_a_check_after_typing_reads_the_changed_file_alone(draft, monkeypatch):
    read = []

    def counting(text, file, first_line=1):
        read.append(file)
        return read_yaml(text, file, first_line)

    monkeypatch.setattr(assembly, "read_yaml", counting)
    monkeypatch.setattr(lesson_file, "read_yaml", counting)
    memory = Cache()
    check_draft(draft, {}, memory=memory)
    assert len(read) > 10
    read.clear()
    check_draft(draft, {LESSON: text_of(draft, LESSON) + "\nMore.\n"}, memory=memory)
    assert read == [LESSON]


def test_a_check_tells_how_far_it_is_and_can_be_stopped(draft):
    told = []
    check_draft(draft, {}, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        check_draft(draft, {}, stop)


@pytest.mark.parametrize(
    ("name", "table"),
    [("cases", "year,count\n2021,many\n2022,\n"), ("cases", "year,count\n"), ("treaties", "date,text\n")],
)
def test_a_chart_with_nothing_to_draw_is_an_error_here_and_for_check(draft, name, table):
    (draft / f"data/sample-{name}.csv").write_text(table, "utf-8")
    for found in (check_draft(draft, {}), check_path(draft).problems):
        told = [each for each in found if each.code == "chart-without-numbers"]
        assert [(each.severity, each.place.file) for each in told] == [(Severity.ERROR, f"data/sample-{name}.yaml")]
