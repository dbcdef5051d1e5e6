"""Time from starting the program to its first usable window, against an empty QTableView.

Both are new processes, taken in turns; the clock runs from before the process is started until
a table has been painted and the event loop has nothing left to do. Both have their modules
compiled, as an installed program has. Without a display Qt draws offscreen.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 5


def main() -> None:
    """Prints the medians and their ratio."""
    from itadesk.desk.sample import write_sample

    with tempfile.TemporaryDirectory() as folder:
        book = write_sample(Path(folder))
        compiled = str(Path(folder) / "compiled")
        environment = {**os.environ, "ITADESK_HOME": folder, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        pairs = [
            (started("empty", book, environment), started("sample", book, environment))
            for _ in range(ROUNDS + 1)
        ][1:]  # the first pair warms the disk and compiles
    empty, sample = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"empty QTableView  {empty:6.0f} ms")
    print(f"sample office     {sample:6.0f} ms")
    print(f"ratio             {sample / empty:6.2f}")


def started(what: str, book: Path, environment: dict[str, str]) -> float:
    """Milliseconds until the child's window is usable."""
    command = [sys.executable, "-m", "bench.window", what, str(book), str(time.time())]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return float(done.stdout.split()[-1])


def child(what: str, book: Path, start: float) -> None:
    """Shows the window, tells how long it took, and leaves."""
    from bench.first_paint import FirstPaint

    if what == "empty":
        from PySide6.QtWidgets import QApplication, QTableView

        app = QApplication([])
        watch = FirstPaint(app, start)
        view = QTableView()
        view.show()
        app.exec()
    else:
        from itadesk.gui.app import make_app
        from itadesk.gui.program import Program

        app = make_app()
        watch = FirstPaint(app, start)
        program = Program(app)
        program.begin(book)
        app.exec()
        program.end()
    print(watch.elapsed, flush=True)
    os._exit(0)  # closing is not what is measured


if __name__ == "__main__":
    if len(sys.argv) == 4:
        child(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]))
    else:
        main()
