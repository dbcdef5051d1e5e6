"""Fiscal years coming into a book and leaving it."""

from itadesk.desk.cells import cell_field, cell_value
from itadesk.desk.families import belongings
from itadesk.desk.session import Session
from itadesk.desk.texts import ADD_YEAR, REMOVE_YEAR, edit_error
from itadesk.records.change import Changes
from itadesk.records.fiscal_year import FiscalYear
from itadesk.thai.digits import to_thai


class Years:
    """Adding and removing a fiscal year (Buddhist era), each one undo step."""

    _session: Session

    def add_year(self, fiscal_year: int) -> Changes:
        """Open a fiscal year; nothing changes where it is there. Raises EditError BAD_YEAR."""
        checked_year(fiscal_year)
        label = ADD_YEAR.format(year=to_thai(str(fiscal_year)))
        with self._session.operation(label) as step:
            row = FiscalYear.id_for(fiscal_year)
            self._session.put("fiscal_year", row, {"fiscal_year": fiscal_year})
        return step.changes

    def remove_year(self, fiscal_year: int) -> Changes:
        """Remove a year's measures, results, evidence and papers, and the year itself.

        The scores and analyses of that year go too, unless the next year is in the book: its
        plan is built on them. Raises EditError NO_YEAR.
        """
        rows = self._session.book.rows
        shown = to_thai(str(fiscal_year))
        if FiscalYear.id_for(fiscal_year) not in rows.table("fiscal_year"):
            raise edit_error("NO_YEAR", value=shown)
        tables = ["measure", "paper"]
        if FiscalYear.id_for(fiscal_year + 1) not in rows.table("fiscal_year"):
            tables += ["score", "analysis"]
        with self._session.operation(REMOVE_YEAR.format(year=shown)) as step:
            for table in (*tables, "fiscal_year"):
                ids = [
                    row
                    for row, record in rows.table(table).items()
                    if getattr(record, "fiscal_year", None) == fiscal_year
                ]
                for part, row, values in tuple(belongings(self._session, table, ids)):
                    self._session.put(part, row, values)
        return step.changes


def checked_year(fiscal_year: int) -> None:
    """Raise EditError BAD_YEAR where this cannot be a Buddhist year."""
    cell_value("fiscal_year", cell_field("fiscal_year", "fiscal_year"), fiscal_year)
