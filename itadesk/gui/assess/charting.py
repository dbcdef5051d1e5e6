"""What the helper process draws for the page of scores. No Qt here.

The drawing is loaded where it is used: the window itself does without it.
"""

from dataclasses import dataclass

from itadesk.records.document import Chart
from itadesk.records.dossier import Dossier
from itadesk.report.charts import score_charts
from itadesk.thai.digits import to_thai

_DOTS = 3.0
"""Dots to the point: sharp on screens of 200 %."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One chart as PNG, its title, and its values in words for those who do not see it."""

    title: str
    data: bytes
    words: str


def draw_charts(dossier: Dossier, year: int) -> tuple[Drawn, ...]:
    """The charts of an assessed Buddhist year; none where it has no scores."""
    from itadesk.export.pdf.picture import chart_png

    return tuple(
        Drawn(chart.title, chart_png(chart, _DOTS), _words(chart))
        for chart in score_charts(dossier, year)
    )


def _words(chart: Chart) -> str:
    lines = []
    for series in chart.series:
        values = zip(chart.labels, series.values, strict=True)
        told = [f"{label}: {value:.2f}" for label, value in values if value is not None]
        lines.append(f"{series.name} – {', '.join(told)}")
    words = "\n".join(lines)
    return to_thai(words) if chart.thai_digits else words
