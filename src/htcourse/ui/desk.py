"""What controllers share: the person at work, the look, the changes, the way between screens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from htcourse.core.clock import Clock, system_clock
from htcourse.usecases.session import Session

if TYPE_CHECKING:
    from htcourse.ui.changes import Changes
    from htcourse.ui.jobs import Jobs
    from htcourse.ui.navigation import Navigator
    from htcourse.ui.theme import Look
    from htcourse.usecases.machine_settings import Places


@dataclass(slots=True)
class Desk:
    """One for a window, handed to every controller. Its session changes with the learner and the preferences.

    `keeps_nothing` is set while somebody just looks: the session's learner file is then a temporary one.
    """

    places: Places
    assets: Path
    look: Look
    changes: Changes
    jobs: Jobs
    navigator: Navigator
    clock: Clock = system_clock
    session: Session | None = None
    keeps_nothing: bool = False

    @property
    def person(self) -> Session:
        """The session; only screens of a learner at work may ask."""
        if self.session is None:
            raise RuntimeError("No learner is at work.")
        return self.session

    def close_session(self) -> None:
        """Close the learner's file and the libraries."""
        if self.session is not None:
            self.session.close()
            self.session = None
