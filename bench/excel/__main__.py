"""``python -m bench.excel``: time and memory of 20,000 styled rows; XlsxWriter is the measure.

Each run is a process of its own, the two in turn, five times each; the median counts.
Asked: at most 1.6 times XlsxWriter's time, and at most 80 MB (the peak of the whole process,
numpy apart: openpyxl loads it where it happens to be installed).
"""

import resource
import statistics
import subprocess
import sys
import time

RUNS = 5
MOST_TIMES = 1.6
MOST_MEGABYTES = 80.0
WRITERS = ("ours", "xlsxwriter")


def run_once(writer: str) -> tuple[float, float]:
    """Seconds and megabytes (peak of the process) of one fresh run."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.excel", writer], check=True, capture_output=True, text=True
    )
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def measure(writer: str) -> None:
    """Print seconds and the peak of this process: the writer's own, its input made before."""
    sys.modules["numpy"] = None  # type: ignore[assignment]
    from bench.excel import rows

    data = rows.texts()
    before = time.process_time()
    getattr(rows, writer)(data)
    seconds = time.process_time() - before
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> int:
    """Print the medians and their ratio; 1 where what is asked is not met."""
    runs = [{writer: run_once(writer) for writer in WRITERS} for _ in range(RUNS)]
    median = {writer: statistics.median(run[writer][0] for run in runs) for writer in WRITERS}
    peak = max(run["ours"][1] for run in runs)
    ratio = median["ours"] / median["xlsxwriter"]
    print(f"itadesk {median['ours']:.2f} s, XlsxWriter {median['xlsxwriter']:.2f} s")
    print(
        f"ratio {ratio:.2f} (asked {MOST_TIMES}), peak {peak:.0f} MB (asked {MOST_MEGABYTES:.0f})"
    )
    return int(ratio > MOST_TIMES or peak > MOST_MEGABYTES)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1])
    else:
        sys.exit(main())
