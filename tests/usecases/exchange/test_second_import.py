"""A changed file brought in once more: questions keep their ids, and no id goes over to another question."""

import pytest

from htcourse import formats
from htcourse.core.course import Picture
from htcourse.core.errors import CourseError, ModuleError, Problem
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import kind_of
from htcourse.core.quiz import Question
from htcourse.exports import authoring
from htcourse.usecases.exchange.bank_of_module import bank_of_module
from htcourse.usecases.exchange.export_questions import export_bank
from htcourse.usecases.exchange.import_questions import BroughtQuestions, read_questions, write_questions

FIRST = """::Вопрос 1:: Что из этого средство? {=обман ~вербовка}

::Вопрос 2:: Что из этого деяние? {=вербовка ~обман}

Is this an act: recruitment? {T}

::Same:: True? {T}

::Same:: False? {F}
"""
GAPS = (
    "<quiz><question type='cloze'><name><text>G</text></name><questiontext format='html'><text>An act is {{1:MC:{}}}, \
a threat is {{1:MC:{}}}.</text></questiontext></question></quiz>"
)


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


def test_what_a_trainer_wrote_since_stays_where_the_file_says_nothing(bring, module):
    bring(FIRST, quiz="Acts")
    file = module / "quizzes" / "in.yaml"
    made = file.read_text(encoding="utf-8")
    edited = (
        made.replace("  - id: vopros-1", "  - id: vopros-1\n    feedback: Read the Protocol.\n    hints: [Think.]", 1)
        .replace("correct: true, text: обман}", "correct: true, text: обман, feedback: It is a lie.}")
        .replace("{id: b, text: вербовка}", "{id: b, text: вербовка, feedback: An act.}")
        .replace("difficulty: 2", "difficulty: 3")
        .replace(
            "title: Acts\n    modes: [practice, test]", "title: Acts and means\n    modes: [test]\n    shuffle: true"
        )
    )
    assert (edited.count("feedback:"), edited.count("shuffle: true")) == (3, 1), made
    file.write_text(edited, encoding="utf-8")
    bring("::Новый:: Что нового? {T}\n\n" + FIRST)
    back = formats.read(module).module
    by_id = {each.id: each for each in back.questions}
    kept = by_id["vopros-1"]
    assert (kept.feedback, kept.hints, kept.difficulty) == ("Read the Protocol.", ("Think.",), 3)
    assert [each.feedback for each in kept.body.choices] == ["It is a lie.", "An act."]
    (quiz,) = back.quizzes
    assert (quiz.titles["en"], quiz.modes, quiz.shuffle) == ("Acts and means", ("test",), True)
    assert set(quiz.questions) == set(by_id) - {"novyy"}, "what is new is in no quiz nobody asked for"
    bring("::Ещё:: Что ещё? {T}\n\n" + FIRST, quiz="Acts again")
    (quiz,) = formats.read(module).module.quizzes
    assert (quiz.titles["en"], quiz.modes, quiz.questions[-1]) == ("Acts again", ("test",), "eshchyo")


def test_feedback_of_a_choice_goes_when_its_key_is_turned(bring, module):
    bring("::One:: Is it? {=a ~b}")
    file = module / "quizzes" / "in.yaml"
    file.write_text(file.read_text("utf-8").replace("text: a}", "text: a, feedback: So it is.}"), encoding="utf-8")
    bring("::One:: Is it? {~a =b}")
    assert "So it is" not in file.read_text("utf-8")


def test_what_the_file_says_goes_before_what_was_there(bring, module):
    bring("::One:: Is it? {T####Old.}")
    bring("::One:: Is it? {T####New.}")
    assert formats.read(module).module.questions[0].feedback == "New."


@pytest.mark.parametrize(("answers", "is_same"), [("{=forced work ~theft}", False), ("{=deceit! ~a gift}", True)])
def test_who_asks_the_same_with_no_answer_in_common_is_another(bring, module, answers, is_same):
    bring("::One:: Which is it? {=deceit ~recruitment}")
    told: list[Problem] = []
    (id,) = bring(f"::One:: Which is it? {answers}", told=told).values()
    assert ((id == "one"), any(each.code == "taken-out" for each in told)) == (is_same, not is_same)


