"""Answers, settings and restores on a small disk that fills up, with more and more room left: `FOLDER STEP`.

Run where FOLDER is a disk of its own. Prints what came of it as JSON.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.store.samples import answer

from htcourse.core.errors import CourseError
from htcourse.store.backups import list_backups
from htcourse.store.check_record import check_record
from htcourse.store.damaged_record import examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import play_log_in
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.settings import change_settings, read_settings

KEPT, MORE, MOST_KIB = 20, 30, 1600


class FullDisk:
    """One disk, with so much room left once a record is there."""

    def __init__(self, folder: Path, room: int, told: dict[str, int], odd: list[str]) -> None:
        self._fill = folder / "fill"
        self._fill.unlink(missing_ok=True)
        shutil.rmtree(folder / "home", ignore_errors=True)
        self.places = Places(folder / "home")
        self.told, self.odd = told, odd
        with LearnerFile.create(self.places, "Dana") as learner:
            self.acknowledged = {answer(learner, f"q-{number}") for number in range(KEPT)}
        self.learner = learner.id
        change_settings(self.places, lambda settings: settings._replace(pin_hash="hash"))
        disk = os.statvfs(folder)
        self._fill.write_bytes(bytes(max(0, disk.f_bavail * disk.f_frsize - room)))

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something; count what is refused, and note what does not say that the disk is full."""
        self.told["tried"] += 1
        try:
            work()
        except CourseError as error:
            self.told["refused"] += 1
            words = str(error).replace(str(self.places.home), "")  # the folder may be called so
            if not any(each in words for each in ("full", "No space left")):
                self.odd.append(words)
            return False
        return True

    def live(self) -> None:
        """Answer until nothing fits any more, change the settings, and put an earlier copy back."""
        opened: list[LearnerFile] = []
        if self.attempt(lambda: opened.append(LearnerFile.open(self.places, self.learner))):
            with opened[0] as file:
                for number in range(MORE):
                    self.attempt(partial(self.keep, file, f"more-{number}"))
        self.kept_setting = "before"
        if self.attempt(lambda: change_settings(self.places, lambda each: each._replace(last_learner="after"))):
            self.kept_setting = "after"
        self.attempt(lambda: examine(self.places, self.learner))
        first = list_backups(self.places, self.learner)[-1]
        self.went_back = self.attempt(lambda: restore(self.places, self.learner, first.path))

    def keep(self, file: LearnerFile, name: str) -> None:
        """Answer; what was acknowledged is to be found later."""
        self.acknowledged.add(answer(file, name))

    def check(self) -> None:
        """Hold what is there once there is room again against what was acknowledged."""
        self._fill.unlink()
        path = self.places.learner_file(self.learner)
        play_log_in(path)
        check_record(path, self.learner)
        found = answers_of(path)
        if self.went_back:  # what stood there is a backup
            found |= answers_of(list_backups(self.places, self.learner)[0].path)
        self.told["lost"] += len(self.acknowledged - found)
        settings = read_settings(self.places)
        is_right = settings.pin_hash == "hash" and settings.last_learner in ("", self.kept_setting)
        self.told["settings lost"] += not is_right
        self.told["disks"] += 1


def answers_of(path: Path) -> set[str]:
    """Return the ids of the answers in a sound record or copy."""
    with LearnerFile.temporary(copy_of=path) as copy:
        return {each.id for each in copy.responses()}


def main() -> None:
    """Fill the disk with more and more room left."""
    folder, step = Path(sys.argv[1]), int(sys.argv[2])
    told = dict.fromkeys(("disks", "tried", "refused", "lost", "settings lost"), 0)
    odd: list[str] = []
    for room in range(0, MOST_KIB * 1024, step):
        disk = FullDisk(folder, room, told, odd)
        disk.live()
        disk.check()
    print(json.dumps({**told, "odd": sorted(set(odd))}))


main()
