"""Sign a certificate with the key of this installation, and write it as a file that can be checked."""

import uuid
from dataclasses import replace
from pathlib import Path

from htcourse.classroom.signing import sign
from htcourse.core.certificate_codec import certificate_json, qr_text
from htcourse.core.signed_statement import SignedStatement, Statement, signed_bytes, to_json
from htcourse.render.qr_code import Squares, qr_squares
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.results.signing_key import signing_key
from htcourse.usecases.session import Session

ENDING = ".htcert"

_LARGEST_CODE = 1700
"""Letters of a QR code whose squares are still 0.4 mm wide on paper, so that an ordinary telephone reads it."""


def sign_certificate(session: Session, statement: Statement) -> SignedStatement:
    """Give a statement a serial and the time, and sign it; raises CourseError where the key cannot be used."""
    key = signing_key(session.places)
    whole = replace(statement, serial=str(uuid.uuid4()), made_at=session.clock().local)

    def signed(statement: Statement) -> SignedStatement:
        return SignedStatement(statement, key.public_key, sign(key.seed, signed_bytes(to_json(statement))))

    full = signed(whole)
    return full if len(qr_text(full)) <= _LARGEST_CODE else signed(replace(whole, parts=()))


def certificate_squares(signed: SignedStatement) -> Squares:
    """Return the QR code of a certificate."""
    return qr_squares(qr_text(signed))


def certificate_bytes(signed: SignedStatement) -> bytes:
    """Return the file of a certificate, as it is saved alone and attached to the PDF."""
    return certificate_json(signed).encode()


def save_certificate(signed: SignedStatement, path: Path) -> Path:
    """Write the certificate's file (`.htcert` when no ending is given) and return its path; raises FolderError."""
    return save_bytes(path if path.suffix else path.with_suffix(ENDING), certificate_bytes(signed))
