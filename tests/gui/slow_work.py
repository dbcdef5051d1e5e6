"""Work for the helper process that does not end by itself; loads nothing."""

from time import sleep


def sleep_a_minute() -> None:
    """Long enough to be cancelled."""
    sleep(60)
