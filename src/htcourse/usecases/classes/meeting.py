"""A meeting in a room: what was presented and for how long, kept as it goes on, and reported with its polls.

Windows call it a session; in code that is the person at work.
"""

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, read_each
from htcourse.core.poll import PolledQuestion
from htcourse.core.room_time import RoomTime
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import Person, read_class
from htcourse.store.meeting_files import damaged_meeting, free_name, keep_meeting, meeting_names, read_meeting
from htcourse.store.meeting_files import remove_meeting as remove_meeting
from htcourse.store.places import Places
from htcourse.usecases.classes.paper_pages import rows_table
from htcourse.usecases.classes.read_roster import name_key
from htcourse.usecases.classes.run_poll import KeptVote, RunningPoll, begin_poll, kept_poll
from htcourse.usecases.classes.talk import Talk
from htcourse.usecases.classes.work import days_of
from htcourse.usecases.marking.attempt_words import Say

SETTLED = 5 * 60.0
"""Seconds presented after which another class is another meeting."""


class Meeting:
    """One that goes on. Everything is called on the thread of whoever presents."""

    def __init__(self, places: Places, talk: Talk, clock: Clock = system_clock) -> None:
        """Nothing is written before something was shown; raises FolderError."""
        self._places, self._talk, self._clock = places, talk, clock
        self.begun = clock().local
        self.name = free_name(places, clock().utc[:19].replace(":", "-"))
        self.time = RoomTime()
        self.class_id = ""
        """The class it is held with, empty for none."""
        self.polls: list[str] = []

    @property
    def is_settled(self) -> bool:
        """Whether it stays with the class it was begun with: the room was asked, ticked as there, or told for long."""
        if self.polls or sum(self.time.spent.values()) >= SETTLED:
            return True
        present = _present(self._places, self.class_id, self.begun[:10])
        return present is not None and present.there is not None

    def tick(self, section: str, stopwatch: float | None = None, clock: float | None = None) -> bool:
        """Count the time of the section shown; True where the computer slept since the last tick."""
        return self.time.tick(
            section,
            time.monotonic() if stopwatch is None else stopwatch,
            time.time() if clock is None else clock,
        )

    def poll(self) -> RunningPoll:
        """Begin a poll over the questions of what is presented, and note that it belongs to the meeting.

        Raises CourseError where it cannot be kept.
        """
        name = f"{self.name}-{len(self.polls) + 1}"
        asked = self._talk.questions  # a draw of their own would ask others than the slides
        of, language = self._talk.of, self._talk.language
        running = begin_poll(self._places, of, language, clock=self._clock, name=name, questions=asked)
        try:
            running.keep()
        except CourseError:
            running.put_down()
            raise
        self.polls.append(name)
        self.keep()
        return running

    def keep(self) -> None:
        """Write how it stands; raises FolderError."""
        if not self.time.spent and not self.polls:
            return
        talk = self._talk
        plain = {
            "of": talk.of,
            "title": talk.title,
            "class": self.class_id,
            "begun": self.begun,
            "until": self._clock().local,
            "paused": round(self.time.paused),
            "sections": [
                {
                    "id": each.id,
                    "title": each.title,
                    "minutes": each.minutes,
                    "seconds": round(self.time.spent.get(each.id, 0.0)),
                }
                for each in talk.sections
            ],
            "polls": self.polls,
            "questions": [
                {"id": each.id, "text": each.text, "choices": each.choices, "key": sorted(each.key)}
                for each in talk.questions
            ],
        }
        keep_meeting(self._places, self.name, plain)


_WIDTHS = (15, 30, 23, 16, 16)
"""Of the columns of a session on paper, in per cent: “Planned” is one word on one line."""


class ShownSection(NamedTuple):
    """A section in a report: minutes by the plan (0: none), and the minutes it took."""

    title: str
    planned: int
    minutes: float


class Present(NamedTuple):
    """How many of a class were there on the day, None where it was not noted; of its list of then, else of today."""

    class_name: str
    people: int
    there: int | None
    is_of_then: bool = True


