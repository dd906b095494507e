"""Find the certificate in a file: a `.htcert`, a text file with what a QR code says, or a PDF of the program."""

import zlib
from collections.abc import Iterator
from pathlib import Path

from htcourse.core.certificate_codec import KIND, Claim, no_certificate, read_claim
from htcourse.core.signed_statement import CertificateError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import open_foreign
from htcourse.store.learner_copies import reaching

_LARGEST_PDF = 16 * 1024 * 1024
_LARGEST_TEXT = 64 * 1024
_LARGEST_HEAD = 256
_MOST_STREAMS = 20_000
_PDF = b"%PDF-"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_certificate_file(path: Path) -> Claim:
    """Return what a file claims; raises CertificateError, NewerFileError and FolderError, never anything else."""
    with reaching(path), open_foreign(path) as file:
        data = file.read(_LARGEST_PDF + 1)
    is_pdf = data.startswith(_PDF)
    if len(data) > (_LARGEST_PDF if is_pdf else _LARGEST_TEXT):
        raise CertificateError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is far larger than any certificate."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose the .htcert file or the PDF that the program wrote."),
            path=str(path),
        )
    return _claim_in_pdf(data) if is_pdf else read_claim(_text(data))


def _text(data: bytes) -> str:
    try:
        # Editors on Windows may write what was scanned in UTF-16.
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise no_certificate() from error


def _claim_in_pdf(data: bytes) -> Claim:
    """Return what is attached to a PDF: one certificate, since of two nobody could tell which one was meant."""
    found = list(dict.fromkeys(_attached(data)))
    if not found:
        raise CertificateError(
            QT_TRANSLATE_NOOP("Errors", "No certificate is attached to this PDF, or it is damaged."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Check the .htcert file, or scan the QR code, save its text as a file and check that."
            ),
        )
    if len(found) > 1:
        raise CertificateError(
            QT_TRANSLATE_NOOP("Errors", "Several certificates are attached to this PDF."),
            fix=QT_TRANSLATE_NOOP("Errors", "Check the file of each one alone."),
        )
    return read_claim(_text(found[0]))


def _attached(data: bytes) -> Iterator[bytes]:
    """Give every stream of a PDF that begins as a certificate's file does; packed (Flate) or as it is."""
    mark = b'"kind": "' + KIND.encode()
    start = 0
    for _ in range(_MOST_STREAMS):
        start = data.find(b"stream", start)
        if start < 0:
            return
        start += len(b"stream")
        if data[start - 9 : start] == b"endstream":
            continue
        body = data[start : start + _LARGEST_TEXT].lstrip(b"\r\n")
        if mark in body[:_LARGEST_HEAD]:
            yield body.partition(b"endstream")[0].strip()
        elif mark in _unpacked(body, _LARGEST_HEAD):
            yield _unpacked(body, _LARGEST_TEXT)


def _unpacked(body: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, most)
    except zlib.error:
        return b""
