"""A report names the wrong choice that most took."""

import shutil
from dataclasses import replace

import pytest
from tests.usecases.marking.edited_course import edit
from tests.usecases.quiz_course import module_with
from tests.usecases.regrading import QUIET, Regrading, keyed

from htcourse.store.class_files import Person
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.marking.regrade import regrade, why
from htcourse.usecases.marking.regrade_preview import list_regrades


@pytest.mark.hard
@pytest.mark.parametrize("change", ["hints", "title", "key", "key, and it is gone", "key, and it is reworded"])
def test_a_report_names_the_wrong_choice_most_took_whatever_was_mended_since(tmp_path, monkeypatch, change):
    """By the key that the figures go by, in the words that were chosen."""
    room = Regrading(tmp_path, monkeypatch)
    asked = keyed("means")
    room.update(module_with(asked))
    for _ in range(6):
        room.test({"choices": ["purpose"]})
    room.test({"choices": ["means"]})
    of = new_class(room.places, "Group 3-2")
    there = room.places.of_class(of.id)
    shutil.copytree(room.places.learners, there.learners)
    of = add_people(room.places, of.id, [Person(f"K-{at}", "", "", id) for at, id in enumerate(there.learner_ids())])

    def told():
        return [row[-1] for row in report_table(room.places, of, ReportKind.QUESTIONS).rows if row[-1]]

    assert told() == ["85.7 %: Purpose"]
    moved = keyed("act")
    *kept, last = moved.body.choices
    mended = {
        "hints": replace(asked, hints=("Read it again.",)),
        "title": keyed("means", "Mended"),
        "key": moved,
        "key, and it is gone": replace(moved, body=replace(moved.body, choices=tuple(kept))),
        "key, and it is reworded": replace(
            moved, body=replace(moved.body, choices=(*kept, replace(last, text="What all of it is for")))
        ),
    }
    edit(room, mended[change])
    if "," in change:
        assert regrade(there, room.clock, list_regrades(there, "en").open[0], why("Wrong.", "Ana"), "", QUIET) == ()
    assert told() == ["85.7 %: Purpose"]
