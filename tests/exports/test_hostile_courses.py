"""What an author wrote cannot break a package nor become markup in it."""

from dataclasses import is_dataclass, replace

import pytest
from tests.exports.course_files import archive_files, broken_links

from htcourse.exports import cc11, html, scorm12

NASTY = "A \x0b\x00 <script>alert(1)</script> & \"quoted\" 'title' ]]> {words} \ud7ff\uffff"


def changed(each, **values):
    return replace(each, **values) if is_dataclass(each) else each._replace(**values)  # type: ignore[type-var]


@pytest.fixture(scope="module")
def hostile(compiled_sample):
    """Return the sample with nasty words wherever plain text stands."""
    module = compiled_sample
    return changed(
        module,
        titles=dict.fromkeys(module.titles, NASTY),
        authors=(NASTY,),
        licence=NASTY,
        parts=tuple(changed(each, titles=dict.fromkeys(each.titles, NASTY)) for each in module.parts),
        lessons=tuple(changed(each, titles=dict.fromkeys(each.titles, NASTY)) for each in module.lessons),
        sections=tuple(changed(each, title=NASTY) for each in module.sections),
        quizzes=tuple(changed(each, titles=dict.fromkeys(each.titles, NASTY)) for each in module.quizzes),
        charts=tuple(changed(each, titles={"en": NASTY}, alts={"en": NASTY}) for each in module.charts),
        terms=tuple(changed(each, term=NASTY, plain=NASTY) for each in module.terms),
        sources=tuple(
            changed(each, reference=NASTY, reliability=NASTY, url="javascript:alert(1)") for each in module.sources
        ),
        questions=tuple(
            changed(each, texts={one: _nasty(texts) for one, texts in each.texts.items()}) for each in module.questions
        ),
    )


def _nasty(texts):
    """Put nasty words into what is typed: such texts are kept as the author wrote them."""
    return {
        path: NASTY if path.startswith("answers/") and path.endswith("/text") else text for path, text in texts.items()
    }


@pytest.mark.parametrize("export", [html, scorm12, cc11], ids=lambda each: each.NAME)
def test_nasty_words_stay_words(export, hostile, tmp_path):
    written = export.write_course(hostile, tmp_path / "out.zip")
    files = archive_files(tmp_path / "out.zip")
    assert written.count == len(hostile.lessons)
    assert list(broken_links(files)) == []
    for name, content in files.items():
        if name.endswith((".html", ".xml")):
            assert b"<script>alert" not in content, name
            assert b'href="javascript:' not in content, name
