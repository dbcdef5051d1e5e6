"""The one SQLite file of an office; the only SQL."""

import sys

# sqlite-utils loads numpy where it is installed, a tenth of a second, only to name column types
# for its numbers, which no record holds. None there is Python's own "not to be found".
if "numpy" not in sys.modules:
    sys.modules["numpy"] = None  # type: ignore[assignment]
    import sqlite_utils  # noqa: F401

    del sys.modules["numpy"]
