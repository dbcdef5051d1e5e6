"""A Document as JSON and back, letter for letter: how an approved paper is kept.

Every value is written under its own name, a block with its class under ``block``; reading
takes nothing that is not exactly so.
"""

import base64
import binascii
import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from typing import Any

from itadesk.errors import ItadeskError
from itadesk.records.document import Block, Document

VERSION = 1
_MARK = "itadesk_document"
_BLOCKS: Mapping[str, type] = {block.__name__: block for block in typing.get_args(Block)}


def to_json(document: Document) -> str:
    """The document as JSON text, UTF-8, keys sorted: equal documents give equal texts."""
    whole = {_MARK: VERSION, "document": _plain(document)}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1)


def from_json(text: str) -> Document:
    """The document in a JSON text; raises ItadeskError FROZEN_DAMAGED or FROZEN_NEWER."""
    try:
        whole = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise _damaged("อ่านไม่ได้") from error
    if not isinstance(whole, dict) or whole.keys() != {_MARK, "document"}:
        raise _damaged("ไม่ใช่เอกสารของโปรแกรมนี้")
    if whole[_MARK] != VERSION:
        message = "ฉบับที่อนุมัติทำด้วยโปรแกรมรุ่นใหม่กว่านี้ ให้เปิดด้วยโปรแกรมรุ่นใหม่"
        raise ItadeskError("FROZEN_NEWER", message)
    made = _made(Document, whole["document"], "document")
    assert isinstance(made, Document)
    return made


def _damaged(what: str) -> ItadeskError:
    return ItadeskError("FROZEN_DAMAGED", f"สำเนาฉบับที่อนุมัติเสียหาย: {what}")


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value):
        fields = {
            field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
        name = type(value).__name__
        return {"block": name, **fields} if name in _BLOCKS else fields
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def _made(kind: Any, value: object, where: str) -> object:  # noqa: ANN401 (a type form)
    """``value`` as what the type hint ``kind`` says, or FROZEN_DAMAGED."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind):
        assert isinstance(kind, type)
        return _record(kind, value, where)
    if origin is tuple and isinstance(value, list):
        return _many(args, value, where)
    if origin is typing.Literal and value in args and isinstance(value, str):
        return value
    if origin in {typing.Union, types.UnionType}:
        return _one_of(args, value, where)
    return _scalar(kind, value, where)


def _record(kind: type, value: object, where: str) -> object:
    if not isinstance(value, dict):
        raise _damaged(where)
    if kind.__name__ in _BLOCKS:
        value = dict(value)
        if value.pop("block", None) != kind.__name__:
            raise _damaged(where)
    hints = typing.get_type_hints(kind)
    if value.keys() - hints.keys() or _needed(kind) - value.keys():
        raise _damaged(where)
    return kind(
        **{name: _made(hints[name], item, f"{where}.{name}") for name, item in value.items()}
    )


def _needed(kind: Any) -> set[str]:  # noqa: ANN401 (a dataclass)
    """Fields without default: one that came later is not in the copies of before."""
    return {
        field.name
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }


def _many(args: tuple[Any, ...], value: list[object], where: str) -> tuple[object, ...]:
    kinds = (args[0],) * len(value) if args[-1] is Ellipsis else args
    if len(kinds) != len(value):
        raise _damaged(where)
    return tuple(
        _made(kind, item, f"{where}[{place}]")
        for place, (kind, item) in enumerate(zip(kinds, value, strict=True))
    )


def _one_of(args: tuple[Any, ...], value: object, where: str) -> object:
    """None, a block by its name, or the one other kind."""
    if value is None and types.NoneType in args:
        return None
    kinds = [kind for kind in args if kind is not types.NoneType]
    if len(kinds) == 1:
        return _made(kinds[0], value, where)
    name = value.get("block") if isinstance(value, dict) else None
    if not isinstance(name, str) or name not in _BLOCKS:
        raise _damaged(where)
    return _made(_BLOCKS[name], value, where)


def _scalar(kind: type, value: object, where: str) -> object:
    if kind is bytes and isinstance(value, str):
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError) as error:
            raise _damaged(where) from error
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if type(value) is kind and kind in {str, int, bool}:
        return value
    raise _damaged(where)
