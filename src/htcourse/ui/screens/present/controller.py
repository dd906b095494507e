"""What happens while presenting: slides, the projector, time, the phones in the room, and who is picked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from htcourse.core.errors import CourseError, Report
from htcourse.core.poll import Phase, Poll
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import next_zoom
from htcourse.ui.reading.slide_canvas import OnSlide, Showing
from htcourse.ui.reading.slide_join import Join
from htcourse.ui.screens.present.ask_to_go_on import ask_to_go_on
from htcourse.ui.screens.present.hands_dialog import HandsDialog
from htcourse.ui.screens.present.picking import Picking
from htcourse.ui.screens.present.poll_card import PollNow
from htcourse.ui.screens.present.projector import Stage
from htcourse.ui.screens.present.steps import SIZES, Step
from htcourse.ui.screens.present.view import PresentView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.classes.meeting import Meeting
from htcourse.usecases.classes.poll_room import PollRoom, room_addresses, stop_all
from htcourse.usecases.classes.roster import Classes, list_classes
from htcourse.usecases.classes.run_poll import RunningPoll
from htcourse.usecases.classes.talk import Talk, TalkSlide, open_talk
from htcourse.usecases.people.preferences import SLIDE_SIZE

TICK_MS = 1_000
COUNT_MS = 300
_KEEP_EVERY = 30
"""Ticks after which what was presented is written, beside each change of section."""


class PresentController(QObject):
    """One talk at a time; what was begun goes on where it was when the same one is presented again."""

    def __init__(self, view: PresentView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self.talk: Talk | None = None
        self.meeting: Meeting | None = None
        self.running: RunningPoll | None = None
        self.room: PollRoom | None = None
        self.at = self._ticks = 0
        self._told, self._is_black, self._is_join_large, self._size = Showing.QUESTION, False, False, 1.0
        self._classes: Mapping[str, str] = {}
        self._picking = Picking(view, desk)
        self.stage = Stage(desk.look, view)
        self.stage.asked.connect(self._on_asked)
        self.stage.moved.connect(view.show_projector)
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self._counting = QTimer(self, interval=COUNT_MS)
        # Phones answer in a thread of their own, which tells nothing to the windows: they look.
        self._counting.timeout.connect(self._refresh)
        self._steps: dict[Step, Callable[[], object]] = {
            Step.NEXT: lambda: self.show_at(self.at + 1),
            Step.PREVIOUS: lambda: self.show_at(self.at - 1),
            Step.FIRST: lambda: self.show_at(0),
            Step.LAST: lambda: self.show_at(self._last),
            Step.BLACK: self._toggle_black,
            Step.PROJECTOR: self.stage.toggle,
            Step.BACK: self._step_back,
            Step.QUESTION: lambda: self._tell(Showing.QUESTION),
            Step.BARS: lambda: self._tell(Showing.BARS),
            Step.KEY: lambda: self._tell(Showing.QUESTION if self._told is Showing.KEY else Showing.KEY),
            Step.JOIN: self._toggle_join,
            Step.SERVE: self._serve,
            Step.OPEN: self._open_vote,
            Step.CLOSE: partial(self._lead, RunningPoll.close_vote),
            Step.EMPTY: partial(self._lead, RunningPoll.empty_seats),
            Step.HANDS: self._count_hands,
            Step.STOP: self._stop_serving,
            Step.PICK: self._picking.pick,
            **{step: partial(self.size_letters, step) for step in SIZES},
        }
        view.asked.connect(self._on_asked)
        view.slide_asked.connect(self.show_at)
        view.class_chosen.connect(self._choose_class)
        self._rooms: list[PollRoom] = []
        view.destroyed.connect(partial(stop_all, self._rooms))

    # What is presented

    def show(self, of: str, class_id: str = "") -> None:
        """Present a lesson or quiz to a class; what is presented already goes on where it was, or is begun anew."""
        talk, meeting = self.talk, self.meeting
        if talk is None or meeting is None or talk.of != of:
            self._read(of, class_id)
        elif self.at or meeting.is_settled:
            name, anew = self._classes.get(meeting.class_id, ""), partial(self._read, of, class_id)
            look, window, others = self._desk.look, self._view.window(), class_id not in ("", meeting.class_id)
            ask_to_go_on(look, window, name, meeting.begun, self._go_on, anew, is_others=others)
        elif class_id in ("", meeting.class_id):
            self._go_on()
        else:
            self._read(of, class_id)

    def _read(self, of: str, class_id: str, notice: str = "") -> None:
        """End what was presented, and begin with this."""
        self.end()
        places, language, country = self._desk.places, self._desk.person.language, self._desk.person.country

        def work(report: Report) -> tuple[Talk, Classes, tuple[str, ...]]:
            return open_talk(places, of, language, country), list_classes(places), room_addresses()

        self._desk.run(self, work, partial(self._begin, class_id, notice), "", is_quiet=True)

    def _begin(self, class_id: str, notice: str, read: tuple[Talk, Classes, Sequence[str]]) -> None:
        if self._desk.session is None:
            return
        talk, (classes, damaged), addresses = read
        self._classes = {each.id: each.name for each in classes}
        self.talk = talk
        self.meeting = self._desk.try_to(lambda: Meeting(self._desk.places, talk, self._desk.clock))
        self.at, self._told, self._is_black, self._is_join_large = 0, Showing.QUESTION, False, False
        self._size = self._desk.session.learner.preference(SLIDE_SIZE) or 1.0
        only = next(iter(self._classes)) if len(self._classes) == 1 else ""
        chosen = class_id if class_id in self._classes else only
        self._view.show_talk(talk, list(self._classes.items()), chosen, addresses, damaged)
        self._choose_class(chosen)
        self._desk.navigator.retitled.emit()
        self._go_on()
        if notice:
            self._view.tell(notice)

    def _go_on(self) -> None:
        if self._view.window().property("is_left"):
            return  # nothing on the projector names the course: the next step goes on
        self._ticking.start()
        self._picking.take(self.meeting)
        self._tick()
        self._refresh()
        if self.talk is not None:
            self.stage.begin(self.talk.pictures)
        self._view.focus_first()

    def put_down(self) -> None:
        """Keep what was presented, take the projector away and serve no phones; slide and poll stay as they are."""
        if self._ticking.isActive():
            self._tick()
        self._ticking.stop()
        self.stage.end()
        self._stop_serving()
        self._keep()
        if self.meeting is not None:
            self.meeting.time.stop()

    def end(self) -> None:
        """End it: another one may be presented."""
        self.put_down()
        if self.running is not None:
            self._desk.try_to(self.running.end)
        self.talk = self.meeting = self.running = self.room = None

    @property
    def is_asking(self) -> bool:
        """Whether phones are served."""
        return self.room is not None and self.room.is_open

    @property
    def slide(self) -> TalkSlide | None:
        """The slide on the projector."""
        return self.talk.slides[self.at] if self.talk is not None else None

    @property
    def _last(self) -> int:
        return len(self.talk.slides) - 1 if self.talk is not None else 0

    def show_at(self, at: int) -> None:
        """Show another slide; beyond the ends nothing happens. A question is shown alone, without bars and answer."""
        if self.talk is None or not 0 <= at <= self._last or (at == self.at and not self._is_black):
            return
        before, self._is_black, self._is_join_large = self.slide, False, False
        if at != self.at:
            self.at, self._told = at, Showing.QUESTION
            self._tick()
            if self.slide is not None and before is not None and self.slide.section != before.section:
                self._keep()
            self._ask_question()
        self._refresh()

    def _on_asked(self, step: str) -> None:
        if self.talk is None:
            return
        if not self._ticking.isActive():
            self._go_on()  # the trainer came back from Quick exit
        self._steps[Step(step)]()

    def _refresh(self) -> None:
        if self.talk is None or self.slide is None:
            return
        now = self._on_slide()
        following = None
        if self.at < self._last:
            after = self.talk.slides[self.at + 1]
            following = OnSlide(after, self._footer(self.at + 1), self.talk.title, size=self._size)
        self._view.show_slide(now, following, self.at, self._last + 1)
        self._view.show_poll(self._poll_now())
        if self.running is not None and self.running.problem is not None:
            problem, self.running.problem = self.running.problem, None
            self._view.tell(error_text(problem))
        self.stage.show_slide(now)

    def _on_slide(self) -> OnSlide:
        assert self.talk is not None
        slide = self.talk.slides[self.at]
        vote = before = None
        told_below = ""
        if slide.question is not None and self.running is not None:
            vote, before, told_below = self.running.counted(), self.running.first_vote(), self._told_below()
        return OnSlide(
            slide,
            self._footer(self.at),
            self.talk.title,
            self._told,
            vote,
            before if before != vote else None,
            told_below,
            self._join() if slide.question is not None or self._is_join_large else None,
            self._is_join_large,
            self._is_black,
            self._size,
        )

    def size_letters(self, step: Step) -> None:
        """Write the slides larger, smaller or as usual, also the next time."""
        session, self._size = self._desk.session, next_zoom(self._size, SIZES[step])
        if session is not None:
            self._desk.try_to(lambda: session.learner.set_preference(SLIDE_SIZE, self._size))
        self._refresh()

    def _footer(self, at: int) -> str:
        return self.tr("{number} of {total}").format(number=at + 1, total=self._last + 1)

    def _toggle_black(self) -> None:
        self._is_black = not self._is_black
        self._refresh()

    def _tell(self, told: Showing) -> None:
        """Show the room question, bars or answer; nothing but the question while a vote is open."""
        slide, poll = self.slide, self._poll()
        if slide is None or (slide.question is None and (not slide.answer or told is Showing.BARS)):
            return
        is_open = slide.question is not None and poll is not None and poll.phase is Phase.OPEN
        if told is Showing.QUESTION or not (is_open or (told is Showing.KEY and not slide.has_key)):
            self._told = told
            if told is Showing.KEY and slide.question is not None and self.running is not None:
                self._desk.try_to(self.running.show_key)
        self._refresh()

    # Time

    def _tick(self) -> None:
        slide = self.slide
        if self.meeting is None or slide is None:
            return
        self.meeting.tick(slide.section)
        self._view.show_time(slide.section, self.meeting.time.spent, self.meeting.time.paused)
        self._ticks += 1
        if self._ticks % _KEEP_EVERY == 0:
            self._keep()

    def _keep(self) -> None:
        if self.meeting is not None:
            self._desk.try_to(self.meeting.keep)

    # The projector

    def _step_back(self) -> None:
        if self._is_black or self._is_join_large:
            self._is_black = self._is_join_large = False
            self._refresh()
        if self.stage.is_on and self.stage.second() is None:
            self.stage.toggle()  # at once: another Esc soon after is Quick exit

    # The phones in the room

    def _poll(self) -> Poll | None:
        return self.running.poll() if self.running is not None else None

    def _join(self) -> Join | None:
        room = self.room
        return Join(room.url, room.running.code) if room is not None and room.is_open else None

    def _poll_now(self) -> PollNow:
        question = self.slide.question if self.slide is not None else None
        now = PollNow(question, self._join(), tells_join=question is not None or self._is_join_large, told=self._told)
        poll = self._poll()
        if poll is None or self.running is None:
            return now
        vote, before = self.running.counted(), self.running.first_vote()
        is_voted = question is not None and (vote.seats > 0 or poll.phase is Phase.OPEN)
        return now._replace(
            phones=self.running.phones,
            phase=poll.phase,
            vote=vote if is_voted else None,
            wants_second=poll.wants_second_vote(),
            is_private=self.stage.second() is not None,
            before=before if before != vote else None,
        )

    def _told_below(self) -> str:
        poll = self._poll()
        if poll is None or self.running is None or poll.phase is Phase.WAITING:
            return ""
        answered = self.running.counted().seats
        if poll.phase is Phase.OPEN:
            return self.tr("{count} of {phones} answered").format(count=answered, phones=self.running.phones)
        return self.tr("{count} answered, the vote is closed").format(count=answered)

    def _begin_poll(self) -> bool:
        if self.running is None and self.meeting is not None:
            self.running = self._desk.try_to(self.meeting.poll)
        if self.running is None:
            return False
        self._ask_question()
        return True

    def _ask_question(self) -> None:
        """Let phones wait for the question of this slide; on others the vote is closed and the question stays."""
        if self.talk is None or self.running is None or self.slide is None:
            return
        running, question = self.running, self.slide.question
        if question is None:
            self._desk.try_to(running.close_vote)
        else:
            at = [each.id for each in self.talk.questions].index(question.id)
            self._desk.try_to(lambda: running.ask(at))

    def _serve(self) -> None:
        """Let phones in; what the network refuses is told."""
        if self.talk is None or not self.talk.questions:
            self._view.tell(self.tr("Nothing here can be asked by phone: only choices can be tapped."))
            return
        if not self._begin_poll() or self.running is None:
            return
        room = self.room = self.room or PollRoom(self.running)
        address = self._view.poll.address.value
        if self._desk.try_to(lambda: room.start(address)):
            self._rooms[:] = [room]
            self._counting.start()
            self._is_join_large = True
        self._refresh()

    def _stop_serving(self) -> None:
        self._counting.stop()
        self._is_join_large = False
        if self.room is not None:
            self.room.stop()
        self._refresh()

    def _open_vote(self) -> None:
        if self.running is not None and self.slide is not None and self.slide.question is not None:
            self._told, self._is_join_large = Showing.QUESTION, False
            self._desk.try_to(self.running.open_vote)
            self._refresh()

    def _lead(self, step: Callable[[RunningPoll], object]) -> None:
        if self.running is not None:
            self._desk.try_to(partial(step, self.running))
            self._refresh()

    def _toggle_join(self) -> None:
        self._is_join_large = self._join() is not None and not self._is_join_large
        self._refresh()

    def _count_hands(self) -> None:
        question = self.slide.question if self.slide is not None else None
        if question is not None:
            before = self._poll_now().vote
            HandsDialog(self._desk.look, self._view.window(), question, self._take_hands, before).open()

    def _take_hands(self, counts: Mapping[str, int], people: int, *, corrects: bool = False) -> bool:
        if not self._begin_poll() or self.running is None:
            return False
        try:
            is_taken = self.running.take_counts(counts, people, corrects=corrects)
        except CourseError as error:
            self._desk.navigator.refused.emit(error)
            return False
        self._refresh()
        return is_taken

    # Somebody at random

    def _choose_class(self, class_id: str) -> None:
        """Hold it with a class. One that is another's stays so: a new one is begun."""
        meeting, talk = self.meeting, self.talk
        if meeting is None or talk is None:
            return
        if class_id != meeting.class_id and meeting.class_id and meeting.is_settled:
            words = self.tr("This is a new session. That of {name} has ended, and its report is under In the room.")
            self._read(talk.of, class_id, words.format(name=self._classes.get(meeting.class_id, "–")))
            return
        meeting.class_id = class_id
        self._picking.take(meeting, anew=True)
