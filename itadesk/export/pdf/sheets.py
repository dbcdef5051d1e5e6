"""The pages of a paper while blocks are laid on them, from the top down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from itadesk.export.pdf.lines import Line
from itadesk.export.pdf.page import Box, Page, a4
from itadesk.records.document import CellRef, PageSetup

_MM = 72 / 25.4
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the paper a record's text stands; a split cell has several places."""

    ref: CellRef
    page: int
    """From 0."""
    left: float
    """Points from the page's top left corner, as the others."""
    top: float
    width: float
    height: float
    text: str = ""
    """What of it stands here; a title repeated with "(ต่อ)" is not counted."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline."""

    level: int
    title: str
    page: int
    """From 0."""
    top: float
    """Points from the top of the page."""


@dataclass(slots=True)
class Sheets:
    """All pages so far; blocks go on the last one."""

    pages: list[Page] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    setup: PageSetup = field(default_factory=PageSetup)
    top: float = 0.0
    """Where the next block goes, in points from the top of the page."""
    level: int = -1
    """Level of the last heading in the outline."""

    def begin(self, setup: PageSetup) -> None:
        """A new part, on a new page."""
        self.setup = setup
        self.turn()

    def turn(self) -> None:
        """A new page."""
        self.pages.append(a4(self.setup.orientation))
        self.top = self.setup.top * _MM

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    @property
    def left(self) -> float:
        """Left edge of the type area, in points."""
        return self.setup.left * _MM

    @property
    def width(self) -> float:
        """Width of the type area, in points."""
        return self.page.width - (self.setup.left + self.setup.right) * _MM

    @property
    def room(self) -> float:
        """Height that is left on the page, in points."""
        return self.page.height - self.setup.bottom * _MM - self.top

    @property
    def whole(self) -> float:
        """Height of the type area of an empty page, in points."""
        return self.page.height - (self.setup.top + self.setup.bottom) * _MM

    @property
    def fresh(self) -> bool:
        """Nothing is on the page yet."""
        return self.top <= self.setup.top * _MM + _SLACK

    def fits(self, height: float) -> bool:
        """Whether a block of this height may go on this page."""
        return height <= self.room + _SLACK

    def need(self, height: float) -> None:
        """Turn the page unless ``height`` is free on it, or nothing is on it."""
        if not self.fits(height) and not self.fresh:
            self.turn()

    def mark(self, ref: CellRef | None, box: Box, lines: Sequence[Line]) -> None:
        """Remember where these lines of the text of ``ref`` stand."""
        if ref is not None:
            text = "".join(line.text for line in lines)
            page = len(self.pages) - 1
            self.places.append(Place(ref, page, box.left, box.top, box.width, box.height, text))

    def enter(self, title: str, level: int | None = None) -> None:
        """Put ``title`` into the outline, at this place; without a level under the last that had.

        (So a measure stands under its indicator, or under the paper where there is none.)
        """
        if level is not None:
            self.level = level
        below = self.level + 1 if level is None else level
        self.entries.append(Entry(below, title, len(self.pages) - 1, self.top))


class Lay(Protocol):
    """A block that is ready to go on pages."""

    @property
    def lead(self) -> float:
        """Height it needs at least where it begins, in points."""

    @property
    def keeps(self) -> bool:
        """Stays on one page with the beginning of the next block."""

    def lay(self, sheets: Sheets) -> None:
        """Put it on the pages."""


def lay_all(blocks: Sequence[Lay], sheets: Sheets) -> None:
    """Blocks one after the other; those that keep with the next turn the page together."""
    needs = 0.0
    leads: list[float] = []
    for block in reversed(blocks):
        needs = block.lead + (needs if block.keeps else 0.0)
        leads.append(needs)
    for block, lead in zip(blocks, reversed(leads), strict=True):
        sheets.need(lead)
        block.lay(sheets)
