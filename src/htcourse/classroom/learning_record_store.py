"""Sends statements to a learning record store (xAPI 1.0.3) and asks what it has: https, or http to this computer."""

import asyncio
import json
from base64 import b64encode
from collections.abc import Callable, Collection, Mapping, Sequence
from ipaddress import ip_address
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

import aiohttp

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.core.xapi import VERSION, Statement, voidings_asked

BATCH = 50
"""Statements sent at once."""

_SECONDS = 60
_LARGEST_ANSWER = 100_000
"""Bytes; the ids of a batch have 2,000."""
_LARGEST_PAGE = 20_000_000
"""Bytes of what a store tells at once; a hundred statements have some 300,000."""
_ASKED_AT_ONCE = 6
_LARGEST_LIMIT = 100


class Sent(NamedTuple):
    """How many statements were new to the store, how many it had, and how many it had with another content."""

    stored: int
    had: int
    other: int


def send(
    address: str, user: str, password: str, statements: Sequence[Statement], kept: Callable[[list[str]], None]
) -> Sent:
    """Send statements in batches, in order; `kept` is called with the ids of each batch once the store has it.

    It has a statement that it names in its answer (200), or gives back when it is asked for it: some name only those
    that are new to them, or say 204 where none is. One that it has with another content (409) is told and not sent
    again. Raises CourseError where the store cannot be reached, refuses, or does not say that it has all; what was
    acknowledged by then stays so.
    """
    require_safe(address)
    return asyncio.run(_send(address.rstrip("/"), _headers(user, password), statements, kept))


def ask(address: str, user: str, password: str, registrations: Collection[str]) -> tuple[list[Statement], bool]:
    """Return what a store tells of these registrations and what was ever voided, and whether it tells at all.

    Statements are as somebody else keeps them: of any shape. Raises CourseError where the store cannot be reached.
    """
    require_safe(address)
    return asyncio.run(_ask(address.rstrip("/"), _headers(user, password), registrations))


