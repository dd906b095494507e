"""The poll's server: phones in the room ask it over the plain local network; off unless a trainer starts one.

It listens on the one address that was chosen, in a thread of its own, and answers only what is asked of that address
(another Host or Origin is refused, so no page elsewhere can reach in). A seat is a signed random cookie: the same phone
keeps it over a refresh and over a restart of the server, and nothing about its owner is known or logged.
"""

import asyncio
import errno
import hmac
import logging
import secrets
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from htcourse.classroom.poll_page import SCRIPT, SLOW_PAGE, STYLE, join_page, over_page, poll_page, version_of, words_in
from htcourse.core.errors import CourseError
from htcourse.core.poll import MOST_SEATS, Poll

if sys.platform != "win32":
    import resource

COOKIE = "seat"
LARGEST_ASK = 4_096
"""Bytes a phone may send at once."""
MOST_CONNECTIONS, MOST_OF_ONE = 400, 100
"""Open at once, in all and from one address: behind a router all phones may come from one."""

_HEAD_SECONDS, _BODY_SECONDS = 10.0, 5.0
"""How long a phone may take to send a request, and the form in it; so long it may be silent between two, too."""
_TRIES, _TRIES_SECONDS = 200, 2.0
"""Wrong codes of all phones together. No address has a bound of its own: one behind a router would shut out all."""
_JOINS, _JOINS_SECONDS = 120, 60.0
_ASKS, _ASKS_SECONDS = 60, 2.0
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" Chromium sends a form with Origin: null, which is refused
    "Cache-Control": "no-store",
    "Server": "htcourse",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Room(Protocol):
    """What the server asks of the poll it serves; called from the server's thread."""

    code: str
    secret: bytes
    language: str

    def poll(self) -> Poll | None:
        """Return the poll to show, None after the last question."""
        ...

    def answer(self, seat: str, at: int, round: int, choices: list[str]) -> bool:
        """Keep an answer; False where it came too late. Returns when it is on the disk."""
        ...

    def seen(self, seat: str) -> bool:
        """Say that a seat's phone is there; False where the room is full."""
        ...


class _FullError(Exception):
    """Everybody who has a seat has voted, and there are as many as there may be."""


