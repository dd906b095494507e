"""What the tests of the store are made of: a clock that stands still until told, and a small compiled module."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from htcourse.core.clock import Moment
from htcourse.core.course import Country, Fact, Part, Route
from htcourse.core.errors import Place
from htcourse.core.quiz import Draw, Feedback, Mode, Quiz
from htcourse.store.compiled import (
    CompiledCase,
    CompiledChart,
    CompiledLesson,
    CompiledModule,
    CompiledObjective,
    CompiledPage,
    CompiledQuestion,
    CompiledTerm,
    library_name,
)
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Drawn, Shown
from htcourse.store.library import Library
from htcourse.store.library_rows import Found, PictureRow, SourceRow
from htcourse.store.library_writer import write_library


class FixedClock:
    """A clock at 2026-03-09 10:00 UTC, five hours east; `pass_time` moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 9, 10, 0, tzinfo=UTC)
        self.offset_minutes = 300

    def __call__(self) -> Moment:
        return Moment(self.now.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z", self.offset_minutes)

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)


def shown(name: str = "law-003", **texts: str) -> Shown:
    """Return a question as it was shown, its hash made from its name."""
    return Shown(f"hash-{name}", "demo", f"demo/{name}", {"type": "single-choice"}, {"en": texts or {"text": name}})


DRAWN = Drawn("demo/law-003", "hash-law-003", 1)
"""The question of `shown` and `answer` as an attempt draws it."""


def keep_no_copy(learner: LearnerFile) -> None:
    """Let a record be closed without the copy that each closing makes, and without a look through those there are."""
    if learner._is_open:
        learner._changes_kept = learner._connection.total_changes


def answer(learner: LearnerFile, name: str = "law-003", points: float = 1.0, **more: object) -> str:
    """Append a response to `demo/<name>` and return its id."""
    verdict = "right" if points >= 1 else "wrong"
    return learner.append_response(
        f"demo/{name}",
        {"choices": ["means"]},
        shown=shown(name),
        points=points,
        verdict=verdict,
        **more,  # type: ignore[arg-type]
    ).id


