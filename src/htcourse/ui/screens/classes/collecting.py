"""What each file of a folder is, and what would happen to it: decisions first, then additions, then nothing to do."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from htcourse.core.folding import name_order
from htcourse.ui.look.texts import day_text, error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.ruled_grid import RuledGrid
from htcourse.usecases.classes.file_verdicts import Collected, FileVerdict, Looked, of_two_people

_ROLES = {
    FileVerdict.NEW: "good",
    FileVerdict.NEWER: "good",
    FileVerdict.MENDING: "good",
    FileVerdict.DAMAGED: "bad",
    FileVerdict.OUT_OF_REACH: "bad",
    FileVerdict.OTHER_CLASS: "warn",
    FileVerdict.OTHER_SIGNER: "warn",
    FileVerdict.OTHER_PERSON: "warn",
    FileVerdict.TAKEN_OUT: "warn",
    FileVerdict.NEWER_PROGRAM: "warn",
}
_RANKS = (
    FileVerdict.TAKEN_OUT,
    FileVerdict.OTHER_PERSON,
    FileVerdict.OTHER_SIGNER,
    FileVerdict.OUT_OF_REACH,
    FileVerdict.DAMAGED,
    FileVerdict.OTHER_CLASS,
    FileVerdict.NEWER_PROGRAM,
    FileVerdict.NEW,
    FileVerdict.NEWER,
    FileVerdict.MENDING,
    FileVerdict.DUPLICATE,
    FileVerdict.OLDER,
    FileVerdict.OTHER_FILE,
)
_COLUMNS = 700
"""In a narrower page what is told of a file stands on lines below each other, in px at 100 %."""
_LINES = ((0, 1, 2), (3,), (4,))
_WIDE, _NAME = 1000, 220
"""From here on a file's name stands beside what is in it; it has so much room, as a person's, in px at 100 %."""
_TITLE = 220
"""With less room beside its buttons a title stands above them, in px at 100 %."""
_BREAK = "\u200b"
"""Where the name of a file may go on in the next line: it has no blanks."""


class CollectPage(QWidget):
    """The list with its sums; nothing is written before its button is pressed."""

    closed = Signal()
    taken = Signal(object)
    """Take in what is new and these files (paths) that were asked about."""

    def __init__(
        self,
        look: Look,
        collected: Collected,
        *,
        is_done: bool,
        into: str = "",
        inside: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._is_done = look, is_done
        self.boxes: list[tuple[CheckBox, Path]] = []
        self._called: list[tuple[QBoxLayout, Label]] = []
        """In each row what is in a file and what that is called."""
        self._people: list[Label] = []
        rows = sorted(
            collected.rows, key=lambda each: (_RANKS.index(each.found), name_order(each.code), each.path.name)
        )
        self._new = sum(each.is_taken for each in rows)
        title = self.tr("Results were collected") if is_done else self.tr("Collect results")
        close = self.tr("Back to the class") if is_done else self.tr("Cancel")
        self.close_button = Button(look, close, "plain", call=self.closed)
        self.take = Button(look, "", "primary", "inbox", call=self._take)
        self.first: QWidget = self.close_button if is_done or not self._new else self.take  # which rests then
        column = in_column(inside=self, look=look, spacing=12)
        lacks = is_done and collected.without_receipt
        takes = [] if is_done else [self.take]
        called = Label(look, title, "card-title"), Label(look, into, "muted", wraps=True)
        kept = Label(look, self._nothing_lost(), "muted", wraps=True)
        head, titles = QWidget(), QWidget()
        in_column(*called, inside=titles, spacing=0)
        FlowLayout(look, (8, 8), titles, self.close_button, *takes, inside=head, widens=(titles, _TITLE))
        add_to(
            column,
            head,
            in_column(Label(look, self._sum(rows), "body", wraps=True), kept, spacing=0),
            *([Label(look, self._not_looked_into(inside), "body", wraps=True)] if inside else []),
            *([Label(look, self._no_receipt(collected), "body", wraps=True)] if lacks else []),
            self._list(rows),
        )
        self._count()
        look.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of a file in columns, or in lines where these have no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._table.fold(*(_LINES if self.width() < self._look.px(_COLUMNS) else ()))
        is_wide = self.width() >= self._look.px(_WIDE)
        for both, name in self._called:
            name.setMinimumWidth(min(name.line_width(), self._look.px(_NAME)) if is_wide else 0)
            both.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
            both.setSpacing(self._look.px(16) if is_wide else 0)
        for each in self._people:  # a name of two words on one line
            each.setMinimumWidth(min(each.line_width(), self._look.px(_NAME)) if is_wide else 0)

    def _take(self) -> None:
        self.taken.emit([path for box, path in self.boxes if box.isChecked()])

    def _count(self) -> None:
        count = self._new + sum(box.isChecked() for box, _ in self.boxes)
        self.take.set_words(self.tr("Take in: {count}").format(count=count))
        self.take.setEnabled(count > 0)

    def _sum(self, rows: Sequence[Looked]) -> str:
        if not rows:
            return self.tr("There is no file in this folder. Results end in .htresult; look in another folder?")
        words = self.tr("Files: {files}. Taken in: {new}.") if self._is_done else self.tr("Files: {files}. New: {new}.")
        new = self._new if self._is_done else sum(each.found is FileVerdict.NEW for each in rows)
        is_told = (each.is_taken if self._is_done else each.found is FileVerdict.NEW for each in rows)
        others = Counter(each.found for each, told in zip(rows, is_told, strict=True) if not told)
        told = [words.format(files=len(rows), new=new)]
        return " ".join([*told, *(f"{self._verdict(each)}: {others[each]}." for each in _RANKS if others[each])])

    def _not_looked_into(self, count: int) -> str:
        words = self.tr("Folders inside that were not looked into: {count}. Collect from each of them too.")
        return words.format(count=count)

    def _no_receipt(self, collected: Collected) -> str:
        words = self.tr(
            "Receipts that could not be written: {count}. Let the stick be written to, or make room on it, then "
            "collect once more."
        )
        return words.format(count=collected.without_receipt)

    def _nothing_lost(self) -> str:
        return self.tr(
            "Nothing is lost: files stay where they are, and newer answers join those you have; none is replaced."
        )

    def _list(self, rows: Sequence[Looked]) -> Card:
        look = self._look
        card = Card(look, margins=(12, 12, 12, 12), spacing=8)
        happens = self.tr("What happened") if self._is_done else self.tr("What happens")
        heads = self.tr("Verdict"), self.tr("Code"), self.tr("Person"), self.tr("What is in it"), happens
        table = self._table = RuledGrid(look, heads, wide=3)
        for each in rows:
            called = each.path.name.replace("-", f"-{_BREAK}").replace("_", f"_{_BREAK}")
            inside, name = QWidget(), Label(look, called, "small", wraps=True)
            both = in_row((Label(look, self._inside(each), "body", wraps=True), 1), name, inside=inside, look=look)
            self._called.append((both, name))
            verdict = Tag(look, self._verdict(each.found), _ROLES.get(each.found, "plain"))
            code = QWidget()
            in_column(
                Label(look, each.code or "–", "small", tabular=True), inside=code, look=look, margins=(0, 2, 0, 0)
            )
            self._people.append(Label(look, each.whose, "strong", wraps=True))
            table.add_row(verdict, code, self._people[-1], inside, self._does(each))
        card.body.addLayout(table.grid)
        return card

    def _does(self, each: Looked) -> QWidget:
        """Return what happens with a file, or the box that decides it."""
        if self._is_done or not each.is_asked:
            return Label(self._look, self._happens(each), "body" if each.is_taken else "muted")
        box = CheckBox(self._look, self.tr("Take it in"))
        box.setAccessibleName(self.tr("Take in {file}").format(file=each.path.name))
        box.toggled.connect(self._count)
        self.boxes.append((box, each.path))
        return box

    def _verdict(self, found: FileVerdict) -> str:
        return {
            FileVerdict.NEW: self.tr("New"),
            FileVerdict.NEWER: self.tr("Newer"),
            FileVerdict.DUPLICATE: self.tr("Duplicate"),
            FileVerdict.OLDER: self.tr("Older"),
            FileVerdict.DAMAGED: self.tr("Damaged"),
            FileVerdict.OUT_OF_REACH: self.tr("Cannot be read"),
            FileVerdict.OTHER_CLASS: self.tr("Other class"),
            FileVerdict.OTHER_FILE: self.tr("Other file"),
            FileVerdict.NEWER_PROGRAM: self.tr("Newer program"),
            FileVerdict.OTHER_SIGNER: self.tr("Unknown signer"),
            FileVerdict.OTHER_PERSON: self.tr("Code of another"),
            FileVerdict.MENDING: self.tr("Mends a record"),
            FileVerdict.TAKEN_OUT: self.tr("Taken out"),
        }[found]

    def _inside(self, each: Looked) -> str:
        words = {
            FileVerdict.DUPLICATE: self.tr("The same answers once more"),
            FileVerdict.OLDER: self.tr("Fewer answers than you have"),
            FileVerdict.DAMAGED: self.tr("Changed on its way, or it breaks off: ask for it again"),
            FileVerdict.OUT_OF_REACH: self.tr("Put the stick back, then collect again"),
            FileVerdict.OTHER_CLASS: self.tr("Made with the card of another class"),
            FileVerdict.OTHER_FILE: self.tr("Not a result; not looked into"),
            FileVerdict.NEWER_PROGRAM: self.tr("Made by a newer version of the program"),
        }
        if each.found in words:
            under = self.tr("they stand under {code}").format(code=each.stands_under) if each.stands_under else ""
            return "; ".join(filter(None, [words[each.found], under, *self._marks(each)]))
        told = [self.tr("Answers in the file: {count}, new: {more}").format(count=each.answers, more=each.more)]
        if each.found is FileVerdict.NEW and not each.is_listed:
            told.append(self.tr("was not on the list") if self._is_done else self.tr("not on the list yet"))
        if each.found is FileVerdict.OTHER_SIGNER:
            told.append(self.tr("earlier results of this person came from another computer"))
        if each.joins_paper:
            told.append(
                self.tr(
                    "joins what was typed from paper under this code: where that is another person’s, "
                    "“htcourse class move” parts the two"
                )
            )
        if each.parts:
            told.append(error_text(of_two_people(each)))
        elif each.found is FileVerdict.OTHER_PERSON and each.stands_under:
            where = self.tr("these results stand under {code}; taken in, they move to this file’s code if it is free")
            told.append(where.format(code=each.stands_under))
        elif each.is_anothers:
            told.append(self.tr("somebody else has this code; taken in, it gets one of its own"))
        if each.found is FileVerdict.TAKEN_OUT:
            out = self.tr("was taken out of the class on {day}: take it in again?")
            told.append(out.format(day=day_text(each.out_on)))
        if each.mends:
            told.append(
                self.tr(
                    "the record kept here is damaged or gone: taken in, this takes its place, with the marks and "
                    "releases given here that the class’s folder keeps; others come back only with your own copy of it"
                )
            )
        if each.changed:
            told.append(self.tr("rows changed before it was sealed: {count}").format(count=each.changed))
        return "; ".join([*told, *self._marks(each)])

    def _marks(self, each: Looked) -> Iterator[str]:
        if each.is_behind:
            yield self.tr(
                "older than what you marked or released: newer results of this person are missing, and figures count "
                "what is here until their newest file is collected. If that never comes, take the person out of the "
                "class and collect this file again: it comes without your marks and releases"
            )
        if each.marked_anew:
            yield self.tr("marked anew: {count}").format(count=each.marked_anew)
        if each.unmarked:
            left = self.tr(
                "answers that cannot be marked here and count nothing: {count}; this computer does not have their "
                "question, or not as it was, or their quiz does not ask it"
            )
            yield left.format(count=each.unmarked)
        if each.unasked:
            yield self.tr("answers to nothing their attempt asked, which stay out: {count}").format(count=each.unasked)
        if each.unread:
            yield self.tr("questions and answers that cannot be read, which stay out: {count}").format(
                count=each.unread
            )
        if each.unknown:
            unknown = self.tr("attempts at quizzes that no module here has, whose own weights do not count: {count}")
            yield unknown.format(count=each.unknown)
        if each.elsewhere:
            other = self.tr("attempts in a way in which their quiz cannot be taken here, which stay out: {count}")
            yield other.format(count=each.elsewhere)
        if each.left_out:
            yield self.tr("questions left out of quizzes, which count 0: {count}").format(count=each.left_out)
        if each.smaller:
            small = self.tr("attempts with fewer questions than the quiz asks here (was it another version?): {count}")
            yield small.format(count=each.smaller)
        if each.again:
            yield self.tr("tests and exams that are more than may be taken, of which the first count: {count}").format(
                count=each.again
            )
        if each.late:
            late = self.tr("said to have begun before what was collected earlier, which stays the first: {quizzes}")
            yield late.format(quizzes=", ".join(sorted(one.partition("/")[2] for one in each.late)))
        if each.twice:
            twice = self.tr(
                "handed in twice, from two copies, of which the first counts and the second stays out: {quizzes}"
            )
            yield twice.format(quizzes=", ".join(sorted(one.partition("/")[2] for one in each.twice)))
        if each.larger:
            large = self.tr("attempts with more questions than the quiz asks here (was it another version?): {count}")
            yield large.format(count=each.larger)

    def _happens(self, each: Looked) -> str:
        if self._is_done:
            return self.tr("Taken in") if each.is_taken else self.tr("Nothing")
        return self.tr("Will be added") if each.is_taken else self.tr("Nothing")
