import os
import pathlib

import pytest

SOURCE = pathlib.Path(__file__).resolve().parents[3]


@pytest.fixture
def command():
    return pathlib.Path(os.environ["ZHIBIAO_TEST_BUILD"]) / "zhibiao"


@pytest.fixture
def articles(monkeypatch):
    """The example articles, by paths from the top folder, in which the test runs."""
    monkeypatch.chdir(SOURCE)
    found = sorted(pathlib.Path("examples/articles").glob("*.txt"))
    assert len(found) >= 4
    return found
