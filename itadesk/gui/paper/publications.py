"""Where the paper was published: a register with one row per address."""

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import table_source
from itadesk.gui.labels import quiet
from itadesk.gui.pages import FramedGrid
from itadesk.gui.paper import texts
from itadesk.gui.place import Place
from itadesk.gui.theme import STEP


class PublicationsPage(FramedGrid):
    """A grid like any other, with a line above it saying what it is for."""

    def __init__(self, desk: Desk, place: Place) -> None:
        source = table_source(desk, "publication", fiscal_year=place.fiscal_year, paper=place.paper)
        super().__init__(GridPage(desk, source))
        hint = quiet(texts.PUBLICATIONS_HINT)
        hint.setMargin(3 * STEP)
        self.stack(hint, self.grid)
