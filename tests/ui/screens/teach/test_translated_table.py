"""Questions that were taken out in another language are dropped on the window again."""

import shutil
from pathlib import Path

from tests.ui.screens.teach.test_exchange import bring, read

from htcourse.store.draft_places import drafts_folder
from htcourse.usecases.exchange.export_questions import bank_in, export_bank

SAMPLE = Path(__file__).parents[3] / "samples" / "module"


def test_a_translated_table_does_not_go_over_the_original(trainer, places, tmp_path):
    draft = drafts_folder(places) / "sample"
    shutil.copytree(SAMPLE, draft)
    file, table = draft / "quizzes" / "basics.yaml", tmp_path / "basics.csv"
    first = file.read_bytes()
    export_bank(bank_in(draft)[0], "csv", table, language="ru")
    read(trainer, table)
    bring(trainer, str(file))
    trainer.asked("What was brought in says the translation (ru) of “basics.yaml”")
    assert trainer.driver.sees("Nothing was changed.")
    assert file.read_bytes() == first
