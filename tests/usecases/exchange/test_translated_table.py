"""A table that was taken out in another language is not brought in over the original."""

import csv

import pytest

from htcourse.core.errors import CourseError
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.exchange.kept_ids import questions_in

PAPERS = {
    "who-keeps": ("Who keeps your passport?", "You do", "The employer", "У кого ваш паспорт?", "У вас", "У хозяина"),
    "what-asks": ("What do you ask for first?", "A contract", "A ticket", "О чём спросить?", "О договоре", "О билете"),
    "whom-call": ("Whom do you call abroad?", "The consul", "Nobody", "Кому звонить?", "Консулу", "Никому"),
    "what-keep": ("What do you keep at home?", "A copy", "Nothing", "Что оставить дома?", "Копию", "Ничего"),
}


@pytest.fixture
def quiz(module):
    """Write a quiz of four questions, each with its Russian translation, and return its file."""
    head = module / "module.yaml"
    head.write_text(head.read_text("utf-8").replace("[en]", "[en, ru]"), encoding="utf-8")
    (module / "quizzes").mkdir()
    file = module / "quizzes" / "papers.yaml"
    originals, russian = ["questions:"], ["questions:"]
    for id, (text, right, wrong, its_text, its_right, its_wrong) in PAPERS.items():
        originals.append(
            f"  - id: {id}\n    type: single-choice\n    title: {text[:9]}\n    objective: o\n    difficulty: 1\n"
            f"    text: {text}\n    choices:\n      - id: yes-1\n        text: {right}\n        correct: true\n"
            f"      - id: no-1\n        text: {wrong}"
        )
        russian.append(
            f"  {id}:\n    title: {its_text[:9]}\n    text: {its_text}\n    choices:\n"
            f"      yes-1: {{text: {its_right}}}\n      no-1: {{text: {its_wrong}}}"
        )
    file.write_text("\n".join(originals) + "\n", encoding="utf-8")
    file.with_suffix(".ru.yaml").write_text("\n".join(russian) + "\n", encoding="utf-8")
    return file


def taken_out(quiz, language, name="csv"):
    out = quiz.parents[2] / f"out.{name}"
    export_bank(bank_in(quiz.parents[1], with_exam_bank=True)[0], name, out, language=language)
    return out


def changed(table, change):
    """Let `change` have the rows of a table by their ids, each by its heads."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    change(rows)
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, next(iter(rows.values())))
        writer.writeheader()
        writer.writerows(rows.values())


def without_translation(quiz, *ids):
    """Take the translations of some questions away."""
    file = quiz.with_suffix(".ru.yaml")
    first, *others = file.read_text("utf-8").split("\n  wh")
    left = [each for each in others if f"wh{each.partition(':')[0]}" not in ids]
    file.write_text("\n  wh".join([first, *left]).rstrip() + "\n", encoding="utf-8")


def all_files(quiz):
    return {each.name: each.read_bytes() for each in quiz.parent.iterdir()}


@pytest.mark.parametrize("name", ["csv", "gift", "apkg"])
def test_questions_taken_out_in_another_language_are_refused_over_their_file(quiz, name):
    table, before = taken_out(quiz, "ru", name), all_files(quiz)
    with pytest.raises(
        CourseError, match=r"translation \(ru\) of “papers.yaml” .*4 of 4 .*Nothing was changed."
    ) as told:
        write_questions(read_questions([table]), quiz, is_replacing=True)
    assert "in the original language" in str(told.value)
    assert all_files(quiz) == before


def mend_most(rows):
    """Mend a word in most rows, one row whole, and write a row of one's own."""
    for id in ("who-keeps", "what-asks"):
        rows[id]["question"] = "Как сказано: " + rows[id]["question"]
    rows["whom-call"]["answer1"] = "Консулу своей страны"
    rows["what-keep"] |= {"name": "Ночью", "question": "Кто звонит ночью?", "answer1": "Друг", "answer2": "Чужой"}
    rows["new"] = rows["what-keep"] | {"id": "", "name": "Утром", "question": "Кто звонит утром?"}


def test_a_translated_table_that_is_partly_mended_is_refused(quiz):
    table, before = taken_out(quiz, "ru"), all_files(quiz)
    changed(table, mend_most)
    with pytest.raises(CourseError, match="3 of 4 questions"):
        write_questions(read_questions([table]), quiz, is_replacing=True)
    assert all_files(quiz) == before


