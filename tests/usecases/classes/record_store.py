"""A learning record store that runs in a thread, for what is sent there and asked of it."""

import http.server
import json
import threading
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

from htcourse.core import xapi


class RecordStore(NamedTuple):
    """Its address, what it keeps by id, each sending (path, version, how many) and each query it was asked."""

    address: str
    kept: dict[str, dict[str, Any]]
    sent: list[tuple[str, str, int]]
    asks: list[dict[str, str]]


def voidings(kept):
    return [each for each in kept.values() if xapi.taken_back(each)]


def standing(kept, *, lists_all=False):
    """Return what a store tells by the specification: nothing that was voided, and no voiding."""
    gone = set() if lists_all else {xapi.taken_back(each) for each in kept.values()}
    return [each for id, each in kept.items() if id not in gone and not xapi.taken_back(each)]


def matches(told, query):
    registration = told.get("context", {}).get("registration")
    return (
        query.get("registration", registration) == registration
        and query.get("verb", told["verb"]["id"]) == told["verb"]["id"]
    )


@contextmanager
def record_store(answers, *, tells=200, lists_all=False):
    """A store that keeps statements by id; `answers` gives the status of one sending after the other.

    None ends it before anything is kept, “lost” after that. `tells` is the status of what is asked, or all that is
    told: with 200 what was not voided, two statements a page; `lists_all`: the voided too and no voiding,
    as Ralph does on files.
    """
    kept: dict[str, dict[str, object]] = {}
    asked: list[tuple[str, str, int]] = []
    asks: list[dict[str, str]] = []

    class Store(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            batch = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append((self.path, self.headers["X-Experience-API-Version"], len(batch)))
            status = answers.pop(0) if answers else 200
            if isinstance(status, bytes):  # no store: it says 200 to anybody
                self.send_response(200)
                self.end_headers()
                with suppress(ConnectionError):
                    self.wfile.write(status)
                return
            if status == "lost":
                kept.update((each["id"], each) for each in batch)
            if status in (None, "lost"):
                self.connection.close()
                return
            if status == 200:
                new = [each["id"] for each in batch if each["id"] not in kept]
                kept.update((each["id"], each) for each in batch)
                text = json.dumps(new).encode()
                status = 200 if new else 204
            self.send_response(status)
            self.end_headers()
            if status == 200:
                self.wfile.write(text)

        def do_GET(self):
            query = {name: value for name, (value,) in parse_qs(urlsplit(self.path).query).items()}
            if tells == 200 and (one := query.get("statementId") or query.get("voidedStatementId")):
                told = (
                    kept if "voidedStatementId" in query else {each["id"] for each in standing(kept) + voidings(kept)}
                )
                is_there = one in told
                self.send_response(200 if is_there else 404)
                self.end_headers()
                self.wfile.write(json.dumps(kept[one]).encode() if is_there else b"")
                return
            asks.append(query)
            self.send_response(200 if isinstance(tells, bytes) else tells)
            self.end_headers()
            if tells != 200:
                self.wfile.write(tells if isinstance(tells, bytes) else b"")
                return
            listed = standing(kept, lists_all=True) if lists_all else [*standing(kept), *voidings(kept)]
            found = [each for each in listed if matches(each, query)]
            at = int(query.get("from", 0))
            more = urlencode({**query, "from": at + 2}) if len(found) > at + 2 else ""
            page = {"statements": found[at : at + 2], "more": f"/xAPI/statements?{more}" if more else ""}
            self.wfile.write(json.dumps(page).encode())

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Store)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield RecordStore(f"http://127.0.0.1:{server.server_port}/xAPI", kept, asked, asks)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
