"""Digests of stored rows: SQLite does not notice when a bit of a text turns over."""

import json
from collections.abc import Mapping
from hashlib import blake2b

from itadesk.records.change import Value

_SIZE = 16
"""Bytes; 32 hexadecimal characters."""
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=repr)


def row_digest(table: str, row: str, values: Mapping[str, Value]) -> str:
    """BLAKE2b of ``[table, id, {column: value}]`` as compact JSON in UTF-8.

    ``values`` come sorted by column name. Empty values are left out, so that a column a later
    version adds does not change the digest of rows that do not use it.
    """
    filled = {name: value for name, value in values.items() if value is not None and value != ""}
    text = _JSON.encode([table, row, filled])
    return blake2b(text.encode(errors="replace"), digest_size=_SIZE).hexdigest()


def data_hash(data: bytes) -> str:
    """The name of a stored picture: BLAKE2b-256 of its bytes, hexadecimal."""
    return blake2b(data, digest_size=32).hexdigest()
