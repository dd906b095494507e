"""A trainer in a process of its own who brings a large bank in and goes the whole way with it, in the window.

    python -m tests.hard.bank_in_a_window HOME LEARNER QUESTIONS OUT

QUESTIONS is a file of any format, OUT the file its questions go out to again. At the end of each step a line is said:

    NAME SECONDS CPU-SECONDS MIB-OF-THE-PROGRAM MIB-OF-ITS-PROCESSES LONGEST-MS-WITHOUT-A-TURN-OF-THE-EVENT-LOOP

Memory is the largest in that step: of the window's own process, and of those it starts to read and check modules.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimerEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.hard.quiz_in_a_window import say

from htcourse import app
from htcourse.core.quiz import Mode
from htcourse.store.places import Places
from htcourse.tour.driver import Driver
from htcourse.tour.teach import press_in_dialog, screen_of
from htcourse.ui.screens.quiz.screen import QuizScreen
from htcourse.ui.shell.search.model import ROW, HitRow
from htcourse.ui.shell.search.palette import Palette
from htcourse.usecases.modules.module_rows import ModuleRow, list_modules
from htcourse.usecases.quizzes.take_quiz import open_attempt

LONG_MS = 1_800_000
TITLE, DRAWN = "Bank", 20
DRAWING = f"""quizzes:
  - id: some
    title: Some of them
    modes: [practice]
    draw:
      - {{count: {DRAWN}}}
"""


class Watch(QObject):
    """Looks every few milliseconds: how long the event loop did not turn, and how large the processes grew."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.startTimer(10, Qt.TimerType.PreciseTimer)
        self.begin()

    def begin(self) -> None:
        """Begin a step: what was measured before is forgotten."""
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        self.began = self._turned = monotonic()
        self._worked = _cpu_seconds()
        self._longest = 0.0
        self._of_others: dict[str, int] = {}

    def timerEvent(self, event: QTimerEvent) -> None:
        """Note how long the last turn took."""
        now = monotonic()
        self._longest = max(self._longest, now - self._turned)
        self._turned = now
        for path in Path("/proc/self/task").glob("*/children"):
            with suppress(OSError):  # it is over already
                for process in path.read_text(encoding="ascii").split():
                    self._of_others[process] = max(self._of_others.get(process, 0), _peak_kib(process))

    def end(self, name: str) -> None:
        """Say what a step took, and begin the next."""
        mib = (_peak_kib("self") // 1024, max(self._of_others.values(), default=0) // 1024)
        taken, worked = monotonic() - self.began, _cpu_seconds() - self._worked
        say(name, f"{taken:.1f}", f"{worked:.1f}", *mib, round(self._longest * 1000))
        self.begin()


def _peak_kib(process: str) -> int:
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def _cpu_seconds() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


class Trainer:
    """Goes the whole way."""

    def __init__(self, program: app.Program) -> None:
        self.program = program
        self.driver = Driver(program, None)
        self.watch = Watch(program.window)

    def wait(self, words: str) -> None:
        """Wait until it is told in a dialog."""
        self.driver.wait_until(lambda: bool(self.driver.dialogs()) and self.driver.sees(words), words, LONG_MS)

    def bring_in(self, questions: Path) -> Path:
        """Return the folder of the draft the questions are written to."""
        self.driver.drop(questions)
        self.wait("can be brought in.")
        self.watch.end("read")
        press_in_dialog(self.driver, "Bring in")
        self.wait("Where to?")
        press_in_dialog(self.driver, "Bring in")
        self.wait("questions written to")
        self.watch.end("write")
        self.driver.close_dialogs()
        drafts = self.program.desk.places.trainer / "modules"
        (folder,) = drafts.iterdir()
        (folder / "quizzes" / "some.yaml").write_text(DRAWING, encoding="utf-8")
        return folder

    def install(self, folder: Path) -> str:
        """Return the id of what was installed."""
        self.driver.drop(folder)
        self.wait("Version")
        self.watch.end("check")
        press_in_dialog(self.driver, "Install")
        self.wait("is installed. Its lessons stand on Home.")
        self.watch.end("install")
        self.driver.close_dialogs()
        (module,) = self._installed()
        return module.id

    def _installed(self) -> list[ModuleRow]:
        return [each for each in list_modules(self.program.desk.places) if not each.is_builtin]

    def take_quiz(self, quiz: str) -> str:
        """Answer every question that was drawn, hand in, and return the title of the last."""
        attempt = self.driver.start_quiz(quiz, Mode.PRACTICE)
        for _ in range(DRAWN):
            screen = self.program.window.screen_shown
            assert isinstance(screen, QuizScreen)
            shown = screen.view.shown
            assert shown is not None
            QTest.mouseClick(self.driver.choice(shown.page.interaction.options[0].text), Qt.MouseButton.LeftButton)
            for _ in ("check", "go on"):
                QTest.mouseClick(screen.view.foot.primary, Qt.MouseButton.LeftButton)
        if not open_attempt(self.driver.session(), attempt).is_submitted:
            self.driver.click("Submit")
        taken = open_attempt(self.driver.session(), attempt)
        say("answered", len(taken.slots), sum(slot.is_answered for slot in taken.slots), taken.is_submitted)
        self.watch.end("quiz")
        return shown.page.title

    def search(self, words: str, found: str) -> None:
        """Type words and wait for what has them."""
        self.program.window.activateWindow()
        self.driver.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.driver.type(words)
        palette = self.driver.one(Palette)

        def is_found() -> bool:
            rows = [palette.model.index(row).data(ROW) for row in range(palette.model.rowCount())]
            return any(isinstance(each, HitRow) and each.title == found for each in rows)

        self.driver.wait_until(is_found, f"“{found}” is found")
        self.watch.end("search")
        self.driver.press(Qt.Key.Key_Escape)

    def take_out(self, module: str, out: Path) -> None:
        """Write all questions to a file."""
        self.driver.show("teach")
        screen_of(self.driver).controller.exchange.take_questions(module, "gift", out)
        self.wait("questions written to")
        self.watch.end("export")
        self.driver.close_dialogs()

    def remove(self, module: str) -> None:
        """Take the module away."""
        screen_of(self.driver).remove_asked.emit(next(each for each in self._installed() if each.id == module))
        press_in_dialog(self.driver, "Remove")
        self.driver.wait_until(lambda: not self._installed(), "the module is gone", LONG_MS)
        self.watch.end("remove")


def main(home: str, learner: str, questions: str, out: str) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    program = app.build(Places(Path(home)), application, learner=learner, size=(1024, 700), theme="light", zoom=1.0)
    QTest.qWaitForWindowExposed(program.window)
    trainer = Trainer(program)
    trainer.driver.show("home")
    trainer.watch.end("start")
    module = trainer.install(trainer.bring_in(Path(questions)))
    title = trainer.take_quiz(f"{module}/some")
    trainer.search(title.rpartition(" ")[2], title)
    trainer.take_out(module, Path(out))
    trainer.remove(module)
    program.window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
