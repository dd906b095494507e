"""The hash that seeds and question hashes rest on is SHA-256."""

import hashlib

from htcourse.core.ids import digest


def test_the_digest_is_that_of_hashlib() -> None:
    for data in (b"", b"abc", "вопрос".encode(), bytes(range(256)) * 9):
        assert digest(data) == hashlib.sha256(data).digest()
