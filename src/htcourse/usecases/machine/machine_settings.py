"""Read and keep what belongs to this machine: the window's size and place, whom it serves, who used it last."""

from htcourse.core.errors import CourseError
from htcourse.store.places import Places as Places
from htcourse.store.program_log import log_tail as log_tail
from htcourse.store.program_log import note as note
from htcourse.store.program_log import note_error as note_error
from htcourse.store.program_log import without_values as without_values
from htcourse.store.settings import PROFILES as PROFILES
from htcourse.store.settings import Settings, change_settings, read_settings, reset_file

_ARRANGEMENTS = 8
"""For how many ways of the screens to stand the window is remembered: a desk, a classroom's projector, a home."""


def last_learner(places: Places) -> str:
    """Return the id of the learner who used the program last, or empty on a first start."""
    return read_settings(places).last_learner


def keep_last_learner(places: Places, learner_id: str) -> None:
    """Remember who uses the program, for the next start; raises FolderError where nothing can be written."""
    change_settings(places, lambda settings: settings._replace(last_learner=learner_id))


def last_class(places: Places) -> str:
    """Return the id of the class that was looked at last, empty before the first; it may be removed by now."""
    return read_settings(places).last_class


def keep_last_class(places: Places, class_id: str) -> None:
    """Remember which class is looked at, for the next start; raises FolderError where nothing can be written."""
    if last_class(places) != class_id:
        change_settings(places, lambda settings: settings._replace(last_class=class_id))


def read_geometry(places: Places, screens: str) -> str:
    """Return the window's geometry as it was kept for these screens; empty where none was."""
    return read_settings(places).windows.get(screens, "")


def keep_geometry(places: Places, screens: str, geometry: str) -> None:
    """Keep the window's geometry for these screens; raises FolderError where nothing can be written."""

    def kept(settings: Settings) -> Settings:
        others = {each: kept for each, kept in settings.windows.items() if each != screens}
        last = list(others.items())[-_ARRANGEMENTS + 1 :]
        return settings._replace(windows={**dict(last), screens: geometry})

    change_settings(places, kept)


def read_profile(places: Places) -> str:
    """Return whom this computer serves, one of PROFILES."""
    return read_settings(places).profile


def keep_profile(places: Places, profile: str) -> None:
    """Keep whom this computer serves; raises FolderError where nothing can be written."""
    if profile in PROFILES:
        change_settings(places, lambda settings: settings._replace(profile=profile))


def are_essays_blind(places: Places) -> bool:
    """Return whether essays are marked without their writers' names."""
    return read_settings(places).blind_essays


def keep_blind_essays(places: Places, is_blind: bool) -> None:
    """Hide the names of who wrote essays, or show them; raises FolderError where nothing can be written."""
    change_settings(places, lambda settings: settings._replace(blind_essays=is_blind))


def asks_to_clear_pins(places: Places) -> bool:
    """Whether somebody put a file `reset-pin` into the data folder, to take forgotten PINs away."""
    return reset_file(places) is not None


def lost_settings_problem(places: Places) -> CourseError | None:
    """Return what everybody is told where no file of the settings can be read; None else."""
    if not read_settings(places).are_lost:
        return None
    from htcourse.store.lost_settings import lost_settings  # seldom needed

    return lost_settings(places)


def is_shared(places: Places) -> bool:
    """Whether each start asks who learns, even with one learner: on a computer of a lab or for exams."""
    return read_profile(places) == PROFILES[-1]
