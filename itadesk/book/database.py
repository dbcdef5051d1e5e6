"""sqlite-utils, for transactions and migrations.

Loaded at the first of them, not with the room: a book is opened and shown without it.
"""

import sys

# sqlite-utils loads numpy where it is installed, a tenth of a second, only to name column types
# for its numbers, which no record holds. None there is Python's own "not to be found".
if "numpy" not in sys.modules:
    sys.modules["numpy"] = None  # type: ignore[assignment]
    import sqlite_utils  # noqa: F401

    del sys.modules["numpy"]

from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
