"""How each table's rows become record values, and record values become rows."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from itadesk.records.change import Value
from itadesk.records.fiscal_year import FiscalYear
from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.office import Office, Signatory, Unit
from itadesk.records.paper import (
    FrozenPaper,
    Paper,
    PaperPicture,
    PaperText,
    Publication,
    RuleCorrection,
)
from itadesk.records.score import Analysis, Score
from itadesk.records.tables import TABLES, FieldKind, TableSpec

Record = (
    Office
    | FiscalYear
    | Unit
    | Signatory
    | Measure
    | Result
    | Evidence
    | Score
    | Analysis
    | Paper
    | PaperText
    | PaperPicture
    | Publication
    | FrozenPaper
    | RuleCorrection
)

_RECORDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "office": Office,
        "fiscal_year": FiscalYear,
        "unit": Unit,
        "signatory": Signatory,
        "measure": Measure,
        "result": Result,
        "evidence": Evidence,
        "score": Score,
        "analysis": Analysis,
        "paper": Paper,
        "paper_text": PaperText,
        "paper_picture": PaperPicture,
        "publication": Publication,
        "frozen_paper": FrozenPaper,
        "rule_correction": RuleCorrection,
    }
)

_READERS: Mapping[FieldKind, Callable[[Any], object]] = MappingProxyType(
    {"date": date.fromisoformat, "decimal": Decimal}
)
_PLAIN = (str, int, type(None))
"""Stored as they are; ``str | int`` would be made anew for each of a row's cells."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One table: its columns by name, its record class, and the way between the two."""

    spec: TableSpec
    record: Callable[..., Record]
    columns: tuple[str, ...]
    """Every column but ``id`` and ``digest``, sorted by name."""
    defaults: Mapping[str, Value]
    """What a new row holds where nothing is given; keys without a default are missing."""
    readers: tuple[tuple[str, Callable[[Any], object]], ...]

    def decode(self, row: str, values: Mapping[str, Value]) -> Record:
        """The record of a row's stored values."""
        made: dict[str, object] = dict(values)
        for name, read in self.readers:
            if made[name] is not None:
                made[name] = read(made[name])
        return self.record(id=row, **made)

    def encode(self, record: Record) -> dict[str, Value]:
        """A record's values as they are stored and as history keeps them, without its id."""
        return {name: _stored(getattr(record, name)) for name in self.columns}


def _stored(value: object) -> Value:
    if isinstance(value, _PLAIN):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def _shape(spec: TableSpec) -> Shape:
    record = _RECORDS[spec.name]
    names = [field.name for field in spec.fields] + (["order_key"] if spec.ordered else [])
    defaults = {
        field.name: field.default
        for field in dataclasses.fields(record)
        if field.name in names and field.default is not dataclasses.MISSING
    }
    readers = tuple(
        (field.name, _READERS[field.kind]) for field in spec.fields if field.kind in _READERS
    )
    return Shape(spec, record, tuple(sorted(names)), MappingProxyType(defaults), readers)


def shapes() -> Mapping[str, Shape]:
    """The shape of every table, by name."""
    return MappingProxyType({name: _shape(spec) for name, spec in TABLES.items()})
