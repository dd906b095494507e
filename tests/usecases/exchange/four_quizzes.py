"""A draft with four quiz files, a table of all its questions, and rows of that table changed."""

import csv
from collections.abc import Callable
from pathlib import Path

from htcourse.store.draft_places import drafts_folder
from htcourse.store.places import Places
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

MODULE = "id: many\nversion: 1.0.0\ntitle: Many quizzes\nlanguages: [en]\nauthors: [A]\nlicence: MIT\n"
TOPICS = {
    "debt": ("Aida owes more each month", "A wage is kept back for food", "The fare is worked off", "Interest doubles"),
    "doors": ("The shed is bolted at night", "A guard stands at the gate", "Windows are nailed", "Nobody may go out"),
    "papers": ("The passport lies in a safe", "A visa was never shown", "His permit is torn", "Copies are refused"),
    "promise": ("The cafe did not exist", "The job was another one", "The wage was halved", "The country was another"),
}
"""By quiz file, what its questions begin with."""

Row = dict[str, str]


def many_quizzes(places: Places) -> Path:
    """Return the folder of a new draft whose four quiz files have four questions each."""
    folder = drafts_folder(places) / "many"
    (folder / "quizzes").mkdir(parents=True)
    (folder / "module.yaml").write_text(MODULE, "utf-8")
    source = folder.parent / "first.gift"
    for name, begun in TOPICS.items():
        answers = f"=Sign of {name} #Because of {name}. ~Sign of luck in {name} ~Nothing known of {name}"
        text = "\n\n".join(f"::{each}:: {each}. What is that a sign of? {{{answers}}}" for each in begun)
        source.write_text(text, "utf-8")
        file = folder / "quizzes" / f"{name}.yaml"
        write_questions(read_questions([source]), file, quiz=f"On {name}")
        file.write_text(file.read_text("utf-8").partition("\n")[2], "utf-8")  # written by hand, as it were
    source.unlink()
    return folder


def table_of(
    folder: Path, out: Path, change: Callable[[list[Row]], object] = lambda _: None, *, with_exam_bank: bool = False
) -> Path:
    """Take all questions of a draft out as a table, change its rows, and return it."""
    bank, problems = bank_in(folder, with_exam_bank=with_exam_bank)
    export_bank(bank, "csv", out, problems=problems, replacing=True)
    with out.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows, head = list(reader), list(reader.fieldnames or ())
    change(rows)
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head)
        writer.writeheader()
        writer.writerows(rows)
    return out
