"""The tile of a record that cannot be opened: what is wrong, what is whole, and what to do, in three sentences."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from htcourse.core.errors import CourseError, FolderError, NewerFileError, NoRoomError
from htcourse.ui.look.texts import Texts, recent_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, lay_out
from htcourse.ui.widgets.link_card import LEFT as WORDS
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.people.restore_record import BackupRow, DamagedRecord, Harm

LEFT, RIGHT, SIGN, GAP = 16, 14, 18, 12


class DamagedCard(Card):
    """Stands among the tiles. It says that it looks for a copy until one of `show_…` is called."""

    restore_asked = Signal(str)
    """Put this copy in the place of the record (its name)."""
    look_asked = Signal(str)
    """Open this copy, keeping nothing (its name)."""
    save_asked = Signal()
    """Make a record of what can be read."""
    new_asked = Signal()
    """Begin a new record."""
    delete_asked = Signal()
    """Delete the record and every copy of it."""
    others_asked = Signal()
    """Show all copies."""

    again_asked = Signal()
    """Try once more to open the record."""

    def __init__(
        self,
        look: Look,
        name: str,
        last_used: str,
        today: date,
        *,
        problem: CourseError | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent, margins=(LEFT, 14, RIGHT, 14))
        self._today = today
        self._name = Label(look, name, "strong")
        self._used, self._used_below = Label(look, last_used, "small"), Label(look, last_used, "small", wraps=True)
        self._copy = ""
        self._sign, self._shield = QLabel(), QLabel()
        badge = self.tr("Record damaged")
        if isinstance(problem, FolderError):
            badge = self.tr("No room on the disk") if isinstance(problem, NoRoomError) else self.tr("Out of reach")
        if isinstance(problem, NewerFileError):
            badge = self._badge_of(Harm.NEWER)
        self.badge = Tag(look, badge, "warn")
        looking = escape(self.tr("The record cannot be opened. Looking for a copy …"))
        self.happened = RichLabel(look, looking, size=14, line=21, fills=True)
        self.help = RichLabel(look, size=14, line=21, fills=True)
        self.restore = Button(look, "", "primary", call=self._on_restore)
        self.look_first = Button(look, self.tr("Look first"), "plain", "eye")
        self.start_new = Button(look, self.tr("Start new"), "quiet", call=self.new_asked)
        self.again = Button(look, "", "primary", call=self.again_asked)
        self.kept = Label(
            look,
            self.tr("Whatever you choose but Delete, the damaged file is kept beside the new one."),
            "small",
            wraps=True,
        )
        self.others = Button(look, "", "link", call=self.others_asked)
        self.delete = Button(look, self.tr("Delete"), "link", call=self.delete_asked)
        self._column = QVBoxLayout()
        self._build()
        self.look_first.clicked.connect(lambda: self.look_asked.emit(self._copy))
        look.follow(self._dress)

    def _build(self) -> None:
        head = in_row(
            *((label, 0, Qt.AlignmentFlag.AlignVCenter) for label in (self._sign, self._name, self.badge)),
            1,
            (self._used, 0, Qt.AlignmentFlag.AlignVCenter),
        )
        self._head = head
        self._buttons, row = QWidget(), QWidget()
        FlowLayout(self._look, (6, 8), self.restore, self.look_first, self.start_new, self.again, inside=row)
        self._buttons_box = in_column(row, inside=self._buttons, look=self._look, margins=(0, 6, 0, 6))
        rule = QFrame()
        rule.setProperty("kind", "rule")
        rule.setFixedHeight(1)
        foot = in_row(
            (self._shield, 0, Qt.AlignmentFlag.AlignVCenter),
            (self.kept, 1, Qt.AlignmentFlag.AlignVCenter),
            links := in_row(1, self.others, self.delete),  # at the right also where nothing is kept
        )
        self._foot_rows = foot, links
        self._foot = QWidget()
        column = in_column(rule, foot, inside=self._foot)
        self._foot_column = column
        add_to(self.body, head, self._column)
        self._column.addWidget(self._used_below)
        for part in (self.happened, self.help, self._buttons, self._foot):
            self._column.addWidget(part)
            part.setVisible(part is self.happened)

    def show_refused(self, words: str) -> None:
        """Say why it could not be looked at, and offer to look again."""
        self._offer_again(words, self.tr("Try again"))

    def show_no_room(self) -> None:
        """Say that the disk is full, which is no damage, and offer to open it again."""
        full = self.tr(
            "The disk is full, or cannot be written: free some space on it, then open the record again. What was "
            "kept in it is safe."
        )
        self._offer_again(full, self.tr("Open again"))

    def _offer_again(self, words: str, text: str) -> None:
        self.happened.show_html(escape(words))
        for each in (self.restore, self.look_first, self.start_new):
            each.hide()
        self.again.set_words(text)
        self.again.setAccessibleName(f"{self._name.words}: {text}")
        self._buttons.show()

    def show_damage(self, found: DamagedRecord) -> None:
        """Say what is wrong and offer what there is."""
        copy = found.newest
        self._copy = copy.name if copy else ""
        if found.name:
            self._name.set_words(found.name)
        happened = self._what_happened(found)
        if found.under_way:
            happened += " " + self.tr("%n exam(s) in it not submitted go on once it is back.", "", found.under_way)
        if found.doubted:
            happened += " " + self.tr(
                "Of %n test(s) or exam(s) in it answers or marks may be lost: once submitted they count when a trainer "
                "says so.",
                "",
                found.doubted,
            )
        self.happened.show_html(escape(happened))
        self.help.show_html(self._what_is_whole(found, copy))
        if copy is not None:
            when = recent_text(copy.made, self._today)
            words = self.tr("Restore from {when} ({answers})")
            self.restore.set_words(words.format(when=when, answers=Texts().answers(copy.answers)))
        else:
            self.restore.set_words(self.tr("Save what can be read"))
        may_replace = found.harm is not Harm.CLOSED and (copy is not None or not _unread(found))
        can_restore = may_replace and (copy is not None or found.rows > 0)
        self.restore.setVisible(can_restore)
        self.restore.set_kind("plain" if found.harm is Harm.NEWER else "primary")
        self.look_first.setVisible(copy is not None)
        self.again.hide()
        self.start_new.setVisible(may_replace)
        self.start_new.set_kind("quiet" if can_restore else "primary")
        others = len(found.copies) - (copy is not None)
        self.others.set_words(self.tr("Other copies ({count})").format(count=others))
        self.others.setVisible(others > 0 and may_replace)
        for part in (self.kept, self._shield):
            part.setVisible(may_replace and found.harm is not Harm.GONE)
        self.badge.setText(self._badge_of(found.harm))
        if found.harm is Harm.NEWER:
            self.kept.set_words(self.tr("Whatever you choose but Delete, this file is kept beside the new one."))
        for button in (self.restore, self.look_first, self.start_new, self.others, self.delete):
            button.setAccessibleName(f"{self._name.words}: {button.text()}")
        self.help.show()
        self._buttons.show()
        self._foot.show()
        self._fit_head()
        if self.isVisible():
            lay_out(self)

    def _badge_of(self, harm: Harm) -> str:
        words = {
            Harm.CLOSED: self.tr("May not be read"),
            Harm.ANOTHERS: self.tr("Another’s record"),
            Harm.NEWER: self.tr("Newer record"),
            Harm.GONE: self.tr("Record gone"),
        }
        return words.get(harm, self.tr("Record damaged"))

    def _what_happened(self, found: DamagedRecord) -> str:
        words = {
            Harm.GONE: self.tr("The record is not in its place any more."),
            Harm.EMPTY: self.tr("The record is empty: what was in it is not there any more."),
            Harm.CUT: self.tr("The record breaks off: its end is missing, and it cannot be opened."),
            Harm.FOREIGN: self.tr("Something else stands in the place of the record."),
            Harm.ANOTHERS: self.tr("The record of another learner stands in the place of this one."),
            Harm.NEWER: self.tr(
                "A newer version of the program wrote this record. Install that, and it opens as it is."
            ),
            Harm.CLOSED: self.tr(
                "The system does not let this account read the record. Let who set up this computer give it the right; "
                "nothing takes its place until then."
            ),
            Harm.LOG: self.tr("A part of what was written last, before a crash, cannot be read any more."),
            Harm.BESIDE_LOG: self.tr(
                "The record is whole, but the log beside it does not fit it: it is another’s, or of another day. What "
                "is this learner’s comes back, and both files are kept."
            ),
            Harm.DAMAGED: self.tr("A part of the record cannot be read any more."),
        }
        return words[found.harm]

    def _what_is_whole(self, found: DamagedRecord, copy: BackupRow | None) -> str:
        if copy is None:
            none = self.tr("No copy was found.") if not found.copies else self.tr("No copy of it is whole.")
            if unread := _unread(found):
                none = self.tr(
                    "%n copy/copies of it may be whole, and this account may not read them: let who set up this "
                    "computer give it the right, then start the program again. Nothing takes its place until then.",
                    "",
                    unread,
                )
            if not found.readable:
                nothing = self.tr("No answer can be read of the file.")
                if found.rows:
                    nothing = self.tr("No answer can be read of the file, but notes or sections that were read can.")
                return f"{escape(none)} {escape(nothing)}"
            readable = self.tr("%n answer(s) can be read of the file, the last from {when}.", "", found.readable)
            if found.harm in (Harm.GONE, Harm.EMPTY):
                readable = self.tr("%n answer(s) can be read of the copies, the last from {when}.", "", found.readable)
            return f"{escape(none)} {escape(readable.format(when=recent_text(found.last_at, self._today)))}"
        when = f"<b>{escape(recent_text(copy.made, self._today))}</b>"
        newest = found.copies[0].problem
        if found.copies[0].is_closed:
            whole = self.tr(
                "The newest copy may not be read by this account. One from {when} is whole and has {answers}."
            )
        elif newest is not None and newest.values.get("is_anothers"):
            whole = self.tr("The newest copy is another learner’s record. One from {when} is whole and has {answers}.")
        elif newest is not None:
            whole = self.tr("The newest copy is damaged too. One from {when} is whole and has {answers}.")
        else:
            whole = self.tr("A copy from {when} is whole and has {answers}.")
        whole = escape(whole).format(when=when, answers=escape(Texts().answers(copy.answers)))
        if found.harm is Harm.CLOSED:
            return whole
        if found.later:
            later = self.tr("%n later answer(s), up to {when}, can still be read and come back too.", "", found.later)
            later = later.format(when=recent_text(found.last_at, self._today))
        elif found.later_notes:
            later = self.tr("%n later note(s) can still be read and come back too.", "", found.later_notes)
        elif found.readable >= copy.answers > 0:
            later = self.tr("All of these can be read of the file, too, and none that is later was found.")
        else:
            later = self.tr("What was done after it may be lost.")
        if found.passed_over is not None:
            passed = self.tr("One dated {when} was passed over: copies are compared by what they hold.")
            later += " " + passed.format(when=recent_text(found.passed_over.made, self._today))
        return f"{whole} {escape(later)}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the name be as wide as it is, and as there is room; when it was used goes below where there is none."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        px = self._look.px
        room = self.width() - px(LEFT + SIGN + 3 * GAP + RIGHT) - self.badge.sizeHint().width()
        name = QFontMetrics(self._name.font()).horizontalAdvance(self._name.words) + px(2)
        is_narrow = name + px(GAP) + self._used.sizeHint().width() > room
        self._used.setVisible(not is_narrow)
        self._used_below.setVisible(is_narrow and bool(self._used.words))
        self._name.setWordWrap(name > room)
        self._name.setFixedWidth(max(px(40), min(name, room)))

    def _on_restore(self) -> None:
        if self._copy:
            self.restore_asked.emit(self._copy)
        else:
            self.save_asked.emit()

    def _dress(self) -> None:
        look = self._look
        px = look.px
        self._sign.setPixmap(look.pixmap("triangle-alert", "warn", SIGN, self.devicePixelRatioF()))
        self._shield.setPixmap(look.pixmap("shield-check", "ink2", 16, self.devicePixelRatioF()))
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Sign and words stand where those of a whole tile do, which paints its edge over its ground.
        sides = self.body.contentsMargins()
        sides.setLeft(px(LEFT) - px(look.theme.line_width))
        self.body.setContentsMargins(sides)
        self._head.setSpacing(px(WORDS) - px(LEFT) - px(SIGN))
        self._column.setContentsMargins(px(WORDS) - px(LEFT), 0, 0, 0)
        self._column.setSpacing(px(8))
        for row in self._foot_rows:
            row.setSpacing(px(GAP))
        self._foot_column.setSpacing(px(8))


def _unread(found: DamagedRecord) -> int:
    """Return how many copies this account may not read: while they may be whole nothing is begun anew."""
    return sum(each.is_closed for each in found.copies)
