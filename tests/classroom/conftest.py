"""A poll served on this computer."""

import pytest
from tests.classroom.phones import ADDRESS, running

from htcourse.classroom.poll_server import PollServer
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile


@pytest.fixture
def file(tmp_path):
    return PollFile(Places(tmp_path / "home"), "first")


@pytest.fixture
def served(file):
    room = running(file)
    server = PollServer(room, ADDRESS, 0)
    port = int(server.start().rpartition(":")[2])
    yield room, port
    server.stop()
