"""The program as a user runs it: its own process, its own output, its exit code."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    """What one command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON is anything
        """Its stdout as JSON."""
        return json.loads(self.out)


def itadesk(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Answer:
    """Runs one command; a traceback in any of them fails the test that runs it."""
    done = subprocess.run(
        [sys.executable, "-m", "itadesk", *map(str, arguments)],
        capture_output=True,
        cwd=cwd or TOP,
        env={**os.environ, "PYTHONPATH": str(TOP), **environment},
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=120,
    )
    answer = Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in answer.err, answer.err
    return answer


def done(*arguments: str | Path) -> Answer:
    """Runs one command that must succeed."""
    answer = itadesk(*arguments)
    assert answer.code == 0, answer.err
    return answer


def refused(answer: Answer) -> str:
    """The stable code of a request that could not be carried out; one sentence, nothing else."""
    assert answer.code == 3, (answer.code, answer.out, answer.err)
    assert answer.out == ""
    assert answer.err.startswith("[")
    assert answer.err.count("\n") == 1
    code, _, sentence = answer.err[1:].partition("] ")
    assert any("ก" <= letter <= "๛" for letter in sentence)
    return code
