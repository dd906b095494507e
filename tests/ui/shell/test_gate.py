"""All screens and commands a learner has, with an exam under way: no key and no explanation of its questions is there.

What can be read is every text of every widget, shown or not, with what a screen reader is told; and all output.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing

import click
import pytest
from click.testing import CliRunner
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from tests.guarded_course import COURSE, PRE, SECRET, TYPES, answer_to, secrets_told
from tests.ui.accessible import heard
from tests.ui.conftest import clock
from tests.ui.screens.learners.tiles import card_of

from htcourse.cli import cli
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.compiled import library_name
from htcourse.store.library_writer import write_library
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.ui.reading.section_column import SectionColumn
from htcourse.ui.shell.registry import entries
from htcourse.usecases.attempts.answer_question import answer_question
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.exams.exam_terms import leave_exam
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import has_trainer_pin, set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, flag_question, start_attempt, submit_attempt
from htcourse.usecases.session import Session

SECTION = "guarded/papers#start"
VERDICTS = ("Right", "Not right", "Partly right", "The right answer")
COMMANDS = (
    "statistics",
    "statistics --json",
    "statistics guarded/drill --mode practice --attempts all --json",
    *(
        f"responses guarded/{quiz} {more} {kind}"
        for quiz in ("drill", "exam", "pre")
        for kind in ("--csv", "--json")
        for more in ("", "--mode practice --mode test --attempts all --with-parts")
    ),
    "gain",
    "gain --json",
    "tagging guarded/tagging",
    "tagging guarded/tagging --json",
    "doctor",
    "modules",
    "restore --list",
    "questions export guarded --format gift -o {out}",
    "questions export drill --format csv -o {out}",
    "questions export all --format htcourse -o {out}",
    "export guarded --format html -o {out}",
    "modules --export guarded -o {out}",
    "install {out}",
    "install {out} --preview",
    "print quiz guarded/exam --key -o {out}",
    "print quiz guarded/drill --key -o {out}",
    "print quiz guarded/pre --key --paper B -o {out}",
    "print quiz guarded/pre -o {out}",
    "print sheet guarded/drill -o {out}",
    "print handout guarded/papers -o {out}",
    "xapi export -o {out}",
    "xapi send http://127.0.0.1:9/xAPI --user U --password P",
    "attempts",
    "attempts guarded/drill --json",
    "sheet anybody any -o {out} --all",
    "regrade",
    "override anybody any 1 --points 1 --comment C",
    "allow anybody guarded/exam",
    "exam-window",
    "held",
    "release",
    "poll serve guarded/drill --address 127.0.0.1 --port 0",
    "poll list",
    "poll sessions",
)
ELSEWHERE = {
    "of files somebody names": "new check pack list build verify results:verify results:receipt "
    "questions:import questions:template",
    "of another data folder, or the windows": "tour simulate present",
    "of no question": "remove key print:attendance print:cards print:codes",
    "of a class, and what was collected for it": "class:new class:list class:card class:give class:extra class:move "
    "class:attendance class:roster class:report class:person class:purge results:join results:collect results:type",
    "sealed, see tests/usecases/classes": "results:seal",
}
"""Why a command is not walked here: what it tells of."""


def commands(group: click.Group = cli, path: str = "") -> Iterator[str]:
    """Give the words of each command."""
    for name, each in group.commands.items():
        words = f"{path} {name}".strip()
        yield from commands(each, words) if isinstance(each, click.Group) else [words]


def test_every_command_is_walked_or_said_to_tell_of_something_else():
    elsewhere = {each.replace(":", " ") for words in ELSEWHERE.values() for each in words.split()}
    walked = {each for each in commands() if any(f"{command} ".startswith(f"{each} ") for command in COMMANDS)}
    assert walked | elsewhere == set(commands())
    assert not walked & elsewhere


def words_of(widget: QWidget) -> list[str]:
    """Return every text a widget holds, shown or not."""
    words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.whatsThis()]
    words += [widget.statusTip(), widget.windowTitle()]
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        words.append(widget.text())
    if isinstance(widget, QLineEdit):
        words.append(widget.placeholderText())
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        words.append(widget.toPlainText())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        words += [str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in roles]
    # What our own controls paint themselves.
    for name in ("words", "reason", "word", "html"):
        held = getattr(widget, name, None)
        held = held() if name == "html" and callable(held) else held
        words += [held] if isinstance(held, str) else []
    return [each for each in words if each]


def read(program) -> list[str]:
    """Return all that can be read on the screen shown, in what waits on it, and what a screen reader is told."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is gone already
    screen = program.window.screen_shown
    found = [text for each in (screen, *screen.findChildren(QWidget)) for text in words_of(each)]
    return found + [text for each in heard(program.window) for text in (each.name, each.description)]


def give(session, mode, quiz, numbers, *, is_right):
    attempt = start_attempt(session, f"guarded/{quiz}", mode, seed=1)
    for number in numbers:
        kind = attempt.slots[number - 1].question_id.partition("/")[2]
        kind = kind if kind in TYPES else "single-choice"
        answer_in_attempt(session, attempt.id, number, answer_to(kind, is_right=is_right), confidence=3)
        flag_question(session, attempt.id, number, True)
    return attempt.id


