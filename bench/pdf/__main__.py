"""python -m bench.pdf [ROUNDS]: papers of 17 and 340 rows by all peers, turn about; our growth."""

import statistics
import sys
import time
from collections.abc import Callable

from bench.pdf.papers import cell_paper, table_paper
from bench.pdf.peers import Maker, itadesk, peers
from itadesk.records.document import Document

_LIMITS = {
    17: {"libreoffice": 0.10, "weasyprint": 0.4},
    340: {"libreoffice": 0.25, "weasyprint": 0.25, "typst": 0.5, "qt": 1.0},
}
"""What our time may be of theirs."""


def _seconds(make: Maker, document: Document) -> float:
    start = time.perf_counter()
    make(document)
    return time.perf_counter() - start


def _compare(rows: int, makers: dict[str, Maker], rounds: int) -> None:
    times: dict[str, list[float]] = {name: [] for name in makers}
    for seed in range(rounds):
        document = table_paper(rows, seed)
        for name, make in makers.items():
            times[name].append(_seconds(make, document))
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"{rows} rows, median of {rounds}")
    for name, value in medians.items():
        ratio = medians["itadesk"] / value
        limit = _LIMITS[rows].get(name)
        wanted = f"   at most {limit:.2f}: {'yes' if ratio <= limit else 'NO'}" if limit else ""
        print(f"  {name:12} {value * 1000:9.1f} ms   ours/theirs {ratio:6.3f}{wanted}")


def _grow(
    label: str, make: Callable[[int, int], Document], *, small: int, limit: float, rounds: int
) -> None:
    """Our time for four times as much; new text each time, so that nothing is remembered."""
    pairs = [
        (_seconds(itadesk, make(small, seed)), _seconds(itadesk, make(4 * small, seed)))
        for seed in range(100, 100 + rounds)
    ]
    low, high = (statistics.median(values) for values in zip(*pairs, strict=True))
    ratio = high / low
    print(f"{label}: {low * 1000:.1f} ms, {high * 1000:.1f} ms, ratio {ratio:.2f}", end="")
    print(f"   at most {limit}: {'yes' if ratio <= limit else 'NO'}")


def main() -> None:
    """Everything is made once before it is measured: fonts, words and programs are warm."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    makers = peers()
    for make in makers.values():
        make(table_paper(2))
    for rows in _LIMITS:
        _compare(rows, makers, rounds)
    _grow("340, 1360 rows", table_paper, small=340, limit=4.2, rounds=rounds)
    _grow("cell of 16k, 64k letters", cell_paper, small=16_000, limit=4.5, rounds=rounds)


if __name__ == "__main__":
    main()
