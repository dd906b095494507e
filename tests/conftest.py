"""What all tests share: no window on anybody's screen, and no database opened but by SQLite."""

import errno
import gc
import os
import re
import socket
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot
from tests.heard import hear
from tests.how_many import IS_SEARCH, how_many

from htcourse.classroom import pin_hash
from htcourse.core import ids
from htcourse.store import library_file
from htcourse.store.places import library_folder

# Tests open no window on anybody's screen, and a machine without a display would end the process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same cases each time: a search for new ones is `make hard`'s.
settings.register_profile("course", max_examples=how_many(100), derandomize=not IS_SEARCH, deadline=None)
settings.load_profile("course")

_PATIENCE_MS = 60_000
"""A busy machine is slow; who waits in vain waits this long."""

_TESTS = str(Path(__file__).parent)
_PROGRAM = str(Path(__file__).parent.parent / "src" / "htcourse")
_ALONE = f"{_PROGRAM}/store/salvage.py"
"""It looks at damaged records while it holds their lock alone: nobody has them open."""
_OF_LOGS = f"{_PROGRAM}/store/left_log.py"
"""It reads logs, on which SQLite holds no lock, and no database."""
_DATABASE = re.compile(r"\.(db|restored|incoming)(\.[\d-]+\.part)?(-wal|-shm|-journal)?$")


class PlainOpens:
    """Sees every file Python opens, and keeps those our own code opened that are databases.

    A plain open and close drops all locks that SQLite holds on the file in this process; one that makes the file finds
    none. What a test opens by itself,
    to damage it, is the test's own business.
    """

    def __init__(self) -> None:
        self._connected: set[str] = set()
        self.found: list[str] = []
        hear(self._hear, "sqlite3.connect", "open")

    def forget(self) -> None:
        """Begin a new test."""
        self._connected.clear()
        self.found.clear()

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "sqlite3.connect":
            self._connected.add(_path_in(os.fsdecode(arguments[0])))
        elif isinstance(arguments[0], (str, bytes)) and not arguments[2] & os.O_EXCL:
            path = os.fsdecode(arguments[0])
            if (_DATABASE.search(path) or os.path.abspath(path) in self._connected) and _is_the_programs_doing(path):
                self.found.append(path)


def _path_in(address: str) -> str:
    return os.path.abspath(unquote(urlsplit(address).path) if address.startswith("file:") else address)


def _is_the_programs_doing(path: str) -> bool:
    may = (_TESTS, _ALONE, _OF_LOGS) if path.endswith(("-wal", "-journal")) else (_TESTS, _ALONE)
    frame: FrameType | None = sys._getframe(3)  # past what told of it
    while frame is not None:
        if frame.f_code.co_filename.startswith(may):
            return False
        if frame.f_code.co_filename.startswith(_PROGRAM):
            return True
        frame = frame.f_back
    return False


_opens = PlainOpens()


@pytest.fixture(autouse=True)
def no_plain_opens() -> Iterator[None]:
    """Fail a test in which our code opened a database by other means than SQLite."""
    _opens.forget()
    yield
    assert not _opens.found, "opened by Python, not by SQLite"


class Reaches:
    """Stops every connection that would leave this computer, and remembers it.

    To ask the system for one's own address, a datagram socket is connected and nothing is sent.
    """

    def __init__(self) -> None:
        self.found: list[str] = []
        hear(self._hear, "socket.getaddrinfo", "socket.connect", "socket.bind", "socket.sendto")

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.getaddrinfo":
            address: Any = (arguments[0], arguments[1])
            is_ours = arguments[0] in (None, "", b"", socket.gethostname())
        else:
            address = arguments[1]
            is_asked = event == "socket.connect" and arguments[0].type & 15 == socket.SOCK_DGRAM
            # Nobody has such an address (RFC 5737): tests try in vain to serve there.
            is_ours = is_asked or (event == "socket.bind" and str(address[0]).startswith("192.0.2."))
        if not is_ours and not _stays_here(address):
            self.found.append(f"{event} {address}")
            raise ConnectionRefusedError(errno.ECONNREFUSED, f"tests reach nothing but this computer: {address}")


def _stays_here(address: Any) -> bool:
    if not isinstance(address, tuple):
        return True  # a file of this computer (AF_UNIX)
    host = address[0].decode() if isinstance(address[0], bytes) else str(address[0])
    return host in ("localhost", "::1") or host.startswith("127.")


_reaches = Reaches()


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test that wanted to reach another computer; it was stopped."""
    _reaches.found.clear()
    yield
    assert not _reaches.found, "reached for another computer"


@pytest.fixture(autouse=True)
def cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash PINs at the least cost there is: at its true one, which `test_pin_hash` holds, each takes 20 ms."""
    monkeypatch.setattr(pin_hash, "_TIMES", 1)
    monkeypatch.setattr(pin_hash, "_BYTES", 8192)


@pytest.fixture(scope="session", autouse=True)
def what_is_built_in_is_read_once() -> Iterator[None]:
    """Read every page of a built-in library once: whoever asks whether both are whole would take 36 ms each time."""
    built, read = library_folder(), library_file.digest_of
    whole, known = library_file.LibraryFile.require_whole, dict[tuple[Any, ...], Any]()

    def once(what: Any, path: Path, *given: Any) -> Any:
        if not path.is_relative_to(built):
            return what(*given)
        key = (what, path, path.stat().st_mtime_ns, path.stat().st_size)
        return known[key] if key in known else known.setdefault(key, what(*given))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library_file, "digest_of", lambda path: once(read, path, path))
        patch.setattr(library_file.LibraryFile, "require_whole", lambda self: once(whole, self.path, self))
        yield


class _PatientBot(QtBot):
    """Waits for a busy machine too."""

    def waitUntil(self, callback: Any, *, timeout: int = _PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: Any, *, timeout: int = _PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: Any, request: Any) -> QtBot:
    """Give the robot of pytest-qt, with more patience."""
    return _PatientBot(request)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let a test, and what is made for it, give the same ids each time: which record stands first is no chance."""
    if not IS_SEARCH:
        random, own = Random(item.nodeid), os.getpid()  # a fork gives its own: it may be killed over a file so called
        vars(ids)["urandom"] = lambda size: random.randbytes(size) if os.getpid() == own else os.urandom(size)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage among twelve thousand tests: it would be a fifth of the time it takes to find them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_runtest_teardown() -> None:
    """Look for garbage between tests too: while a window lives the program does so between events alone."""
    for generation in (2, 1, 0):
        if not gc.isenabled() and gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest tests begin first: as one of the last each would keep the other workers waiting for a minute."""
    items.sort(key=lambda item: (not item.nodeid.startswith("tests/walks/test_tour.py"), "/walks/" not in item.nodeid))
