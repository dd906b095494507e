"""A draft packed to be shared, and tried as a learner."""

import errno

import pytest
from tests.pictures import JPEG, PLACE, taken_by_telephone
from tests.usecases.workshop.drafts import LESSON, files_below, text_of

from htcourse.core.errors import Cancelled, FolderError, ModuleError, NotFoundError
from htcourse.store.unpack import unpack
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.record_reading import mark_read
from htcourse.usecases.workshop.pack_draft import pack_draft
from htcourse.usecases.workshop.try_draft import try_draft

BROKEN = "\n[@nobody]\n"


def test_a_package_holds_the_draft(draft, tmp_path):
    package = pack_draft(draft, tmp_path / "mine")
    assert package == tmp_path / "mine.htmod"
    folder = unpack(package, tmp_path / "out")
    assert files_below(folder) == files_below(draft)
    assert check_path(folder).problems == check_path(draft).problems


def test_in_a_folder_a_package_is_called_by_id_and_version(draft, tmp_path):
    assert pack_draft(draft, tmp_path) == tmp_path / "sample-1.2.0.htmod"


def test_a_draft_with_errors_is_not_packed_and_every_problem_is_told(draft, tmp_path):
    (draft / LESSON).write_text(text_of(draft, LESSON) + BROKEN, encoding="utf-8")
    with pytest.raises(ModuleError, match=r": 1 error\.") as caught:
        pack_draft(draft, tmp_path / "mine.htmod")
    assert caught.value.problems == check_path(draft).problems
    assert not (tmp_path / "mine.htmod").exists()
    with pytest.raises(NotFoundError):
        pack_draft(tmp_path / "nowhere", tmp_path / "mine.htmod")


def test_a_package_names_no_place_where_a_photograph_was_taken(draft, tmp_path):
    (draft / "images" / "home.jpg").write_bytes(taken_by_telephone(JPEG))
    folder = unpack(pack_draft(draft, tmp_path), tmp_path / "out")
    assert PLACE not in (folder / "images" / "home.jpg").read_bytes()


def test_a_full_disk_leaves_no_half_package(draft, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("htcourse.store.durable.os.replace", full)
    with pytest.raises(FolderError, match="No space left"):
        pack_draft(draft, tmp_path / "mine.htmod")
    assert [each.name for each in tmp_path.iterdir() if "mine" in each.name] == []


def test_packing_can_be_stopped(draft, tmp_path):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        pack_draft(draft, tmp_path / "mine.htmod", stop)
    assert not (tmp_path / "mine.htmod").exists()


def test_a_draft_is_tried_with_its_unsaved_texts_and_nobody_remembers_it(places, draft, tmp_path):
    before = files_below(places.home)
    unsaved = {LESSON: text_of(draft, LESSON) + "\nNot saved yet.\n"}
    told = []
    with try_draft(draft, unsaved, lambda done, total: told.append((done, total))) as trial:
        assert trial.module_id == "sample"
        session = trial.session(places, "en", "kz")
        first = open_section(session, trial.first_section)
        assert first.title
        mark_read(session, trial.first_section)
        assert open_section(session, trial.first_section).dots[0].is_read
        last = session.libraries[0].contents("en")[-1].sections[-1].id
        assert "Not saved yet." in "".join(part.html for part in open_section(session, last).parts)
        session.close()
        again = trial.session(places, "ru")
        assert not open_section(again, trial.first_section).dots[0].is_read
        again.close()
    assert not trial.library.exists()
    assert files_below(places.home) == before
    assert told[-1][0] == told[-1][1]


def test_a_draft_with_errors_is_not_tried(draft):
    with pytest.raises(ModuleError, match=r"cannot be tried yet: 1 error\.") as caught:
        try_draft(draft, {LESSON: text_of(draft, LESSON) + BROKEN})
    assert [each.code for each in caught.value.problems] == ["unknown-source"]
