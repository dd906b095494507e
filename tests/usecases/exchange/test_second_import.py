"""A changed file brought in once more: questions keep their ids, and no id goes over to another question."""

import pytest

from htcourse import formats
from htcourse.usecases.exchange.bank_of_module import bank_of_module
from htcourse.usecases.exchange.export_questions import export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

MODULE = "id: mine\nversion: 1.0.0\ntitle: Mine\nlanguages: [en]\nauthors: [A]\nlicence: MIT\n"
FIRST = """::Вопрос 1:: Что из этого средство? {=обман ~вербовка}

::Вопрос 2:: Что из этого деяние? {=вербовка ~обман}

Is this an act: recruitment? {T}

::Same:: True? {T}

::Same:: False? {F}
"""


@pytest.fixture
def module(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "module.yaml").write_text(MODULE, encoding="utf-8")
    return tmp_path / "mine"


@pytest.fixture
def bring(module, tmp_path):
    """Bring a GIFT text into the module and return the ids of its questions by their text."""

    def of(text, name="in.gift"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        write_questions(read_questions([tmp_path / name]), module / "quizzes" / "in.yaml", is_replacing=True)
        found = formats.read(module).module.questions
        assert len({each.id for each in found}) == len(found)
        return {each.text: each.id for each in found}

    return of


def test_ids_are_made_of_titles_and_texts(bring):
    ids = bring(FIRST)
    assert ids["Что из этого средство?"] == "vopros-1"
    assert ids["Is this an act: recruitment?"] == "is-this-an-act-recruitment"
    assert ids["True?"].startswith("same-")
    assert bring(FIRST) == ids


def test_a_question_in_front_moves_no_id_though_its_names_are_numbers(bring):
    ids = bring(FIRST)
    changed = FIRST.replace("Вопрос 2", "Вопрос 3").replace("Вопрос 1", "Вопрос 2")
    again = bring("::Вопрос 1:: Что нового? {=это ~то}\n\n" + changed)
    assert {text: again[text] for text in ids} == ids
    assert again["Что нового?"] not in ids.values()


def test_a_mended_word_keeps_the_id_where_the_title_stayed(bring):
    ids = bring(FIRST)
    again = bring(FIRST.replace("Что из этого средство?", "Что из названного — средство?"))
    assert again["Что из названного — средство?"] == ids["Что из этого средство?"]
    more = bring(FIRST.replace("~вербовка", "~перевозка"))
    assert more["Что из этого средство?"] == ids["Что из этого средство?"]


def test_what_is_taken_out_leaves_its_id_to_nobody(bring):
    ids = bring(FIRST)
    again = bring(FIRST.replace("::Same:: True? {T}\n", "::Same:: Maybe? {T}\n"))
    assert again["False?"] == ids["False?"]
    assert again["Maybe?"] not in ids.values()


def test_ids_that_were_given_by_hand_are_kept_too(bring, module):
    ids = bring(FIRST)
    file = module / "quizzes" / "in.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("vopros-1\n", "means-001\n"), encoding="utf-8")
    again = bring("::Ещё:: Что ещё? {T}\n\n" + FIRST)
    assert again["Что из этого средство?"] == "means-001"
    assert {text: id for text, id in ids.items() if id != "vopros-1"}.items() <= again.items()


@pytest.mark.parametrize("name", ["gift", "moodle-xml", "csv", "xlsx", "qti21", "apkg", "htcourse"])
def test_ids_tags_and_categories_survive_a_round_trip(name, bring, module, tmp_path):
    bring(
        "// [id:own-1] [tag:week 2]\n::One:: Is it? {T}\n\n$CATEGORY: $course$/top/Law/Acts\n\n::Two:: And? {=a ~b}\n"
    )
    there = formats.read(module).module
    assert there is not None
    out = tmp_path / f"out.{'yaml' if name == 'htcourse' else name}"
    export_bank(bank_of_module(there), name, out)
    if name == "htcourse":
        (module / "quizzes" / "in.yaml").write_bytes(out.read_bytes())
    else:
        write_questions(read_questions([out]), module / "quizzes" / "in.yaml", is_replacing=True)
    back = formats.read(module).module
    assert [(each.id, each.category, each.tags) for each in back.questions] == [
        ("own-1", ("Mine",) if name == "htcourse" else (), ("week 2",)),
        ("two", ("Law", "Acts"), ()),
    ]
