"""Phones in a room, and a poll that is served to them on this computer."""

import http.client
from urllib.parse import urlencode

from tests.core.test_poll import MANY, ONE

from htcourse.core.poll import Poll
from htcourse.usecases.classes.run_poll import RunningPoll

CODE = "48291735"
ADDRESS = "127.0.0.1"


class Phone:
    """A phone with its cookie; `address` is its own, as a phone in the room has one."""

    def __init__(self, port, cookie="", address=ADDRESS):
        self.port, self.cookie, self.address = port, cookie, address

    def ask(self, path="/", form=None, *, method="", headers=(), body=None):
        connection = http.client.HTTPConnection(ADDRESS, self.port, timeout=60, source_address=(self.address, 0))
        try:
            sent = {"Cookie": self.cookie, **dict(headers)} if self.cookie else dict(headers)
            content = urlencode(form, doseq=True) if form is not None else body
            if form is not None:
                sent["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request(method or ("GET" if content is None else "POST"), path, content, sent)
            answer = connection.getresponse()
            text = answer.read().decode()
            if answer.getheader("Set-Cookie"):
                self.cookie = answer.getheader("Set-Cookie").partition(";")[0]
            return answer.status, text
        finally:
            connection.close()

    def join(self):
        assert self.ask(f"/{CODE}")[0] == 303
        return self

    def answer(self, *choices, at=0, round=1):
        return self.ask("/answer", {"at": at, "round": round, "choice": choices})[0]


def running(file, poll=None):
    return RunningPoll(
        file, poll or Poll((ONE, MANY)), code=CODE, secret=b"s" * 32, language="en", kept={"quiz": "c/q"}
    )