def test_what_is_not_translated_goes_out_in_the_original_and_does_not_count(quiz):
    without_translation(quiz, "what-asks", "whom-call", "what-keep")
    table = taken_out(quiz, "ru")
    with pytest.raises(CourseError, match="1 of 1 questions"):
        write_questions(read_questions([table]), quiz, is_replacing=True)


def say_one_in_russian(rows):
    text, right, wrong = PAPERS["who-keeps"][3:]
    rows["who-keeps"] |= {"name": text[:9], "question": text, "answer1": right, "answer2": wrong}
    rows["what-keep"]["answer2"] = PAPERS["what-keep"][5]


def write_all_anew(rows):
    for number, row in enumerate(rows.values()):
        row |= {"name": f"N {number}", "question": f"Another thing, {number}?", "answer1": "So", "answer2": "Not so"}


ORDINARY = {
    "nothing": lambda _: None,
    "a word in each": lambda rows: [row.update(question=f"Say: {row['question']}") for row in rows.values()],
    "one in Russian": say_one_in_russian,
    "all written anew": write_all_anew,
    "one left": lambda rows: [rows.pop(id) for id in [*rows][1:]],
}


@pytest.mark.parametrize("change", ORDINARY)
def test_an_ordinary_table_is_never_refused(quiz, change):
    table = taken_out(quiz, "")
    changed(table, ORDINARY[change])
    with table.open(encoding="utf-8", newline="") as file:
        texts = [row["question"] for row in csv.DictReader(file)]
    write_questions(read_questions([table]), quiz, is_replacing=True)
    assert [each.text for each in questions_in([quiz]).questions] == texts


def test_words_that_are_the_same_in_both_languages_say_neither(quiz):
    """Names and numbers are not translated."""
    file = quiz.with_suffix(".ru.yaml")
    words = file.read_text("utf-8")
    for text, right, wrong, its_text, its_right, its_wrong in PAPERS.values():
        for own, its in ((text, its_text), (right, its_right), (wrong, its_wrong)):
            words = words.replace(f": {its}", f": {own}")
    file.write_text(words, encoding="utf-8")
    table = taken_out(quiz, "")
    assert write_questions(read_questions([table]), quiz, is_replacing=True).count == len(PAPERS)


def test_a_file_without_ids_is_known_as_a_translation_by_its_words(quiz):
    """Aiken in Russian went over the English questions: they were gone, with their translations."""
    text, before = taken_out(quiz, "ru", "aiken"), all_files(quiz)
    mended = text.read_text("utf-8").replace("Кому звонить?", "Кому надо звонить?").replace("О билете", "О питании")
    text.write_text(mended, encoding="utf-8")
    with pytest.raises(CourseError, match=r"translation \(ru\) of “papers.yaml” .*4 of 4 "):
        write_questions(read_questions([text]), quiz, is_replacing=True)
    assert all_files(quiz) == before


def test_a_table_that_lost_its_ids_is_known_as_a_translation_by_its_words(quiz):
    table = taken_out(quiz, "ru")
    changed(table, lambda rows: [row.update(id="") for row in rows.values()])
    with pytest.raises(CourseError, match="4 of 4 questions"):
        write_questions(read_questions([table]), quiz, is_replacing=True)


NO_TRANSLATION = {
    "nothing": ("Nobody", "Nobody"),
    "a word": ("A copy", "A copy of it"),
    "another question, in Russian": ("Who keeps your passport?\nA) You do\nB) The employer", "Где?\nA) Тут\nB) Там"),
}


@pytest.mark.parametrize("change", NO_TRANSLATION)
def test_a_file_without_ids_in_the_original_language_is_never_refused(change, quiz):
    text = taken_out(quiz, "", "aiken")
    was = text.read_text("utf-8")
    assert NO_TRANSLATION[change][0] in was
    text.write_text(was.replace(*NO_TRANSLATION[change]), encoding="utf-8")
    assert write_questions(read_questions([text]), quiz, is_replacing=True).count == len(PAPERS)


def test_other_questions_in_russian_are_no_translation(quiz):
    text = quiz.parents[2] / "other.txt"
    text.write_text("Где вы были?\nA) Дома\nB) Никому\nANSWER: A\n", encoding="utf-8")
    assert write_questions(read_questions([text]), quiz, is_replacing=True).count == 1
