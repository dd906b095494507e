"""The hash that seeds, question hashes and the digests of libraries rest on is SHA-256."""

import hashlib
import sys

import pytest

from htcourse.core.ids import digest, digest_of_pieces


def test_the_digest_is_that_of_hashlib() -> None:
    for data in (b"", b"abc", "вопрос".encode(), bytes(range(256)) * 9):
        assert digest(data) == hashlib.sha256(data).digest()


@pytest.mark.parametrize("has_openssl", [True, False])
def test_the_digest_of_pieces_is_that_of_the_whole_by_whichever_library(monkeypatch, has_openssl) -> None:
    if not has_openssl:
        monkeypatch.setitem(sys.modules, "_hashlib", None)
    pieces = [bytes(range(256)) * 16, b"", "вопрос".encode()]
    assert digest_of_pieces(iter(pieces)) == hashlib.sha256(b"".join(pieces)).digest()
