"""Texts as new lessons of a module that is there: nothing is written over, and links lead where they led."""

import json

import pytest
from tests.pictures import PNG
from tests.usecases.workshop.drafts import sample_draft

from htcourse.core.errors import Severity
from htcourse.store.places import Places
from htcourse.usecases.modules.markdown_module import read_texts
from htcourse.usecases.workshop.added_texts import add_texts
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.texts import versions

NOTE = "\n\n[^1]: ILO (2012). Indicators. Geneva: ILO.\n"


@pytest.fixture
def draft(tmp_path):
    return sample_draft(tmp_path)


def test_lessons_pictures_and_sources_come_beside_those_that_are_there(draft, tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    lesson = next((draft / "lessons").glob("*.md"))
    picture = next(each for each in (draft / "images").iterdir() if each.suffix == ".png")
    kept = {each: each.read_bytes() for each in (lesson, picture)}
    sources = json.loads((draft / "sources.json").read_text("utf-8"))
    before = {str(each) for each in check_draft(draft, {})}
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / picture.name).write_bytes(PNG + b"other")
    first = f"# One\n\n## A\n\nGo to [two](two.md#b). ![Sign]({picture.name})\n"
    (texts / lesson.name).write_text(first, encoding="utf-8")
    (texts / "two.md").write_text(f"# Two\n\n## B\n\nBack to [one]({lesson.name}#a)[^1].{NOTE}", encoding="utf-8")
    added = add_texts(places, draft, read_texts(texts))
    assert added.files == (f"lessons/{lesson.stem}-2.md", "lessons/two.md")
    assert {each: each.read_bytes() for each in kept} == kept
    assert f"![Sign](images/{picture.stem}-2.png)" in (draft / added.files[0]).read_text("utf-8")
    told = [each for each in added.problems if each.code == "note-cited"]
    assert [(each.place.file, each.values["source"]) for each in told] == [("lessons/two.md", "ilo-2012")]
    assert f"[one]({lesson.stem}-2#a) [@ilo-2012]" in (draft / added.files[1]).read_text("utf-8")
    now = json.loads((draft / "sources.json").read_text("utf-8"))
    assert [each["id"] for each in now] == [*(each["id"] for each in sources), "ilo-2012"]
    assert len(versions(places, draft, "sources.json")) == 1
    new = [each for each in check_draft(draft, {}) if str(each) not in before]
    assert [each for each in new if each.severity is Severity.ERROR] == []
