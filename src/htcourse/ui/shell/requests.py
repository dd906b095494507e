"""What screens ask of the program and cannot do themselves; who can connects to it."""

from PySide6.QtCore import QObject, Signal


class Requests(QObject):
    """One for a window."""

    exit_asked = Signal()
    """Show the neutral page at once: somebody comes."""
    course_asked = Signal()
    """Go on with the course: where something is open next."""
    theme_chosen = Signal(str)
    """A theme was chosen."""
    begun = Signal(object)
    """The first page was filled in (its Choice)."""
    language_chosen = Signal(str)
    """Show the windows in another language."""
    learner_chosen = Signal(str)
    """Go on as another learner (the id)."""
    look_asked = Signal()
    """Just look, keep nothing."""
    somebody_new = Signal(str)
    """Somebody new learns here (the name)."""
    learners_asked = Signal()
    """Show who learns on this computer."""
    delete_asked = Signal(str, str, str)
    """Ask, then delete the record of a learner with every copy of it (the id, a title, what will be gone)."""
    bring_asked = Signal(str)
    """Bring in a record from another computer (its path)."""
    restore_asked = Signal(object)
    """Ask, then put a backup in the place of the record of the learner at work (its BackupRow)."""
    recovered = Signal(str, str, str)
    """A damaged record was put back or begun anew: go on with it (its id) and tell what came of it (title, words)."""
    copy_opened = Signal(object, str)
    """Look at a copy of a damaged record (a Session that keeps nothing), with what stands above it."""
    damage_found = Signal(object)
    """The record at work is damaged (the CourseError that says so)."""
    trial_ready = Signal(object)
    """Try a draft as a learner (a Trial)."""
    file_dropped = Signal(str)
    """A file or folder was dropped that the screen itself does not take (its path)."""
    files_dropped = Signal(object)
    """Several were dropped together (their paths)."""
    texts_asked = Signal(object)
    """Bring texts in as lessons, whatever else they hold (their paths)."""
    class_shown = Signal(str, object)
    """A page shows a class (its id) as it was just read, and reads it anew by this; an empty id: it shows none now."""
    edit_asked = Signal(str)
    """Open a module in the editor, also one with errors (the path of its package or folder)."""
    edit_module_asked = Signal(str)
    """Open an installed module in the editor (its id)."""
