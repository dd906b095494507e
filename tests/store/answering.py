"""A program in a process of its own that works on a record, beside others, until it is done or killed.

    python -m tests.store.answering answer HOME LEARNER SEED HOW_MANY
    python -m tests.store.answering copy HOME LEARNER TO
    python -m tests.store.answering back-up HOME
    python -m tests.store.answering bring HOME FILE

It writes a line to standard output, by one `write` each, once a thing is acknowledged: `kept ID`. Exit status 3:
another program has the record open.
"""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from htcourse.core.errors import InUseError
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Shown
from htcourse.store.learners_here import back_up_learners, bring_learner, copy_learner, list_learners
from htcourse.store.places import Places

LOOKS = 0.3
"""How often the program looks into its own record beside answering, as a window's jobs do."""


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def answer(home: str, learner_id: str, seed: str, how_many: str) -> None:
    places, chance = Places(Path(home)), random.Random(int(seed))
    with LearnerFile.open(places, learner_id) as learner:
        for number in range(int(how_many)):
            question = f"demo/q{number % 40}"
            shown = Shown(f"h{number % 40}", "demo", question, {"type": "short"}, {"en": {"text": "Words. " * 40}})
            given = {"text": "x" * chance.randrange(2000)}
            row = learner.append_response(question, given, shown=shown, points=1.0, verdict="right")
            say("kept", row.id)
            if chance.random() < LOOKS:
                look(places, learner, chance)


def look(places: Places, learner: LearnerFile, chance: random.Random) -> None:
    what = chance.randrange(6)
    if what == 0:
        list_learners(places)
    elif what == 1:
        with ReadOnlyRecord.open(places, learner.id) as archive:
            archive.responses()
    elif what == 2:
        back_up_learners(places, "update")
    elif what == 3:
        copy_learner(places, learner.id, places.home / f"copy-{os.getpid()}.db")
    elif what == 4:
        learner.backup("asked")
    else:
        learner.checkpoint()


def copy(home: str, learner_id: str, to: str) -> None:
    copy_learner(Places(Path(home)), learner_id, Path(to))


def back_up(home: str) -> None:
    back_up_learners(Places(Path(home)), "update")


def bring(home: str, file: str) -> None:
    bring_learner(Places(Path(home)), Path(file))


if __name__ == "__main__":
    try:
        what: dict[str, Callable[..., None]] = {"answer": answer, "copy": copy, "back-up": back_up, "bring": bring}
        what[sys.argv[1]](*sys.argv[2:])
    except InUseError as refusal:
        print(refusal, file=sys.stderr)
        sys.exit(3)
