"""A class on the computer of somebody in it, who takes tests around the course on paper and on the screen."""

from dataclasses import replace
from datetime import timedelta

from tests.usecases.quiz_course import MODULE, QUIZZES, RIGHT
from tests.usecases.regrading import Regrading

from htcourse.core.quiz import Mode, Quiz
from htcourse.store.class_files import Person
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.classes_joined import join_class, work_to_do
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.result_file import result_files
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.typed_paper import TypedPaper
from htcourse.usecases.classes.work import Work, WorkKind, give
from htcourse.usecases.quizzes.offered_quizzes import next_of, offered_quizzes
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.results.learning_gains import learning_gains

FORMS = {"A": ("d0", "d1"), "B": ("d2", "d3"), "C": ("d4", "d5")}
AROUND = tuple(
    Quiz(f"{name}-{form}".lower(), {"en": name}, "", (mode,), FORMS[form], (), form=form)
    for name, mode, forms in (("pre", Mode.PRE, "AB"), ("post", Mode.POST, "AB"), ("later", Mode.POST, "C"))
    for form in forms
)


def join_new_class(session, card, *codes):
    """Make a class of these codes; who is at work has the first."""
    made = new_class(session.places, "Spring")
    add_people(session.places, made.id, [Person(each, each, "") for each in codes])
    join_class(session, save_card(find_class(session.places, "Spring"), card), codes[0])


def take_sheet_in(places, clock, quiz, mode, code, day=""):
    """Take a sheet with right answers into the class, as typed twice."""
    paper = replace(paper_quiz(places, quiz), mode=mode)
    keys = [each.key for each in paper.questions]
    typed = TypedPaper(paper, day=day).with_keys(1, code, keys).with_keys(2, code, keys)
    assert code in take_in(places, find_class(places, "Spring"), typed, clock=clock).taken


class Around:
    """A class on the computer of a learner in it, who takes tests around the course on paper and on the screen."""

    def __init__(self, folder, monkeypatch, code="K7-1"):
        self.room, self.code, self.folder = Regrading(folder, monkeypatch), code, folder
        self.room.update(replace(MODULE, version="2.0.0", quizzes=(*QUIZZES, *AROUND)))
        self.made = new_class(self.room.places, "Spring")
        add_people(self.room.places, self.made.id, [Person(code, "Ana", "")])
        for id in ("pre-a", "post-a", "later-c"):
            give(self.room.places, self.made.id, Work(WorkKind.QUIZ, f"course/{id}", "2027-03-20"))
        self.card = save_card(find_class(self.room.places, "Spring"), folder / "card.htclass")
        self.learner = self.room.person()
        with self.at_work() as session:
            join_class(session, self.card, code)

    def at_work(self):
        return self.room.at_work(self.learner)

    def on_paper(self, quiz, days_ago=0, code=""):
        mode = Mode.PRE if quiz.startswith("pre") else Mode.POST
        day = (self.room.clock.now - timedelta(days=days_ago)).date().isoformat()
        take_sheet_in(self.room.places, self.room.clock, quiz, mode, code or self.code, day)
        return day

    def begin(self, quiz, mode=Mode.POST):
        with self.at_work() as session:
            attempt = start_attempt(session, f"course/{quiz}", mode).id
            for number in (1, 2):
                answer_in_attempt(session, attempt, number, RIGHT)
        return attempt

    def submit(self, attempt):
        with self.at_work() as session:
            submit_attempt(session, attempt)

    def offered(self):
        with self.at_work() as session:
            rows = offered_quizzes(session)
            names = {f"course/{each.id}" for each in AROUND}
            return {each.id.removeprefix("course/"): each for each in rows if each.id in names}

    def asked_for(self):
        """What Home names first, and what the class gives that is not done."""
        with self.at_work() as session:
            names = {f"course/{each.id}" for each in AROUND}
            first = [each.id for each in next_of(session, offered_quizzes(session)) if each.id in names]
            given = [each.target for each in work_to_do(session) if not each.is_done]
        return [each.removeprefix("course/") for each in first], [each.removeprefix("course/") for each in given]

    def gain_and_waiting(self):
        module = self._collected()
        return module.overall.people, module.waiting

    def later_and_soon(self):
        module = self._collected()
        return module.overall.follow_up.people, module.soon

    def _collected(self):
        self.hand_in()
        (module,) = learning_gains(self.room.places.of_class(self.made.id), with_unreleased=True).modules
        return module

    def hand_in(self):
        """Hand in, and collect it."""
        stick = self.folder / f"stick{len(list(self.folder.iterdir()))}"
        stick.mkdir()
        clock = self.room.clock
        hand_in(self.room.places, self.learner, read_card(self.card), self.code, stick, clock)
        collect(self.room.places, find_class(self.room.places, "Spring"), result_files([stick]), clock=clock)
