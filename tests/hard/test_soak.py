"""Two thousand answers, four thousand sections: memory stays flat, Qt warns of nothing, files hold data only."""

import subprocess
import sys

import pytest

from htcourse.store.learner import LearnerFile

pytestmark = [pytest.mark.hard, pytest.mark.timeout(1800)]

ANSWERS, TURNS = 2000, 4000
"""The course has some 230 sections: its memory is at its height once each was shown five times."""
FLAT = 1.05
"""How much more memory may be taken at the end than after a third of the work, when every cache is full."""
BYTES_AN_ANSWER = 2500


def test_memory_stays_flat_and_files_hold_data_only(places, learner, long_library):
    command = [sys.executable, "-m", "tests.hard.soak_in_a_window", str(places.home), learner, str(long_library)]
    ended = subprocess.run(
        [*command, str(TURNS), str(ANSWERS)], capture_output=True, text=True, timeout=1700, check=False
    )
    assert ended.returncode == 0, ended.stderr
    said = ended.stdout.split("turning")
    for name, part in zip(("answers", "sections"), said, strict=True):
        memory = [int(line.split()[1]) for line in part.splitlines() if line.startswith("memory ")]
        print(f"{name}: memory in KiB {memory}")
        assert len(memory) == 10
        assert max(memory[-3:]) <= FLAT * max(memory[2:5])
    with LearnerFile.open(places, learner) as file:
        kept = len(file.responses())
    size = sum(each.stat().st_size for each in places.learners.iterdir())
    print(f"{kept} answers in {size} bytes; {sum(1 for each in places.home.rglob('*') if each.is_file())} files in all")
    assert kept >= ANSWERS
    assert size <= BYTES_AN_ANSWER * kept + 4 * TURNS * 1000
    assert {each.suffix for each in places.learners.iterdir()} <= {".db", ".lock"}
