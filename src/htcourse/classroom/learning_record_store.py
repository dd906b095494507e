"""Sends statements to a learning record store (xAPI 1.0.3): https, or http to this very computer."""

import asyncio
import json
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from ipaddress import ip_address
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import aiohttp

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.core.xapi import VERSION, Statement

BATCH = 50
"""Statements sent at once."""

_SECONDS = 60


class Sent(NamedTuple):
    """How many statements were new to the store, how many it had, and how many it had with another content."""

    stored: int
    had: int
    other: int


def send(
    address: str, user: str, password: str, statements: Sequence[Statement], kept: Callable[[list[str]], None]
) -> Sent:
    """Send statements in batches, in order; `kept` is called with the ids of each batch once the store has it.

    A statement that the store has with another content (409) is told and not sent again. Raises CourseError where the
    store cannot be reached or refuses; what was acknowledged by then stays so.
    """
    require_safe(address)
    secret = b64encode(f"{user}:{password}".encode()).decode()
    headers = {"X-Experience-API-Version": VERSION, "Authorization": f"Basic {secret}"}
    return asyncio.run(_send(address.rstrip("/"), headers, statements, kept))


def require_safe(address: str) -> None:
    """Raise CourseError unless nobody on the way can read what is sent to an address."""
    parts = urlsplit(address)
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
    stored = had = other = 0
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    try:
        async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
            for at in range(0, len(statements), BATCH):
                batch = list(statements[at : at + BATCH])
                status, new = await _post(session, address, batch)
                if status == 409:  # one of them is there with another content: find out which
                    for each in batch:
                        single, new = await _post(session, address, [each])
                        _require(single, address)
                        other += single == 409
                        stored += new
                        had += single != 409 and not new
                        kept([each["id"]])
                    continue
                _require(status, address)
                stored += new
                had += len(batch) - new
                kept([each["id"] for each in batch])
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise _unreached(address, str(error) or type(error).__name__) from error
    return Sent(stored, had, other)


async def _post(session: aiohttp.ClientSession, address: str, batch: list[dict[str, Any]]) -> tuple[int, int]:
    """Return the status, and how many of a batch were new: a store says 204 where none was, or names those it took."""
    async with session.post(f"{address}/statements", json=batch, allow_redirects=False) as answer:
        text = await answer.text(errors="replace")
        if answer.status != 200:
            return answer.status, 0
        try:
            ids = json.loads(text)
        except ValueError:
            return 200, len(batch)
        return 200, min(len(ids), len(batch)) if isinstance(ids, list) else len(batch)


def _require(status: int, address: str) -> None:
    if status in (200, 204, 409):
        return
    if status in (401, 403):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The record store at “{address}” does not know this user or password."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask who runs it; nothing is lost, send again then."),
            address=address,
        )
    raise _unreached(address, f"HTTP {status}")


def _unreached(address: str, reason: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "The record store at “{address}” did not take the results ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "Send again when it can be reached; nothing is lost and nothing counts twice."),
        address=address,
        reason=reason[:200],
    )
