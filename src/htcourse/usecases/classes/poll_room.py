"""A poll with its server: where it can be reached, started and stopped without losing an answer or a seat."""

from collections.abc import Iterable

from htcourse.classroom.poll_server import PollServer
from htcourse.classroom.poll_server import room_addresses as room_addresses
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.classes.run_poll import RunningPoll

PORT = 8080
_MORE_PORTS = 30


class PollRoom:
    """Serves a running poll at one address; stopped and started again, phones keep their seats and answers."""

    def __init__(self, running: RunningPoll) -> None:
        """Nothing is listened to yet."""
        self.running = running
        self.url = ""
        self._server: PollServer | None = None

    @property
    def is_open(self) -> bool:
        """Whether phones can reach it."""
        return self._server is not None

    def start(self, address: str, port: int = PORT) -> str:
        """Listen and return the address for phones; where the usual port is taken, at one of the next ones.

        Raises CourseError where nothing can be had.
        """
        self.stop()
        ports = range(port, port + _MORE_PORTS) if port == PORT else (port,)
        reason = ""
        for each in ports:
            server = PollServer(self.running, address, each)
            try:
                self.url = server.start()
            except OSError as error:
                reason = (error.strerror or str(error)).partition(" (while")[0]
            else:
                self._server = server
                return self.url
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Phones cannot be served at {address}, port {port} ({reason})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose an address of this computer ({addresses}), or another port."),
            addresses=", ".join(room_addresses()),
            address=address,
            port=port,
            reason=reason,
        )

    def stop(self) -> None:
        """Serve nobody any more; an open vote stays open and goes on when it is started again."""
        if self._server is not None:
            self._server.stop()
        self._server, self.url = None, ""


def stop_all(rooms: Iterable[PollRoom]) -> None:
    """Serve nobody any more: the windows are gone."""
    for each in rooms:
        each.stop()