def test_a_corrected_key_that_is_typed_leaves_the_question_what_it_was(bring, module):
    bring("::City:: In which city? {=Geneva}\n\n::Number:: How many? {#7}", quiz="Final")
    told: list[Problem] = []
    ids = bring("::City:: In which city? {=Palermo}\n\n::Number:: How many? {#12}", quiz="Final", told=told)
    assert set(ids.values()) == {"city", "number"}
    assert not [each for each in told if each.code == "taken-out"]
    assert len(formats.read(module).module.quizzes[0].questions) == 2


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (
            "in.gift",
            "::C:: Match. {=Kazakhstan->Bishkek =Kyrgyzstan->Astana}",
            "::C:: Match. {=Kazakhstan->Astana =Kyrgyzstan->Bishkek}",
        ),
        ("in.xml", GAPS.format("act~=means", "=act~means"), GAPS.format("=act~means", "act~=means")),
    ],
)
def test_the_swapped_key_of_pairs_and_of_gaps_is_told_as_a_key_and_each_stays_what_it_was(
    bring, module, name, before, after
):
    def stay():
        body = formats.read(module).module.questions[0].body
        return body.text if hasattr(body, "gaps") else {each.left: each.id for each in body.pairs}

    bring(before, name=name)
    were, told = stay(), list[Problem]()
    bring(after, name=name, told=told)
    assert (stay(), "key-replaced" in {each.code for each in told}) == (were, True)


def test_each_question_that_is_taken_out_is_named_and_no_quiz_asks_it(bring, module):
    bring(FIRST, quiz="Acts")
    told: list[Problem] = []
    bring("\n\n".join(FIRST.split("\n\n")[2:]), told=told)
    gone = [each for each in told if each.code == "taken-out"]
    assert [each.values["id"] for each in gone] == ["vopros-1", "vopros-2"]
    assert "“Вопрос 1” (vopros-1)" in gone[0].sentence
    assert not [each for each in formats.read(module).problems if each.severity == "error"]
    assert len(formats.read(module).module.quizzes[0].questions) == 3


def test_two_quizzes_of_a_file_keep_what_each_of_them_asks(bring, module):
    ids = bring(FIRST, quiz="Acts")
    file = module / "quizzes" / "in.yaml"
    text = file.read_text("utf-8") + "  - {id: mine, title: Mine, questions: [vopros-2]}\n"
    file.write_text(text, encoding="utf-8")
    bring("::Новый:: Что нового? {T}\n\n" + FIRST, quiz="Acts")
    first, second = formats.read(module).module.quizzes
    assert [each.name for each in file.parent.iterdir()] == ["in.yaml"]
    assert second.questions == ("vopros-2",)
    assert set(first.questions) == {*ids.values(), "novyy"}


RU = """questions:
  is-this-an-act-recruitment: {title: Деяние?, text: Вербовка — деяние?}
  vopros-1: {text: Средство какое?, choices: {a: {text: Обман}, b: {text: Вербовка}}}
quizzes:
  acts: {title: Деяния}
"""


@pytest.mark.parametrize("limit", [900_000, 400])
def test_translations_stay_with_their_questions_and_quizzes(bring, module, monkeypatch, limit):
    monkeypatch.setattr(authoring, "_FILE_BYTES", limit)
    head = module / "module.yaml"
    head.write_text(head.read_text("utf-8").replace("[en]", "[en, ru]"), encoding="utf-8")
    bring(FIRST, quiz="Acts")
    file = module / "quizzes" / "in.yaml"
    if limit > 400:
        (module / "quizzes" / "in.ru.yaml").write_text(RU, encoding="utf-8")
    else:  # each file has its own
        for each in authoring.files_of(file):
            there = formats.read(module).module
            ids = [q.id for q in (*there.questions, *there.quizzes) if q.place.file == f"quizzes/{each.name}"]
            lines = [line for line in RU.splitlines() if line.endswith("s:") or line.split(":")[0].strip() in ids]
            each.with_suffix(".ru.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    before = formats.read(module)
    told: list[Problem] = []
    changed = FIRST.replace("средство? {=обман", "средство, как сказано? {=обман").replace("::Same:: True? {T}", "")
    bring("::Новый:: Что нового? {T}\n\n" + changed, told=told)
    after = formats.read(module)
    assert [each for each in after.problems if each.code == "translation-unknown-id"] == []
    had, have = ({q.id: q.translations for q in each.module.questions if q.translations} for each in (before, after))
    assert len(had) == 2
    assert have == had
    assert [each.titles["ru"] for each in after.module.quizzes] == ["Деяния"]
    assert [each.values["id"] for each in told if each.code == "translation-behind"] == ["vopros-1"]
    bring("::Другой:: Что ещё спросить? {T}\n")
    assert not [each for each in formats.read(module).problems if each.severity == "error"]
    assert not any(each.translations for each in formats.read(module).module.questions)


OWN = "questions: []\n# mine\n"


@pytest.mark.parametrize("is_replacing", [False, True])
@pytest.mark.parametrize("name", ["in-2.yaml", "in-exam.yaml", "in-quiz.yaml", "in.ru.yaml"])
def test_no_file_of_somebody_s_own_beside_it_is_written_over(name, is_replacing, module, monkeypatch):
    (module / "quizzes").mkdir()
    own = module / "quizzes" / name
    own.write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(authoring, "_FILE_BYTES", 300)
    body = kind_of("true-false").body(True)
    texts = {"text": "Вопрос?"}
    questions = [
        BankQuestion(Question(id, "true-false", id, "", 2, "Is it? " * 20, body, bank=bank, translations={"ru": texts}))
        for id, bank in (("a", ""), ("b", ""), ("c", "exam"))
    ]
    brought = BroughtQuestions(Bank(tuple(questions), (Picture("images/a.png", b"x"),)), ())
    if name == "in.ru.yaml" and is_replacing:
        return  # it is the translation of what may be written over
    with pytest.raises(CourseError, match=f"{name}” is there already"):
        write_questions(brought, module / "quizzes" / "in.yaml", quiz="All", is_replacing=is_replacing)
    assert [each.name for each in module.rglob("*") if each.is_file()] == ["module.yaml", name]
    assert own.read_text(encoding="utf-8") == OWN
    own.unlink()
    written = write_questions(brought, module / "quizzes" / "in.yaml", quiz="All", is_replacing=is_replacing)
    assert name in {each.name for each in written.others}


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
        ("own-1", (), ("week 2",)),
        ("two", ("Law", "Acts"), ()),
    ]


