"""The walls that import-linter cannot see."""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from itertools import accumulate
from pathlib import Path

import grimp

SOURCE = Path(__file__).parent.parent / "src" / "htcourse"
FILES = sorted(SOURCE.rglob("*.py"))
HEAVY = ("ruamel", "markdown", "lxml", "sqlite_utils", "numpy", "fsrs", "asyncio", "nacl", "segno", "bibtexparser")


def _modules(folder: str) -> list[str]:
    paths = sorted((SOURCE / folder).rglob("*.py"))
    return [".".join(("htcourse", *path.relative_to(SOURCE).with_suffix("").parts)) for path in paths]


def _run(code: str) -> str:
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_core_needs_only_the_standard_library_and_fsrs():
    allowed = {*sys.stdlib_module_names, "htcourse", "fsrs"}
    for path in (SOURCE / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for name in names:
                assert name.partition(".")[0] in allowed, f"{path.name} imports {name}"


def test_no_module_and_no_folder_imports_itself_by_way_of_others():
    graph = grimp.build_graph("htcourse", cache_dir=None)
    imports = {each: graph.find_modules_directly_imported_by(each) for each in graph.modules}
    TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle
    neighbours: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for module, found in imports.items():
        for own, other in (_parting(module, each) for each in found):
            neighbours[own.rpartition(".")[0]][own].add(other)
    for each in neighbours.values():
        each.pop("", None)
        TopologicalSorter(each).prepare()


def _parting(one: str, other: str) -> tuple[str, str]:
    """Return the files or folders, side by side, in which two modules lie; nothing where one is the folder itself."""
    ways = zip(accumulate(one.split("."), "{}.{}".format), accumulate(other.split("."), "{}.{}".format), strict=False)
    return next((way for way in ways if way[0] != way[1]), ("", ""))


def test_no_use_case_brings_a_window_library():
    imports = "\n".join(f"import {name}" for name in _modules("usecases") if not name.endswith("__main__"))
    seen = _run(f"import sys\n{imports}\nprint([name for name in sys.modules if 'PySide6' in name])")
    assert seen == "[]"


def test_what_builds_the_wheel_brings_only_what_its_environment_has():
    others = ("bs4", "lxml", "python_calamine", "xlsxwriter", "zstandard", "nacl", "segno", "PySide6")
    build = "import sys, htcourse.usecases.modules.build_module\n"
    seen = _run(f"{build}print([name for name in {others} if name in sys.modules])")
    assert seen == "[]"


def test_a_start_brings_nothing_of_the_tour():
    started = "import sys, htcourse.start, htcourse.app, htcourse.cli\n"
    seen = _run(f"{started}print([name for name in sys.modules if 'htcourse.tour' in name or 'QtTest' in name])")
    assert seen == "[]"


def test_what_a_start_needs_brings_no_heavy_library():
    wanted = (
        "session",
        "reading.open_section",
        "reading.open_contents",
        "reading.open_home",
        "reading.record_reading",
        "attempts.answer_question",
        "people.learners",
    )
    imports = "\n".join(f"import htcourse.usecases.{name}" for name in wanted)
    seen = _run(f"import sys\n{imports}\nprint([name for name in {HEAVY!r} if name in sys.modules])")
    assert seen == "[]"


def test_no_file_is_longer_than_400_lines():
    lines = {str(path.relative_to(SOURCE)): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert lines
    assert {path: count for path, count in lines.items() if count > 400} == {}


def _functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)]


def _with(path: Path, words: str) -> Iterator[ast.AST]:
    """Yield the nodes of a file that has one of these words (a pattern), and nothing of any other: to read costs."""
    text = path.read_text(encoding="utf-8")
    if re.search(rf"\b({words})\b", text):
        yield from ast.walk(ast.parse(text))


def test_no_translated_sentence_is_an_f_string():
    for path in FILES:
        for node in _with(path, "tr|translate|QT_TRANSLATE_NOOP"):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in {"tr", "translate", "QT_TRANSLATE_NOOP"}:
                built = [each for each in node.args[:2] if isinstance(each, ast.JoinedStr | ast.BinOp)]
                assert not built, f"{path.relative_to(SOURCE)}:{node.lineno} translates a sentence that is put together"


def test_no_window_turns_the_event_loop_by_hand():
    for path in (SOURCE / "ui").rglob("*.py"):
        assert "processEvents" not in path.read_text(encoding="utf-8"), path


REACHING = (
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "webbrowser",
    "ftplib",
    "smtplib",
    "requests",
    "PySide6.QtNetwork",
)
OPENING = "PySide6.QtGui.QDesktopServices"


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in _with(path, "|".join(each.rpartition(".")[2] for each in (*REACHING, OPENING))):
        if isinstance(node, ast.Import):
            names |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return names


def test_nothing_reaches_a_network_and_one_place_alone_opens_addresses():
    for path in FILES:
        names = _imported(path)
        reached = {name for name in names for each in REACHING if name == each or name.startswith(f"{each}.")}
        # It listens, in the room's own network, while a trainer runs a poll (that only it knows aiohttp is a contract).
        assert not reached or (path == SOURCE / "classroom" / "poll_server.py" and reached == {"socket"}), path
        assert OPENING not in names or path == SOURCE / "ui" / "shell" / "web_links.py", path


def test_no_window_asks_a_layout_for_its_items():
    """Qt deletes them, PySide goes on knowing them, and a control at the same address ends the program: tests, too."""
    tests = [path for path in Path(__file__).parent.rglob("*.py") if path != Path(__file__)]
    asking = {path.name for path in (*FILES, *tests) if re.search(r"\.itemAt\(|QSpacerItem", path.read_text("utf-8"))}
    assert asking == {"file_tree.py"}  # of a tree, whose items are ours