def plain_address(address: str) -> str:
    """Return an address as it is compared with others: scheme and host in small letters, no usual port, no last /."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").rstrip(".")
        port = parts.port
    except ValueError:  # no number: nothing is ever sent there
        return address
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    netloc = (f"[{host}]" if ":" in host else host) + ("" if port in (None, usual) else f":{port}")
    return SplitResult(parts.scheme, netloc, parts.path.rstrip("/"), parts.query, "").geturl()


def _headers(user: str, password: str) -> dict[str, str]:
    secret = b64encode(f"{user}:{password}".encode()).decode()
    return {"X-Experience-API-Version": VERSION, "Authorization": f"Basic {secret}"}


def require_safe(address: str) -> None:
    """Raise CourseError unless nobody on the way can read what is sent to an address."""
    try:
        parts = urlsplit(address)
    except ValueError:  # no address: a bracket is left open
        parts = urlsplit("")
    if "@" in parts.netloc:  # not repeated: there may be a password in it
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is a user or a password in the address of the record store."),
            fix=QT_TRANSLATE_NOOP("Errors", "Leave out what stands before the “@”: both are given beside the address."),
        )
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and _is_here(parts.hostname or ""):
        return
    raise CourseError(
        QT_TRANSLATE_NOOP("Errors", "“{address}” is no address that results may be sent to: it is not secured."),
        fix=QT_TRANSLATE_NOOP("Errors", "Use one that begins with https://, or http://127.0.0.1 for this computer."),
        address=address,
    )


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


async def _send(
    address: str, headers: Mapping[str, str], statements: Sequence[Statement], kept: Callable[[list[str]], None]
) -> Sent:
    stored = had = other = unsaid = 0
    refused: list[_Answer] = []
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    try:
        async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
            for at in range(0, len(statements), BATCH):
                batch = list(statements[at : at + BATCH])
                answer = await _post(session, address, batch)
                if answer.status not in (400, 409):
                    _require(answer, address)
                    found = await _held(session, address, batch, answer)
                    if not found:
                        raise _no_store(address)
                    stored += len(answer.named)
                    had += len(found) - len(answer.named)
                    unsaid += len(batch) - len(found)
                    kept(found)
                    continue
                before = len(refused)
                for each in batch:  # one is there with another content, or is refused: find out which
                    single = await _post(session, address, [each])
                    if single.status == 400:
                        refused.append(single)
                        continue
                    _require(single, address)
                    is_other = single.status == 409
                    if not is_other and not await _held(session, address, [each], single):
                        unsaid += 1
                        continue
                    other += is_other
                    stored += len(single.named)
                    had += not is_other and not single.named
                    kept([each["id"]])
                if len(refused) - before == len(batch):
                    _require(refused[-1], address)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise _unreached(address, str(error) or type(error).__name__) from error
    if refused:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The record store refused {count} statements ({reason}); it has the others."),
            fix=QT_TRANSLATE_NOOP("Errors", "Show this to whoever runs it; sent again, the others count once."),
            count=len(refused),
            reason=refused[0].text,
        )
    if unsaid:
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "The record store did not say that it has {count} statements; it has the others."
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Send again; nothing counts twice."),
            count=unsaid,
        )
    return Sent(stored, had, other)


async def _ask(
    address: str, headers: Mapping[str, str], registrations: Collection[str]
) -> tuple[list[Statement], bool]:
    found: list[Statement] = []
    queries = [voidings_asked(), *({"registration": each} for each in registrations)]
    turn = asyncio.Semaphore(_ASKED_AT_ONCE)

    async def ask_one(query: Mapping[str, str]) -> bool:
        async with turn:
            told = await _pages(session, address, query)
        found.extend(told or ())
        return told is not None

    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    try:
        async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
            if not await ask_one(queries[0]):
                return [], False
            is_told = all(await asyncio.gather(*map(ask_one, queries[1:])))
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise _unreached(address, str(error) or type(error).__name__) from error
    return found, is_told


async def _pages(session: aiohttp.ClientSession, address: str, query: Mapping[str, str]) -> list[Statement] | None:
    """Return all statements a store tells for a query, page by page, or None where it tells none to this user.

    A further page is asked for only where the first came from: the password goes nowhere else.
    """
    found: list[Statement] = []
    first = f"{address}/statements"
    asked: set[str] = set()
    page, parameters = first, {**query, "limit": str(_LARGEST_LIMIT)}
    while page not in asked:
        asked.add(page)
        async with session.get(page, params=parameters or None, allow_redirects=False) as answer:
            text = b""
            while len(text) <= _LARGEST_PAGE and (more := await answer.content.readany()):
                text += more
        if answer.status >= 500 and answer.status != 501:
            raise _unreached(address, f"HTTP {answer.status}")
        if answer.status != 200:
            return None
        try:
            told = json.loads(text)
            found += [each for each in told["statements"] if isinstance(each, dict)]
        except (ValueError, RecursionError, TypeError, KeyError) as error:
            raise _no_store(address) from error
        page, parameters = urljoin(first, str(told.get("more") or first)), {}
        if urlsplit(page)[:2] != urlsplit(first)[:2]:
            raise _no_store(address)
        if page == first:
            break
    return found


class _Answer(NamedTuple):
    """The status a store gave, which of a batch it named as taken, and the beginning of what it says of a fault."""

    status: int
    named: frozenset[str] = frozenset()
    text: str = ""


async def _post(session: aiohttp.ClientSession, address: str, batch: list[dict[str, Any]]) -> _Answer:
    """Send a batch: by the specification a store answers 200 and names what it took."""
    async with session.post(f"{address}/statements", json=batch, allow_redirects=False) as answer:
        text = await _beginning(answer)
    if answer.status != 200:
        return _Answer(answer.status, text=" ".join(text.decode(errors="replace").split())[:160])
    ids = _plain(text)
    named = {each for each in ids if isinstance(each, str)} if isinstance(ids, list) else set()
    return _Answer(200, frozenset(named & {each["id"] for each in batch}))


async def _held(
    session: aiohttp.ClientSession, address: str, batch: Sequence[dict[str, Any]], answer: _Answer
) -> list[str]:
    """Return which of a batch a store has: those it named, and of the others those it gives back."""
    found = []
    for each in batch:
        if each["id"] in answer.named or await _gives_back(session, address, each["id"]):
            found.append(each["id"])
        elif not answer.named and not found:
            break  # what names none and does not give back the first is asked no further
    return found


async def _gives_back(session: aiohttp.ClientSession, address: str, id: str) -> bool:
    for name in ("statementId", "voidedStatementId"):  # a statement that was taken back is told by the second alone
        async with session.get(f"{address}/statements", params={name: id}, allow_redirects=False) as answer:
            found = _plain(await _beginning(answer)) if answer.status == 200 else None
        if isinstance(found, dict) and found.get("id") == id:
            return True
    return False


async def _beginning(answer: aiohttp.ClientResponse) -> bytes:
    text = b""
    while len(text) <= _LARGEST_ANSWER and (more := await answer.content.readany()):
        text += more
    return text


def _plain(text: bytes) -> object:
    try:
        return json.loads(text[:_LARGEST_ANSWER])
    except (ValueError, RecursionError):
        return None


def _no_store(address: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "What answers at “{address}” is no learning record store."),
        fix=QT_TRANSLATE_NOOP("Errors", "Look at the address; nothing is lost, send again then."),
        address=address,
    )


def _require(answer: _Answer, address: str) -> None:
    if answer.status in (200, 204, 409):
        return
    if answer.status in (401, 403):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The record store at “{address}” does not know this user or password."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask who runs it; nothing is lost, send again then."),
            address=address,
        )
    raise _unreached(address, f"HTTP {answer.status} {answer.text}".strip())


def _unreached(address: str, reason: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "The record store at “{address}” did not take the results ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "Send again when it can be reached; nothing is lost and nothing counts twice."),
        address=address,
        reason="".join(each if each.isprintable() else " " for each in reason[:200]),
    )
