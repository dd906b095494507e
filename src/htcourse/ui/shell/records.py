"""What is done with a whole record: deleted, brought in, put back to an earlier day, left when it is found damaged.

What deletes or replaces one asks here first.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from htcourse.core.errors import CourseError, NoRoomError, Report, WholeAgainError
from htcourse.ui.look.texts import Texts, error_text, recent_text
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.window import MainWindow
from htcourse.usecases.changed import Changed
from htcourse.usecases.machine.machine_settings import asks_to_clear_pins, lost_settings_problem

if TYPE_CHECKING:
    from htcourse.ui.shell.notice import Notice
    from htcourse.usecases.people.learners import Brought
    from htcourse.usecases.people.restore_record import BackupRow
    from htcourse.usecases.session import Session

_ASKS_DELETE = "asks-delete"
"""What the question before a deletion is called among the dialogs."""


class Doorkeeper(Protocol):
    """Who lets people come and go: the program."""

    def start(self) -> None:
        """Show the first screen."""

    def open_learner(self, learner_id: str, *, asks_pin: bool = False) -> None:
        """Open a learner's file and show where they left; with `asks_pin` after the PIN, where there is one."""

    def show_learners(self, note: str = "") -> None:
        """Close the file of who is at work and show who learns here."""

    def look_with(self, session: Session) -> None:
        """Let somebody look round with a session of which nothing is kept."""

    def put_down(self) -> None:
        """Save and close the files of who is at work."""


