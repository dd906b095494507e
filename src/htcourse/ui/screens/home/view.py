"""What Home shows: continue above all, the parts, quizzes, routes, and where to find help."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import Texts, hours_text, minutes_text, mode_word, points_text, quiz_kind
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.home.part_row import PartButton
from htcourse.ui.screens.home.review_card import ReviewCard
from htcourse.ui.screens.home.under_way_card import UnderWayCard
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card, CardRow
from htcourse.ui.widgets.focus_ring import OUTSIDE
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.segments import Segments
from htcourse.usecases.cases.play_case import CaseRow
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow
from htcourse.usecases.reading.open_home import Continue, HomePage, ModuleParts, RouteRow
from htcourse.usecases.review.due_today import DueToday

QUIZZES_SHOWN = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class HomeView(Page):
    """Shows a HomePage; knows no use case."""

    section_asked = Signal(str)
    """Go on in a section (its lasting id)."""
    route_asked = Signal(object)
    """Tell what a route is, and offer it (its RouteRow)."""
    certificate_asked = Signal()
    """Show the certificate: every lesson is done."""
    progress_asked = Signal()
    """Show what was reached: every lesson is done."""
    quizzes_asked = Signal()
    """Show every quiz with its attempts."""
    quiz_asked = Signal(object)
    """Take a quiz (its QuizRow)."""
    case_asked = Signal(str)
    """Go on with a case (its id)."""
    result_asked = Signal(str)
    """Show a result that has come (the attempt's id)."""
    review_asked = Signal()
    """Review what is due."""
    put_off_asked = Signal()
    """Do not speak of review today."""
    help_asked = Signal()
    """Show the help lines."""
    modules_asked = Signal()
    """Install a module: the course is empty."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (744, 364), 24, parent)
        self.continue_button: Button | None = None
        self.review_card: ReviewCard | None = None
        self.first_card: UnderWayCard | None = None
        self._teaching: tuple[QWidget, ...] = ()
        # In the head: in view at each size, and it pushes nothing down.
        words = self.tr("Help lines")
        self.help_line = Button(look, f"{words} · F1", "link", "life-buoy", call=self.help_asked)
        self.help_words = Label(look, self.tr("If this touches your own life"), "small")
        self._heads = (
            in_row((self.heading, 1), look=look, spacing=16),
            in_row((self.subheading, 1), look=look, spacing=16),
        )
        self._help_row = in_row(look=look, spacing=16)
        for at, each in enumerate((*self._heads, self._help_row)):
            self._body.insertLayout(at, each)
        self.room_changed.connect(self._place_help)
        self.room_changed.connect(self._place_button)
        self._fit()

    def show_page(
        self,
        page: HomePage,
        quizzes: tuple[QuizRow, ...],
        country: str,
        results: Sequence[tuple[str, AttemptRow]] = (),
        first: UnderWayCard | None = None,
    ) -> None:
        """Show everything anew; `results` have come, each with its exam’s title; what is gone on with is `first`."""
        self.empty()
        self.continue_button = self.review_card = None
        self.first_card, self._teaching = first, ()
        self.set_head(self._title(page), self._subtitle(page))
        if first is not None:
            self.left.addWidget(first)
        if page.is_finished:
            self.left.addWidget(self._finished_card(page))
        elif page.resume is not None:
            self.left.addWidget(self._continue_card(page.resume, "primary" if first is None else "plain"))
        if not page.modules:
            self.left.addWidget(self._empty_card())
        for module in page.modules:
            self.left.addWidget(self._parts(module, len(page.modules) > 1))
        if quizzes or results:
            self.right.addWidget(self._quiz_card(quizzes, results))
        if page.routes:
            self.right.addWidget(self._route_card(page.routes))
        self._tell_help(country)
        self._place_button()

    def show_work(self, card: QWidget) -> None:
        """Show what a class gives to do, below what is gone on with."""
        self.left.insertWidget(self._gone_on_with(), card)

    def show_teaching(self, card: QWidget) -> None:
        """Show the classes of who teaches above the quizzes, and above what is due."""
        self._teaching = (card,)
        self._lead_with(self.review_card)

    def show_case(self, case: CaseRow) -> None:
        """Show a case under way above the quizzes."""
        card = self._list_card(self.tr("Case"))
        detail = " · ".join((self.tr("Under way"), Texts().decisions(case.decisions)))
        row = ListRow(self._look, case.heading.title, detail, has_rule=False)
        row.clicked.connect(lambda: self.case_asked.emit(case.heading.id))
        card.body.addLayout(row.in_line())
        self.right.insertWidget(0, card)

    def show_review(self, due: DueToday) -> None:
        """Show what is due for review above the quizzes; nothing where nothing is."""
        if self.review_card is not None:
            self._lead_with(None)
            self.review_card.hide()
            self.review_card.deleteLater()
            self.review_card = None
        if due.questions:
            self.review_card = ReviewCard(self._look, due)
            self.review_card.review_asked.connect(self.review_asked)
            self.review_card.put_off_asked.connect(self.put_off_asked)
            self._lead_with(self.review_card)
            self.review_card.show()

    def _lead_with(self, review: ReviewCard | None) -> None:
        self.lead(*self._teaching, *((review,) if review is not None else ()), place=max(1, self._gone_on_with()))

    def _gone_on_with(self) -> int:
        """Return how many cards stand first: what is gone on with."""
        return sum(each is not None for each in (self.first_card, self.continue_button))

    def focus_first(self) -> None:
        """Put the focus on what most people want next."""
        button = self.first_card.button if self.first_card is not None else self.continue_button
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self, page: HomePage) -> str:
        if page.resume is None or not page.resume.is_begun:
            return self.tr("Welcome, {name}").format(name=page.name) if page.name else page.title or self.tr("Welcome")
        return self.tr("Welcome back, {name}").format(name=page.name) if page.name else self.tr("Welcome back")

    def _subtitle(self, page: HomePage) -> str:
        if not page.lessons_total:
            return self.tr("No lessons are installed yet.")
        read = self.tr("{done} of {total} lessons done, about {time} left.")
        if not page.minutes_left:
            read = self.tr("{done} of {total} lessons done.")
        read = read.format(done=page.lessons_done, total=page.lessons_total, time=minutes_text(page.minutes_left))
        chosen = next((each.title for each in page.routes if each.is_chosen), "")
        return self.tr("Route: {route}. {read}").format(route=chosen, read=read) if chosen else read

    def _continue_card(self, resume: Continue, kind: str) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=1)
        begun = resume.is_begun
        caps = self.tr("Still open on your route") if resume.is_passed else self.tr("Continue")
        card.body.addWidget(Label(look, caps if begun else self.tr("Begin here"), "caps"))
        card.say(resume.lesson_title, "heading")
        where = self.tr("Section {number} of {total}: {title}").format(
            number=resume.number, total=len(resume.sections), title=resume.section_title
        )
        segments = Segments(look, resume.sections)
        segments.setAccessibleName(
            self.tr("{read} of {total} sections read").format(read=sum(resume.sections), total=len(resume.sections))
        )
        left = self.tr("about {time} left").format(time=minutes_text(resume.minutes_left))
        if all(resume.sections):
            # What keeps the lesson from being done is said: its sections alone are not all of it.
            left = self.tr("All read; {answered} of {total} checks answered")
            left = left.format(answered=resume.checks - resume.open_checks, total=resume.checks)
        elif not resume.minutes_left:
            left = ""
        line = in_row(
            (segments, 0, Qt.AlignmentFlag.AlignVCenter), Label(look, left, "small"), 1, look=look, spacing=14
        )
        texts = in_column(Label(look, where, "muted", wraps=True), line, look=look, spacing=11)
        self.continue_button = Button(look, self.tr("Continue") if begun else self.tr("Begin"), kind)
        self.continue_button.clicked.connect(lambda: self.section_asked.emit(resume.section_id))
        bottom = Qt.AlignmentFlag.AlignBottom
        card.body.addWidget(CardRow(look, texts, (self.continue_button,), height=0, stands=bottom))
        return card

    def _finished_card(self, page: HomePage) -> Card:
        """Say that the route is at its end, and what there is beyond it."""
        look = self._look
        card = Card(look, padding="side", spacing=4)
        card.body.addWidget(Label(look, self.tr("The end of your route"), "caps"))
        title = self.tr("All {total} lessons are done").format(total=page.lessons_total)
        card.say(title, "heading")
        card.say(self.tr("What comes back for review stays here. Every lesson can be read again at any time."), "muted")
        self.continue_button = Button(look, self.tr("Certificate"), "primary", call=self.certificate_asked)
        progress = Button(look, self.tr("See your progress"), call=self.progress_asked)
        card.body.addLayout(in_row(self.continue_button, progress, 1, look=look, margins=(0, 10, 0, 0), spacing=8))
        return card

    def _empty_card(self) -> Card:
        card = Card(self._look, title=self.tr("There is nothing to learn from yet"))
        card.say(self.tr("Install a module: a file that ends in .htmod, or a folder with module.yaml."))
        button = Button(self._look, self.tr("Install a module"), "primary", "package", call=self.modules_asked)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _parts(self, module: ModuleParts, has_title: bool) -> QWidget:
        look = self._look
        block = QWidget()
        layout = in_column(inside=block, look=look, margins=(0, 7, 0, 0), spacing=8)
        head = in_column(look=look, spacing=2)
        head.addWidget(Label(look, module.title if has_title else self.tr("Parts"), "card-title", wraps=True))
        counted = self.tr("How much is done, and time for reading, checks, tasks and talk")
        head.addWidget(Label(look, counted, "small", wraps=True))
        layout.addLayout(head)
        card = Card(look, margins=(8, 8, 8, 8), spacing=0)
        # The one part of a small module is often called as the module is, whose name stands above it.
        is_alike = has_title and [each.title for each in module.parts] == [module.title]
        for part in module.parts:
            button = PartButton(look, replace(part, title=self.tr("All lessons")) if is_alike else part)
            button.clicked.connect(lambda _=False, section=part.first_section: self.section_asked.emit(section))
            card.body.addWidget(button)
        layout.addWidget(card)
        if module.elsewhere:
            # Their numbers are missed in the list.
            words = self.tr("Not on your route: {parts}").format(parts=" · ".join(module.elsewhere))
            layout.addWidget(Label(look, words, "small", wraps=True))
        return block

    def _list_card(self, title: str) -> Card:
        look = self._look
        card = Card(look, padding="list", spacing=0)
        heading = Label(look, title, "card-title")
        card.body.addLayout(in_column(heading, look=look, margins=(0, 0, 0, 3)))
        return card

    def _quiz_card(self, quizzes: tuple[QuizRow, ...], results: Sequence[tuple[str, AttemptRow]]) -> Card:
        look = self._look
        card = self._list_card(self.tr("Quizzes"))
        for title, attempt in results:
            row = ListRow(look, title, self.tr("The result is there"))
            row.clicked.connect(lambda _=False, attempt=attempt.id: self.result_asked.emit(attempt))
            card.body.addLayout(row.in_line())
        shown = quizzes[:QUIZZES_SHOWN]
        for index, quiz in enumerate(shown):
            row = ListRow(look, quiz.title, self._quiz_detail(quiz), has_rule=index < len(shown) - 1)
            row.clicked.connect(lambda _=False, quiz=quiz: self.quiz_asked.emit(quiz))
            card.body.addLayout(row.in_line())
        everything = Button(look, self.tr("All quizzes and attempts"), "link", call=self.quizzes_asked)
        card.body.addWidget(everything, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _quiz_detail(self, quiz: QuizRow) -> str:
        hours = hours_text(quiz.hours)
        standing = f"{self._standing(quiz)}, {hours}" if hours and not quiz.unfinished else self._standing(quiz)
        return " · ".join(filter(None, (quiz_kind(quiz.kinds, quiz.lesson_id), standing)))

    def _standing(self, quiz: QuizRow) -> str:
        last = quiz.awaited or quiz.newest
        if quiz.unfinished and quiz.awaited is None:  # there is room for one of both
            open_one = next((each for each in quiz.attempts if each.id == quiz.unfinished), None)
            if open_one is not None and open_one.is_held:
                return self.tr("Begun elsewhere, or before the PIN was changed; waits for a trainer")
            if open_one is not None and open_one.answered >= open_one.total and not open_one.parts:
                practice, test = self.tr("All {total} answered: finish it"), self.tr("All {total} answered: submit it")
                return (practice if open_one.mode == Mode.PRACTICE else test).format(total=open_one.total)
            if open_one is not None:
                words = self.tr("Continue: {answered} of {total} answered")
                if open_one.parts:
                    words = self.tr("Continue: {answered} of {total} answered ({parts} not complete)")
                return words.format(answered=open_one.answered, total=open_one.total, parts=open_one.parts)
        if last is not None and last.is_set_aside:
            words = (
                self.tr("Set aside by your trainer: {reason}")
                if last.why_aside
                else self.tr("Set aside by your trainer")
            )
            return words.format(reason=last.why_aside)
        if last is not None and last.points is not None:
            words = self.tr("Last time: {points} of {total}")
            words = self.tr("Last time: {points} of {total} so far") if last.waiting else words
            told = words.format(points=points_text(last.points), total=points_text(last.out_of))
            # What may be an exam is often practised: a figure of it says of which.
            return f"{told} ({mode_word(last.mode)})" if "exam" in quiz.kinds and len(quiz.kinds) > 1 else told
        if last is not None and last.is_submitted:
            decides = self.tr("Submitted, your trainer decides")
            waits = self.tr("Submitted; your trainer releases it")
            return decides if last.is_doubted else waits if last.waits else self.tr("Submitted")
        return Texts().new_quiz(quiz.questions)

    def _route_card(self, routes: tuple[RouteRow, ...]) -> Card:
        look = self._look
        card = self._list_card(self.tr("Routes"))
        for index, route in enumerate(routes):
            lessons = Texts().lessons(route.lessons)
            detail = self.tr("{time}, {lessons}").format(time=minutes_text(route.minutes), lessons=lessons)
            tag = self.tr("Your route") if route.is_chosen else ""
            row = ListRow(look, route.title, detail, tag=tag, has_rule=index < len(routes) - 1)
            row.clicked.connect(lambda _=False, route=route: self.route_asked.emit(route))
            card.body.addLayout(row.in_line())
        return card

    def _place_help(self, room: int) -> None:
        """Put the help lines beside the title and its subtitle; where there is little of both rooms, on one line below.

        Beside what has no room for one line there, title and subtitle would take several.
        """
        is_below = self.is_low and room < self.help_line.sizeHint().width()
        if is_below and not self._help_row.count():
            add_to(self._help_row, self.help_line, (self.help_words, 1))
        elif not is_below and self._heads[1].indexOf(self.help_words) < 0:
            add_to(self._heads[0], self.help_line)
            add_to(self._heads[1], (self.help_words, 0, _RIGHT))

    def _place_button(self) -> None:
        """Let what most people want next stand where its row ends; in a low window, which may cut it, higher.

        There the row begins with room for the focus ring, which would touch the title.
        """
        side = Qt.AlignmentFlag.AlignTop if self.is_low else Qt.AlignmentFlag.AlignBottom
        for button in (self.continue_button, self.first_card.button if self.first_card is not None else None):
            row = button.parentWidget() if button is not None else None
            if isinstance(row, CardRow):
                row.stand(side)
                row.setContentsMargins(0, self._look.px(OUTSIDE + 3) if self.is_low else 0, 0, 0)

    def _tell_help(self, country: str) -> None:
        """Say at the help lines of which country they are, and whom they may concern."""
        words = self.tr("Help lines by country, with the day each was last checked.")
        if country:
            words = self.tr("Help lines for {country}, with the day each was last checked.").format(country=country)
        words = ". ".join((self.tr("If this touches your own life"), words))
        self.help_line.setToolTip(words)
        self.help_line.setAccessibleDescription(words)
