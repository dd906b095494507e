"""A person at work on the sample module alone, in real files."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from htcourse.core.clock import Moment
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import PREFERENCES
from htcourse.usecases.modules.build_module import build_module
from htcourse.usecases.session import Session

SAMPLE = Path(__file__).parent.parent / "samples" / "module"
LESSON = "sample/three-elements"
FIRST, SECOND = f"{LESSON}#elements", f"{LESSON}#signs"


class SampleDesk:
    """A session whose clock stands still until `later` moves it."""

    def __init__(self, folder: Path, library: Path) -> None:
        self.places = Places(folder / "home")
        self.places.prepare()
        self.now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
        learner = LearnerFile.create(self.places, "", self.clock)
        self.session = Session(self.places, (Library.open(library),), learner, self.clock, "en", "")

    def clock(self) -> Moment:
        return Moment(self.now.strftime("%Y-%m-%dT%H:%M:%S.000Z"), 300)

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def prefer(self, key: str, value: object) -> None:
        self.session.learner.set_preference(PREFERENCES[key], value)
        self.session = self.session.with_preferences()

    def close(self) -> None:
        self.session.close()


def build_sample(folder: Path) -> Path:
    return build_module(SAMPLE, folder)
