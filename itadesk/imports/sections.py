"""A table's rows sorted into the parts of a paper: titles, preamble, table rows, closing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from itadesk.imports.folding import words_key
from itadesk.imports.furniture import (
    closes,
    ends_paper,
    furniture_of,
    is_separator,
    names_group,
    split_front,
    widths_of,
)
from itadesk.imports.groups import Group, read_groups
from itadesk.imports.headings import Heading, Kind, merged, read_heading
from itadesk.imports.markup import strip_markup
from itadesk.imports.numbering import is_count, read_number
from itadesk.imports.textrows import is_page_number
from itadesk.imports.wordings import continued
from itadesk.records.proposal import Dropped
from itadesk.records.table import Table, TableRow
from itadesk.thai.text import clean_text


@dataclass(frozen=True, slots=True)
class Body:
    """One row of data with the groups it stands under."""

    line: int
    values: tuple[str, ...]
    heading: Heading
    groups: tuple[Group, ...]
    first_on_page: bool
    below: frozenset[int] = frozenset()
    """Columns in which a merged cell of a row above goes on."""


@dataclass(slots=True)
class Part:
    """One part of a paper while it is being read."""

    kind: Kind
    titles: list[str] = field(default_factory=list)
    preamble: list[str] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    rows: list[Body] = field(default_factory=list)
    line: int = 0
    stray: list[tuple[int, str]] = field(default_factory=list)
    """Loose lines between tables that are no title and no group."""


@dataclass(frozen=True, slots=True)
class Sections:
    """A whole paper, sorted."""

    parts: tuple[Part, ...]
    headings: tuple[tuple[int, Heading], ...]
    """Every heading row that differs from those before it, with its line."""
    dropped: tuple[Dropped, ...]


def sort_rows(table: Table) -> Sections:
    """The parts of the paper in ``table``; no parts where it has no heading row that is known."""
    walker = _Walker(widths_of(table.rows), furniture_of(table.rows))
    for row in table.rows:
        walker.take(row)
    walker.finish()
    return Sections(tuple(walker.parts), tuple(walker.headings), tuple(walker.dropped))


_Waiting = tuple[int, str, tuple[Group, ...]]
"""Line, text and the groups it heads, of a loose line whose place is not yet known."""


class _Walker:
    """Reads row by row; what stands between tables waits until it is known where it belongs."""

    def __init__(self, widths: Mapping[int, int], furniture: frozenset[str]) -> None:
        self._widths = widths
        self._furniture = furniture
        self._part: Part | None = None
        self.parts: list[Part] = []
        self.headings: list[tuple[int, Heading]] = []
        self.dropped: list[Dropped] = []
        self._heading: Heading | None = None
        self._fresh = False
        self._groups: tuple[Group, ...] = ()
        self._pending: list[_Waiting] = []
        self._page = -1
        self._foreign = -1
        self._titles: set[str] = set()
        self._whole: set[tuple[str, ...]] = set()
        """Heading rows known to be followed by data, not by a second line of theirs."""

    def take(self, row: TableRow) -> None:
        """Sort one row."""
        cells = self._bare(row)
        filled = [cell for cell in cells if cell]
        if not filled:
            return
        if len(filled) > 1 and is_separator(filled):
            self._drop(row.line, "separator", "\t".join(cells))
        elif heading := read_heading(cells):
            self._take_heading(row, heading)
        elif self._fresh and self._heading and (heading := merged(self._heading, cells)):
            self._replace_heading(row, heading)
        elif len(filled) == 1 and (len(cells) == 1 or cells[0] or self._heads_beside(cells)):
            self._take_single(row, cells, filled[0])
        else:
            self._take_row(row, cells)

    def _heads_beside(self, cells: Sequence[str]) -> bool:
        """Whether a group's name stands beside the column of numbers."""
        counted = self._heading is not None and self._heading.fields[0] == "number"
        return counted and bool(read_groups(cells[1]))

    def finish(self) -> None:
        """What is still waiting closes the paper."""
        if self._part:
            self._part.closing += [text for _, text, _ in self._pending]

    def _bare(self, row: TableRow) -> tuple[str, ...]:
        cells: list[str] = []
        tags: list[str] = []
        for cell in row.cells:
            text, off = strip_markup(clean_text(cell))
            cells.append(clean_text(text).strip())
            tags += off
        if tags:
            self._drop(row.line, "markup", "".join(tags))
        return tuple(cells)

    def _drop(self, line: int, why: str, text: str) -> None:
        self.dropped.append(Dropped(line, why, text))

    def _take_heading(self, row: TableRow, heading: Heading) -> None:
        self._settle(row, heading.kind)
        if any(
            heading.fields == known.fields and heading.kind == known.kind
            for _, known in self.headings
        ):
            self._drop(row.line, "repeated heading", "\t".join(heading.texts))
        if all(heading.texts != known.texts for _, known in self.headings):
            self.headings.append((row.line, heading))
        self._fresh = heading.texts not in self._whole
        self._heading = heading

    def _replace_heading(self, row: TableRow, heading: Heading) -> None:
        if self.headings and self.headings[-1][1] is self._heading:
            self.headings[-1] = (self.headings[-1][0], heading)
        self._heading, self._fresh = heading, False

    def _take_single(self, row: TableRow, cells: tuple[str, ...], text: str) -> None:
        """A row with one text: page number, group, loose line, or a row of the table."""
        groups = read_groups(text)
        if len(cells) == 1 and not groups and words_key(text) in self._furniture:
            self._drop(row.line, "repeated title", text)
        elif is_page_number(text) and (len(cells) == 1 or self._heading is None):
            self._drop(row.line, "page number", text)
        elif groups or len(cells) == 1 or self._heading is None or self._is_note(cells, text):
            self._pending.append((row.line, text, groups))
        else:
            self._take_row(row, cells)

    def _is_note(self, cells: Sequence[str], text: str) -> bool:
        """Whether it is no measure: words where the running numbers stand, or an ending."""
        if ends_paper(text):
            return True
        counted = self._heading is not None and self._heading.fields[0] == "number"
        return counted and not is_count(cells[0]) and continued(cells[0]) is None

    def _take_row(self, row: TableRow, cells: tuple[str, ...]) -> None:
        heading = self._heading
        stray = any(not groups for _, _, groups in self._pending)
        other = heading is None or len(cells) != len(heading.texts)
        foreign = heading is not None and self._is_foreign(row, cells, heading)
        signed = stray and heading is not None and self._is_signed(cells, heading)
        if heading is None or signed or (other and (stray or foreign or closes(cells))):
            text = "  ".join(cell for cell in cells if cell)
            self._pending.append((row.line, text, ()))
            return
        part = self._settle(row, heading.kind)
        if self._fresh:
            self._whole.add(heading.texts)
        self._fresh = False
        first = row.page != self._page
        self._page = row.page
        part.rows.append(Body(row.line, cells, heading, self._groups, first, row.below))

    def _is_signed(self, cells: Sequence[str], heading: Heading) -> bool:
        """Whether a row under a closing line holds names and places to sign, and no measure."""
        named = zip(heading.fields, cells, strict=False)
        measured = any(text for field_, text in named if field_ in {"title", "number"})
        return closes(cells) and not measured

    def _is_foreign(self, row: TableRow, cells: Sequence[str], heading: Heading) -> bool:
        """Whether the row begins, or goes on with, a narrower table that has nothing to do with
        the measures: pictures and their captions, places to sign."""
        if row.page not in (self._page, self._foreign):
            narrow = self._widths.get(row.page, 0) < len(heading.texts)
            goes_on = not cells[0] or continued(cells[0]) is not None or read_number(cells[0])
            self._foreign = row.page if narrow and not goes_on else -1
        return row.page == self._foreign

    def _settle(self, row: TableRow, kind: Kind) -> Part:
        """The part that the coming table belongs to, given what was waiting for it."""
        pending, self._pending = self._pending, []
        loose = [(line, text) for line, text, groups in pending if not groups]
        if self._part is not None and loose:
            loose = self._without_titles(loose)
        part = next((part for part in reversed(self.parts) if part.kind == kind), None)
        if part is None:
            part = self._new_part(kind, loose, row.line)
        elif loose:
            self._stray(part, loose, pending)
        self._part = part
        self._regroup([group for _, _, groups in pending for group in groups])
        return part

    def _new_part(self, kind: Kind, loose: list[tuple[int, str]], line: int) -> Part:
        """A part with heading lines of its own; without any it goes on under the same groups."""
        titles, preamble = split_front([text for _, text in loose])
        part = Part(kind, titles, preamble, line=loose[0][0] if loose else line)
        self.parts.append(part)
        self._titles |= {words_key(text) for text in (*titles, *preamble, "".join(titles))}
        self._groups = () if loose else self._groups
        return part

    def _without_titles(self, loose: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """The loose lines that do not only repeat the title or preamble of a part."""
        rest = []
        for line, text in loose:
            bare = re.sub(r"\(\s*ต่อ\s*\)", "", text)
            if words_key(text) in self._titles or words_key(bare) in self._titles:
                self._drop(line, "repeated title", text)
            else:
                rest.append((line, text))
        return rest

    def _stray(
        self,
        part: Part,
        loose: list[tuple[int, str]],
        pending: list[_Waiting],
    ) -> None:
        """A short line by itself over a table names a group; anything else is kept as closing."""
        line, text = loose[-1]
        alone = len(loose) == 1 and pending[-1][:2] == (line, text)
        if alone and names_group(text):
            pending[-1] = (line, text, (Group(text, issue=text, unknown=True),))
            return
        part.stray += loose
        part.closing += [text for _, text in loose]

    def _regroup(self, groups: list[Group]) -> None:
        """The last heading counts; two indicators count together where they share a table."""
        for index, group in enumerate(groups):
            last = self._groups[-1] if self._groups else None
            if index and last and last.shared_with(group):
                self._groups = (*self._groups, group)
            else:
                self._groups = (group,)
