"""Common Cartridge 1.1: manifest and assessments are valid, references resolve, and what is left out is named."""

from collections import Counter
from dataclasses import replace

import pytest
from lxml import etree, isoschematron  # type: ignore[attr-defined] # the stubs lack it
from tests.exports.course_files import archive_files, broken_links, faults_of, schemas

from htcourse.exports import cc11
from htcourse.exports.cc11.qti12 import QTI
from htcourse.webpages.ims_package import MANIFEST

NAMES = {"c": cc11.CONTENT, "q": QTI}
HELD = {"single-choice", "multiple-choice", "true-false", "short-text", "essay"}


@pytest.fixture(scope="module")
def written(compiled, tmp_path_factory):
    path = tmp_path_factory.mktemp("cartridge") / "course.imscc"
    done = cc11.write_course(compiled, path)
    return done, archive_files(path)


@pytest.fixture(scope="module")
def files(written):
    return written[1]


@pytest.fixture(scope="module")
def assessments(files):
    return {name: etree.fromstring(content) for name, content in files.items() if name.startswith("quizzes/")}


def test_the_manifest_is_valid(files, tmp_path):
    assert faults_of(files[MANIFEST], schemas("imscc11", tmp_path) / "cc11libxml2validator.xsd") == []


def test_every_assessment_is_valid(files, assessments, tmp_path):
    schema = schemas("imscc11", tmp_path) / "ccv1p1_qtiasiv1p2p1_v1p0.xsd"
    checking = etree.XMLSchema(etree.parse(schema))
    for name, root in assessments.items():
        assert checking.validate(root), (name, str(checking.error_log)[:400])


def test_every_assessment_keeps_the_rules_beside_the_schema(assessments, tmp_path):
    schema = etree.parse(schemas("imscc11", tmp_path) / "ccv1p1_qtiasiv1p2p1_v1p0.xsd")
    rules = isoschematron.Schematron(schema, store_report=True, validate_schema=False)
    for name, root in assessments.items():
        assert rules.validate(root), (name, str(rules.validation_report)[:600])


def test_whole_weights_go_out_and_others_are_named(compiled, tmp_path):
    types = {each.id: each.type for each in compiled.questions}
    quiz = next(each for each in compiled.quizzes if sum(types[one] in HELD for one in each.questions) > 2)
    first, second, third = [each for each in quiz.questions if types[each] in HELD][:3]
    weighed = replace(quiz, weights={first: 9.0, second: 0.5, third: 0.0})
    done = cc11.write_course(replace(compiled, quizzes=(weighed,)), tmp_path / "weighed.imscc")
    (content,) = (
        each for name, each in archive_files(tmp_path / "weighed.imscc").items() if name.startswith("quizzes/")
    )
    root = etree.fromstring(content)
    found = root.xpath("//q:qtimetadatafield[q:fieldlabel='cc_weighting']", namespaces=NAMES)
    assert [each.findtext("q:fieldentry", None, NAMES) for each in found] == ["9"]
    told = {each.values["id"] for each in done.problems if "whole weights" in each.template}
    assert told == {each.partition("/")[2] for each in (second, third)}
    schema = etree.parse(schemas("imscc11", tmp_path) / "ccv1p1_qtiasiv1p2p1_v1p0.xsd")
    assert etree.XMLSchema(schema).validate(root)
    assert isoschematron.Schematron(schema, validate_schema=False).validate(root)


def test_every_reference_of_the_manifest_resolves(files):
    manifest = etree.fromstring(files[MANIFEST])
    resources = [each.get("identifier") for each in manifest.iterfind(".//c:resource", NAMES)]
    assert len(resources) == len(set(resources))
    assert {each.get("identifierref") for each in manifest.iterfind(".//*[@identifierref]")} <= set(resources)
    listed = {each.get("href") for each in manifest.iterfind(".//c:file", NAMES)}
    assert listed == set(files) - {MANIFEST}


def test_every_link_inside_the_cartridge_leads_somewhere(files):
    assert list(broken_links(files)) == []


def test_pages_have_no_scripts_and_drawings_are_pictures(files):
    pages = {name: content.decode() for name, content in files.items() if name.endswith(".html")}
    assert not [name for name, page in pages.items() if "<script" in page or "<svg" in page]
    assert any(name.startswith("charts/") for name in files)
    assert all(b"role:" not in content for name, content in files.items() if name.startswith("charts/"))


def test_a_problem_is_there_for_every_question_that_is_not(written, compiled, assessments):
    asked = {question for quiz in compiled.quizzes for question in quiz.questions}
    inside = {
        f"{compiled.id}/{each.get('ident')}" for root in assessments.values() for each in root.iter(f"{{{QTI}}}item")
    }
    named = {f"{compiled.id}/{each.place.file}" for each in written[0].problems if each.code == "question-left-out"}
    assert asked <= inside | named
    assert not inside & named
    types = {each.id: each.type for each in compiled.questions}
    assert {types[each] for each in inside} == HELD


def test_each_item_pays_its_right_answer_in_full(assessments):
    profiles: Counter[str] = Counter()
    for root in assessments.values():
        for item in root.iter(f"{{{QTI}}}item"):
            profile = item.findtext(".//q:itemmetadata//q:fieldentry", namespaces=NAMES)
            profiles[profile] += 1
            scores = [float(each.text) for each in item.iterfind(".//q:setvar", NAMES)]
            assert (profile == "cc.essay.v0p1" and not scores) or max(scores) == 100, item.get("ident")
            assert all(0 <= each <= 100 for each in scores)
    assert min(profiles.values()) > 0
    assert set(profiles) == {
        f"cc.{each}.v0p1"
        for each in ("multiple_choice", "multiple_response", "true_false", "fib", "pattern_match", "essay")
    }


def test_a_small_module_is_valid_too(compiled_sample, tmp_path):
    cc11.write_course(compiled_sample, tmp_path / "sample.imscc")
    files = archive_files(tmp_path / "sample.imscc")
    folder = schemas("imscc11", tmp_path)
    assert list(broken_links(files)) == []
    assert faults_of(files[MANIFEST], folder / "cc11libxml2validator.xsd") == []
    for name, content in files.items():
        if name.startswith("quizzes/"):
            assert faults_of(content, folder / "ccv1p1_qtiasiv1p2p1_v1p0.xsd") == [], name
