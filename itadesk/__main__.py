"""Chooses the command line or the window; the only module that knows both."""

import multiprocessing
import sys

from itadesk.cli.program import run, wants_window


def main() -> None:
    """``itadesk [BOOK]`` opens the window, anything else is a command; exits with its code."""
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if wants_window(arguments):
        from itadesk.gui.app import main as open_window  # Qt loads only for the window

        sys.exit(open_window(arguments))
    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
