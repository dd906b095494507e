"""Writes `v<version>.db`, once for each version of the schema: `python -m tests.old_learner_files.make_file`."""

import shutil
import tempfile
from pathlib import Path

from tests.store.samples import FixedClock, answer, shown

from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import VERSION, Drawn, Kind
from htcourse.store.places import Places
from htcourse.store.preferences import COUNTRY, LANGUAGE, PLACE


def make(folder: Path) -> Path:
    """Write the file into a folder unless it is there, and return it: a released one is never written again."""
    target = folder / f"v{VERSION}.db"
    if target.exists():
        return target
    clock = FixedClock()
    with tempfile.TemporaryDirectory() as home:
        with LearnerFile.create(Places(Path(home)), "Ана", clock) as learner:
            live(learner, clock)
        shutil.copy(learner.path, target)
    return target


def live(learner: LearnerFile, clock: FixedClock) -> None:
    learner.set_preferences({LANGUAGE: "kk", COUNTRY: "kz", PLACE: "demo/act-means-purpose#elements p1"})
    for kind in (Kind.SECTION_VISITED, Kind.SECTION_READ, Kind.BOOKMARK):
        learner.append_event(kind, "demo/act-means-purpose#elements", language="kk")
    quote = {"exact": "кең", "prefix": "", "suffix": ""}
    learner.append_event(Kind.HIGHLIGHT, "demo/act-means-purpose#elements", paragraph="p3f2a91", data=quote)
    answer(learner, confidence=2, hints=1, seconds=12.5, language="kk")
    learner.undo_response(answer(learner, "law-005"))
    clock.pass_time(days=1)
    answer(learner, points=0.0, try_number=2)
    drawn = (Drawn("demo/law-003", "hash-law-003", 11), Drawn("demo/law-004", "hash-law-004", 12))
    attempt = learner.append_attempt(
        "demo/first-quiz", "test", module_version="1.2.0", seed=7, drawn=drawn, form="A", extra_time=1.25,
        minutes=40.0, feedback={"correctness": True, "explanation": True, "right_answer": False},
        shown=[shown("law-003"), shown("law-004")],
    )  # fmt: skip
    learner.append_event(Kind.QUESTION_FLAGGED, "demo/law-004", attempt=attempt)
    answer(learner, "law-003", 1.0, attempt=attempt, number=1)
    answer(learner, "law-004", 0.5, attempt=attempt, number=2)
    for kind in (Kind.ATTEMPT_SUBMITTED, Kind.ATTEMPT_RELEASED):
        learner.append_event(kind, "demo/first-quiz", attempt=attempt)


if __name__ == "__main__":
    print(make(Path(__file__).parent))