def section(slug: str, position: int = 0, language: str = "en", **more: object) -> CompiledPage:
    """Return a section of `demo/act-means-purpose`; its text is its title unless given."""
    row = CompiledPage(
        id=f"demo/act-means-purpose#{slug}",
        lesson="demo/act-means-purpose",
        slug=slug,
        position=position,
        language=language,
        title=slug.replace("-", " ").capitalize(),
        minutes=9,
        words=180,
        checks=0,
        parts=[{"kind": "text", "html": "<p>Text</p>", "ref": "", "audience": "learner", "country": "", "title": "",
                "fold": False}],
        sources=[],
        terms=(),
        text="",
        facts=(),
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def search_kind(
    library: Library, text: str, kind: str, language: str, limit: int = 50, seen: list[str] | None = None
) -> Found:
    """Search a library for hits of one kind."""
    found = library.search(text, language, limit, kinds=(kind,), seen=seen)
    return found[0] if found else Found(kind, True, (), 0)


def check(question: str) -> dict[str, object]:
    """Return a part of a section that shows a question."""
    return {
        "kind": "check", "html": "", "ref": question, "audience": "learner", "country": "", "title": "", "fold": False
    }  # fmt: skip


def question(name: str, position: int = 0, **more: object) -> CompiledQuestion:
    """Return a question of `demo` with an English wording."""
    row = CompiledQuestion(
        id=f"demo/{name}",
        position=position,
        type="single-choice",
        lesson="demo/act-means-purpose",
        objective="demo/o-elements",
        difficulty=2,
        hash=f"hash-{name}",
        facts=("B-101",),
        sources=(("demo/palermo-text", "art. 3"),),
        structure={"type": "single-choice", "body": {"choices": [{"id": "means", "correct": True}]}},
        texts={"en": {"title": f"About <em>{name}</em>", "text": "<p>What do they show?</p>"}},
        plain={"en": "What do they show?"},
    )
    return replace(row, **more)  # type: ignore[arg-type]


def compiled(**more: object) -> CompiledModule:
    """Return a module with one of everything, English with some Russian."""
    lesson = CompiledLesson(
        id="demo/act-means-purpose",
        position=0,
        part="m1",
        titles={"en": "Act, means, purpose", "ru": "Действие, средство, цель"},
        content_notes={"en": "Describes exploitation in general terms."},
        minutes={"university": 45},
        objectives=(CompiledObjective("demo/o-elements", {"en": "Identify the elements", "ru": "Найти признаки"}),),
        facts=("B-101",),
    )
    last = replace(lesson, id="demo/forms", position=1, titles={"en": "Forms"}, content_notes={}, objectives=())
    module = CompiledModule(
        id="demo",
        version="1.2.0",
        languages=("en", "ru"),
        titles={"en": "A demo", "ru": "Пример"},
        authors=("A. Author",),
        licence="CC BY 4.0",
        needs="",
        content_hash="0123456789abcdef",
        parts=(Part("m1", {"en": "What trafficking is", "ru": "Что такое торговля людьми"}, (lesson.id, last.id)),),
        routes=(Route("university", {"en": "University"}), Route("awareness", {"en": "Awareness"}, ("demo/forms#a",))),
        lessons=(last, lesson),
        sections=(
            section("elements", text="An act, a means and a purpose.", checks=1, parts=[check("demo/law-003")],
                    sources=[[1, "demo/palermo-text", ["art. 3", "art. 5"]]], terms=("demo/exploitation",)),
            section("elements", language="ru", title="Три признака", text="Действие, средство и цель."),
            section("children", 1, text="For a child no means is asked for."),
            replace(section("first", text="Forced labour comes first."), id="demo/forms#first", lesson="demo/forms"),
        ),
        questions=(question("law-004", 1, type="true-false", difficulty=1), _translated_question()),
        quizzes=(_quiz(),),
        cases=(_case(),),
        countries=(Country("demo/kz", {"en": "Kazakhstan"}, {"help_lines": [{"number": None}]}, Place()),),
        charts=(_chart(),),
        terms=(
            CompiledTerm("demo/exploitation", "en", "exploitation", "Use of <b>persons</b>", "Use of persons", "", ()),
            CompiledTerm("demo/exploitation", "ru", "эксплуатация", "Использование", "Использование", "official", ()),
        ),
        sources=(
            SourceRow("demo/palermo-text", "UN (2000). Protocol to Prevent Trafficking", "https://un.org/x", "full",
                      "A treaty text.", {"type": "treaty"}),
        ),
        facts=(Fact("B-101", "Three elements", ("@palermo-text",), "seen", "2024", Place("facts.yaml", 3)),),
        pictures=(PictureRow("images/x.png", "image/png", b"\x89PNG\x00"),),
    )  # fmt: skip
    return replace(module, **more)  # type: ignore[arg-type]


def _translated_question() -> CompiledQuestion:
    english = {"title": "The passports", "text": "<p>Passports</p>"}
    russian = {"title": "Паспорта", "text": "<p>Что показывают паспорта?</p>"}
    return question(
        "law-003", 0, texts={"en": english, "ru": russian}, plain={"en": "Passports", "ru": "Что показывают паспорта?"}
    )


def _quiz() -> Quiz:
    draw = Draw(count=2, objective="demo/o-elements", difficulty=2)
    return Quiz(
        "demo/first-quiz",
        {"en": "First quiz"},
        "demo/act-means-purpose",
        (Mode.PRACTICE, Mode.TEST),
        ("demo/law-003",),
        (draw,),
        minutes=20,
        feedback={"test": Feedback(right_answer=False), "practice": Feedback()},
    )


def _case() -> CompiledCase:
    return CompiledCase(
        id="demo/a-note",
        position=0,
        titles={"en": "A note", "ru": "Записка"},
        minutes={"officer": 40},
        objectives=("demo/o-elements",),
        facts=("B-101",),
        structure={"id": "a-note", "start": "arrival"},
        texts={"en": {"title": "A note", "role": "You are a nurse."}},
        plain={"en": "You are a nurse."},
    )


def _chart() -> CompiledChart:
    return CompiledChart(
        id="demo/kz-cases",
        kind="bar",
        titles={"en": "Cases"},
        alts={"en": "Bars that fall"},
        svgs={"en": '<svg fill="role:accent"/>'},
        tables={"en": "<table/>"},
        sources=(("demo/palermo-text", ""),),
    )


def written(module: CompiledModule, folder: Path) -> Library:
    """Write a module's library into a folder and open it."""
    path = folder / library_name(module)
    write_library(module, path)
    return Library.open(path)
