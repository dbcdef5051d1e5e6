"""Runs the measurements named on the command line, or all of them.

python -m bench            all
python -m bench paper      import + PDF + Excel of one real paper, in one process
python -m bench window     first usable window of the sample against an empty QTableView
python -m bench pdf        the PDF writer against its peers
"""

import runpy
import sys
from importlib.util import find_spec

NAMES = ("paper", "window", "pdf")


def main() -> None:
    """Each measurement is a module of its own; one that is not there is told."""
    wanted = sys.argv[1:] or list(NAMES)
    if unknown := set(wanted) - set(NAMES):
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(NAMES)}")
    for name in wanted:
        module = f"bench.{name}.__main__" if name == "pdf" else f"bench.{name}"
        if find_spec(module) is None:
            print(f"{name}: not here")
            continue
        print(f"== {name}", flush=True)
        sys.argv = [module]
        runpy.run_module(module, run_name="__main__")


if __name__ == "__main__":
    main()
