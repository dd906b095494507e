"""kill -9 while settings are written, and one of their two files spoilt: what was kept and what guards is there."""

import random
import subprocess
import sys
import time

import pytest

from htcourse.store.settings import Settings, change_settings, mend_settings, read_settings

SEED, KILLS = 20260901, 60
GUARDS = Settings(pin_hash="hash", exam_windows={"course/final": {"opens": "2026-03-09T04:00:00.000Z"}})
PROGRAM = """
import itertools, sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.store.settings import change_settings
places = Places(Path(sys.argv[1]))
for number in itertools.count(1):
    change_settings(places, lambda settings: settings._replace(last_learner=str(number)))
    print(number, flush=True)
"""


@pytest.mark.hard
@pytest.mark.timeout(1800)
def test_no_kill_and_no_spoilt_file_loses_what_was_kept(places, capsys):
    chance = random.Random(SEED)
    places.prepare()
    change_settings(places, lambda _: GUARDS)
    half_written = 0
    for number in range(KILLS):
        command = [sys.executable, "-c", PROGRAM, str(places.home)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            last = program.stdout.readline()
            time.sleep(chance.random() * 0.1)
            program.kill()
            last = program.stdout.read().split("\n")[-2:][0] or last
        half_written += places.settings_file.read_bytes() != places.settings_copy.read_bytes()
        if chance.random() < 0.5:
            chance.choice([places.settings_file, places.settings_copy]).write_bytes(b"{")
        kept = read_settings(places)
        assert (kept.pin_hash, kept.exam_windows) == (GUARDS.pin_hash, GUARDS.exam_windows), number
        assert int(kept.last_learner) >= int(last), number
        mend_settings(places)
    with capsys.disabled():
        print(f"\n{KILLS} kills, {half_written} of them between the two files: nothing was lost")
    assert half_written
