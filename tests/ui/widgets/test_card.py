"""Cards of a kind keep the same room around their contents: that of the look's table."""

import ast
from pathlib import Path

from htcourse import ui
from htcourse.ui.widgets.card import PADDING, Card

OTHERS = {
    "screens/class_plan/view.py",
    "screens/classes/collecting.py",
    "screens/exams/results.py",
    "screens/exams/view.py",
    "screens/help/view.py",
    "screens/home/view.py",
    "screens/learners/damaged_card.py",
    "screens/lesson/content_note.py",
    "screens/progress/view.py",
    "screens/quiz/review_page.py",
    "screens/reports/view.py",
    "screens/sessions/view.py",
}
"""Where a card is a frame around widgets that have margins of their own, or takes those of what it stands beside."""


def test_no_screen_has_paddings_of_its_own():
    root = Path(ui.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        cards = [each for each in ast.walk(tree) if isinstance(each, ast.ClassDef) and _is_card(each)]
        calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and _name(each.func) == "Card"]
        calls += [
            call
            for each in cards
            for call in ast.walk(each)
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__"
        ]
        if any(word.arg == "margins" for call in calls for word in call.keywords):
            found.add(path.relative_to(root).as_posix())
    assert found <= OTHERS


def test_a_card_has_the_padding_of_its_kind_at_every_zoom(qtbot, look):
    for zoom in (1.0, 2.0):
        look.set_zoom(zoom)
        for kind, margins in PADDING.items():
            card = Card(look, padding=kind)
            qtbot.addWidget(card)
            kept = card.body.contentsMargins()
            assert (kept.left(), kept.top(), kept.right(), kept.bottom()) == tuple(map(look.px, margins))


def _is_card(each: ast.ClassDef) -> bool:
    return any(_name(base) == "Card" for base in each.bases)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
