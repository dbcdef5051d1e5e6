"""Measurements: how long the clerk waits. `python -m bench`, or one of them by its name."""
