"""Every answer is on the disk before its mark is painted: seen in a trace of the system calls of a real window."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent / "quiz_in_a_window.py"
ANSWERS = 12
LINE = re.compile(
    r"(?P<sync>fsync|fdatasync)\((?P<fd>\d+)<(?P<path>[^>]*)>|write\(1<[^>]*>, \"(?P<word>answer|painted) "
)


@pytest.mark.hard
@pytest.mark.timeout(300)
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("mode", ["practice", "test"])
def test_the_learner_file_is_synced_between_each_answer_and_its_painted_mark(
    places, learner, long_library, tmp_path, mode, capsys
):
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(trace), sys.executable]
    program = [str(PROGRAM), str(places.home), learner, str(long_library), mode, str(ANSWERS)]
    ended = subprocess.run(
        [*command, *program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ended.returncode == 0, ended.stderr
    file = str(places.learners / f"{learner}.db")
    syncs: list[int] = []
    count = None
    for found in LINE.finditer(trace.read_text(encoding="utf-8", errors="replace")):
        if found["word"] == "answer":
            count = 0
        elif found["word"] == "painted":
            assert count is not None
            syncs.append(count)
            count = None
        elif count is not None and found["path"] in (file, f"{file}-wal"):
            count += 1
    assert len(syncs) == ANSWERS
    assert min(syncs) >= 1, syncs
    assert sorted(syncs)[len(syncs) // 2] == 1, "one fsync an answer"
    with capsys.disabled():
        print(f"\n{mode}: {ANSWERS} answers, {sum(syncs)} fsyncs of the learner's file before their marks")