@dataclass(frozen=True, slots=True)
class MeetingReport:
    """What a meeting was: `begun` and `until` are local times; votes come in the order they were closed.

    `questions` are those asked, by id. `paused` are minutes in which the computer slept. `present` is there for a
    meeting with a class.
    """

    name: str
    of: str
    title: str
    begun: str
    until: str
    paused: float
    sections: tuple[ShownSection, ...]
    votes: tuple[KeptVote, ...]
    questions: Mapping[str, PolledQuestion]
    present: Present | None = None
    problems: tuple[CourseError, ...] = ()

    @property
    def minutes(self) -> float:
        """Minutes presented in all."""
        return round(sum(each.minutes for each in self.sections), 1)

    def table(self, say: Say = str) -> list[list[str | float]]:
        """Return head and rows of what, of which, planned or chosen, and how much: screen, files and command hold it.

        `say` translates. Counts of fewer than five answers are in none.
        """
        rows: list[list[str | float]] = [
            [
                say(QT_TRANSLATE_NOOP("Reports", "What")),
                say(QT_TRANSLATE_NOOP("Reports", "Title")),
                say(QT_TRANSLATE_NOOP("Reports", "Choice")),
                say(QT_TRANSLATE_NOOP("Reports", "Planned")),
                say(QT_TRANSLATE_NOOP("Reports", "Counted")),
            ],
            [say(QT_TRANSLATE_NOOP("Reports", "Session")), self.title, "", "", self.begun[:16].replace("T", " ")],
        ]
        if self.present is not None:
            there = self.present.there
            untaken = say(QT_TRANSLATE_NOOP("Reports", "attendance was not taken"))
            by_list = "" if self.present.is_of_then else say(QT_TRANSLATE_NOOP("Reports", "of the list of today"))
            rows.append(
                [
                    say(QT_TRANSLATE_NOOP("Reports", "Were there")),
                    self.present.class_name,
                    untaken if there is None else by_list,
                    self.present.people if there is not None else "",
                    there if there is not None else "",
                ]
            )
        minutes = say(QT_TRANSLATE_NOOP("Reports", "Minutes"))
        rows += [[minutes, each.title, "", each.planned or "", each.minutes] for each in self.sections]
        in_all = say(QT_TRANSLATE_NOOP("Reports", "Minutes in all"))
        rows.append([in_all, "", "", sum(each.planned for each in self.sections) or "", self.minutes])
        for vote in self.votes:
            rows += self._vote_rows(vote, say)
        return rows

    def _vote_rows(self, vote: KeptVote, say: Say) -> Iterator[list[str | float]]:
        question = self.questions.get(vote.question)
        text = question.text if question is not None else vote.question
        phones, hands = (
            QT_TRANSLATE_NOOP("Reports", "Vote {number}"),
            QT_TRANSLATE_NOOP("Reports", "Vote {number}, hands"),
        )
        what = say(hands if vote.is_by_hand else phones).format(number=vote.number)
        yield [what, text, say(QT_TRANSLATE_NOOP("Reports", "People")), "", vote.seats]
        if not vote.may_be_shown:
            yield [what, text, say(QT_TRANSLATE_NOOP("Reports", "Too few to tell")), "", ""]
            return
        right = say(QT_TRANSLATE_NOOP("Reports", "{choice} (right)"))
        for id, words in question.choices if question is not None else tuple((id, id) for id in vote.counts):
            is_right = question is not None and id in question.key
            yield [what, text, right.format(choice=words) if is_right else words, "", vote.counts.get(id, 0)]
        if vote.all_right is not None:
            yield [what, text, say(QT_TRANSLATE_NOOP("Reports", "All that is right, and no more")), "", vote.all_right]

    def page(self, say: Say = str) -> str:
        """Return the same as HTML for paper; what the row above says too, a vote and its question, is not repeated."""
        head, *told = ([cell if isinstance(cell, str) else f"{cell:g}" for cell in row] for row in self.table(say))
        before = [head, *told]
        rows = [["", "", *row[2:]] if row[:2] == above[:2] else row for above, row in zip(before, told, strict=False)]
        return f'<h1 class="title">{escape(self.title)}</h1>{rows_table(head, rows, _WIDTHS)}'


def kept_meetings(places: Places) -> tuple[tuple[MeetingReport, ...], tuple[CourseError, ...]]:
    """Return earlier meetings, the newest first, and what is wrong with those nobody can read; raises FolderError."""
    return read_each(partial(meeting_report, places), meeting_names(places))


def meeting_report(places: Places, name: str) -> MeetingReport:
    """Return what a meeting was; a poll of it that nobody can read is a problem of the report.

    Raises CourseError for a meeting that was damaged or is not there.
    """
    plain = read_meeting(places, name)
    try:
        polls, problems = read_each(partial(kept_poll, places), map(str, plain["polls"]))
        return MeetingReport(
            name,
            str(plain["of"]),
            str(plain["title"]),
            str(plain["begun"]),
            str(plain["until"]),
            round(float(plain["paused"]) / 60, 1),
            tuple(
                ShownSection(str(each["title"]), int(each["minutes"]), round(float(each["seconds"]) / 60, 1))
                for each in plain["sections"]
            ),
            tuple(vote for poll in polls for vote in poll.votes),
            {question.id: question for question in map(_question, plain["questions"])},
            _present(places, str(plain.get("class", "")), str(plain["begun"])[:10]),
            problems,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged_meeting(name) from error


def who_is_there(places: Places, class_id: str, day: str) -> tuple[tuple[str, ...], bool]:
    """Return names (codes where there is none) of those ticked as there on a day, True; else of everybody, False.

    Namesakes have their group too, or their code where that is the same. Raises CourseError for a class that nobody
    can read.
    """
    of = read_class(places, class_id)
    ticked = {code.casefold() for each in days_of(of) if each.day == day for code in each.present}
    people = [each for each in of.people if not ticked or each.code.casefold() in ticked]
    called = Counter(each.name.casefold() for each in of.people)
    alike = Counter(map(name_key, of.people))

    def words(each: Person) -> str:
        if not each.name or called[each.name.casefold()] == 1:
            return each.name or each.code
        is_told_by_group = bool(each.group) and alike[name_key(each)] == 1
        return f"{each.name}  {each.group if is_told_by_group else each.code}"

    return tuple(map(words, people)), bool(ticked)


def _present(places: Places, class_id: str, day: str) -> Present | None:
    """Return who was there by the class's own notes; a class that is gone tells nothing."""
    try:
        of = read_class(places, class_id) if class_id else None
    except CourseError:
        return None
    if of is None:
        return None
    noted = next((each for each in days_of(of) if each.day == day and (each.present or each.gone)), None)
    if noted is None:
        return Present(of.name, len(of.people), None)
    there = len(noted.present) + noted.gone
    return Present(of.name, max(noted.listed or len(of.people), there), there, bool(noted.listed))


def _question(plain: Mapping[str, Any]) -> PolledQuestion:
    choices = tuple((str(id), str(text)) for id, text in plain["choices"])
    return PolledQuestion(str(plain["id"]), str(plain["text"]), choices, frozenset(map(str, plain["key"])), True)
