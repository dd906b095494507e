"""What the tile of a damaged record does: asks for the PIN, restores, opens a copy to look at, begins anew, deletes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from htcourse.core.errors import CourseError, FolderError, NotFoundError, Report, WholeAgainError
from htcourse.ui.dialogs import ask
from htcourse.ui.dialogs.backups import BackupsDialog
from htcourse.ui.look.texts import Texts, error_text, recent_text
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.people import restore_record as record
from htcourse.usecases.people.learners import copies_among_others, is_anothers, refuse_whole
from htcourse.usecases.people.pin_tries import try_pin

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from htcourse.ui.screens.learners.damaged_card import DamagedCard
    from htcourse.usecases.people.restore_record import DamagedRecord, RestoredRecord

    class PinAsker(Protocol):
        """Asks for somebody's PIN."""

        def __call__(self, name: str, is_right: Callable[[str], bool], call: Callable[[], None]) -> None:
            """Go on with `call` when the PIN is right."""


class Restoring(QObject):
    """One for a damaged tile."""

    def __init__(self, desk: Desk, card: DamagedCard, learner_id: str, name: str, ask_pin: PinAsker) -> None:
        super().__init__(card)
        self._desk, self._card, self._id, self._name = desk, card, learner_id, name
        self._ask_pin = ask_pin
        self._found: DamagedRecord | None = None
        self._is_known = self._is_refused = False
        card.restore_asked.connect(lambda copy: self._after_pin(lambda: self._restore(copy)))
        card.look_asked.connect(lambda copy: self._after_pin(lambda: self._look(copy)))
        card.save_asked.connect(lambda: self._after_pin(self._save))
        card.new_asked.connect(lambda: self._after_pin(self._confirm_new))
        card.delete_asked.connect(lambda: self._after_pin(self._ask_delete))
        card.again_asked.connect(self._again)
        card.others_asked.connect(lambda: self._after_pin(self._show_others))

    def examine(self) -> None:
        """Look at the damage while the tiles are there already."""
        places, clock = self._desk.places, self._desk.clock
        self._desk.jobs.run(
            self,
            lambda report: record.examine_record(places, self._id, clock),
            self._on_found,
            self._on_unseen,
            "",
            is_quiet=True,
        )

    def _on_unseen(self, error: Exception) -> None:
        self._is_refused = True
        self._card.show_refused(self._words(error))

    def _again(self) -> None:
        if self._is_refused:
            self.examine()
        else:
            self._desk.requests.learner_chosen.emit(self._id)

    def _on_found(self, found: DamagedRecord) -> None:
        self._found = found
        self._name = found.name or self._name  # as the tile has it now
        self._card.show_damage(found)

    def _words(self, error: Exception) -> str:
        if isinstance(error, CourseError):
            return error_text(error)
        return self.tr("The record cannot be opened, and nobody could say why.")

    def _after_pin(self, call: Callable[[], None]) -> None:
        """Go on once the PIN of the record, or of its copy, was said; without one at once."""
        pin = self._found.pin if self._found is not None else ""
        if not pin or self._is_known:
            call()
            return

        def is_right(said: str) -> bool:
            return try_pin(self._desk.places, self._id, pin, said, self._desk.clock)

        def go_on() -> None:
            self._is_known = True
            call()

        self._ask_pin(self._name, is_right, go_on)

    def _restore(self, copy: str) -> None:
        """Put a copy in the place of what is damaged; only where a whole record is replaced `Records` asks first."""
        made = next((each.made for each in self._copies() if each.name == copy), "")

        def words(done: RestoredRecord) -> str:
            then = self.tr("The record of {name} is there again, from the copy of {when}, with {answers}.")
            return self._restored_words(then, done, recent_text(made, self._desk.clock().local_day))

        work = partial(record.restore_copy, self._desk.places, self._id, copy, self._desk.clock, mends=True)
        self._run(work, self.tr("Restored"), words)

    def _save(self) -> None:
        def words(done: RestoredRecord) -> str:
            return self._restored_words(self.tr("The record of {name} is there again, with {answers}."), done)

        work = partial(record.save_readable, self._desk.places, self._id, self._desk.clock)
        self._run(work, self.tr("Restored"), words)

    def _confirm_new(self) -> None:
        if self._has_more():
            words = self.tr(
                "{name} begins with an empty record. Exams and tests that can be read stay, the copies too: Progress, "
                "Backups restores them later."
            )
        else:
            words = self.tr("{name} begins with an empty record. Nothing can be read of the old one; its file is kept.")
        words = words.format(name=self._name)
        ask(
            self._desk.look,
            self._window(),
            self.tr("Start new?"),
            words,
            self.tr("Start new"),
            self._start_new,
            "danger",
        )

    def _has_more(self) -> bool:
        """Whether anything comes back later: a copy that is whole, or answers that can be read."""
        found = self._found
        return found is None or found.newest is not None or found.rows > 0

    def _start_new(self) -> None:
        words = self.tr("The record is new. What stood in its place is kept: Progress, Backups brings it back.")
        if not self._has_more():
            words = self.tr("The record is new. The old file is kept, though no answer can be read of it.")
        work = partial(record.start_new, self._desk.places, self._id, self._desk.clock)
        self._run(work, self.tr("Begun anew"), lambda done: words + self._doubts(done))

    def _ask_delete(self) -> None:
        """Look at the record anew, as the tile may be old; one that another program made whole is left as it is."""
        places, clock = self._desk.places, self._desk.clock

        def look(report: Report) -> tuple[DamagedRecord | None, int]:
            refuse_whole(places, self._id)
            with suppress(FolderError):  # who makes room by deleting is not hindered by there being none
                found = record.examine_record(places, self._id, clock)
                return found, len(tuple(copies_among_others(places, self._id)))
            return None, 0

        def go_on(looked: tuple[DamagedRecord | None, int]) -> None:
            self._found = looked[0] or self._found
            self._confirm_delete(looked[1])

        self._desk.jobs.run(self, look, go_on, self._on_refused, self.tr("Looking at the record"))

    def _confirm_delete(self, among_others: int) -> None:
        """Say what goes, then delete: the record, every copy of it and every file that was kept aside.

        Those `among_others` go too; what is another's among its own copies goes to them.
        """
        harm = self._found.harm if self._found is not None else None
        copies = [each for each in self._copies() if not is_anothers(each.problem)]
        unread = sum(each.is_closed for each in copies)
        if harm in (record.Harm.NEWER, record.Harm.CLOSED):
            all_of_it = self.tr(
                "Everything of {name} is deleted from this computer: the record and %n copy/copies of it, with every "
                "file that was kept aside.",
                "",
                len(copies),
            )
        else:
            all_of_it = self.tr(
                "All that is left of {name} is deleted from this computer: the record and %n copy/copies of it, "
                "with every file that was kept aside.",
                "",
                len(copies),
            )
        words = [all_of_it.format(name=self._name)]
        if among_others:
            words.append(self.tr("%n copy/copies of it among another learner’s go, too.", "", among_others))
        if harm is record.Harm.NEWER:
            words.append(self.tr("A newer version of the program can still open this record."))
        elif harm is record.Harm.CLOSED:
            words.append(self.tr("The record may be whole: it opens once this account may read it."))
        elif any(each.problem is None for each in copies):
            words.append(self.tr("A whole copy goes too: it could be restored now."))
        if unread:
            words.append(self.tr("%n copy/copies may be whole: they open once this account may read them.", "", unread))
        words.append(self.tr("This cannot be taken back."))
        self._desk.requests.delete_asked.emit(self._id, self.tr("Delete this record?"), " ".join(words))

    def _look(self, copy: str) -> None:
        session = self._desk.try_to(lambda: record.look_first(self._desk.places, self._id, copy, self._desk.clock))
        if session is None:
            return
        made = next(each.made for each in self._copies() if each.name == copy)
        words = self.tr("The copy from {when}, only to look at: nothing you do here is kept.")
        words = words.format(when=recent_text(made, self._desk.clock().local_day))
        self._desk.requests.copy_opened.emit(session, words)

    def _show_others(self) -> None:
        is_gone = self._found is not None and self._found.harm is record.Harm.GONE
        dialog = BackupsDialog(self._desk.look, self._copies(), self._window(), is_gone=is_gone)
        dialog.restore_asked.connect(self._restore)
        dialog.open()

    def _copies(self) -> tuple[record.BackupRow, ...]:
        return self._found.copies if self._found is not None else ()

    def _run(self, work: Callable[[], RestoredRecord], title: str, words: Callable[[RestoredRecord], str]) -> None:
        self._desk.jobs.run(
            self,
            lambda report: work(),
            lambda done: self._desk.requests.recovered.emit(self._id, title, words(done)),
            self._on_refused,
            self.tr("Restoring the record"),
        )

    def _on_refused(self, error: Exception) -> None:
        """Say why nothing was done; where another program did something since, the tiles are shown as they are now."""
        if isinstance(error, WholeAgainError | NotFoundError):
            self._desk.damaged.pop(self._id, None)
            self._desk.navigator.show_alone("learners", error_text(error))
        else:
            self._desk.navigator.refused.emit(error)

    def _restored_words(self, template: str, done: RestoredRecord, when: str = "") -> str:
        words = template.format(name=done.name or self._name, when=when, answers=Texts().answers(done.answers))
        if done.brought:
            words += " " + self.tr("%n of them could still be read of what is damaged.", "", done.brought)
        for each in done.joined:
            joined = self.tr(
                "Of these, {answers} came from a file kept aside {when}. It shares none with the copy besides tests "
                "and exams: the record may have been begun anew between. For the copy alone restore it once more, "
                "under Progress, Backups."
            )
            kept = recent_text(each.made, self._desk.clock().local_day)
            words += " " + joined.format(when=kept, answers=Texts().answers(each.answers))
        if done.strays:
            words += " " + self.tr("From tests that could not be put together: %n.", "", done.strays)
        return words + self._doubts(done)

    def _doubts(self, done: RestoredRecord) -> str:
        if not done.doubted:
            return ""
        lost = self.tr(
            "Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test "
            "under way stands there once it is submitted.",
            "",
            done.doubted,
        )
        return f" {lost}"

    def _window(self) -> QWidget:
        return self._card.window()