WRITTEN = {
    "text: x}": "text: x, feedback: Of x.}",
    "text: z}": "text: z, feedback: Of z.}",
    '"y"}': '"y", feedback: Of y.}',
}


@pytest.mark.parametrize(
    ("changed", "gone", "behind"),
    [
        ("::T:: Which? {=x ~y ~z}", "", ""),
        ("::T:: Which? {~z =x ~y}", "", ""),
        ("::T:: Which? {=x ~y ~z ~another one}", "", ""),
        ("::T:: Which? {=x#Said. ~y ~z}", "", ""),
        ("::T:: Which? {~x =y ~z}", "“Of x.”, “Of y.”", "“Of all.”"),
        ("::T:: Which? {=x ~z}", "“Of y.”", "“Of all.”"),
        ("::T:: Which one? {=x ~y ~z}", "", "“Of all.”"),
        ("::T:: Which? {=x ~w ~z}", "“Of y.”", "“Of all.”"),
        ("::T:: Which? {T}", "“Of x.”, “Of y.”, “Of z.”", "“Of all.”"),
    ],
)
def test_feedback_that_goes_or_stays_with_something_else_is_named(bring, module, changed, gone, behind):
    bring("::T:: Which? {=x ~y ~z}")
    file = module / "quizzes" / "in.yaml"
    text = file.read_text(encoding="utf-8").replace("    choices:", "    feedback: Of all.\n    choices:")
    for old, new in WRITTEN.items():
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    told: list[Problem] = []
    bring(changed, told=told)
    found = {each.code: each.values["feedback"] for each in told if each.code.startswith("feedback-")}
    assert (found.get("feedback-gone", ""), found.get("feedback-behind", "")) == (gone, behind)


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("{~%50%x ~%50%y ~%-100%z}", "{~%50%x ~%50%y ~%-100%z ~new}", "xyz"),
        ("{~%50%x ~%50%y ~%-100%z}", "{~%33.333%x ~%33.333%y ~%33.333%new ~%-100%z}", "xyz"),
        ("{~%50%x ~%50%y ~%-100%z}", "{~%50%x ~%-100%y ~%50%z ~new}", "x"),
        ("{=x ~y ~z}", "{~%50%x ~%50%new ~%-50%y ~%-50%z}", "xyz"),
        ("{=x ~%50%y ~z}", "{=x ~y ~z}", "xz"),
    ],
)
def test_feedback_stays_with_an_answer_that_is_right_or_wrong_as_before(bring, module, before, after, kept):
    bring(f"::T:: Which? {before}")
    file = module / "quizzes" / "in.yaml"
    text = file.read_text(encoding="utf-8")
    for each in "xyz":
        text = text.replace(f"text: {each}}}", f"text: {each}, feedback: Of {each}.}}")
        text = text.replace(f'text: "{each}"}}', f"text: {each}, feedback: Of {each}.}}")
    file.write_text(text, encoding="utf-8")
    told: list[Problem] = []
    bring(f"::T:: Which? {after}", told=told)
    (question,) = formats.read(module).module.questions
    assert {each.text: each.feedback for each in question.body.choices if each.feedback} == {
        each: f"Of {each}." for each in kept
    }
    gone = "".join(str(each.values["feedback"]) for each in told if each.code == "feedback-gone")
    assert {each for each in "xyz" if f"Of {each}." in gone} == set("xyz") - set(kept)


