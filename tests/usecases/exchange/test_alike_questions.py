"""Which questions are nearly the same: letters were corrected, or words of a text that its answers tell."""

from dataclasses import replace

import pytest
from tests.usecases.exchange.test_stands_elsewhere import OTHER, UNTITLED, corrected, files
from tests.usecases.quiz_course import single

from htcourse.core.errors import Problem
from htcourse.core.question_types import kind_of
from htcourse.usecases.exchange import alike_questions
from htcourse.usecases.exchange.alike_questions import nearly_the_same

OTHER_KEYS = {
    "choice": "{~deception =recruitment ~exploitation}",
    "true-false": "{F}",
    "numeric": "{#16}",
    "short": "{=profit}",
}
CHANGED = [
    *((old := UNTITLED[kind], f"{corrected(old).partition(' {')[0]} {key}", True) for kind, key in OTHER_KEYS.items()),
    (UNTITLED["choice"], corrected(UNTITLED["choice"]).replace("recruitment", "recruiting"), False),
    ("Match the conutries with their capitals. {=Kazakhstan->Bishkek =Kyrgyzstan->Astana}",
     "Match the countries with their capitals. {=Kazakhstan->Astana =Kyrgyzstan->Bishkek}", True),
    ("Debt bondage is named in the Protocl as exploitaton. {T}",
     "Debt bondage is named in the Protocol as exploitation. {T}", False),
    ("Recruiting by deceiving is what the Protocol names. {T}",
     "Recruitment by deception is what the Protocol names. {T}", False),
    ("Wyh do victms often not reprot what was done to them? {}",
     "Why do victims often not report what was done to them? {}", False),
    ("Why do victms often not reprot what was done? {}", "Why do victims often not report what was done? {}", False),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "is_turned"), CHANGED)
def test_letters_and_key_corrected_at_once_leave_a_question_what_it_was_and_it_is_told_once(bring, old, new, is_turned):
    ids, told = bring(f"{old}\n\n{OTHER}"), list[Problem]()
    assert {*bring(f"{new}\n\n{OTHER}", told=told).values()} == {*ids.values()}
    assert [each.code for each in told] == ["key-replaced" if is_turned else "replaced"]


@pytest.mark.parametrize(("old", "new", "is_turned"), CHANGED)
def test_letters_and_key_corrected_at_once_bring_no_question_of_the_exam_into_practice(
    bring, module, examined, old, new, is_turned
):
    examined(f"{old}\n\n{OTHER}", 0)
    before, told = files(module), list[Problem]()
    bring(f"{new}\n\n{OTHER}", quiz="Practice", told=told)
    assert files(module) == before
    assert [each.code for each in told] == ["stands-elsewhere"]
    assert ("key" in str(told[0].values["parts"])) is is_turned


FORCE = "Recruiting a worker by force is forbidden; which element of the definition is the force?"


@pytest.mark.parametrize(
    ("old", "was", "now"),
    [
        (f"{FORCE} {{=means ~act ~purpose}}", "forbidden", "prohibited"),
        (
            "Кто решает, было ли согласие потерпевшего получено обманом? {=Суд ~Посредник ~Хозяин ~Полиция}",
            "получено",
            "дано",
        ),
        (
            f"{FORCE} {{=means ~act ~purpose}}",
            "forbidden; which element of the definition is the force? {=means ~act",
            "prohibited; which element of the definition is the force? {~means =act",
        ),
        ("Debt bondage is forbidden by the Protocol of Palermo. {T}", "forbidden", "prohibited"),
    ],
)
def test_what_asks_as_an_exam_does_with_one_synonym_and_the_same_short_answers_is_named(bring, examined, old, was, now):
    id, told = examined(f"{old}\n\n{OTHER}", 0), list[Problem]()
    bring(f"{old.replace(was, now)}\n\n{OTHER}", quiz="Practice", told=told)
    assert [each.values["twin"] for each in told if each.code == "exam-twin"] == [id]


def test_what_asks_another_thing_with_the_same_short_answers_is_not_named(bring, examined):
    examined(f"{FORCE} {{=means ~act ~purpose}}\n\n{OTHER}", 0)
    new, told = "Moving a worker by deceit is a crime; which element is that?", list[Problem]()
    bring(f"{new} {{=means ~act ~purpose}}\n\n{OTHER}", quiz="Practice", told=told)
    assert "exam-twin" not in {each.code for each in told}


def test_another_picture_and_a_corrected_letter_leave_a_question_what_it_was(bring):
    ids = bring("Whom does it shwo? ![](images/a.png) {=One ~Two}")
    assert [*bring("Whom does it show? ![](images/b.png) {=One ~Two}").values()] == [*ids.values()]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("To sell people is moral in the eyes of some. {T}", "To sell people is amoral in the eyes of some. {F}"),
        ("The employer has to keep the passport. {F}", "The employee has to keep the passport. {T}"),
        ("The victim may ask for the second paper. {T}", "The victim may ask for the second papers and more. {F}"),
        (
            "Which statment is true? {=One of all ~Two of all}",
            "Which statement is true? {=Three at last ~Four at last}",
        ),
    ],
)
def test_with_another_key_another_word_is_another_question(bring, old, new):
    (id,) = bring(old).values()
    assert id not in bring(new).values()


@pytest.mark.hard
def test_of_a_thousand_alike_few_are_compared_and_each_is_found(monkeypatch):
    compared, is_near = list[object](), alike_questions._is_near

    def counted(*pair):
        compared.append(pair)
        return is_near(*pair)

    monkeypatch.setattr(alike_questions, "_is_near", counted)
    body = kind_of("true-false").body(True)
    names = [f"{'aeiou'[at // 200]}{chr(98 + at // 20 % 10)}{chr(98 + at % 20)}land" for at in range(1000)]
    text = "Is it so that {} of many countries is a party to the Protcol?"
    asked = [single(f"o-{at}", text=text.format(name), body=body) for at, name in enumerate(names)]
    others = [replace(each, type="true-false") for each in asked]
    new = {at: replace(each, text=each.text.replace("Protcol", "Protocol")) for at, each in enumerate(others)}
    found = nearly_the_same(new, others)
    assert all(others[at] in [other for other, _ in found[at]] for at in new)
    assert len(compared) <= 20 * len(new)
