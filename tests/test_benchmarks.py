"""The benchmarks that open the program's own windows still run: what they time is nobody's business here."""

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks import report

ROOT = Path(__file__).parents[1]


def test_section_and_answer_can_be_measured(tmp_path):
    told = tmp_path / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "section", "answer", "--runs", "1", "--json", str(told)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert [each["unit"] for each in json.loads(told.read_text(encoding="utf-8"))] == ["ms", "ms", "ms"]


def test_a_page_of_figures_keeps_what_a_person_wrote_below_them(tmp_path):
    figures = {"name": "a start", "ratio": 2.0, "aim": 1.6, "ours": (4.0, 5.0), "base": (2.0, 2.0), "unit": "ms"}
    report.write([figures], tmp_path)
    page = tmp_path / "benchmarks.md"
    page.write_text(page.read_text(encoding="utf-8") + "In Qt.\n", encoding="utf-8")
    report.write([figures, {**figures, "ratio": 3.0}, {**figures, "name": "without an aim", "aim": 0}], tmp_path)
    told = page.read_text(encoding="utf-8")
    assert "| a start | 3.00 | 2.00–2.50 | ≤ 1.6 | 4.50 ms | 2.00 ms |" in told
    assert told.endswith(f"{report.KEPT}\nIn Qt.\n")
    assert told.count("a start") == 1
    drawing = (tmp_path / "benchmarks.svg").read_text(encoding="utf-8")
    assert "a start" in drawing
    assert "without" not in drawing
    assert "role:" not in drawing
