"""A report names the wrong choice that most took."""

import shutil
from dataclasses import replace

import pytest
from tests.usecases.marking.edited_course import edit
from tests.usecases.quiz_course import module_with
from tests.usecases.regrading import Regrading, keyed

from htcourse.store.class_files import Person
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import add_people, new_class


@pytest.mark.parametrize("change", ["hints", "title", "key"])
def test_a_report_names_the_wrong_choice_most_took_whatever_was_mended_since(tmp_path, monkeypatch, change):
    """By the key that the figures go by, in the words that were chosen."""
    room = Regrading(tmp_path, monkeypatch)
    asked = keyed("means")
    room.update(module_with(asked))
    for _ in range(6):
        room.test({"choices": ["purpose"]})
    of = new_class(room.places, "Group 3-2")
    there = room.places.of_class(of.id)
    shutil.copytree(room.places.learners, there.learners)
    of = add_people(room.places, of.id, [Person(f"K-{at}", "", "", id) for at, id in enumerate(there.learner_ids())])

    def told():
        return [row[-1] for row in report_table(room.places, of, ReportKind.QUESTIONS).rows if row[-1]]

    assert told() == ["Purpose: 100 %"]
    mended = {
        "hints": replace(asked, hints=("Read it again.",)),
        "title": keyed("means", "Mended"),
        "key": keyed("act"),
    }
    edit(room, mended[change])
    assert told() == ["Purpose: 100 %"]
