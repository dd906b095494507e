"""Forty phones in a process of their own, each at an address of its own, as a room has them.

    python -m tests.hard.forty_phones HOST:PORT CODE PHONES REFRESHES

Each joins, answers, reads the page again, answers anew where its seat is by now, and looks every second for what is
new; where nobody listens for a while it tries again. At the end the seconds of each ask stand on a line of JSON.
"""

import http.client
import json
import sys
import threading
import time
from urllib.parse import urlencode

PATIENCE_SECONDS = 60.0


class LoadPhone:
    """A phone: its own address (127.0.1.x), its cookie, and how long each answer of the server took."""

    def __init__(self, host: str, number: int) -> None:
        self.host, self.number, self.cookie = host, number, ""
        self.took: list[float] = []
        self.refused = 0

    def ask(self, path: str, form: dict[str, object] | None = None) -> tuple[int, str]:
        """Ask until somebody answers."""
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return self._once(path, form)
            except (ConnectionError, http.client.HTTPException, TimeoutError):
                if time.monotonic() > until:
                    raise
                self.refused += 1
                time.sleep(0.1)

    def _once(self, path: str, form: dict[str, object] | None) -> tuple[int, str]:
        connection = http.client.HTTPConnection(self.host, timeout=10, source_address=(f"127.0.1.{self.number + 1}", 0))
        try:
            headers = {"Cookie": self.cookie} if self.cookie else {}
            body = None
            if form is not None:
                body, headers["Content-Type"] = urlencode(form, doseq=True), "application/x-www-form-urlencoded"
            begun = time.monotonic()
            connection.request("GET" if form is None else "POST", path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            self.took.append(time.monotonic() - begun)
            if answer.getheader("Set-Cookie"):
                self.cookie = answer.getheader("Set-Cookie", "").partition(";")[0]
            return answer.status, text
        finally:
            connection.close()


def use(phone: LoadPhone, code: str, refreshes: int) -> None:
    """Do what a person with a phone does."""
    phone.ask(f"/{code}")
    for turn in range(refreshes + 1):
        page = phone.ask("/")[1]
        choices = [each.partition('"')[0] for each in page.split('name="choice" value="')[1:]]
        if choices:
            at, round = (page.partition(f'name="{name}" value="')[2].partition('"')[0] for name in ("at", "round"))
            choice = choices[(phone.number + turn) % len(choices)]
            phone.ask("/answer", {"at": at, "round": round, "choice": choice})
        for _ in range(2):
            phone.ask("/version")
            time.sleep(1.0)


def main(host: str, code: str, phones: str, refreshes: str) -> None:
    every = [LoadPhone(host, number) for number in range(int(phones))]
    threads = [threading.Thread(target=use, args=(each, code, int(refreshes))) for each in every]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    took = [seconds for each in every for seconds in each.took]
    print(json.dumps({"took": took, "refused": sum(each.refused for each in every)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
