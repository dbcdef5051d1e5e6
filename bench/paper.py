"""Import + PDF + Excel of one 17-measure paper in one process.

Takes the real paper where the folder of real papers is, else the sample office's own year
(without the import). Each round starts with a new book; the first round is cold (word list,
fonts, forms and libraries still to be loaded) and told apart.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from itadesk.desk.desk import Desk
from itadesk.desk.papers import export_paper
from itadesk.desk.sample import write_sample
from itadesk.formspec.shelf import shelf
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.office import Office

PAPER = Path(__file__).resolve().parents[2] / "shared" / "seeds" / "ban-phue-2568.txt"
FORM = "report-outcome"
ROUNDS = 5

Times = dict[str, float]


def timed(times: Times, name: str, work: Callable[[], object]) -> None:
    """Adds the milliseconds of one piece of work."""
    start = time.perf_counter()
    work()
    times[name] = (time.perf_counter() - start) * 1000


def bring_in(book: Path) -> None:
    """The import as the command does it, backup and transaction included."""
    with Desk.create(book, Office(name="องค์การบริหารส่วนตำบลบ้านผือ"), 2568) as desk:
        desk.import_proposal(propose(read(PAPER), shelf().forms))


def put_out(book: Path, out: Path) -> None:
    """One export as the command does it."""
    with Desk.read(book) as desk:
        dossier = desk.dossier(desk.years()[0], "full-year")
    export_paper(dossier, shelf().forms[FORM], out)


def one_round(folder: Path) -> Times:
    """Milliseconds of each step."""
    times: Times = {}
    if PAPER.is_file():
        book = folder / "paper.ita"
        timed(times, "import", lambda: bring_in(book))
    else:
        book = write_sample(folder)
    timed(times, "PDF", lambda: put_out(book, folder / "paper.pdf"))
    timed(times, "Excel", lambda: put_out(book, folder / "paper.xlsx"))
    times["all"] = sum(times.values())
    return times


def main() -> None:
    """Prints a cold round and the median of five warm ones."""
    rounds: list[Times] = []
    for _ in range(ROUNDS + 1):
        with tempfile.TemporaryDirectory() as folder:
            rounds.append(one_round(Path(folder)))
    print(f"{PAPER.name if PAPER.is_file() else 'the sample'}, milliseconds")
    print(f"{'':8}{'cold':>8}{'warm':>8}")
    for name in rounds[0]:
        warm = statistics.median(times[name] for times in rounds[1:])
        print(f"{name:8}{rounds[0][name]:8.0f}{warm:8.0f}")


if __name__ == "__main__":
    main()
