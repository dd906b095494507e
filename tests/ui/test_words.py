"""No word for people stands in the windows outside translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import htcourse

UI = Path(htcourse.__file__).parent / "ui"
SHOWN_BY = {
    *(
        "Label",
        "Button",
        "RichLabel",
        "Tag",
        "ListRow",
        "LinkCard",
        "ChoiceCard",
        "ChoiceRow",
        "ChoiceButton",
        "StateWord",
    ),
    *("Disclosure", "LabelButton", "InboxRow", "CheckCard", "QLabel", "QPushButton", "QAction", "QMenu", "Entry"),
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription"),
    *(
        "addAction",
        "addItem",
        "addButton",
        "add_button",
        "set_words",
        "set_head",
        "show_html",
        "show_state",
        "tell",
        "ask",
    ),
    *("getOpenFileName", "getSaveFileName", "getExistingDirectory", "drawText"),
}
# A word with a capital, or two words: names of roles, icons and keys are neither.
WORDS = re.compile(r"(?<![\w&<\"'=#:/-])(?:[A-Z][a-z]{2,}|[a-z]{2,} [a-z]{2,})")
NO_WORDS = {"Ctrl+K", "Esc", "Inter"}
ALIAS = re.compile(r"^\s*(?!translate =)\w+ = QCoreApplication\.translate$", re.MULTILINE)


def literals(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the strings of an expression, but for those handed to a translation or another call."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join"):
            yield from literals(node.func.value)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from literals(child)


def untranslated(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in SHOWN_BY:
            for argument in (*node.args, *(each.value for each in node.keywords)):
                for found in literals(argument):
                    text = re.sub(r"<[^>]*>?", "", str(found.value))
                    if WORDS.search(text) and text not in NO_WORDS:
                        yield f"{path.name}:{found.lineno} {found.value!r}"


def test_no_words_for_people_stand_outside_translation():
    paths = sorted(UI.rglob("*.py"))
    assert paths
    found = {str(path.relative_to(UI)): list(untranslated(path)) for path in paths}
    assert {path: words for path, words in found.items() if words} == {}


def test_a_word_outside_translation_is_found(tmp_path):
    code = 'Label(look, "Not translated", "small")\nLabel(look, self.tr("Translated"))\nButton(look, f"{n} Lessons")\n'
    path = tmp_path / "view.py"
    path.write_text(code, encoding="utf-8")
    assert list(untranslated(path)) == ["view.py:1 'Not translated'", "view.py:3 ' Lessons'"]


def test_what_translates_has_no_name_but_the_one_that_lupdate_knows():
    """“1 of 8 answered” stood in English in a Russian window: nothing said by an alias is taken up."""
    assert not [each.name for each in sorted(UI.rglob("*.py")) if ALIAS.search(each.read_text("utf-8"))]
