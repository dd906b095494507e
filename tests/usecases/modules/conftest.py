import shutil

import pytest
from tests.usecases.module_places import beside_a_course
from tests.usecases.sample_desk import SAMPLE


@pytest.fixture
def places(tmp_path, monkeypatch):
    return beside_a_course(tmp_path, monkeypatch)


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "module")
    return tmp_path / "module"
