import stat
import zipfile
from pathlib import Path

import pytest

from htcourse.core.errors import Cancelled, FolderError, ModuleError
from htcourse.formats.module_folder.folder_files import list_folder
from htcourse.store import unpack as unpacking
from htcourse.store.unpack import pack, unpack


def archive(folder: Path, *entries: tuple[str, bytes], mode: int = stat.S_IFREG | 0o644) -> Path:
    """Write an archive with these names, whatever they are, and a module.yaml."""
    path = folder / "module.htmod"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("module.yaml", "id: demo")
        for name, content in entries:
            entry = zipfile.ZipInfo("x")
            entry.filename = name
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = mode << 16
            opened.writestr(entry, content)
    return path


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "unpacked" / "here"
    folder.mkdir(parents=True)
    return folder


def test_a_package_comes_out_as_it_went_in(tmp_path: Path, into: Path) -> None:
    source = tmp_path / "source"
    (source / "lessons").mkdir(parents=True)
    (source / "module.yaml").write_text("id: demo")
    (source / "lessons" / "құқық.md").write_text("## Үш белгі {#a}")
    (source / ".git").mkdir()
    (source / ".git" / "config").write_text("secret")
    (source / "link.md").symlink_to("/etc/passwd")
    packed = pack(source, tmp_path / "demo.htmod")
    assert unpack(packed, into) == into
    assert files(into) == ["lessons/құқық.md", "module.yaml"]
    assert (into / "lessons" / "құқық.md").read_text() == "## Үш белгі {#a}"
    assert pack(source, tmp_path / "again.htmod").read_bytes() == packed.read_bytes()


def test_what_is_checked_is_what_is_packed(tmp_path: Path, into: Path) -> None:
    source = tmp_path / "source"
    (source / "lessons").mkdir(parents=True)
    (source / "module.yaml").write_text("id: demo")
    (source / "notes.md").write_text("## One {#a}")
    (source / "lessons" / "one.md").symlink_to(source / "notes.md")
    (source / "lessons" / "._one.md").write_bytes(b"\0\5\x16\7")
    read = list_folder(source)
    assert read.problems == ()
    unpack(pack(source, tmp_path / "demo.htmod"), into)
    assert files(into) == ["lessons/one.md", "module.yaml", "notes.md"]
    assert sorted(each.file for found in read.files.values() for each in found) == ["lessons/one.md", "module.yaml"]


def test_a_module_in_one_folder_of_the_archive_is_found(tmp_path: Path, into: Path) -> None:
    path = tmp_path / "module.htmod"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("my-module/module.yaml", "id: demo")
        opened.writestr("__MACOSX/my-module/._module.yaml", "rubbish")
    assert unpack(path, into) == into / "my-module"
    assert files(into) == ["my-module/module.yaml"]


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../out.md",
        "lessons/../../out.md",
        "lessons//a.md",
        "./a.md",
        "C:/out.md",
        "C:out.md",
        "lessons\\..\\out.md",
        "..\\..\\out.md",
        "\\\\host\\share\\x.md",
        "a\0.md",
        "a\n.md",
        "con",
        "lessons/NUL.md",
        "com1.yaml",
        "LPT¹.md",
        "aux .md",
        "lessons/a. ",
        "lessons./a.md",
        "lessons/a.md.",
        "a?.md",
        "a:stream.md",
        "MODULE.yaml",
        "module.yaml",
        "module.yaml/a.md",
        "/".join("abcdefghijklmnop"),
        "x" * 256,
    ],
)
def test_an_unsafe_name_stops_everything_before_a_file_is_written(tmp_path: Path, into: Path, name: str) -> None:
    with pytest.warns(UserWarning, match="Duplicate") if name == "module.yaml" else _nothing():
        path = archive(tmp_path, (name, b"x"))
    with pytest.raises(ModuleError, match="not safe"):
        unpack(path, into)
    assert files(tmp_path) == ["module.htmod"]


def _nothing():
    from contextlib import nullcontext

    return nullcontext()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lessons/a.md", "lessons/A.md"),
        ("Lessons/a.md", "lessons/b.md"),
        ("й.md", "и\u0306.md"),
        ("straße.md", "STRASSE.md"),
        ("lessons", "lessons/a.md"),
        ("lessons/a.md", "lessons"),
    ],
)
def test_names_that_clash_on_some_computers_are_refused(tmp_path: Path, into: Path, one: str, other: str) -> None:
    path = archive(tmp_path, (one, b"1"), (other, b"2"))
    with pytest.raises(ModuleError, match="not safe"):
        unpack(path, into)
    assert files(into) == []


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, into: Path, kind: int) -> None:
    path = archive(tmp_path, ("link.md", b"/etc/passwd"), mode=kind | 0o777)
    with pytest.raises(ModuleError, match="not safe"):
        unpack(path, into)


