"""Fresh Python processes for tests that need an interpreter of their own."""

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs ``code`` in a new interpreter at the top of the checkout."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=TOP,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
