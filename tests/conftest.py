"""What every test may ask for: the real papers, a user's folder of its own, Qt without a screen."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no reason to fail; a run of CI can be repeated letter by letter.
settings.register_profile(
    "itadesk",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("itadesk")

_SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


@pytest.fixture
def seeds() -> Path:
    """The folder of real papers; the test is skipped only where it does not exist."""
    if not _SEEDS.is_dir():
        pytest.skip("the real papers are not here")
    return _SEEDS


@pytest.fixture(autouse=True)
def user_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh user's folder, so that no test sees another's forms, backups or settings."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ITADESK_HOME", str(home))
    return home
