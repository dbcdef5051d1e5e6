"""The program as a user runs it: what it says on stdout and stderr, and its exit code."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from itadesk.cli.program import run

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


def itadesk(*arguments: str | Path, cwd: Path | None = None) -> Answer:
    """Runs one command in this process; an exception nobody expected fails the test."""
    out, err = io.StringIO(), io.StringIO()
    hook = sys.excepthook
    try:
        with redirect_stdout(out), redirect_stderr(err), chdir(cwd or Path.cwd()):
            code = run([str(argument) for argument in arguments])
    finally:
        sys.excepthook = hook
    return Answer(code, out.getvalue(), err.getvalue())


def process(
    *arguments: str | Path, prefix: Sequence[str] = (), environment: Mapping[str, str] | None = None
) -> Answer:
    """Runs one command as a process of its own, as a user does."""
    done = subprocess.run(
        [*prefix, sys.executable, "-m", "itadesk", *map(str, arguments)],
        capture_output=True,
        cwd=TOP,
        env={**os.environ, **(environment or {})},
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
