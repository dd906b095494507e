import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.moodle_grid import category_names, category_path


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("$course$/top/Law/Protocol", ("Law", "Protocol")),
        ("$course$/Law", ("Law",)),
        ("$module$/top", ()),
        ("$course$", ()),
        ("Law//Order/ Words  of ", ("Law/Order", "Words of")),
        ("top/Law", ("Law",)),
        ("", ()),
        ("//", ("/",)),
    ],
)
def test_a_path_gives_its_names_from_the_top(path, names):
    assert category_names(path) == names


@given(
    st.lists(st.text("ab/ ", min_size=1).map(lambda each: " ".join(each.split())).filter(lambda each: each.strip("/ ")))
)
def test_names_without_a_slash_at_their_ends_come_back(names):
    names = tuple(each for each in names if not each.startswith("/") and not each.endswith("/") and "//" not in each)
    assert category_names(category_path(names)) == names