def live(session, *, is_right):
    """Practise, take a test, answer in the lesson, hand a pre-test in; then begin an exam and leave it."""
    everything = range(1, len(TYPES) + 1)
    for kind in TYPES:
        answer_question(session, f"guarded/{kind}", answer_to(kind, is_right=is_right), seed=1, confidence=3)
    for mode in (Mode.PRACTICE, Mode.TEST):
        submit_attempt(session, give(session, mode, "drill", everything, is_right=is_right))
    submit_attempt(session, give(session, Mode.PRE, "pre", range(1, len(PRE) + 1), is_right=is_right))
    exam = give(session, Mode.EXAM, "exam", everything, is_right=is_right)
    leave_exam(session, exam)
    return exam


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    compiled = compile_module(COURSE).module
    path = tmp_path_factory.mktemp("guarded") / library_name(compiled)
    write_library(compiled, path)
    return path


def furnish(places, library, folder, *, has_pin=True) -> str:
    """Install the course, choose a trainer's PIN and make a learner."""
    own, package = folder / library.name, folder / "guarded.htmod"
    shutil.copy(library, own)
    package.write_bytes(b"")
    install_library(places, own, package)
    if has_pin:
        set_trainer_pin(places, "4711")
    return create_learner(places, name="Aigerim", country="kz")


@pytest.fixture(params=[True, False], ids=["right", "wrong"])
def sitting(request, open_program, places, library, tmp_path):
    """A learner who left an exam under way, in the whole program; and the exam's attempt."""
    furnish(places, library, tmp_path)
    program = open_program()
    program.desk.navigator.show("home")
    return program, live(program.desk.person, is_right=request.param)


@pytest.fixture
def open_sitting(open_program, places, library, tmp_path):
    """A learner at work before any exam, and what begins one and leaves it."""
    furnish(places, library, tmp_path)
    program = open_program()
    session = program.desk.person
    for kind in TYPES:
        answer_question(session, f"guarded/{kind}", answer_to(kind, is_right=True), seed=1)

    def begin():
        leave_exam(session, start_attempt(session, "guarded/exam", Mode.EXAM, seed=1).id)

    return program, begin


@pytest.fixture(scope="module", params=[True, False], ids=["with a PIN", "without"])
def closed_homes(request, library, tmp_path_factory):
    """Two data folders by name, each with somebody who left an exam under way, and what the gate is closed for."""
    homes = {}
    for name in ("right", "wrong"):
        folder = tmp_path_factory.mktemp(name)
        places = Places(folder / "home")
        places.prepare()
        learner = furnish(places, library, folder, has_pin=request.param)
        session = Session.open(places, learner, clock)
        live(session, is_right=name == "right")
        homes[name] = places, gate_now(session)
        session.close()
    return homes


def tells_nothing(program, of):
    """Read the screen shown; nothing of a closed question may be there."""
    gate = gate_now(program.desk.person)
    assert gate.closed
    assert secrets_told(iter(read(program)), gate) == set(), of


def says_no_verdict(widget):
    said = {text.rstrip(".") for each in (widget, *widget.findChildren(QWidget)) for text in words_of(each)}
    assert not said & set(VERDICTS)


def checks_of(qtbot, program):
    """Show the lesson and return its checks, filled."""
    program.desk.navigator.show("lesson", SECTION)

    def filled():
        column = program.window.screen_shown.view.column
        return column is not None and len(column.checks) == len(TYPES) and all(each.widget for each in column.checks)

    qtbot.waitUntil(filled)
    view = program.window.screen_shown.view
    qtbot.waitUntil(
        lambda: not any(each.checks for each in view.findChildren(SectionColumn) if each is not view.column)
    )
    return program.window.screen_shown.view.column.checks


NEEDING_MORE = {"quiz", "lesson", "case", "first_run"}
"""Screens that are shown with something on them: by the tests below, or without a question on them."""


def test_no_screen_of_a_learner_tells_a_key(sitting):
    program, _ = sitting
    for place, entry in entries().items():
        for arguments in {(), *(arguments for _, arguments in entry.commands)}:
            if place not in NEEDING_MORE:
                program.desk.navigator.show(place, *arguments)
                tells_nothing(program, f"{place} {arguments}")


def test_a_lesson_tells_nothing_before_and_after_another_answer(qtbot, sitting):
    program, _ = sitting
    checks = checks_of(qtbot, program)
    tells_nothing(program, "lesson")
    for check in checks:
        check.take_back()
        if check.card.hints.button is not None:
            check.card.hints.button.click()
        check.widget.set_answer(answer_to(check.question_id.partition("/")[2], is_right=True))
        check.card.set_ready(True)
        check.card.check.click()
        assert check.card.is_marked
        tells_nothing(program, check.question_id)
        says_no_verdict(check)


