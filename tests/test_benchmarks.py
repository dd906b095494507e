"""The benchmarks that open the program's own windows still run: what they time is nobody's business here."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from benchmarks import __main__ as bench
from benchmarks import report
from benchmarks.measure import Ratio, python_with

ROOT = Path(__file__).parents[1]
FIGURES = {"name": "a start", "ratio": 2.0, "aim": 1.6, "ours": (4.0, 5.0), "base": (2.0, 2.0), "unit": "ms"}


@pytest.mark.hard
def test_section_and_answer_can_be_measured(tmp_path):
    told = tmp_path / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "section", "answer", "--runs", "1", "--json", str(told)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert [each["unit"] for each in json.loads(told.read_text(encoding="utf-8"))] == ["ms"] * 5


@pytest.mark.hard
def test_what_is_done_for_the_first_time_can_be_measured():
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "benchmarks.first_clicks"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert list(told) == ["begin", "quizzes", "repaint", "quiz", "text size"]
    assert min(told.values()) > 0


def test_a_run_without_a_peer_fails_keeps_what_it_measured_and_leaves_the_page(tmp_path, monkeypatch, capsys):
    def measure(runs):
        yield Ratio("a start", (2.0,), (1.0,), "ms", 0.14)
        python_with("no_such_peer")

    monkeypatch.setitem(sys.modules, "benchmarks.start", SimpleNamespace(measure=measure))
    monkeypatch.setattr(bench, "BENCHMARKS", ("start",))
    monkeypatch.setattr(report, "write", lambda figures: pytest.fail("the page would lose the rows of the peer"))
    told = tmp_path / "figures.json"
    assert bench._measured(bench.BENCHMARKS, 1, told) == 1
    assert [each["name"] for each in json.loads(told.read_text(encoding="utf-8"))] == ["a start"]
    said = capsys.readouterr()
    assert "no_such_peer is not installed" in said.err
    assert "aim 0.14" in said.out


def test_the_words_below_the_table_repeat_no_ratio_which_the_next_run_would_make_untrue():
    words = (report.DOCS / "benchmarks.md").read_text(encoding="utf-8").partition(report.KEPT)[2]
    assert re.findall(r"[\d.]+ ×", words) == []


def test_a_page_of_figures_names_the_commit_where_there_is_git(tmp_path, monkeypatch):
    report.write([FIGURES], tmp_path)
    if shutil.which("git") and (ROOT / ".git").exists():
        named = (tmp_path / "benchmarks.md").read_text("utf-8")
        assert re.search(r"htcourse [\d.]+, commit [0-9a-f]{7,}, on ", named)
    monkeypatch.setenv("PATH", str(tmp_path))
    report.write([FIGURES], tmp_path)
    assert "commit" not in (tmp_path / "benchmarks.md").read_text(encoding="utf-8")


def test_a_page_of_figures_keeps_what_a_person_wrote_below_them(tmp_path):
    report.write([FIGURES], tmp_path)
    page = tmp_path / "benchmarks.md"
    page.write_text(page.read_text(encoding="utf-8") + "In Qt.\n", encoding="utf-8")
    report.write([FIGURES, {**FIGURES, "ratio": 3.0}, {**FIGURES, "name": "without an aim", "aim": 0}], tmp_path)
    told = page.read_text(encoding="utf-8")
    assert "| a start | 3.00 | 2.00–2.50 | 2 | ≤ 1.6 | 4.50 ms | 2.00 ms |" in told
    assert told.endswith(f"{report.KEPT}\nIn Qt.\n")
    assert told.count("a start") == 1
    drawing = (tmp_path / "benchmarks.svg").read_text(encoding="utf-8")
    assert "a start" in drawing
    assert "without" not in drawing
    assert "role:" not in drawing
