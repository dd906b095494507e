"""A small course with quizzes, compiled into a real library, and a person at work on it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from tests.store.samples import keep_no_copy

from htcourse.core.clock import Moment
from htcourse.core.course import Lesson, LessonText, Module, Objective, Part, Section, Source
from htcourse.core.errors import Place
from htcourse.core.question_types import essay, multiple_choice, single_choice, tagging
from htcourse.core.question_types.essay import Criterion, Level
from htcourse.core.question_types.parts import Choice, Label
from htcourse.core.quiz import Draw, Mode, Question, Quiz
from htcourse.store.compiled import library_name
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.store.places import Places
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.session import Session

RIGHT, WRONG = {"choices": ["means"]}, {"choices": ["act"]}
"""Answers to `single`."""
NARRATIVE = "A foreman [took the passports]{means #m1} and [nobody was paid]{purpose #p1}."
RUSSIAN_NARRATIVE = "Бригадир [забрал паспорта]{means #m1}, и [никому не платили]{purpose #p1}."


def single(id: str, objective: str = "o-elements", **changes: object) -> Question:
    """Return a single-choice question whose key is `means`."""
    choices = (
        Choice("act", text="Act", feedback="Not an act."),
        Choice("means", correct=True, text="Means", feedback="Yes, a means."),
        Choice("purpose", text="Purpose", feedback="Not a purpose."),
    )
    question = Question(
        id=id,
        type="single-choice",
        title=f"Title of {id}",
        objective=objective,
        difficulty=1,
        text="Which *element* is it?",
        body=single_choice.Body(choices),
        feedback="See the table.",
        hints=("Read again.", "Ask how."),
        sources=("@protocol, art. 3",),
        translations={"ru": {"title": "Название", "text": "Какой это элемент?", "choices/means/text": "Средство"}},
    )
    return replace(question, **changes)  # type: ignore[arg-type]


PARTLY = single_choice.Body(
    (
        Choice("act", fraction=0.5, text="Act", feedback="It is a part."),
        Choice("means", fraction=1.0, text="Means", feedback="Yes, a means."),
        Choice("purpose", fraction=0.0, text="Purpose", feedback="Not a purpose."),
    )
)
"""What `single` asks, where another choice is worth half."""
MANY = multiple_choice.Body(
    (
        Choice("force", correct=True, text="Force", feedback="Listed."),
        Choice("fraud", correct=True, text="Fraud", feedback="Listed."),
        Choice("poverty", text="Poverty", feedback="A circumstance."),
        Choice("travel", text="Travel", feedback="Not needed."),
    )
)
ESSAY = essay.Body(
    (Criterion("safe", (Level("no", 0, text="No"), Level("yes", 2, text="Yes")), text="Safe"),),
    model_answer="Ask first.",
    grader_notes="Look for *safety*.",
)
TAG = tagging.Body(
    tuple(Label(each, text=each) for each in ("act", "means", "purpose")),
    (tagging.Span("m1", feedback="A means."), tagging.Span("p1", feedback="A purpose.")),
    (Choice("yes", correct=True, text="Yes", feedback="Yes."), Choice("no", text="No", feedback="No.")),
    narrative=NARRATIVE,
)
QUESTIONS = (
    single("q1"),
    single("q2", "o-signs"),
    single("many", type="multiple-choice", body=MANY, translations={}, sources=()),
    single("essay", type="essay", body=ESSAY, translations={}, sources=()),
    single("tag", type="tagging", body=TAG, sources=(), translations={"ru": {"narrative": RUSSIAN_NARRATIVE}}),
    *(single(f"d{number}", "o-signs") for number in range(6)),
)
QUIZZES = (
    Quiz("basics", {"en": "Basics", "ru": "Основы"}, "elements", (Mode.PRACTICE, Mode.TEST), ("q1", "q2", "many"), ()),
    Quiz("words", {"en": "Words"}, "", (Mode.PRACTICE, Mode.TEST), ("essay", "tag"), ()),
    Quiz("drawn", {"en": "Drawn"}, "", (Mode.TEST, Mode.PRE), (), (Draw(4, objective="o-signs"),), form="A"),
    Quiz("final", {"en": "Final"}, "", (Mode.EXAM,), ("q1",), ()),
    Quiz("empty", {"en": "Empty"}, "", (Mode.PRACTICE,), ("gone",), ()),
)
MODULE = Module(
    id="course",
    version="1.0.0",
    titles={"en": "Course"},
    languages=("en", "ru"),
    authors=("A",),
    licence="CC-BY-4.0",
    needs="",
    parts=(Part("m1", {"en": "What it is"}, ("elements",)),),
    routes=(),
    lessons=(
        Lesson(
            "elements",
            {"": 10},
            (
                Objective("o-elements", {"en": "Name the elements"}),
                Objective("o-signs", {"en": "Notice signs"}),
            ),
            (),
            {
                "en": LessonText(
                    "Elements", "", (Section("start", "Start", 5, 'Text.\n\n!!! check "q1"\n', Place()),), Place()
                )
            },
            Place(),
        ),
    ),
    questions=QUESTIONS,
    quizzes=QUIZZES,
    sources=(
        Source(
            "protocol", {"id": "protocol", "type": "legislation", "title": "Protocol"}, "full", "The text.", Place()
        ),
    ),
)


@dataclass
class StillClock:
    """A clock that stands still until it is told to go on."""

    now: datetime = field(default_factory=lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC))

    def __call__(self) -> Moment:
        self.now += timedelta(milliseconds=1)
        return Moment(self.now.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z", 300)


def module_with(*changed: Question, without: str = "") -> Module:
    """Return the course as a new version, with questions changed or one taken out."""
    by_id = {each.id: each for each in changed}
    questions = tuple(by_id.get(each.id, each) for each in QUESTIONS if each.id != without)
    return replace(MODULE, version="2.0.0", questions=questions)


_libraries: dict[int, tuple[Module, str, bytes]] = {}
"""The last few modules compiled, by identity, with the name and the content of their libraries."""


def put_library(module: Module, folder: Path) -> Path:
    """Compile a module into a folder and return the library; the very same module is compiled once."""
    if id(module) not in _libraries:
        compiled = compile_module(module).module
        with TemporaryDirectory() as scratch:
            written = Path(scratch) / library_name(compiled)
            write_library(compiled, written)
            _libraries[id(module)] = module, written.name, written.read_bytes()
        if len(_libraries) > 20:
            del _libraries[next(iter(_libraries))]
    _, name, content = _libraries[id(module)]
    path = folder / name
    folder.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)  # an open reader keeps what it reads
    path.write_bytes(content)
    return path


@dataclass
class Desk:
    """A learner's file and the library that counts, both real, below one folder."""

    course: ClassVar[Module] = MODULE
    folder: Path
    clock: StillClock = field(default_factory=StillClock)
    learner_id: str = ""
    library: Path = Path()
    session: Session = field(init=False)

    def __post_init__(self) -> None:
        self.places = Places(self.folder)
        self.places.prepare()
        with LearnerFile.create(self.places, clock=self.clock) as learner:
            self.learner_id = learner.id
            keep_no_copy(learner)
        self.install(self.course)

    def install(self, module: Module | None) -> None:
        """Let another version of the course count (None: none at all), as at the next start."""
        if module is not None:
            self.library = put_library(module, self.places.library_dir)
        else:
            self.library = Path()
        self.start_anew()

    def start_anew(self, language: str = "en") -> Session:
        """Close everything, open it again and return the session; `language` is that of the next one."""
        self.leave()
        libraries = (Library.open(self.library),) if self.library.name else ()
        learner = LearnerFile.open(self.places, self.learner_id, self.clock)
        self.session = Session(self.places, libraries, learner, self.clock, language, "")
        return self.session

    def close(self) -> None:
        """Close what is open."""
        if hasattr(self, "session"):
            self.session.close()

    def leave(self) -> None:
        """Close what is open where nobody needs the copy that each closing makes: it is an eighth of what tests do."""
        if hasattr(self, "session"):
            keep_no_copy(self.session.learner)
        self.close()
