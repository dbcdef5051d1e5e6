"""A section per part: A4, its own orientation and margins."""

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Mm

from itadesk.records.document import PageSetup

_LONG, _SHORT = 297, 210


def start_part(file: WordFile, page: PageSetup, *, first: bool) -> Section:
    """The section that what is added from now on belongs to; it begins a new page."""
    section = file.sections[0] if first else file.add_section(WD_SECTION.NEW_PAGE)
    wide = page.orientation == "landscape"
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (
        (Mm(_LONG), Mm(_SHORT)) if wide else (Mm(_SHORT), Mm(_LONG))
    )
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.footer_distance = section.header_distance = Mm(min(10.0, page.bottom / 2))
    return section


def text_width(section: Section) -> int:
    """EMU between the margins."""
    edges = (section.left_margin or 0) + (section.right_margin or 0)
    return int((section.page_width or 0) - edges)
