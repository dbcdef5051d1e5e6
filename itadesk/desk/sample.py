"""The sample office: a fictitious อบต. with a full year of its own, from resources/sample."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5

from itadesk.book.texts import book_error
from itadesk.desk.desk import Desk
from itadesk.desk.texts import SAMPLE
from itadesk.paths import resources_dir
from itadesk.records.measure import Result
from itadesk.records.office import Office
from itadesk.records.paper import Paper
from itadesk.records.rounds import ROUNDS, Round

FILE_NAME: Final = "sample.ita"
_MEASURES: Final = ("measures-2568-iit", "measures-2568-eit-oit")
_IDS: Final = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d1ff")
"""Row ids are made from this and a row's place, so that every sample has the same."""

_Table = Mapping[str, Any]


def write_sample(folder: Path) -> Path:
    """Write ``folder/sample.ita`` and return its path; the folder is made if need be.

    Raises BookError BOOK_EXISTS, BOOK_NO_FOLDER, BOOK_READONLY.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise book_error("BOOK_NO_FOLDER", path) from error
    office = _file("office")
    with Desk.create(path, Office(**office["office"]), office["fiscal_year"]) as desk:
        _fill(desk, office)
    return path


def _fill(desk: Desk, office: _Table) -> None:
    year = office["fiscal_year"]
    # Sealed: the first undo of somebody who tries the program must not empty the sample.
    with desk._session.operation(SAMPLE, sealed=True):
        _add_people(desk, office)
        _add_measures(desk, year)
        _add_scores(desk)
        _add_papers(desk, year)


def _file(name: str) -> _Table:
    path = resources_dir() / "sample" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _id(*place: object) -> str:
    return str(uuid5(_IDS, "/".join(map(str, place))))


def _add_people(desk: Desk, office: _Table) -> None:
    units = [
        {**unit, "id": _id("unit", unit["name"]), "parent": _parent(unit)}
        for unit in office["unit"]
    ]
    desk.add_rows("unit", units)
    desk.add_rows("signatory", [{**who, "id": _signatory(who)} for who in office["signatory"]])


def _parent(unit: _Table) -> str:
    return _id("unit", unit["parent"]) if "parent" in unit else ""


def _signatory(who: _Table) -> str:
    return _id("signatory", who["role"])


def _add_measures(desk: Desk, year: int) -> None:
    given = [measure for name in _MEASURES for measure in _file(name)["measure"]]
    for number, measure in enumerate(given, start=1):
        row = _id("measure", year, number)
        cells = {name: value for name, value in measure.items() if name not in ROUNDS}
        desk.add_rows("measure", [{**_cells(cells), "id": row, "fiscal_year": year}])
        for round_ in ROUNDS:
            if round_ in measure:
                _add_result(desk, row, round_, measure[round_])


def _add_result(desk: Desk, measure: str, round_: Round, result: _Table) -> None:
    cells = {name: value for name, value in result.items() if name != "evidence"}
    desk.add_rows("result", [{**_cells(cells), "measure": measure, "round": round_}])
    row = Result.id_for(measure, round_)
    evidence = [
        {**piece, "result": row, "id": _id("evidence", row, number)}
        for number, piece in enumerate(result.get("evidence", ()))
    ]
    desk.add_rows("evidence", evidence)


def _cells(values: _Table) -> _Table:
    """The cells without the line break that TOML's multi-line texts begin with."""
    return {
        name: value.strip("\n") if isinstance(value, str) else value
        for name, value in values.items()
    }


def _add_scores(desk: Desk) -> None:
    for year in _file("scores")["year"]:
        of_year = {"fiscal_year": year["fiscal_year"]}
        scores = [{**of_year, "code": code, "text": text} for code, text in year["scores"].items()]
        desk.add_rows("score", scores)
        desk.add_rows("analysis", [{**of_year, **analysis} for analysis in year["analysis"]])


def _add_papers(desk: Desk, year: int) -> None:
    signatories = ",".join(signatory.id for signatory in desk.signatories())
    for paper in _file("papers")["paper"]:
        row = Paper.id_for(paper["role"], year, paper["round"])
        cells = {
            name: value
            for name, value in paper.items()
            if name not in ("signed", "text", "publication")
        }
        signed = {"signatories": signatories} if paper.get("signed") else {}
        desk.add_rows("paper", [{**cells, **signed, "fiscal_year": year}])
        _add_parts(desk, "paper_text", row, paper.get("text", ()))
        _add_parts(desk, "publication", row, paper.get("publication", ()))


def _add_parts(desk: Desk, table: str, paper: str, parts: Sequence[_Table]) -> None:
    rows = [
        {**part, "paper": paper, "id": _id(table, paper, number)}
        for number, part in enumerate(parts)
    ]
    desk.add_rows(table, rows)
