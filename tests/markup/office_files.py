"""Word and OpenDocument texts as their programs write them, small enough to be read in `tests/samples/office`."""

import io
import zipfile
from pathlib import Path

from tests.pictures import PNG

SAMPLES = Path(__file__).parents[1] / "samples" / "office"
_BODY = ("<w:body>", "</w:body>")


def sample(name: str) -> str:
    """Return one of the files that a document is made of."""
    return (SAMPLES / f"{name}.xml").read_text("utf-8")


def p(words: str) -> str:
    return f"<w:p>{words}</w:p>"


def r(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def cell(words: str) -> str:
    return f"<w:tc>{p(words)}</w:tc>"


def packed(files: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def word_file(body: str = "", **others: str) -> bytes:
    """Return a .docx, with another body if one is given; `others` are files in the folder `word` (`comments="…"`)."""
    document = sample("document")
    if body:
        head, _, rest = document.partition(_BODY[0])
        document = f"{head}{_BODY[0]}{body}{_BODY[1]}{rest.partition(_BODY[1])[2]}"
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": document,
        "word/media/image1.png": PNG,
        "word/_rels/document.xml.rels": others.pop("relations", sample("relations")),
    }
    files |= {f"word/{name}.xml": sample(name) for name in ("styles", "numbering", "footnotes")}
    return packed(files | {f"word/{name}{'' if '.' in name else '.xml'}": content for name, content in others.items()})


def numbered_parts(content: bytes, target: str = "{}2.xml") -> bytes:
    """Return a .docx with the parts named as Word in a browser names them, and `target` as what leads to each."""
    kinds = ("styles", "numbering", "footnotes")
    names = {f"word/{each}.xml": f"word/{each}2.xml" for each in (*kinds, "document")}
    relations = "word/_rels/document.xml.rels"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files: dict[str, str | bytes] = {names.get(each, each): archive.read(each) for each in archive.namelist()}
    told = "".join(f'<Relationship Id="{each}" Type="r/{each}" Target="{target.format(each)}"/>' for each in kinds)
    end = "</Relationships>"
    files["word/_rels/document2.xml.rels"] = files.pop(relations).decode().replace(end, told + end)
    return packed(files)


def odt_file() -> bytes:
    """Return an .odt."""
    mimetype = "application/vnd.oasis.opendocument.text"
    return packed({"mimetype": mimetype, "content.xml": sample("content"), "Pictures/a.png": PNG})


def odt_of(text: str, looks: str = "", **others: str) -> bytes:
    """Return an .odt of a text and the styles in it; `others` are files beside it (`styles="…"`)."""
    start, _, rest = sample("content").partition("<office:text>")
    head = start.replace("</office:automatic-styles>", f"{looks}</office:automatic-styles>")
    content = f"{head}<office:text>{text}</office:text>{rest.partition('</office:text>')[2]}"
    files: dict[str, str | bytes] = {"content.xml": content, "Pictures/a.png": PNG}
    return packed(files | {f"{name}.xml": each for name, each in others.items()})
