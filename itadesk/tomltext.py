"""Plain TOML text from plain values: forms and rule books that a person can go on editing."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\b": "\\b",
    "\f": "\\f",
}


def toml_text(values: Mapping[str, object]) -> str:
    """TOML of text, bool, int, float, Decimal, lists of those, tables and lists of tables.

    Raises TypeError for anything else.
    """
    return "\n".join(_table(values, "")).strip() + "\n"


def _table(values: Mapping[str, object], path: str) -> list[str]:
    lines = [
        f"{_key(key)} = {_value(value)}" for key, value in values.items() if not _nested(value)
    ]
    for key, value in values.items():
        name = f"{path}.{_key(key)}" if path else _key(key)
        if isinstance(value, Mapping):
            lines += ["", f"[{name}]", *_table(value, name)]
        elif _nested(value) and isinstance(value, Sequence):
            for table in value:
                lines += ["", f"[[{name}]]", *_table(table, name)]
    return lines


def _nested(value: object) -> bool:
    return isinstance(value, Mapping) or (
        isinstance(value, list | tuple) and bool(value) and isinstance(value[0], Mapping)
    )


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, int | Decimal):
        return str(value)
    if isinstance(value, list | tuple):
        return _list([_value(item) for item in value])
    raise TypeError(f"no TOML for {type(value).__name__}")


def _list(items: list[str]) -> str:
    line = f"[{', '.join(items)}]"
    if len(line) <= 90:
        return line
    return "\n".join(("[", *(f"  {item}," for item in items), "]"))


def _quoted(text: str) -> str:
    plain = "".join(_ESCAPES.get(char, char) for char in text)
    return (
        '"'
        + "".join(f"\\u{ord(char):04x}" if char < " " or char == "\x7f" else char for char in plain)
        + '"'
    )


def _key(key: str) -> str:
    bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if bare else _quoted(key)
