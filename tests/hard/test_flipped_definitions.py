"""Every top bit of the pages with a record's table definitions is flipped: the start's list works each time.

So does collecting for a class beside such a record, with every seventh.
"""

import pytest
from tests.store.damage import definition_bytes, top_bits_flipped
from tests.store.test_table_definitions import lost_by_a_flip, old_record
from tests.usecases.classes.sealed_class import SealedClass
from tests.usecases.classes.test_unreadable import check_flipped

from htcourse.store.learner_rows import VERSION
from htcourse.store.learners_here import list_learners
from htcourse.usecases.people.learners import create_learner


@pytest.mark.hard
@pytest.mark.timeout(600)
def test_no_flipped_definition_stops_the_start(places, capsys):
    flipped, healthy = create_learner(places, name="Dana"), create_learner(places, name="Timur")
    path = places.learner_file(flipped)
    tried = definition_bytes(path)
    refused = 0
    for place in top_bits_flipped(path, tried):
        found = {each.id: each for each in list_learners(places)}
        assert found.keys() == {flipped, healthy}, place
        assert (found[healthy].name, found[healthy].problem) == ("Timur", None), place
        refused += found[flipped].problem is not None
    with capsys.disabled():
        print(f"\n{len(tried)} bits flipped: {len(tried)} starts listed both learners, {refused} said what is damaged")


@pytest.mark.hard
@pytest.mark.timeout(900)
def test_no_flipped_definition_stops_collecting(tmp_path, capsys):
    tried = check_flipped(SealedClass(tmp_path), 7)
    with capsys.disabled():
        print(f"\n{tried} bits flipped in a collected record: another's results came in each time")


@pytest.mark.hard
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("version", [1, VERSION])
def test_no_flipped_definition_loses_a_row(tmp_path, version):
    assert lost_by_a_flip(old_record(version, tmp_path), 4000) == []
