"""One table as the main window shows it: find bar, filter strip and grid over one row source.

What the main window needs to know::

    from itadesk.gui.grid.page import GridPage
    from itadesk.gui.grid.sources import (
        measure_source,     # (desk, fiscal_year, form=None)              the year's measures
        result_source,      # (desk, fiscal_year, rounds, form=None)      measures x result cells;
                            #     two rounds ("first-half", "full-year") stand side by side
        table_source,       # (desk, table, **scope)                      unit, signatory, ...
        score_source,       # (desk, fiscal_year, labels: {code: words})  assessed year
        analysis_source,    # (desk, fiscal_year, labels: {indicator: words})
    )

    page = GridPage(desk, measure_source(desk, 2568), parent)

``page`` does not subscribe to the desk: the window does so once, and hands every announcement to
each page with ``page.apply_changes(changes)``.

Signals
    ``currentRowChanged(str, str)``   table and id of the row being looked at ("" for the new row)
    ``statusMessage(str)``            one Thai sentence for the status bar
    ``missingChanged(int)``           how many required cells are empty now
    ``cellActivated(str, str, str)``  table, id, field of the current cell

Methods
    ``commit_open_editor() -> bool``  before every command; False: the text could not be stored and
                                      the editor is still open with it
    ``actions() -> Mapping[str, QAction]``  Thai text and shortcut each, in menu order; they live in
                                      the page (shortcut context: page and children), so several
                                      pages can exist. Keys: see ``actions.py``; ``undo`` and
                                      ``redo`` are among them and commit the open editor first.
    ``apply_changes(changes)``        what the desk announced
    ``go_to(table, row_id, field) -> bool``  shows and selects the cell; False: it is not here
    ``missing_count() -> int``        the paper's lamp
    ``set_findings(findings)``        marks the cells concerned
    ``set_source(source)``            another year, round or form in the same page
    ``state() -> dict[str, object]``, ``restore_state(state)``   columns, widths, current cell; JSON
    ``current() -> tuple[str, str, str]``     table, row id, field
"""
