"""Which rows of a book the rows of an old paper are: by title, folded, one to one."""

from collections.abc import Mapping, Sequence
from typing import Final

from itadesk.records.measure import Measure
from itadesk.records.proposal import Mend
from itadesk.thai.text import search_key

_COMPARED: Final = ("title", "steps", "period", "responsible", "finding", "indicator", "instrument")
_OFFICE_KINDS: Final = {
    "อบต.": "องค์การบริหารส่วนตำบล",
    "อบจ.": "องค์การบริหารส่วนจังหวัด",
    "ทต.": "เทศบาลตำบล",
    "ทม.": "เทศบาลเมือง",
    "ทน.": "เทศบาลนคร",
}


def folded(text: object) -> str:
    """A text as it is compared between papers: spaces do not count."""
    return search_key("" if text is None else str(text)).replace(" ", "")


def folded_office(name: str) -> str:
    """An office's name as it is compared: อบต. is องค์การบริหารส่วนตำบล."""
    for short, whole in _OFFICE_KINDS.items():
        name = name.replace(short, whole)
    return folded(name)


def mended(text: str, mends: Sequence[Mend]) -> str:
    """``text`` with every mend that fits it applied."""
    for mend in mends:
        if text == mend.before:
            text = mend.after
        elif mend.before and mend.before in text:
            text = text.replace(mend.before, mend.after, 1)
    return text


class Matches:
    """Measures already in the book, each to be found once by its title."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        self._free: dict[str, list[Measure]] = {}
        self._by_id = {measure.id: measure for measure in measures}
        for measure in measures:
            self._free.setdefault(folded(measure.title), []).append(measure)

    def take(self, proposed: Measure, titles: Sequence[str]) -> Measure | None:
        """The measure of one of these titles that is most alike; None where there is none.

        Two measures of one title in a paper are two in the book: each is taken once only. A
        sheet of our own carries ids, and those say it whatever became of the title.
        """
        if same := self._by_id.get(proposed.id):
            alike = self._free.get(folded(same.title), [])
            if same in alike:
                alike.remove(same)
            return same
        for title in titles:
            candidates = self._free.get(folded(title))
            if candidates and folded(title):
                best = max(candidates, key=lambda known: _likeness(known, proposed))
                candidates.remove(best)
                return best
        return None


def _likeness(known: Measure, proposed: Measure) -> int:
    return sum(
        folded(getattr(known, name)) == folded(getattr(proposed, name)) for name in _COMPARED
    )


def by_cell(mends: Sequence[Mend]) -> Mapping[tuple[str, str, str], list[Mend]]:
    """Mends by table, row id and field."""
    cells: dict[tuple[str, str, str], list[Mend]] = {}
    for mend in mends:
        cells.setdefault((mend.table, mend.id, mend.field), []).append(mend)
    return cells
