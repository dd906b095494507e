import pytest
from tests.usecases.workshop.drafts import LESSON

from htcourse.core.question_bank import is_id
from htcourse.store.unpack import is_safe_name
from htcourse.usecases.names import suggested_id, suggested_name
from htcourse.usecases.workshop.drafts import free_module_id, new_draft
from htcourse.usecases.workshop.files import add_file


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Before you sign", "before-you-sign"),
        ("До подписания: что спросить?", "do-podpisaniya-chto-sprosit"),
        ("Жұмыс іздеу қауіпсіздігі", "zhumys-izdeu-qauipsizdigi"),
        ("Коопсуз иш өңүтү", "koopsuz-ish-ongutu"),
        ("Ҳуқуқи меҳнатӣ", "huquqi-mehnati"),
        ("O‘zbekistonda ish", "ozbekistonda-ish"),
        ("CON", "con-1"),
        ("2024: ten figures", "2024-ten-figures"),
        ("中文", ""),
        ("", ""),
    ],
)
def test_a_title_becomes_a_lasting_name(title, name):
    assert suggested_id(title) == name
    assert not name or (is_id(name) and is_safe_name(name))


def test_a_suggested_name_is_free(places, draft):
    assert suggested_name(draft, "lesson", "Asking for help") == "asking-for-help-2"
    assert (draft / LESSON).exists()
    for expected in ("quiz", "quiz-2", "quiz-3"):
        name = suggested_name(draft, "quiz", "…")
        assert name == expected
        add_file(places, draft, "quiz", name, "T")


def test_a_new_module_takes_the_id_of_no_draft(places):
    found = []
    for _ in range(3):
        found.append(free_module_id(places, "До подписания"))
        new_draft(places, None, found[-1], "До подписания", "ru", "empty")
    assert found == ["do-podpisaniya", "do-podpisaniya-2", "do-podpisaniya-3"]
    assert free_module_id(places, "中文") == "module"
