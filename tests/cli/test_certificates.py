"""`htcourse verify` and `htcourse key`: what they print and how they end."""

import json
import os
import subprocess
import sys

import pytest
from tests.core.certificates import STATEMENT

from htcourse.classroom.signing import sign
from htcourse.core.certificate_codec import certificate_json, qr_text
from htcourse.core.signed_statement import SignedStatement, signed_bytes, to_json
from htcourse.store.places import Places
from htcourse.usecases.results.signing_key import known_fingerprint, signing_key

OTHER = "ABCD-EFGH-2345-WXYZ"


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def signed(places) -> SignedStatement:
    key = signing_key(places)
    return SignedStatement(STATEMENT, key.public_key, sign(key.seed, signed_bytes(to_json(STATEMENT))))


@pytest.fixture
def run(tmp_path):
    """Run a command in a process of its own, on a data folder that may be another one; return status and words."""

    def call(*arguments, home="home", encoding="utf-8"):
        command = [sys.executable, "-m", "htcourse", "--home", str(tmp_path / home), *map(str, arguments)]
        ended = subprocess.run(
            command,
            capture_output=True,
            check=False,
            timeout=240,
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": encoding},
        )
        words = (ended.stdout + ended.stderr).decode(encoding)
        assert "Traceback" not in words
        return ended.returncode, words

    return call


def test_a_certificate_is_verified_with_every_word_that_was_signed(run, signed, tmp_path):
    path = tmp_path / "code.txt"
    path.write_text(qr_text(signed) + "\n", encoding="ascii")
    status, words = run("verify", path, home="elsewhere")
    assert status == 0
    assert f"fingerprint {signed.fingerprint}; the text was not changed since" in words
    assert "Whose installation that is you have to know" in words
    for each in (STATEMENT.name, STATEMENT.title, "2 of 30 lessons", "International law: 1 of 4", signed.code):
        assert each in words
    assert "does not say what a person knows" in words
    assert not (tmp_path / "elsewhere").exists()


def test_the_installation_that_was_named_is_told_from_another(run, signed, places, tmp_path):
    path = tmp_path / "a.htcert"
    path.write_text(certificate_json(signed), encoding="utf-8")
    status, words = run("key", "--out", tmp_path / "key.json")
    assert (status, words.split()[0]) == (0, known_fingerprint(places))
    for options in (("--key", tmp_path / "key.json"), ("--fingerprint", signed.fingerprint)):
        status, words = run("verify", path, *options, home="elsewhere")
        assert status == 0
        assert "That is the installation you named." in words
    assert "That is this installation." in run("verify", path)[1]
    status, words = run("verify", path, "--fingerprint", OTHER)
    assert status == 1
    assert f"signed by {signed.fingerprint}, another installation than {OTHER}" in words
    assert run("verify", path, "--fingerprint", "short")[0] == 2
    assert run("verify", path, "--key", path)[0] == 2


def test_as_json_it_is_the_same(run, signed, tmp_path):
    path = tmp_path / "a.htcert"
    path.write_text(certificate_json(signed), encoding="utf-8")
    status, words = run("verify", path, "--json")
    found = json.loads(words)
    assert (status, found["valid"], found["fingerprint"]) == (0, True, signed.fingerprint)
    assert found["statement"] == to_json(STATEMENT)
    path.write_text(certificate_json(signed).replace("30", "31"), encoding="utf-8")
    status, words = run("verify", path, "--json")
    assert (status, json.loads(words)["valid"]) == (1, False)


def test_a_changed_certificate_ends_with_1_and_an_unreadable_one_with_2(run, signed, tmp_path):
    path = tmp_path / "a.htcert"
    path.write_text(certificate_json(signed).replace('"done": 2,', '"done": 3,'), encoding="utf-8")
    status, words = run("verify", path)
    assert status == 1
    assert "changed after it was signed" in words
    for data in (b"", b"\xff\xfe\x00", b"HTC2:A:", certificate_json(signed).encode()[:200]):
        path.write_bytes(data)
        status, words = run("verify", path)
        assert status == 2
        assert words.strip().endswith(".")
    assert run("verify", tmp_path / "nothing")[0] == 2


def test_a_name_is_printed_also_where_the_output_has_no_letters_for_it(run, signed, tmp_path):
    path = tmp_path / "a.htcert"
    path.write_text(certificate_json(signed), encoding="utf-8")
    status, words = run("verify", path, encoding="ascii")
    assert status == 0
    assert "\\u04d8" in words


def test_a_broken_key_is_a_sentence(run, places):
    places.trainer.mkdir(parents=True)
    (places.trainer / "signing-key.json").write_text("{", encoding="utf-8")
    status, words = run("key")
    assert status == 2
    assert "damaged" in words
