"""Runs the measurements named on the command line, or all of them.

python -m bench            all but endurance, which takes an hour
python -m bench paper      import + PDF + Excel of one real paper, in one process
python -m bench window     first usable window of the sample against an empty QTableView
python -m bench stops      the longest stop of the window with 10,000 measures
python -m bench endurance  memory and live objects after thousands of edits, pages, dialogs
python -m bench excel      20,000 styled rows against XlsxWriter
python -m bench pdf        the PDF writer against its peers
"""

import runpy
import sys

MODULES = {
    "paper": "bench.paper",
    "window": "bench.window",
    "stops": "bench.stops",
    "endurance": "bench.endurance",
    "excel": "bench.excel",
    "pdf": "bench.pdf",
}


def main() -> None:
    """Each measurement is a module or package of its own."""
    wanted = sys.argv[1:] or [name for name in MODULES if name != "endurance"]
    if unknown := [name for name in wanted if name not in MODULES]:
        sys.exit(f"unknown: {', '.join(unknown)}; known: {', '.join(MODULES)}")
    for name in wanted:
        print(f"== {name}", flush=True)
        sys.argv = [name]
        runpy.run_module(MODULES[name], run_name="__main__")


if __name__ == "__main__":
    main()
