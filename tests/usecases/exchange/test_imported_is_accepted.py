"""Whatever an importer writes, `check` accepts: of every sample, and of mutants of them (2,000 in `make hard`)."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutants import SAMPLES, SEEDS, mutants_of

from htcourse.core.errors import count_left_out
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.modules.check_module import check_path

MODULE = "id: mine\nversion: 1.0.0\ntitle: Mine\nlanguages: [en]\nauthors: [A]\nlicence: MIT\n"
LESSON = "---\nid: one\ntitle: One\nobjectives: [{id: o-one, text: Say it}]\n---\n\n## Page {#page}\n\nWords.\n"
FUZZ = settings(suppress_health_check=list(HealthCheck))


def errors_of(file: Path, folder: Path) -> list[str]:
    """Return what `check` says against a module into which a file was brought; every problem told is a sentence."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in {"module.yaml": MODULE, "lessons/one.md": LESSON}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    brought = read_questions([file])
    assert all(each.sentence and each.advice for each in brought.problems)
    if not brought.bank.questions:
        assert count_left_out(brought.problems)[0]
        return []
    written = write_questions(brought, folder / "quizzes" / "brought.yaml", quiz="Brought in")
    assert all(each.sentence and each.advice for each in written.problems)
    checked = check_path(folder)
    if not checked.errors:
        assert checked.module
        assert len(checked.module.questions) == written.count
    return [f"{each.place}: {each.sentence}" for each in checked.errors]


@pytest.mark.parametrize("file", SEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_comes_of_a_sample_is_accepted(file, tmp_path):
    assert errors_of(file, tmp_path / "mine") == []


def _check_mutants(tmp_path: Path, count: int) -> None:
    made = st.sampled_from(SEEDS).flatmap(lambda path: st.tuples(st.just(path), mutants_of(path)))

    @settings(FUZZ, max_examples=count)
    @given(made)
    def check(mutant):
        path, data = mutant
        file = tmp_path / path.name
        file.write_bytes(data)
        assert errors_of(file, tmp_path / "mine") == []
        file.unlink()

    check()


def test_what_comes_of_a_mutant_is_accepted(tmp_path):
    _check_mutants(tmp_path, 150)


@pytest.mark.hard
def test_what_comes_of_two_thousand_mutants_is_accepted(tmp_path):
    _check_mutants(tmp_path, 2_000)


def test_what_comes_of_a_package_is_accepted(tmp_path):
    assert errors_of(SAMPLES / "qti" / "package", tmp_path / "mine") == []


@pytest.mark.parametrize("worth", ["-50", "0"])
def test_minus_points_of_a_gap_are_told_to_count_nothing(tmp_path, worth):
    path = tmp_path / "gaps.xml"
    text = f"A {{2:MULTICHOICE:=a~%{worth}%b}} and {{1:SHORTANSWER:=c}}"
    path.write_text(
        f'<quiz><question type="cloze"><name><text>Gaps</text></name><questiontext><text>{text}</text></questiontext>'
        "</question></quiz>",
        encoding="utf-8",
    )
    brought = read_questions([path])
    assert len(brought.bank.questions) == 1
    assert ("minus-in-gap" in {each.code for each in brought.problems}) is (worth == "-50")
