"""Backups of courses in Moodle, which people choose in the place of an export of its question bank."""

import io
import tarfile
import zipfile

import pytest

from htcourse.usecases.exchange.encodings import guess
from htcourse.usecases.exchange.import_questions import read_questions


def _backup(how: str) -> bytes:
    """Return a backup of a course in Moodle, as new sites pack it and as old ones did."""
    files = {".ARCHIVE_INDEX": b"Moodle archive file index. Count: 2\nmoodle_backup.xml\tf\t9\t1\n",
             "moodle_backup.xml": b"<moodle_backup/>", "files/a": bytes(range(256)) * 40}  # fmt: skip
    out = io.BytesIO()
    if how == "zip":
        with zipfile.ZipFile(out, "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return out.getvalue()
    with tarfile.open(fileobj=out, mode="w:gz") as packed:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            packed.addfile(entry, io.BytesIO(content))
    return out.getvalue()


@pytest.mark.parametrize("name", ["backup.mbz", "backup.xml", "backup.zip", "backup"])
@pytest.mark.parametrize("how", ["zip", "tar.gz"])
def test_a_backup_of_a_course_in_moodle_is_known_and_no_encoding_is_asked_for(how, name, tmp_path):
    path = tmp_path / name
    path.write_bytes(_backup(how))
    (told,) = read_questions([path]).problems
    assert "is a backup of a course in Moodle" in told.sentence
    assert "question bank, choose Export" in told.advice
    assert guess(path) == ""


def test_a_file_out_of_a_backup_is_known(tmp_path):
    path = tmp_path / "questions.xml"
    path.write_text('<?xml version="1.0"?>\n<question_categories>\n</question_categories>\n', encoding="utf-8")
    (told,) = read_questions([path]).problems
    assert "is a backup of a course in Moodle" in told.sentence


WORDS = "Торговля людьми: вопрос первый".encode("cp1251")


@pytest.mark.parametrize("data", [b"\x1f\x8b\x08" + WORDS, WORDS + bytes(9) + WORDS])
def test_no_encoding_is_guessed_of_what_is_no_text(data, tmp_path):
    (tmp_path / "x.xml").write_bytes(WORDS)
    assert guess(tmp_path / "x.xml") == "cp1251"
    (tmp_path / "x.xml").write_bytes(data)
    assert guess(tmp_path / "x.xml") == ""
