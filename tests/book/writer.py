"""A writer in a process of its own: opens the book, edits, says so, and waits to be killed."""

import sys
import time
from pathlib import Path

from itadesk.desk.desk import Desk
from tests.desk.doing import add_measures


def main() -> None:
    """Add measures one by one, a line each, until the input ends or the process is killed."""
    desk = Desk.open(Path(sys.argv[1]))
    for number in range(int(sys.argv[2])):
        add_measures(desk, [f"มาตรการที่ {number}"])
        print(number, flush=True)
    time.sleep(60)


if __name__ == "__main__":
    main()
