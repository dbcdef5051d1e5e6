"""Columns of a table: their widths by share, moved towards what their words need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from itadesk.export.pdf.faces import BOLD, REGULAR
from itadesk.export.pdf.lines import LineSetter, Text
from itadesk.records.document import Grid

_SIDE, _SIDE_SHARE = 0.53, 0.12
"""Left and right of it, in em: readers tell columns apart by a gap of one em. In a narrow column
a share of its width."""
_WIDEST_WORD = 0.15
"""Share of the table that a word may claim for its column; a wider one is broken."""
_MOST_GIVEN = 0.1
"""Share of its width that a column gives to narrower ones."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Columns in points."""

    lefts: tuple[float, ...]
    """From the left edge of the table."""
    widths: tuple[float, ...]
    size: float

    @property
    def total(self) -> float:
        """Width of the table."""
        return sum(self.widths)

    def side(self, width: float) -> float:
        """Margin at the left and at the right in a cell of ``width``."""
        return min(_SIDE * self.size, width * _SIDE_SHARE)


def measured(
    grid: Grid,
    width: float,
    heading: Sequence[Text],
    rows: Sequence[Sequence[Text | None]],
    setter: LineSetter,
) -> Measures:
    """The columns of ``grid`` over ``width`` points, by their shares.

    A column too narrow for one of its words takes what it lacks from columns that have more than
    they need. ``rows`` are the texts of the rows that have a cell for each column.
    """
    shares = [max(column.width, 0.01) for column in grid.columns]
    widths = [width * share / sum(shares) for share in shares]
    limit = width * _WIDEST_WORD / grid.size
    needs = [
        max(
            setter.widest(heading[index], BOLD, limit),
            *(setter.widest(text, REGULAR, limit) for text in _column(rows, index)),
            0.0,
        )
        for index in range(len(widths))
    ]
    widths = _evened(widths, [(need + 2 * _SIDE) * grid.size + 0.01 for need in needs])
    return Measures(tuple(accumulate([0.0, *widths[:-1]])), tuple(widths), grid.size)


def _column(rows: Sequence[Sequence[Text | None]], index: int) -> Iterator[Text]:
    return (text for row in rows if index < len(row) and (text := row[index]) is not None)


def _evened(widths: Sequence[float], needs: Sequence[float]) -> list[float]:
    """``widths`` moved towards ``needs``; their sum stays."""
    pairs = list(zip(widths, needs, strict=True))
    lacks = [max(need - width, 0.0) for width, need in pairs]
    spares = [min(max(width - need, 0.0), width * _MOST_GIVEN) for width, need in pairs]
    lack, spare = sum(lacks), sum(spares)
    given = min(lack, spare)
    if not given:
        return list(widths)
    return [
        width + given * (lacks[index] / lack - spares[index] / spare)
        for index, width in enumerate(widths)
    ]
