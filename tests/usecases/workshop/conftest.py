import pytest
from tests.usecases.workshop.drafts import data_folder, sample_draft


@pytest.fixture
def places(tmp_path):
    return data_folder(tmp_path)


@pytest.fixture
def draft(tmp_path):
    return sample_draft(tmp_path)