def test_a_bomb_is_stopped_while_it_is_read(tmp_path: Path, into: Path) -> None:
    path = archive(tmp_path, ("bomb.md", bytes(20_000_000)))
    with pytest.raises(ModuleError, match="more than"):
        unpack(path, into)
    assert sum(each.stat().st_size for each in into.rglob("*")) < 5_000_000


def test_sizes_are_counted_not_believed(tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_BYTES", 1000)
    path = archive(tmp_path, ("a.md", b"x" * 600), ("b.md", b"y" * 600))
    with pytest.raises(ModuleError, match="more than"):
        unpack(path, into)


def test_too_many_files_are_refused(tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_FILES", 3)
    path = archive(tmp_path, *((f"{number}.md", b"") for number in range(3)))
    with pytest.raises(ModuleError, match="more than"):
        unpack(path, into)


def test_what_is_no_archive_is_a_sentence(tmp_path: Path, into: Path) -> None:
    path = archive(tmp_path, ("a.md", b"text" * 1000))
    for content in (b"", b"a letter", path.read_bytes()[:200]):
        (tmp_path / "broken.htmod").write_bytes(content)
        with pytest.raises(ModuleError, match="not a module package"):
            unpack(tmp_path / "broken.htmod", into)


def test_damage_in_a_file_is_a_sentence(tmp_path: Path, into: Path) -> None:
    path = archive(tmp_path, ("a.md", b"text"))
    content = path.read_bytes()
    place = content.index(b"module.yaml") + len("module.yaml")
    path.write_bytes(content[:place] + b"\xff\xff\xff" + content[place + 3 :])
    with pytest.raises(ModuleError, match="not a module package"):
        unpack(path, into)


def test_unusual_packing_is_a_sentence(tmp_path: Path, into: Path) -> None:
    path = tmp_path / "module.htmod"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as opened:
        opened.writestr("module.yaml", "id: demo" * 100)
    with pytest.raises(ModuleError, match="unusual way"):
        unpack(path, into)


def test_an_archive_without_a_module_is_a_sentence(tmp_path: Path, into: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("a/b/module.yaml", "too deep")
    with pytest.raises(ModuleError, match=r"no module\.yaml"):
        unpack(path, into)


def test_a_missing_archive_and_a_missing_folder_are_sentences(tmp_path: Path, into: Path) -> None:
    with pytest.raises(FolderError):
        unpack(tmp_path / "none.htmod", into)
    with pytest.raises(FolderError):
        pack(into, tmp_path / "none" / "demo.htmod")


def test_packing_refuses_names_that_would_not_unpack(tmp_path: Path, into: Path) -> None:
    (into / "a?.md").write_text("x")
    with pytest.raises(ModuleError, match="not safe"):
        pack(into, tmp_path / "demo.htmod")
    assert not list(tmp_path.glob("demo*"))


def test_both_can_be_stopped(tmp_path: Path, into: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    path = archive(tmp_path, ("a.md", b"x"))
    with pytest.raises(Cancelled):
        unpack(path, into, stop)
    (into / "module.yaml").write_text("id: demo")
    with pytest.raises(Cancelled):
        pack(into, tmp_path / "demo.htmod", stop)
    assert not list(tmp_path.glob("demo*"))


@pytest.mark.parametrize(
    ("mark", "at", "wrong", "told"),
    [
        (b"PK\5\6", 16, b"\xf0\xff\xff\xff", "module package, or it is damaged (its directory"),
        (b"PK\3\4", 28, b"\xff\xff", "module package, or it is damaged ("),  # how, zipfile says otherwise since 3.13
    ],
)
def test_a_wrong_place_in_a_package_is_told_as_damage(tmp_path, into, mark, at, wrong, told):
    path = archive(tmp_path, ("one.md", b"One"))
    content = bytearray(path.read_bytes())
    start = content.rindex(mark) + at
    content[start : start + len(wrong)] = wrong
    path.write_bytes(content)
    with pytest.raises(ModuleError) as raised:
        unpack(path, into)
    assert told in str(raised.value)
