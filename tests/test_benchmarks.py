"""The benchmarks that open the program's own windows still run: what they time is nobody's business here."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_section_and_answer_can_be_measured(tmp_path):
    told = tmp_path / "figures.json"
    command = [sys.executable, "-m", "benchmarks", "section", "answer", "--runs", "1", "--json", str(told)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert [each["unit"] for each in json.loads(told.read_text(encoding="utf-8"))] == ["ms", "ms", "ms"]