class Records(QObject):
    """One for the program."""

    def __init__(self, desk: Desk, window: MainWindow, people: Doorkeeper) -> None:
        super().__init__(window)
        self._desk, self._window, self._people = desk, window, people
        requests = desk.requests
        requests.delete_asked.connect(self.confirm_delete)
        requests.bring_asked.connect(lambda path: window.leave_then(partial(self.bring, path)))
        requests.restore_asked.connect(self.confirm_restore)
        requests.recovered.connect(self._go_on)
        requests.copy_opened.connect(self._look)
        requests.damage_found.connect(self._leave_later)

    def confirm_delete(self, learner_id: str, title: str, words: str) -> None:
        """Ask before a record is deleted, and whether copies go too that somebody put there under other names.

        These are looked for in a job: damaged ones are read, however large they are.
        """
        from htcourse.usecases.people.learners import leaving_trace, list_strays, whose_in_place_of

        session = self._desk.session
        mends = session is None or session.learner.id != learner_id

        def work(report: Report) -> tuple[tuple[Path, ...], str, bool]:
            places = self._desk.places
            strays, whose = list_strays(places, learner_id, report), whose_in_place_of(places, learner_id)
            return strays, whose, bool(leaving_trace(places, learner_id))

        def ask(found: tuple[tuple[Path, ...], str, bool]) -> None:
            strays, whose, leaves_trace = found
            kept = self.tr(
                "Which exams, pre- and post-tests were begun, and on which day, stays known to the trainer here, "
                "without a name."
            )
            told = f"{words}\n\n{kept}" if leaves_trace else words
            self._ask_delete(learner_id, title, told, strays, whose, mends=mends)

        self._desk.run(self, work, ask, self.tr("Looking for copies of this record"))

    def _ask_delete(
        self, learner_id: str, title: str, words: str, strays: tuple[Path, ...], whose: str, *, mends: bool
    ) -> None:
        from htcourse.ui.dialogs import Dialog  # seldom needed

        if any(each.is_told for each in self._window.findChildren(Dialog, _ASKS_DELETE)):
            return  # it was asked for twice
        dialog = Dialog(self._desk.look, title, self._window, 600)
        dialog.setObjectName(_ASKS_DELETE)
        dialog.add_text(words)
        if whose:
            told = self.tr("In its place stands the record of another learner, {name}: that one stays, and is theirs.")
            dialog.add_text(told.format(name=whose))
        dialog.add_button(self.tr("Cancel"), "quiet")
        delete = partial(self.delete, learner_id, mends=mends)
        if strays:
            told = self.tr("Somebody put copies of this record there under other names: {paths}")
            dialog.add_text(told.format(paths=", ".join(map(str, strays))))
            dialog.add_button(self.tr("Delete without these"), "plain", delete)
            dialog.add_button(self.tr("Delete these, too"), "danger", partial(delete, with_strays=True))
        else:
            dialog.add_button(self.tr("Delete"), "danger", delete)
        dialog.open()

    def delete(self, learner_id: str, *, with_strays: bool = False, mends: bool = False) -> None:
        """Delete a learner's record, that of who is at work or one that is damaged; it was asked before.

        With `mends` it was damaged: one that is whole by now stays, and that is said.
        """
        from htcourse.usecases.marking.begun_marks import forget_gone_marks
        from htcourse.usecases.people.learners import delete_learner

        self._people.put_down()
        others: tuple[Path, ...] = ()
        try:
            others = delete_learner(self._desk.places, learner_id, with_strays=with_strays, mends=mends)
        except WholeAgainError as error:
            self._desk.damaged.pop(learner_id, None)
            self._window.show_error(error)
        except Exception as error:  # whatever it is: somebody is to go on
            self._window.show_error(error)
        else:
            self._desk.damaged.pop(learner_id, None)
            forget_gone_marks(self._desk.places)
        self._desk.changes.tell(Changed(learners=True))
        is_anybody = False
        with suppress(CourseError):
            is_anybody = bool(self._desk.places.learner_ids())
        # A start would open the record of one who is left alone, and what is answered next would go into it.
        (self._people.show_learners if is_anybody else self._people.start)()
        if others:
            words = self.tr("A copy of this record that somebody put there under a name of their own stays: {paths}")
            self._tell(self.tr("Deleted"), words.format(paths=", ".join(map(str, others))))

    def bring(self, path: str, *, by_trainer: bool = False) -> None:
        """Take over a record from another computer; a second time changes nothing."""
        from htcourse.usecases.marking.overdue_exams import hand_in_before
        from htcourse.usecases.people.held_exam import held_exams
        from htcourse.usecases.people.learners import bring_learner

        learner_id = self._desk.session.learner.id if self._desk.session is not None else ""
        self._people.put_down()
        problem: Exception | None = None
        at_work = learner_id
        try:
            hand_in_before(self._desk.places, self._desk.clock, Path(path))
            brought = bring_learner(self._desk.places, Path(path), by_trainer=by_trainer)
        except Exception as error:  # whatever it is: who was put down goes on
            problem = error
        else:
            learner_id = brought.id
        if learner_id:
            self._people.open_learner(learner_id, asks_pin=learner_id != at_work)
        else:
            self._people.start()
        if problem is not None:
            self._window.show_error(problem)
            return
        held, words, session = brought.came.held, self._came_words(brought), self._desk.session
        if at_work not in ("", learner_id) and session is not None:
            whose = session.name or self.tr("somebody without a name")
            words += " " + self.tr("It is the record of {name}, which is open now.").format(name=whose)
        waits = session is not None and bool(held_exams(self._desk.places, session.learner, learner_id))
        if (held or waits) and self._desk.guard.has_pin and not by_trainer:
            self._offer_rest(path, held, words, waits=waits)
            return
        if held:
            stayed = self.tr(
                "%n entry/entries of a trainer stayed out: what was decided here about the same stands.", "", held
            )
            words += f" {stayed}"
        self._tell(self.tr("Brought in"), words)

    def _came_words(self, brought: Brought) -> str:
        """Say what of a record was new here, and how much of it could not be used."""
        came = brought.came
        told = []
        if brought.first:
            words = self.tr("The record was gone: its newest whole copy was put back first, that of {when}.")
            told.append(words.format(when=recent_text(brought.first, self._desk.clock().local_day)))
        if brought.readable is not None:
            told.append(self.tr("The file is damaged: %n answer(s) can be read of it.", "", brought.readable))
        parts = (
            Texts().answers(came.answers) if came.answers else "",
            self.tr("%n note(s)", "", came.notes) if came.notes else "",
            self.tr("%n exam(s) or test(s) around the course", "", came.once) if came.once else "",
            self.tr("%n class(es) with card", "", came.classes) if came.classes else "",
        )
        if brought.doubted:
            lost = self.tr(
                "Answers or marks may be lost of %n test(s) or exam(s): in no figure until settled, on Exams; a test "
                "under way stands there once it is submitted.",
                "",
                brought.doubted,
            )
            told.append(lost)
        what = ", ".join(filter(None, parts))
        if what:
            told.append(self.tr("New here: {what}.").format(what=what))
        elif came.events or came.attempts or came.responses:
            told.append(self.tr("New here: no answers, but other things that were done."))
        elif came.left_out or came.held or came.twice or came.late:
            told.append(self.tr("Nothing in it was new here."))
        else:
            told.append(self.tr("All of it was here already."))
        if brought.lacks_log:
            told.append(
                self.tr(
                    "The file was not closed, or was closed by an earlier version, which left no mark of it. No log "
                    "(-wal) lies beside it: if there was one, what was done last is missing. Then copy all files that "
                    "begin with its name, and bring it in again."
                )
            )
        if came.twice:
            twice = self.tr(
                "%n test(s) or exam(s) were submitted twice, here and there: the first counts.", "", came.twice
            )
            told.append(twice)
        if came.late:
            late = self.tr(
                "%n answer(s) to tests or exams stayed out: these were submitted without them.", "", came.late
            )
            told.append(late)
        if came.left_out:
            told.append(self.tr("%n entry/entries of it could not be used and stayed out.", "", came.left_out))
        return " ".join(told)

    def _offer_rest(self, path: str, held: int, words: str, *, waits: bool) -> None:
        """Say what of it waits for a trainer, and bring it in at the PIN of this computer's trainer."""
        from htcourse.ui.dialogs import Dialog  # seldom needed

        look, window, guard = self._desk.look, self._window, self._desk.guard
        told = [words]
        if held:
            told.append(
                self.tr("%n entry/entries stayed out: what was released, marked or allowed elsewhere.", "", held)
            )
        if waits:
            told.append(self.tr("An exam under way in it waits until a trainer lets it in."))
        told.append(self.tr("What you did yourself is in your record. A trainer can bring in the rest, too."))
        dialog = Dialog(look, self.tr("Brought in"), window)
        dialog.add_text(" ".join(filter(None, told)))
        close = dialog.add_button(self.tr("Close"), "primary")
        again = partial(self.bring, path, by_trainer=True)
        dialog.add_button(self.tr("As the trainer …"), "plain", lambda: guard.after_pin(look, window, again))
        dialog.open()
        close.setFocus()

    def confirm_restore(self, backup: BackupRow) -> None:
        """Say how many answers there are and how many were, before an earlier day takes the place of the record."""
        from htcourse.ui.dialogs import ask  # seldom needed
        from htcourse.usecases.people.restore_record import answers_now

        if backup.is_aside:
            title = self.tr("Bring this back?")
            words = self.tr(
                "In your record: {now}. That can be read of the damaged file: {then}. They come together; what you "
                "have now is kept as a backup too."
            )
        else:
            title = self.tr("Restore this backup?")
            words = self.tr(
                "In your record: {now}. In the backup: {then}. What you have now is kept as a backup; exams, and "
                "tests submitted, stay."
            )
        words = words.format(now=Texts().answers(answers_now(self._desk.person)), then=Texts().answers(backup.answers))
        go_on = partial(self._window.leave_then, partial(self.restore, backup.name))
        ask(self._desk.look, self._window, title, words, self.tr("Restore"), go_on, "danger")

    def restore(self, name: str) -> None:
        """Put a backup in the place of the record of who is at work, and go on from it; it was asked before."""
        from htcourse.usecases.people.restore_record import held_backup, restore_record

        learner_id = self._desk.person.learner.id
        problem: Exception | None = None
        is_aside = False
        try:
            with held_backup(self._desk.person, name) as backup:
                is_aside = backup.is_aside
                self._people.put_down()
                restore_record(self._desk.places, backup, self._desk.clock)
        except Exception as error:  # whatever it is: who was put down goes on
            problem = error
        self._people.open_learner(learner_id)
        if problem is not None:
            self._window.show_error(problem)
        elif is_aside:
            self._tell(self.tr("Restored"), self.tr("What could be read of the damaged file is in your record again."))
        else:
            self._tell(
                self.tr("Restored"),
                self.tr(
                    "Your record is as it was then; exams, and tests submitted, stay. What you had is kept as a backup."
                ),
            )

    def look_at_settings(self) -> None:
        """Take every PIN away at a start where a file asks for that; say above the first screen what came of it.

        Settings that are lost are said there, too.
        """
        places = self._desk.places
        if asks_to_clear_pins(places):
            from htcourse.usecases.people.learners import keep_numbers  # seldom needed, as that
            from htcourse.usecases.people.pins import clear_pins

            problem: CourseError | None = None
            try:
                keep_numbers(
                    places
                )  # once they are gone nothing tells that settings, and the numbers in them, were lost
                clear_pins(places)
                self._desk.guard.was_reset = True
            except CourseError as error:
                problem = error
            QTimer.singleShot(0, self, partial(self._tell_of_reset, problem))
        elif lost := lost_settings_problem(places):
            QTimer.singleShot(0, self, partial(self._show_notice, error_text(lost)))

    def _show_notice(self, words: str) -> Notice:
        return self._window.show_notice(words, self.tr("Close"), self._window.hide_notice)

    def _tell_of_reset(self, problem: CourseError | None) -> None:
        if problem is not None:
            words = self.tr("The file “reset-pin” did not take every PIN away; it stays and tries again at each start.")
            self._show_notice(f"{words} {error_text(problem)}")
            return
        self._show_notice(
            self.tr(
                "The file “reset-pin” in the data folder took every PIN away: choose the trainer’s anew now, under "
                "Settings, Exams. Where settings were lost, set the hours and extra time of exams there again, too."
            )
        )

    def tell_of_backup(self, problem: CourseError) -> None:
        """Say above the screen that no copy of the record could be made; of a full disk until something is kept."""
        notice = self._show_notice(self.backup_failed_words(problem))
        if isinstance(problem, NoRoomError):
            self._desk.changes.progress_changed.connect(notice.done)

    def tell_of_lost_log(self) -> None:
        """Say above the screen that the record just opened was not closed and its log is gone: it tells so no more."""
        self._show_notice(
            self.tr(
                "This record was not closed, and its log was not beside it: what was done last may be missing. If "
                "another copy of it is somewhere, with its log (-wal) beside it, bring that in: Progress, Bring in."
            )
        )

    def backup_failed_words(self, problem: CourseError) -> str:
        """Return the sentence for a copy that could not be made."""
        if isinstance(problem, NoRoomError):  # it says that a change was not kept, and the record is
            return self.tr(
                "What you did is kept, but the disk has no room for a copy of the record. Free some space; a copy is "
                "made when the record is closed or opened next."
            )
        words = self.tr("The record is kept, but no copy of it could be made. {problem}")
        return words.format(problem=error_text(problem))

    def _go_on(self, learner_id: str, title: str, words: str) -> None:
        self._desk.damaged.pop(learner_id, None)
        self._people.open_learner(learner_id)
        if self._desk.session is not None:
            self._tell(title, words)

    def _tell(self, title: str, words: str) -> None:
        from htcourse.ui.dialogs import tell  # seldom needed

        tell(self._desk.look, self._window, title, words)

    def _look(self, session: Session, words: str) -> None:
        self._people.look_with(session)
        self._window.show_notice(words, self.tr("Back"), self._people.show_learners)

    def _leave_later(self, problem: CourseError) -> None:
        """Leave a record that cannot be trusted for its tile, which offers a copy; not while it is being read."""
        if self._desk.session is not None and not self._desk.keeps_nothing:
            self._desk.damaged[self._desk.session.learner.id] = problem
            QTimer.singleShot(0, self, self._people.show_learners)
