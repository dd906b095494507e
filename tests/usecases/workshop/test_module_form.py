"""module.yaml in a form."""

import pytest
from tests.formats.yaml_mutations import files, name_of
from tests.usecases.workshop.drafts import text_of

from htcourse.core.errors import ModuleError
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.workshop.module_form import (
    PartForm,
    RouteForm,
    module_form,
    with_lesson,
    with_module,
    without_lesson,
)


@pytest.fixture
def text(draft):
    return text_of(draft, "module.yaml")


@pytest.mark.parametrize("path", files("module.yaml"), ids=name_of)
def test_a_form_put_back_leaves_every_character(path):
    text = path.read_text(encoding="utf-8")
    assert with_module(text, module_form(text)) == text


def test_a_form_says_what_the_file_says(text):
    form = module_form(text)
    assert (form.id, form.version, form.languages, form.needs) == ("sample", "1.2.0", ("en", "ru", "kk"), "0.1")
    assert form.titles["ru"] == "Работа вдали от дома"
    assert form.parts[1] == PartForm("p2", {"en": "Getting help"}, ("asking-for-help",))
    assert form.routes[2].sections == ("three-elements#elements", "asking-for-help#whom-to-ask")


def test_each_change_touches_its_own_line(draft, text):
    form = module_form(text)
    changes = (
        form._replace(version="1.3.0"),
        form._replace(authors=("A. Trainer", "Somebody else: me")),
        form._replace(needs=""),
        form._replace(titles={**form.titles, "kk": "Басқа"}),
        form._replace(parts=(form.parts[0], form.parts[1]._replace(titles={"en": "Help", "ru": "Помощь"}))),
        form._replace(parts=form.parts[::-1]),
        form._replace(routes=form.routes[:2]),
    )
    for wanted in changes:
        after = with_module(text, wanted)
        assert module_form(after) == wanted
        lost = [line for line in text.split("\n") if line not in after.split("\n")]
        assert len(lost) <= 1
        assert after.startswith("# A small but whole module")
        (draft / "module.yaml").write_text(after, encoding="utf-8")
        assert check_path(draft).errors == ()


def test_parts_and_routes_are_begun_where_there_are_none():
    text = "id: mine\nversion: 1.0.0\ntitle: Mine\nlanguages: [en]  # the first one\n"
    form = module_form(text)
    assert (form.parts, form.routes, form.authors) == ((), (), ())
    wanted = form._replace(
        parts=(PartForm("p1", {"en": "One"}, ("a", "b")),), routes=(RouteForm("all", {"en": "All"}),), licence="CC0-1.0"
    )
    after = with_module(text, wanted)
    assert module_form(after) == wanted
    assert after.startswith(text)
    assert "title: One" in after


def test_keys_the_form_does_not_know_stay(text):
    strange = text.replace("{id: officer, title: Officer}", "{id: officer, title: Officer, colour: red}")
    form = module_form(strange)
    assert with_module(strange, form) == strange
    after = with_module(strange, form._replace(version="2.0.0"))
    assert "colour: red" in after


def test_a_lesson_comes_into_a_part_and_leaves_all(text):
    after = with_lesson(text, "new")
    assert [each.lessons for each in module_form(after).parts] == [("three-elements",), ("asking-for-help", "new")]
    assert with_lesson(after, "new") == after
    assert module_form(with_lesson(text, "new", "p1")).parts[0].lessons == ("three-elements", "new")
    less = without_lesson(text, "asking-for-help")
    assert [each.lessons for each in module_form(less).parts] == [("three-elements",), ()]
    assert module_form(less).routes[2].sections == ("three-elements#elements",)
    assert with_lesson("id: x\n", "new") == "id: x\n"


@pytest.mark.parametrize("text", ["", "words", "- a", "id: {a: b}\ntitle: [x]\nparts: 5\nlanguages: en\n"])
def test_a_file_that_is_hardly_begun_has_a_form(text):
    assert module_form(text).parts == ()
    with pytest.raises(ModuleError):
        module_form("id: [")
