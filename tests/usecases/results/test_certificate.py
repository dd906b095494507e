"""A certificate tells what the record holds, and no more."""

import re
from dataclasses import replace

import pytest
from tests.usecases.completed import finish
from tests.usecases.sample_desk import FIRST, LESSON

from htcourse import __version__
from htcourse.core.certificate_codec import qr_text
from htcourse.core.clock import Moment
from htcourse.core.signed_statement import PartDone, from_json, to_json
from htcourse.store.preferences import NAME
from htcourse.usecases.reading.record_reading import keep_equal_task, mark_read
from htcourse.usecases.results.certificate import open_certificate, set_certificate_name
from htcourse.usecases.results.sign_certificate import sign_certificate
from htcourse.usecases.results.signing_key import known_fingerprint


def stated(sample):
    page = open_certificate(sample.session)
    assert page.statement is not None
    return page.statement


def test_nothing_is_certified_before_a_lesson_is_completed(sample):
    mark_read(sample.session, FIRST)
    page = open_certificate(sample.session)
    assert (page.statement, page.modules) == (None, ())


def test_a_lesson_without_its_checks_is_not_completed(sample):
    finish(sample, answers=False)
    assert open_certificate(sample.session).statement is None


def test_completed_lessons_stand_with_minutes_days_and_version(sample):
    finish(sample)
    sample.later(days=5)
    statement = stated(sample)
    assert (statement.done, statement.total) == (1, 2)
    assert (statement.first_day, statement.last_day) == ("2026-03-01+05:00", "2026-03-02+05:00")
    assert statement.parts == (PartDone("The basics", 1, 1, "2026-03-02"),)
    assert statement.minutes > 0
    library = sample.session.libraries[0]
    assert (statement.module, statement.version) == (library.module_id, library.version)
    assert statement.content_hash == library.content_hash
    assert statement.program == __version__
    assert (statement.serial, statement.made_at) == ("", "")


def test_a_lesson_whose_equal_task_is_done_counts_from_that_day(sample):
    keep_equal_task(sample.session, LESSON, "", is_done=False)
    sample.later(days=3)
    keep_equal_task(sample.session, LESSON, "Three words.", is_done=True)
    statement = stated(sample)
    assert (statement.done, statement.first_day, statement.last_day) == (1, "2026-03-04+05:00", "2026-03-04+05:00")
    assert statement.minutes > 0


def test_reading_again_later_does_not_move_the_day(sample):
    finish(sample)
    sample.later(days=30)
    finish(sample)
    assert stated(sample).last_day == "2026-03-02+05:00"


def test_the_name_for_certificates_leaves_the_nickname_alone(sample):
    sample.prefer("name", "Aika")
    assert open_certificate(sample.session).name == "Aika"
    set_certificate_name(sample.session, " Aigerim \u202e Sadykova\n")
    assert open_certificate(sample.session).name == "Aigerim Sadykova"
    assert sample.session.learner.preference(NAME) == "Aika"


@pytest.mark.parametrize(
    ("offset", "text"), [(300, "14:00:00+05:00"), (330, "14:30:00+05:30"), (-90, "07:30:00-01:30")]
)
def test_a_time_is_that_of_the_place_with_its_offset(offset, text):
    assert Moment("2026-03-01T09:00:00.000Z", offset).local == f"2026-03-01T{text}"


def test_signing_adds_serial_and_time_and_nothing_else(sample):
    finish(sample)
    statement = stated(sample)
    signed = sign_certificate(sample.session, statement)
    assert replace(signed.statement, serial="", made_at="") == statement
    assert signed.statement.made_at == "2026-03-02T14:00:00+05:00"
    assert from_json(to_json(signed.statement)) == signed.statement
    assert signed.fingerprint == known_fingerprint(sample.session.places)
    assert sign_certificate(sample.session, statement).statement.serial != signed.statement.serial


def test_the_name_is_the_only_personal_word(sample):
    sample.prefer("name", "Aika")
    sample.prefer("country", "kz")
    finish(sample)
    words = qr_text(sign_certificate(sample.session, stated(sample))) + str(to_json(stated(sample)))
    assert sample.session.learner.id not in words
    assert set(to_json(stated(sample))) == {
        *("format", "serial", "name", "module", "version", "content_hash", "title", "route"),
        *("done", "total", "minutes", "first_day", "last_day", "parts", "made_at", "program"),
    }


def test_parts_too_long_for_a_code_that_telephones_read_are_left_out(sample):
    finish(sample)
    letters = "".join(chr(0x430 + (7 * n + n // 5) % 32) for n in range(190))
    parts = tuple(PartDone(letters[n:] + letters[:n], 1, 2, "2026-03-02") for n in range(0, 160, 10))
    signed = sign_certificate(sample.session, replace(stated(sample), parts=parts))
    assert signed.statement.parts in (parts, ())
    assert len(qr_text(signed)) <= 1700
    noise = tuple(PartDone(chr(0x400 + n) + str(n**40), 1, 2, "2026-03-02") for n in range(2, 90))
    signed = sign_certificate(sample.session, replace(stated(sample), parts=noise))
    assert signed.statement.parts == ()
    assert re.fullmatch(r"HTC1:[0-9A-Z $%*+./:-]+:", qr_text(signed))
