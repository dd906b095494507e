"""What a screen reader is told over AT-SPI, the bus of assistive technology on Linux, by a real window."""

import json
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator

import pytest

_NEEDED = ("dbus-daemon", "dbus-send")
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ITEMS = ("Withheld passport", "Unpaid overtime", "A debt that grows")
_BUCKETS = ("Act", "Means", "Purpose")

_SHOW = """
    import json, sys
    from PySide6.QtWidgets import QVBoxLayout, QWidget
    from htcourse.core.quiz import Interaction, Option
    from htcourse.store.places import assets_dir
    from htcourse.ui.look.theme import Look
    from htcourse.ui.question.gestures import create_answer_widget
    from htcourse.ui.shell.application import make_application
    from htcourse.ui.widgets.combo_box import ComboBox

    gesture, items, buckets = json.loads(sys.argv[1])
    application = make_application()
    window = QWidget()
    look = Look(assets_dir(), "light", 1.0)
    rows = tuple(Option(f"r{n}", text) for n, text in enumerate(items))
    options = tuple(Option(f"o{n}", text) for n, text in enumerate(buckets))
    column = QVBoxLayout(window)
    column.addWidget(create_answer_widget(look, Interaction(gesture, rows=rows, options=options), window))
    box = ComboBox(look, "Format")
    box.addItem("Moodle XML")
    column.addWidget(box)
    window.show()
    print("shown", flush=True)
    application.exec()
"""


class Bus:
    """A bus of our own, where only the window and we are; the desktop's is left alone."""

    def __init__(self, address: str) -> None:
        self.address = address

    def call(self, to: str, path: str, method: str, *arguments: str) -> str:
        """Return the reply to a call, as text; empty where there is none."""
        command = ["dbus-send", f"--bus={self.address}", f"--dest={to}", "--print-reply", path, method, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return done.stdout if done.returncode == 0 else ""

    def told(self, to: str, path: str, name: str) -> str:
        """Return a text that an accessible thing tells of itself."""
        reply = self.call(to, path, "org.freedesktop.DBus.Properties.Get", f"string:{_ACCESSIBLE}", f"string:{name}")
        found = re.search(r'string "(.*)"', reply)
        return found[1] if found else ""

    def walk(self, to: str, path: str) -> Iterator[tuple[str, str, str]]:
        """Give role, name and description of a thing and of all in it."""
        role = re.search(r'string "(.*)"', self.call(to, path, f"{_ACCESSIBLE}.GetRoleName"))
        yield role[1] if role else "", self.told(to, path, "Name"), self.told(to, path, "Description")
        for child in re.findall(r'object path "(.*)"', self.call(to, path, f"{_ACCESSIBLE}.GetChildren")):
            yield from self.walk(to, child)


@pytest.fixture
def bus() -> Iterator[Bus]:
    missing = [each for each in _NEEDED if shutil.which(each) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}, which are not installed")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    try:
        yield Bus(daemon.stdout.readline().strip())
    finally:
        daemon.terminate()
        daemon.communicate()


@pytest.mark.parametrize("gesture", ["match", "sort"])
def test_every_row_to_match_or_sort_is_told_with_its_item(desktop, bus, gesture):
    environment = {
        **desktop.environment,
        "AT_SPI_BUS_ADDRESS": bus.address,
        "DBUS_SESSION_BUS_ADDRESS": bus.address,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    program = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(_SHOW), json.dumps([gesture, _ITEMS, _BUCKETS])],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert program.stdout is not None
    try:
        assert program.stdout.readline().strip() == "shown"
        told: list[tuple[str, str, str]] = []
        while len(told) <= 3:  # it may be shown before it is on the bus; the test's own limit ends a vain wait
            names = re.findall(
                r'string "(:[\d.]+)"',
                bus.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames"),
            )
            told = max((list(bus.walk(name, _ROOT)) for name in names), key=len)
    finally:
        program.terminate()
        program.communicate()
    controls = [each for each in told if each[0] in {"push button", "button", "radio button", "check box", "combo box"}]
    assert all(name for _, name, _ in controls)
    for item in _ITEMS:
        assert [name for _, name, _ in controls if name.startswith(item)] == [f"{item}: to be placed"]
    for bucket in _BUCKETS:
        assert any(name.endswith(bucket) for _, name, _ in controls), told
    assert [each for each in controls if each[0] == "combo box"] == [("combo box", "Moodle XML", "Format")]
