"""The two forms in which a signed certificate travels: a JSON file, and the text of a QR code.

Reading gives what is claimed; whether it was signed is another question.
"""

import base64
import json
import re
import zlib
from dataclasses import dataclass
from typing import Any

from htcourse.core import base45
from htcourse.core.signed_statement import (
    CertificateError,
    SignedStatement,
    newer_certificate,
    refuse_newer,
    signed_bytes,
    to_json,
)
from htcourse.core.translatable import QT_TRANSLATE_NOOP

KIND = "htcourse certificate"
KEY_KIND = "htcourse public key"

_PREFIX = "HTC1:"
_ANY_PREFIX = re.compile(r"HTC(\d{1,4}):")
_END = ":"
"""Base45 may end with a blank, which editors take away."""
_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_LARGEST = 64 * 1024
_JSON_START = "{"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a file says was signed: a statement as JSON, not looked into yet."""

    data: dict[str, Any]
    public_key: bytes
    signature: bytes


def certificate_json(signed: SignedStatement) -> str:
    """Return the text of a certificate's file."""
    whole = {
        "kind": KIND,
        "statement": to_json(signed.statement),
        "public_key": _letters(signed.public_key),
        "signature": _letters(signed.signature),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def qr_text(signed: SignedStatement) -> str:
    """Return the text of the QR code: public key, signature and the statement, packed."""
    statement = json.dumps(to_json(signed.statement), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    packed = zlib.compress(statement.encode(), 9)
    return _PREFIX + base45.encode(signed.public_key + signed.signature + packed) + _END


def read_claim(text: str) -> Claim:
    """Return what a certificate's file or the text of its QR code claims; raises CertificateError, NewerFileError."""
    stripped = text.removeprefix("\ufeff").strip()
    if stripped.startswith(_JSON_START):
        return _claim_in_json(stripped)
    found = _ANY_PREFIX.match(stripped)
    if found is None:
        raise no_certificate()
    if found[0] != _PREFIX:
        raise newer_certificate()
    return _claim_in_code("".join(stripped.removeprefix(_PREFIX).splitlines()))


def public_key_json(public_key: bytes) -> str:
    """Return the text of a public key's file."""
    return json.dumps({"kind": KEY_KIND, "public_key": _letters(public_key)}, indent=1) + "\n"


def read_public_key(text: str) -> bytes:
    """Return the public key in the text of its file; raises CertificateError."""
    try:
        data = _object(text.removeprefix("\ufeff"))
        if data.get("kind") == KEY_KIND:
            return _bytes(data["public_key"], _KEY_BYTES)
    except (KeyError, ValueError, RecursionError):
        pass
    raise CertificateError(
        QT_TRANSLATE_NOOP("Errors", "The file does not hold the public key of an installation, or it is damaged."),
        fix=QT_TRANSLATE_NOOP("Errors", "“htcourse key --out FILE” writes one where the certificate was made."),
    )


def no_certificate() -> CertificateError:
    """Return the error for a text in which there is no certificate."""
    return CertificateError(
        QT_TRANSLATE_NOOP("Errors", "This is not a certificate of this program."),
        fix=QT_TRANSLATE_NOOP(
            "Errors", "Choose the .htcert file or the PDF, or a text file with what the QR code says."
        ),
    )


def _damaged() -> CertificateError:
    return CertificateError(
        QT_TRANSLATE_NOOP("Errors", "The certificate is cut short or damaged and cannot be read."),
        fix=QT_TRANSLATE_NOOP("Errors", "Copy the file again, or scan the QR code again."),
    )


def _claim_in_json(text: str) -> Claim:
    try:
        whole = _object(text)
        if whole.get("kind") != KIND:
            raise no_certificate()
        data = whole["statement"]
        if not isinstance(data, dict):
            raise ValueError("no statement")
        refuse_newer(data)
        signed_bytes(data)  # what cannot be written again was never signed
        return Claim(data, _bytes(whole["public_key"], _KEY_BYTES), _bytes(whole["signature"], _SIGNATURE_BYTES))
    except (KeyError, ValueError, RecursionError) as error:
        raise _damaged() from error


def _claim_in_code(code: str) -> Claim:
    try:
        if not code.endswith(_END):
            raise ValueError("cut short")
        data = base45.decode(code.removesuffix(_END))
        key, signature = data[:_KEY_BYTES], data[_KEY_BYTES : _KEY_BYTES + _SIGNATURE_BYTES]
        statement = _object(_unpacked(data[_KEY_BYTES + _SIGNATURE_BYTES :]).decode("utf-8"))
        refuse_newer(statement)
        signed_bytes(statement)
    except (ValueError, RecursionError, zlib.error) as error:
        raise _damaged() from error
    return Claim(statement, key, signature)


def _unpacked(packed: bytes) -> bytes:
    """Return what was packed; never more than a certificate can be, however small the packet."""
    packet = zlib.decompressobj()
    data = packet.decompress(packed, _LARGEST)
    if not packet.eof or packet.unused_data:
        raise ValueError("not one whole packet")
    return data


def _object(text: str) -> dict[str, Any]:
    """Return a JSON object without keys given twice: two readers could take different ones. Raises ValueError."""
    data = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    if not isinstance(data, dict):
        raise ValueError("not an object")
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse(name: str) -> None:
    raise ValueError(name)


def _letters(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(letters: object, size: int) -> bytes:
    if not isinstance(letters, str):
        raise ValueError("not a text")
    data = base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
    if len(data) != size:
        raise ValueError("of another length")
    return data
