"""A case of a draft is tried from any of its moments: there by decisions a learner could take, and nothing is kept."""

import pytest
from tests.how_many import few
from tests.usecases.workshop.drafts import text_of

from htcourse.core.errors import ModuleError, NotFoundError
from htcourse.formats import module_folder
from htcourse.store.places import builtin_source
from htcourse.usecases.cases.play_case import current_play
from htcourse.usecases.workshop.case_outline import outline
from htcourse.usecases.workshop.try_draft import try_case


@pytest.fixture
def case(draft):
    return next(each for each in module_folder.read(draft).module.cases).place.file


def test_a_case_begins_with_what_is_said_before_it(places, draft, case):
    with try_case(draft, {}, case) as trial:
        session = trial.session(places, "en")
        assert current_play(session, trial.case) is None
        session.close()


def test_it_stands_at_every_moment_that_can_be_come_to(places, draft, case):
    found = outline(text_of(draft, case))
    reached = [each for each in found.nodes if each.is_reachable and not each.ways]
    assert len(reached) > 2
    for node in reached:
        with try_case(draft, {}, case, node.id) as trial:
            session = trial.session(places, "en")
            page = current_play(session, trial.case)
            assert page.is_ended == (node.is_ending or not node.decisions)
            assert {each.id for each in page.choices} == {each.id for each in node.decisions}
            session.close()


def test_what_is_wrong_does_not_matter_as_long_as_the_case_can_be_read(draft, case):
    broken = {"glossary.yaml": "- {id: x\n"}
    with try_case(draft, broken, case) as trial:
        assert trial.case
    with pytest.raises(ModuleError, match="The case cannot be tried yet"):
        try_case(draft, {case: text_of(draft, case).replace("nodes:", "nodes: x:")}, case)


def test_a_moment_nothing_leads_to_is_told(draft, case):
    text = text_of(draft, case) + "\n  - {id: lost, text: Nobody comes here., ending: true}\n"
    with pytest.raises(NotFoundError, match="No decisions lead to this moment"):
        try_case(draft, {case: text}, case, "lost")


@pytest.mark.parametrize(
    "path", few(sorted((builtin_source() / "cases").glob("*.yaml"))[:2]), ids=lambda path: path.stem
)
def test_a_case_of_the_course_is_tried_at_its_endings(places, path):
    folder = builtin_source()
    file = f"cases/{path.name}"
    endings = [each.id for each in outline(path.read_text(encoding="utf-8")).nodes if each.is_ending]
    with try_case(folder, {}, file, endings[-1]) as trial:
        session = trial.session(places, "en")
        assert current_play(session, trial.case).is_ended
        session.close()