def test_what_a_lesson_showed_before_an_exam_is_gone_when_one_comes_back_to_it(qtbot, open_sitting):
    program, begin = open_sitting
    checks_of(qtbot, program)
    assert any(SECRET in text for text in read(program))
    begin()
    program.desk.navigator.show("home")
    checks = checks_of(qtbot, program)
    tells_nothing(program, "lesson")
    for check in checks:
        says_no_verdict(check)


def test_practice_and_what_was_done_before_tell_nothing(sitting):
    program, _ = sitting
    session, navigator = program.desk.person, program.desk.navigator
    practice = start_attempt(session, "guarded/drill", Mode.PRACTICE, seed=2)
    for attempt in session.learner.attempts():
        if attempt.mode == Mode.EXAM:
            continue
        navigator.show("quiz", attempt.id)
        tells_nothing(program, f"{attempt.mode} result")
        view = program.window.screen_shown.view
        for number in range(1, len(attempt.drawn) + 1):
            view.question_asked.emit(number)
            if attempt.id == practice.id:
                kind = practice.slots[number - 1].question_id.partition("/")[2]
                view.question.widget.set_answer(answer_to(kind, is_right=True))
                view.check_asked.emit()
            tells_nothing(program, f"{attempt.mode} {number}")
            says_no_verdict(view.question)
    submit_attempt(session, practice.id)
    navigator.show("home")


def test_a_copy_that_is_looked_at_tells_nothing_and_hands_nothing_in(open_program, places, library, tmp_path, qtbot):
    """Whoever puts their own record aside for a while would hand a post-test in for its key, and leave no trace."""
    own = furnish(places, library, tmp_path)
    with closing(Session.open(places, own, clock)) as session:
        live(session, is_right=False)
        give(session, Mode.POST, "post", [1], is_right=False)
        closed = gate_now(session).closed
    places.learner_file(own).rename(tmp_path / "mine.db")
    program = open_program()
    card_of(program, own, qtbot).look_first.click()
    person, navigator = program.desk.person, program.desk.navigator
    assert person.is_looking
    refused: list[CourseError] = []
    navigator.refused.connect(refused.append)
    under_way = [each for each in person.learner.attempts() if not each.submitted_at]
    assert {each.mode for each in under_way} == {"exam", "post"}
    for attempt in under_way:
        navigator.show("quiz", attempt.id)
        assert navigator.current.screen_name != "quiz"
        tells_nothing(program, attempt.mode)
    assert ["goes on with no exam" in str(each) for each in refused] == [True] * len(under_way)
    for place, entry in entries().items():
        for arguments in {(), *(arguments for _, arguments in entry.commands)}:
            if place not in NEEDING_MORE:
                navigator.show(place, *arguments)
                tells_nothing(program, f"{place} {arguments}")
    for check in checks_of(qtbot, program):
        says_no_verdict(check)
    assert gate_now(person).closed == closed


def test_search_tells_nothing(sitting):
    program, _ = sitting
    for words in (SECRET, "ask", "what of", "feedback", "Means", "papers", "73219"):
        program.screens.open_search()
        overlay = program.screens.search.palette
        overlay.field.setText(words)
        texts = [text for each in (overlay, *overlay.findChildren(QWidget)) for text in words_of(each)]
        assert secrets_told((each for each in texts if each != words), gate_now(program.desk.person)) == set(), words


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_of_a_learner_tells_a_key(closed_homes, command, tmp_path):
    """Two homes where the same was done, always right in one and always wrong in the other: the same is said."""
    said = []
    for name, (places, gate) in closed_homes.items():
        out = tmp_path / name
        result = CliRunner().invoke(cli, ["--home", str(places.home), *command.format(out=out).split()])
        assert result.exception is None or isinstance(result.exception, (SystemExit, CourseError)), result.exception
        written = [each.read_text(errors="replace") for each in (out, *out.rglob("*")) if each.is_file()]
        told = f"{result.output}{result.exception or ''}"
        assert secrets_told(iter([told, *written]), gate) == set()
        has_pin = has_trainer_pin(places)
        if command.startswith(_PAPER) and "--key" not in command and (not has_pin or "handout" in command):
            assert out.read_bytes().startswith(b"%PDF")  # the questions, without their key
            written = []
        if "export" in command or "--key" in command:
            assert "is not told yet" in told or (has_pin and "PIN" in told)
        assert not "".join(written)
        said.append(_IDS.sub("", told.replace(str(places.home), "").replace(str(out), "")))
    assert said[0] == said[1]


_PAPER = ("print quiz", "print sheet", "print handout")
_IDS = re.compile(
    r"\d{4}-\d\d-\d\dT\S*|[0-9a-f]{8}[0-9a-f-]*|\d+ (kB|MB|bytes)|\d\d:\d\d(:\d\d)?|[\d.]+ [kMG]?B"
    r"|[█▄▀][ █▄▀]*|127.0.0.1:\d+|code [\d ]+poll \S+"  # what a poll is reached by, and called
)
