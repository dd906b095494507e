"""What tests of courses taken out share: the links of pages, and the schemas where they are."""

import os
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]


class PageLinks(HTMLParser):
    """Gathers the addresses and ids of a page, and every tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = dict(attributes)
        self.tags.append((tag, named))
        self.ids += [value for name, value in attributes if name == "id" and value]
        self.addresses += [(tag, value) for name, value in attributes if name in ("href", "src") and value]


def links_of(html: bytes) -> PageLinks:
    links = PageLinks()
    links.feed(html.decode())
    links.close()
    return links


def broken_links(files: dict[str, bytes]) -> Iterator[str]:
    """Give every address of a page that leads to no file or no place in one; web links of texts are fine."""
    pages = {name: links_of(content) for name, content in files.items() if name.endswith(".html")}
    for name, links in pages.items():
        for tag, address in links.addresses:
            parts = urlsplit(address)
            if parts.scheme:
                if tag != "a" or parts.scheme not in ("http", "https", "mailto"):
                    yield f"{name}: {tag} loads {address}"
                continue
            target = _joined(name, unquote(parts.path)) if parts.path else name
            if target not in files or (parts.fragment and parts.fragment not in pages[target].ids):
                yield f"{name}: {address}"


def _joined(page: str, path: str) -> str:
    parts: list[str] = list(PurePosixPath(page).parent.parts)
    for each in PurePosixPath(path).parts:
        if each == "..":
            parts.pop()
        else:
            parts.append(each)
    return "/".join(parts)


def archive_files(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def schemas(name: str, tmp_path: Path) -> Path:
    """Return a folder with the schemas of an archive; they carry their owners' notices and are not in the project."""
    named = os.environ.get("HTCOURSE_SCHEMAS")
    folder = Path(named) if named else ROOT.parent / "shared" / "schemas"
    archive = folder / f"{name}-xsd.zip"
    if not archive.is_file():
        pytest.skip(f"needs {archive.name}: put it into the folder HTCOURSE_SCHEMAS names")
    zipfile.ZipFile(archive).extractall(tmp_path / name)
    return tmp_path / name


def faults_of(content: bytes, schema: Path) -> list[str]:
    """Return what a schema says of a file."""
    checking = etree.XMLSchema(etree.parse(schema))
    checking.validate(etree.fromstring(content))
    return str(checking.error_log).splitlines()