@pytest.mark.parametrize(
    ("old", "new", "line", "who"),
    [
        ("hints: [Think.]", "hint: [Think.]", 4, "vopros-1"),
        ("type: single-choice", "type: singel", 5, "vopros-1"),
        ("  - id: vopros-2", "  - id: vopros-1", 12, "vopros-1"),
        ("title: Acts", "title: {en: Acts", 0, "in.yaml:"),
        ("  vopros-1: {", "  vopros-9: {", 3, "in.ru.yaml:3"),
        ("title: Деяния", "title: 'Деяния", 5, "in.ru.yaml:5"),
    ],
)
def test_nothing_goes_over_what_cannot_be_read(bring, module, old, new, line, who):
    bring(FIRST, quiz="Acts")
    file, ru = module / "quizzes" / "in.yaml", module / "quizzes" / "in.ru.yaml"
    made = file.read_text("utf-8").replace("  - id: vopros-1", "  - id: vopros-1\n    hints: [Think.]", 1)
    texts = {file: made, ru: RU}
    assert sum(text.count(old) for text in texts.values())
    texts = {each: text.replace(old, new, 1) for each, text in texts.items()}
    for each, text in texts.items():
        each.write_text(text, encoding="utf-8")
    with pytest.raises(ModuleError, match=f"“in.yaml” has errors.*{who}.*Nothing was changed. Mend it first") as told:
        bring(FIRST)
    assert line in {0, told.value.problems[0].place.line}, made
    assert {each: each.read_text("utf-8") for each in file.parent.iterdir()} == texts


def test_two_long_keys_are_told_from_where_they_differ(bring, module):
    pairs = " ".join(f"=The {each} sign of many -> what is said of sign {each}" for each in range(6))
    bring(f"::M:: Pair? {{{pairs}}}\n")
    told: list[Problem] = []
    bring(f"::M:: Pair? {{{pairs.replace('of sign 4', 'of a bolted door')}}}\n", told=told)
    (one,) = (each for each in told if each.code == "key-replaced")
    was, now = str(one.values["was"]), str(one.values["now"])
    assert ("of sign 4" in was, "of a bolted door" in now) == (True, True), (was, now)


REPLACED = (
    "::Q:: Which? {=act#An act. ~means}\n\n::T:: Is it? {T}\n\n::M:: Pair? {=a -> b =c -> d}\n\n::N:: How many? {#3}\n"
)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{id: b, text: means}", "{id: b, text: means, feedback: A way.}", ""),
        ("title: Q", "title: Acts", "“Acts” (q) …: title."),
        ("text: Which?", "text: Which one?", "“Q” (q) …: text."),
        ("text: means}", "text: the means}", "“Q” (q) …: answers."),
        ("feedback: An act.", "feedback: Art. 3.", "“Q” (q) …: feedback."),
        ("answer: true", "answer: false", "“T” (t) …: key. Right was: false. Right is: true."),
        ("{id: b, text", "{id: b, fraction: 0.5, text", "“Q” (q) …: key. Right was: act; means (50 %). Right is: act."),
        (
            "{id: a, correct: true, text: act, feedback: An act.}\n      - {id: b,",
            "{id: a, text: act, feedback: An act.}\n      - {id: b, correct: true,",
            "“Q” (q) …: key. Right was: means. Right is: act.",
        ),
        ("right: b", "right: B", "“M” (m) …: answers."),
        ("right: b", "right: other", "“M” (m) …: key, answers. Right was: a → other; c → d. Right is: a → b; c → d."),
        ("left: a,", "left: aa,", "“M” (m) …: answers."),
        ("value: 3}", "value: 3, tolerance: 1}", "“N” (n) …: key. Right was: 3 ± 1. Right is: 3."),
    ],
)
def test_what_the_file_puts_in_the_place_of_a_trainer_s_is_named(bring, module, old, new, told):
    told_first: list[Problem] = []
    bring(REPLACED)
    bring(REPLACED, told=told_first)
    assert told_first == []
    file = module / "quizzes" / "in.yaml"
    text = file.read_text("utf-8")
    assert old in text, text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found: list[Problem] = []
    bring(REPLACED, told=found)
    sentences = [each.sentence.replace("the file brought in replaces what stood here", "…") for each in found]
    assert sentences == ([f"In {told}"] if told else [])
