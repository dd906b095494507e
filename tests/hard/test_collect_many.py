"""Five hundred files on a stick, twenty of them damaged: a verdict each, nothing lost, no file opened for another."""

import time
from collections import Counter
from random import Random

import pytest
from tests.usecases.classes.many_results import OPENED, hand_in_many

from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.roster import find_class, new_class

FILES, DAMAGED = 500, 20


@pytest.mark.hard
@pytest.mark.timeout(1800)
def test_five_hundred_files_of_which_twenty_are_damaged(tmp_path, capsys):
    desk = Places(tmp_path / "desk")
    desk.prepare()
    card = read_card(save_card(new_class(desk, "Group 3-2"), tmp_path / "card"))
    files = result_files([hand_in_many(tmp_path, card, FILES)])
    random = Random(1)
    for path in random.sample(files, DAMAGED):
        whole = bytearray(path.read_bytes())
        whole[random.randrange(len(whole))] ^= random.randint(1, 255)
        path.write_bytes(whole[: random.choice((len(whole), len(whole) // 2))])
    opened, seconds, verdicts = [], [], Counter[FileVerdict]()
    for begin in range(0, FILES, 100):
        looked_into = len(desk.of_class(find_class(desk, "").id).learner_ids())  # once a collecting: whose attempts
        started = time.process_time()
        with OPENED.counting() as counts:
            found = collect(desk, find_class(desk, ""), files[begin : begin + 100])
        assert len(found.rows) == 100
        assert not found.problems
        verdicts.update(each.found for each in found.rows)
        seconds.append(time.process_time() - started)
        opened.append((sum(counts.values()) - looked_into) / max(1, sum(each.is_taken for each in found.rows)))
    assert verdicts == {FileVerdict.NEW: FILES - DAMAGED, FileVerdict.DAMAGED: DAMAGED}
    assert max(opened) <= 1.1 * min(opened)
    again = collect(desk, find_class(desk, ""), files)
    assert again.counts() == {FileVerdict.DUPLICATE: FILES - DAMAGED, FileVerdict.DAMAGED: DAMAGED}
    report = class_report(desk, find_class(desk, ""))
    assert sum(each.answers for each in report.rows) == FILES - DAMAGED
    with capsys.disabled():
        per_file = ", ".join(f"{1000 * each / 100:.0f} ms" for each in seconds)
        print(f"\n{FILES} files, {DAMAGED} damaged: a verdict each; CPU a file by hundreds: {per_file}")
        print(f"opened for each one taken, by hundreds: {', '.join(f'{each:.1f}' for each in opened)}")