def room_addresses() -> tuple[str, ...]:
    """Return this computer's addresses in its networks, the likely one first; last the one that is its alone."""
    found = []
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        asked.connect(("192.0.2.1", 9))  # of no network (RFC 5737): it only says by which address one would go
        found.append(str(asked.getsockname()[0]))
    with suppress(OSError):
        found += [str(each[4][0]) for each in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    return (*(each for each in dict.fromkeys(found) if not each.startswith("127.")), "127.0.0.1")


class PollServer:
    """Serves one room from `start` until `stop`."""

    def __init__(self, room: Room, address: str, port: int) -> None:
        """Nothing is listened to yet; port 0 takes a free one."""
        self._room = room
        self._address, self._port = address, port
        self._tries: dict[str, list[float]] = {}
        self._asks: dict[str, list[float]] = {}
        self._joins: dict[str, list[float]] = {}
        self._ready = threading.Event()
        self._error: OSError | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._serve, name="poll", daemon=True)

    def start(self) -> str:
        """Listen, and return the address for phones; raises OSError where the address or port cannot be had."""
        self._thread.start()
        self._ready.wait()
        if self._error is not None:
            raise self._error
        return f"http://{self._host()}"

    def stop(self) -> None:
        """Close every connection and the thread."""
        if self._loop is not None and self._loop.is_running():
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _host(self) -> str:
        name = f"[{self._address}]" if ":" in self._address else self._address
        return name if self._port == 80 else f"{name}:{self._port}"

    def _serve(self) -> None:
        loop = self._loop = asyncio.new_event_loop()
        runner = web.AppRunner(
            self._application(),
            access_log=None,
            logger=_quiet_log(),
            keepalive_timeout=_HEAD_SECONDS,
            lingering_time=1.0,
            shutdown_timeout=0.2,
            auto_decompress=False,
        )
        try:
            loop.run_until_complete(runner.setup())
            if _is_everywhere(self._address):
                raise OSError(errno.EADDRNOTAVAIL, "that is every network at once, and phones need one address")
            family = socket.AF_INET6 if ":" in self._address else socket.AF_INET
            with socket.create_server((self._address, self._port), family=family, backlog=128) as listening:
                listening.setblocking(False)
                self._port = listening.getsockname()[1]
                assert runner.server is not None
                accepting = loop.create_task(self._accept(listening, runner.server))
                self._ready.set()
                loop.run_forever()
                accepting.cancel()
                loop.run_until_complete(asyncio.wait([accepting]))
        except OSError as error:
            self._error = error
        finally:
            loop.run_until_complete(runner.cleanup())
            loop.run_until_complete(_end_tasks())
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
            loop.close()
            self._ready.set()

    async def _accept(self, listening: socket.socket, server: web.Server) -> None:
        """Let phones connect; where no more may be open at once, one that is there goes."""
        loop, most = asyncio.get_running_loop(), _most_connections()
        while True:
            try:
                connection, told = await loop.sock_accept(listening)
                _make_room(server, told[0], most)
                await loop.connect_accepted_socket(server, connection)
            except OSError:  # gone already, or the system has no more to give: those that are there end soon
                await asyncio.sleep(0.1)

    def _application(self) -> web.Application:
        application = web.Application(middlewares=[self._guard], client_max_size=LARGEST_ASK)
        application.add_routes(
            [
                web.get("/", self._page),
                web.get("/version", self._version),
                web.get("/page.css", _style),
                web.get("/page.js", _script),
                web.get(r"/{code:\d{6,8}}", self._join_by_code),
                web.post("/join", self._join),
                web.post("/answer", self._answer),
            ]
        )
        return application

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what is not asked of this address, or too often; no cause of an error leaves the server."""
        origin = request.headers.get("Origin", f"http://{self._host()}")
        if request.host != self._host() or (request.method == "POST" and origin != f"http://{self._host()}"):
            return _with_headers(web.Response(status=403, text="Not here."))
        # By seat, where there is one: behind a router all phones may come from one address.
        if _is_often(self._asks, self._given_seat(request) or request.remote or "", _ASKS, _ASKS_SECONDS):
            return _with_headers(_html(SLOW_PAGE, 429))
        try:
            await _read_form(request)
            response = await handler(request)
        except TimeoutError:
            response = web.Response(status=408, text="Too slow.")
            response.force_close()
        except _FullError:
            response = _html(join_page(self._room.language, words_in(self._room.language).full), 503)
        except web.HTTPException as error:
            response = web.Response(status=error.status, text=error.reason, headers=_location(error))
        except CourseError:
            response = await self._page(request, words_in(self._room.language).unkept)  # the disk did not take it
            response.set_status(503)
        except (ValueError, LookupError, ConnectionError, web.RequestPayloadError):
            response = web.Response(status=400, text="Not understood.")
        return _with_headers(response)

    def _seat_of(self, request: web.Request) -> str:
        """Return the seat of a phone, which is here then; empty without one that this room has given."""
        seat = self._given_seat(request)
        if seat and not self._room.seen(seat):
            raise _FullError
        return seat

    def _given_seat(self, request: web.Request) -> str:
        seat, _, signature = request.cookies.get(COOKIE, "").encode(errors="replace").decode().partition(".")
        return seat if hmac.compare_digest(signature.encode(), self._signature(seat).encode()) else ""

    def _signature(self, seat: str) -> str:
        return hmac.digest(self._room.secret, seat.encode(), "sha256").hex()[:32]

    async def _page(self, request: web.Request, note: str = "") -> web.Response:
        poll, seat = self._room.poll(), self._seat_of(request)
        if poll is None:
            return _html(over_page(self._room.language))
        if not seat:
            return _html(join_page(self._room.language, note))
        return _html(poll_page(poll, seat, self._room.language, note))

    async def _version(self, request: web.Request) -> web.Response:
        poll = self._room.poll()
        self._seat_of(request)
        return web.Response(text="over" if poll is None else version_of(poll))

    async def _join_by_code(self, request: web.Request) -> web.Response:
        return self._let_in(request, request.match_info["code"])

    async def _join(self, request: web.Request) -> web.Response:
        given = str((await request.post()).get("code", ""))
        return self._let_in(request, "".join(each for each in given if each.isdecimal()))

    def _let_in(self, request: web.Request, code: str) -> web.Response:
        if self._seat_of(request):
            return _see("/")
        words = words_in(self._room.language)
        if _is_often(self._tries, "", _TRIES, _TRIES_SECONDS, counts=False):
            return _html(join_page(self._room.language, words.slowly), 429)
        if not hmac.compare_digest(code.encode(), self._room.code.encode()):
            _is_often(self._tries, "", _TRIES, _TRIES_SECONDS)
            return _html(join_page(self._room.language, words.wrong), 403)
        if _is_often(self._joins, request.remote or "", _JOINS, _JOINS_SECONDS):
            return _html(join_page(self._room.language, words.slowly), 429)
        seat = secrets.token_urlsafe(16).replace(".", "-")
        response = _see("/")
        response.set_cookie(COOKIE, f"{seat}.{self._signature(seat)}", httponly=True, samesite="Strict", path="/")
        return response

    async def _answer(self, request: web.Request) -> web.Response:
        seat = self._seat_of(request)
        if not seat:
            return _see("/")
        form = await request.post()
        at, round = (int(str(form.get(name, "-1"))[:6]) for name in ("at", "round"))
        choices = [str(each) for each in form.getall("choice", [])]
        loop = asyncio.get_running_loop()
        if await loop.run_in_executor(None, self._room.answer, seat, at, round, choices):
            return _see("/")
        return await self._page(request, words_in(self._room.language).late)


async def _read_form(request: web.Request) -> None:
    """Take in what a phone sends, in time; raises TimeoutError, and what reads no form."""
    if request.method == "POST":
        if request.content_type != "application/x-www-form-urlencoded":
            raise web.HTTPUnsupportedMediaType
        async with asyncio.timeout(_BODY_SECONDS):
            await request.post()


def _is_everywhere(address: str) -> bool:
    """Tell whether a system reads an address as all it has: “0.0.0.0”, “0”, “::” or nothing."""
    with suppress(OSError):
        return not any(socket.inet_aton(address))
    with suppress(OSError):
        return not any(socket.inet_pton(socket.AF_INET6, address))
    return not address


def _most_connections() -> int:
    """Return how many may be open at once: the program needs files of its own, and some systems give few."""
    if sys.platform == "win32":
        return MOST_CONNECTIONS
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return MOST_CONNECTIONS if allowed == resource.RLIM_INFINITY else min(MOST_CONNECTIONS, allowed // 2)


def _make_room(server: web.Server, address: str, most: int) -> None:
    """Cut the oldest connection of an address that has too many, or, where all are too many, of the one with most."""
    there = [(each.peername[0], each.transport) for each in server.connections if each.transport and each.peername]
    counts = Counter(each for each, _ in there)
    if counts[address] < MOST_OF_ONE and len(there) < most:
        return
    busiest = address if counts[address] >= MOST_OF_ONE else counts.most_common(1)[0][0]
    next(transport for each, transport in there if each == busiest).abort()


def _quiet_log() -> logging.Logger:
    """Return aiohttp's log without what phones send wrongly, and without whose phone it was that met a fault."""

    def is_told(record: logging.LogRecord) -> bool:
        record.args = ("a phone",) if record.args else ()
        return not record.exc_info or not isinstance(record.exc_info[1], HttpProcessingError | ConnectionError)

    log = logging.Logger("htcourse.poll")
    log.parent = logging.getLogger()
    log.addFilter(is_told)
    return log


