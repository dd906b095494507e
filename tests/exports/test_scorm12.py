"""SCORM 1.2: the manifest is valid, every reference in it resolves, and what is kept fits."""

import json
from dataclasses import replace
from random import Random

import pytest
from lxml import etree
from tests.exports.course_files import archive_files, broken_links, faults_of, schemas
from tests.webpages.answers import answers

from htcourse.core.errors import Cancelled
from htcourse.exports import scorm12
from htcourse.webpages.article import Leads
from htcourse.webpages.edition import Edition
from htcourse.webpages.ims_package import MANIFEST
from htcourse.webpages.page_files import Medium
from htcourse.webpages.question import PageQuestion

NAMES = {"c": scorm12.CONTENT, "adlcp": scorm12.ADL}
SCORMTYPE = f"{{{scorm12.ADL}}}scormtype"
MOST = 4096


@pytest.fixture(scope="module")
def package(compiled, tmp_path_factory):
    path = tmp_path_factory.mktemp("scorm") / "course.zip"
    scorm12.write_course(compiled, path)
    return archive_files(path)


@pytest.fixture(scope="module")
def manifest(package):
    return etree.fromstring(package[MANIFEST])


def test_the_manifest_is_valid(package, tmp_path):
    # This schema brings that of content packages along.
    assert faults_of(package[MANIFEST], schemas("scorm12", tmp_path) / "adlcp_rootv1p2.xsd") == []


def test_a_small_module_is_valid_too(compiled_sample, tmp_path):
    scorm12.write_course(compiled_sample, tmp_path / "sample.zip")
    files = archive_files(tmp_path / "sample.zip")
    assert list(broken_links(files)) == []
    assert faults_of(files[MANIFEST], schemas("scorm12", tmp_path) / "adlcp_rootv1p2.xsd") == []


def test_every_reference_of_the_manifest_resolves(manifest):
    resources = [each.get("identifier") for each in manifest.iterfind(".//c:resource", NAMES)]
    assert len(resources) == len(set(resources))
    referred = [each.get("identifierref") for each in manifest.iterfind(".//*[@identifierref]")]
    assert set(referred) == set(resources)
    [organisations] = manifest.iterfind("c:organizations", NAMES)
    [organisation] = organisations
    assert organisations.get("default") == organisation.get("identifier")


def test_every_file_is_listed_and_every_listed_file_is_there(manifest, package):
    listed = {each.get("href") for each in manifest.iterfind(".//c:file", NAMES)}
    assert listed == set(package) - {MANIFEST}
    for resource in manifest.iterfind(".//c:resource[@href]", NAMES):
        assert resource.get("href") in {each.get("href") for each in resource.iterfind("c:file", NAMES)}


def test_every_link_inside_the_package_leads_somewhere(package):
    assert list(broken_links(package)) == []


def test_a_sco_does_not_lead_to_another_page(package, manifest):
    from tests.exports.course_files import links_of

    scos = [each.get("href") for each in manifest.iterfind(".//c:resource", NAMES) if each.get(SCORMTYPE) == "sco"]
    for sco in scos:
        inside = [address for tag, address in links_of(package[sco]).addresses if tag == "a" and ":" not in address]
        assert all(each.startswith("#") for each in inside), sco


def test_each_lesson_and_each_quiz_is_a_sco_and_each_quiz_has_its_pass_mark(manifest, compiled):
    scos = [each for each in manifest.iterfind(".//c:resource", NAMES) if each.get(SCORMTYPE) == "sco"]
    assert len(scos) == len(compiled.lessons) + len(compiled.quizzes)
    marks = manifest.findall(".//adlcp:masteryscore", NAMES)
    kinds = {each.id: each.type for each in compiled.questions}
    scored = [each for each in compiled.quizzes if {kinds[id] for id in each.questions} != {"essay"}]
    assert 0 < len(scored) < len(compiled.quizzes)  # one of essays alone never reports a score
    marked = {each.getparent().get("identifier"): each.text for each in marks}
    assert marked == {f"quiz-{each.id.partition('/')[2]}": str(each.pass_percent or 60) for each in scored}


def test_a_quiz_with_a_mark_to_pass_has_that_one(compiled, tmp_path):
    quizzes = tuple(replace(each, pass_percent=75) for each in compiled.quizzes[:2])
    scorm12.write_course(replace(compiled, quizzes=quizzes), tmp_path / "marked.zip")
    manifest = etree.fromstring(archive_files(tmp_path / "marked.zip")[MANIFEST])
    assert {each.text for each in manifest.findall(".//adlcp:masteryscore", NAMES)} == {"75"}


def test_a_quiz_that_is_scored_shows_no_key(package):
    for name, content in package.items():
        if name.startswith("pages/quiz-"):
            assert b'class="key"' not in content, name


def test_every_answer_comes_back_from_what_is_kept(compiled, ask):
    random, edition = Random(5), Edition.of(compiled)
    leads = Leads(edition, Medium.SCORM, "pages/quiz.html")
    for row in compiled.questions:
        question = edition.question(row.id)
        assert question is not None
        page = PageQuestion(question, leads)
        interaction = page.data()["interaction"]
        for answer in answers(row.type, page.body, page.interaction, random):
            back = ask({"interaction": interaction, "answer": answer})
            mine = page.question.kind.grade(page.body, answer).points
            assert page.question.kind.grade(page.body, back or {}).points == mine, (row.id, answer, back)


def test_what_is_kept_never_outgrows_its_room(ask):
    short = {"v": 1, "a": ["0.1", ["word"]]}
    assert json.loads(ask({"state": short, "most": MOST})) == short
    for state in ({"a": [["слово " * 2000], ["word " * 3000], "0.1"]}, {"a": ["0." * 900, "1." * 1500, ["x" * 30]]}):
        kept = ask({"state": state, "most": MOST})
        assert len(kept) <= MOST
        assert len(json.loads(kept)["a"]) == 3
    assert json.loads(ask({"state": {"a": [["word " * 3000], "0.1"]}, "most": MOST}))["a"][0][0].startswith("word word")


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(0, "0000:00:00.00"), (61_230, "0000:01:01.23"), (3_599_999, "0000:59:59.99"), (36_000_000, "0010:00:00.00")],
)
def test_time_is_written_as_scorm_wants_it(milliseconds, text, ask):
    assert ask({"milliseconds": milliseconds}) == text


def test_stopping_leaves_nothing_behind(compiled_sample, tmp_path):
    def stop(done, total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        scorm12.write_course(compiled_sample, tmp_path / "course.zip", stop)
    assert list(tmp_path.iterdir()) == []
