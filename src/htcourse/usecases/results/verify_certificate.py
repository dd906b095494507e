"""Check a certificate without any network: whether it was changed since it was signed, and who signed it.

A signature tells that the words are those which the installation with this fingerprint signed. It does not tell whose
installation that is: who checks has to know its fingerprint, or have its public key, from its owner.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from htcourse.classroom.signing import is_signed
from htcourse.core.errors import CourseError
from htcourse.core.signed_statement import (
    NotValidError,
    SignedStatement,
    fingerprint,
    from_json,
    read_fingerprint,
    signed_bytes,
)
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.usecases.results.certificate_file import read_certificate_file
from htcourse.usecases.results.signing_key import known_fingerprint, open_public_key


@dataclass(frozen=True, slots=True)
class Verified:
    """A certificate that was not changed. `is_expected`: by an installation that was named; `is_own`: by this one."""

    signed: SignedStatement
    is_expected: bool
    is_own: bool


def expected_fingerprints(key_file: Path | None, text: str) -> frozenset[str]:
    """Return the fingerprints somebody named by a public key's file or by typing one; raises CourseError."""
    found = {fingerprint(open_public_key(key_file))} if key_file is not None else set()
    return frozenset(found | ({read_fingerprint(text)} if text else set()))


def verify_certificate(places: Places, path: Path, expected: Collection[str] = ()) -> Verified:
    """Return what a certificate's file states and who signed it.

    With `expected` fingerprints it must be signed by an installation that has all of them: two that differ fit nobody.
    Raises NotValidError when it was changed or somebody else signed it, another CourseError when it cannot be read.
    """
    claim = read_certificate_file(path)
    if not is_signed(signed_bytes(claim.data), claim.signature, claim.public_key):
        raise NotValidError(
            QT_TRANSLATE_NOOP("Errors", "Not valid: the certificate was changed after it was signed, or never signed."),
            fix=QT_TRANSLATE_NOOP("Errors", "Do not rely on it; ask for the file that the program wrote."),
        )
    signed = SignedStatement(from_json(claim.data), claim.public_key, claim.signature)
    if any(each != signed.fingerprint for each in expected):
        raise NotValidError(
            QT_TRANSLATE_NOOP("Errors", "Not valid: signed by {found}, another installation than {expected}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask who made it. The words are as that other installation signed them."),
            found=signed.fingerprint,
            expected=", ".join(sorted(expected)),
        )
    return Verified(signed, bool(expected), signed.fingerprint == _own(places))


def _own(places: Places) -> str:
    """Return this installation's fingerprint; what is wrong with its own key does not matter to a certificate."""
    try:
        return known_fingerprint(places)
    except CourseError:
        return ""