async def _end_tasks() -> None:
    """End what a connection that was cut left waiting."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for each in left:
        each.cancel()
    await asyncio.gather(*left, return_exceptions=True)


async def _style(request: web.Request) -> web.Response:
    return web.Response(text=STYLE, content_type="text/css")


async def _script(request: web.Request) -> web.Response:
    return web.Response(text=SCRIPT, content_type="application/javascript")


def _html(page: str, status: int = 200) -> web.Response:
    return web.Response(text=page, content_type="text/html", status=status)


def _see(path: str) -> web.Response:
    return web.Response(status=303, headers={"Location": path})


def _location(error: web.HTTPException) -> dict[str, str]:
    return {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}


def _with_headers(response: web.StreamResponse) -> web.StreamResponse:
    response.headers.update(_HEADERS)
    return response


def _is_often(seen: dict[str, list[float]], who: str, most: int, seconds: float, *, counts: bool = True) -> bool:
    """Say whether somebody did something more than `most` times within so many seconds; this time is counted too."""
    now = time.monotonic()
    times = [each for each in seen.get(who, ()) if now - each < seconds][-most:]
    is_often = len(times) >= most
    if counts and not is_often:
        times.append(now)
    seen[who] = times
    if len(seen) > 10 * MOST_SEATS:
        for each in [each for each, at in seen.items() if not at or now - at[-1] > seconds]:
            del seen[each]
    return is_often
