"""``--self-test``: does the program as it is installed here have all it needs and work?

Packaging breaks paths, fonts, native libraries and the helper process first, so each is used.
"""

import platform
import re
import tempfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Final

import click

from itadesk.cli import texts
from itadesk.cli.output import say
from itadesk.desk.desk import Desk
from itadesk.desk.jobs import Jobs
from itadesk.desk.sample import write_sample
from itadesk.errors import ItadeskError
from itadesk.formspec.shelf import shelf

FORM: Final = "report-outcome"
HELPER_SECONDS: Final = 60.0

_STACKED: Final = "ที่ปั้นน้ำ"
_PHRASE: Final = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


class SelfTestError(ItadeskError):
    """A part of the installed program does not do its work."""


def run_self_test() -> int:
    """Tries every part, tells each on stdout, and returns 0, or 3 where one failed."""
    with tempfile.TemporaryDirectory(prefix="itadesk-") as folder:
        checks = _checks(Path(folder))
        failed = sum(not _passed(name, check) for name, check in checks.items())
    if failed:
        say(f"[SELF_TEST] {texts.SELF_TEST_FAILED.format(count=failed)}")
    return 3 if failed else 0


def _passed(name: str, check: Callable[[], str]) -> bool:
    title = texts.SELF_TEST[name]
    try:
        detail = check()
    except (ItadeskError, ImportError, OSError, LookupError, ValueError, RuntimeError) as error:
        click.echo(texts.SELF_TEST_BAD.format(name=title, detail=error))
        return False
    click.echo(texts.SELF_TEST_OK.format(name=title, detail=detail))
    return True


def _checks(folder: Path) -> dict[str, Callable[[], str]]:
    return {
        "versions": versions,
        "fonts": fonts,
        "words": word_list,
        "forms": forms,
        "rules": rule_books,
        "sqlite": lambda: book(folder),
        "pdf": lambda: pdf(folder),
        "xlsx": lambda: xlsx(folder),
        "helper": helper,
    }


def _wanted(truth: object, what: str) -> None:
    if not truth:
        raise SelfTestError("SELF_TEST", what)


def versions() -> str:
    """Which program, Python and packages run here; a package that is not there is a fault."""
    needed = (re.match(r"[\w.-]+", line) for line in metadata.requires("itadesk") or ())
    names = [name.group() for name in needed if name is not None]
    _wanted(names, "itadesk")
    found = [f"{name} {metadata.version(name)}" for name in ("itadesk", *names)]
    return ", ".join([found[0], f"Python {platform.python_version()}", *found[1:]])


def fonts() -> str:
    """Every shipped style has its glyphs, and HarfBuzz places two-storey marks with it."""
    import uharfbuzz

    from itadesk.export.pdf.faces import shipped_faces

    styles = [chain[0] for chain in shipped_faces().chains]
    for face in styles:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(_STACKED)
        buffer.guess_segment_properties()
        uharfbuzz.shape(face.hb_font, buffer)
        _wanted(all(glyph.codepoint for glyph in buffer.glyph_infos), face.name)
        _wanted(any(place.y_offset for place in buffer.glyph_positions), face.name)
    return ", ".join(face.name for face in styles)


def word_list() -> str:
    """The segmenter finds words, so dictionary and native library are there."""
    from itadesk.thai.words import words

    found = words(_PHRASE)
    _wanted(1 < len(found) < len(_PHRASE) / 2, " ".join(found))
    return "|".join(found)


def forms() -> str:
    """Every form loads."""
    found = shelf()
    _wanted(not found.problems, "; ".join(problem.message for problem in found.problems))
    _wanted(FORM in found.forms, FORM)
    return str(len(found.forms))


def rule_books() -> str:
    """Every year's rule book loads."""
    from itadesk.ita.years import known_years, rulebook

    years = [rulebook(year).year for year in known_years()]
    _wanted(years, texts.SELF_TEST["rules"])
    return f"{min(years)}-{max(years)}"


def book(folder: Path) -> str:
    """The sample is written, read again and verified, row for row."""
    path = write_sample(folder)
    with Desk.read(path) as desk:
        findings = desk.verify()
        measures = sum(len(desk.measures(year)) for year in desk.years())
    _wanted(not findings, "; ".join(finding.message for finding in findings))
    _wanted(measures, str(path))
    return str(measures)


def pdf(folder: Path) -> str:
    """A PDF is written, and its Thai text read back."""
    from pypdfium2 import PdfDocument

    path = _exported(folder, "sample.pdf")
    with PdfDocument(path) as document:
        pages = len(document)
        text = "".join(page.get_textpage().get_text_range() for page in document)
    _wanted("คุณธรรมและความโปร่งใส" in "".join(text.split()), text[:200])
    return str(pages)


def xlsx(folder: Path) -> str:
    """A workbook is written, and its cells read back."""
    from openpyxl import load_workbook

    workbook = load_workbook(_exported(folder, "sample.xlsx"), read_only=True)
    rows = sum(1 for sheet in workbook.worksheets for _ in sheet.iter_rows())
    workbook.close()
    _wanted(rows, "sample.xlsx")
    return str(rows)


def _exported(folder: Path, name: str) -> Path:
    from itadesk.desk.papers import export_paper

    with Desk.read(folder / "sample.ita") as desk:
        dossier = desk.dossier(desk.years()[0], "full-year")
    path = folder / name
    note = export_paper(dossier, shelf().forms[FORM], path)
    _wanted(not note, note)
    return path


def helper() -> str:
    """The helper process starts, answers and ends."""
    jobs = Jobs()
    try:
        job = jobs.submit(answer, 20)
        _wanted(job.wait(HELPER_SECONDS), texts.SELF_TEST["helper"])
        value = job.result()
    finally:
        jobs.close()
    _wanted(value == 21, str(value))
    return str(value)


def answer(number: int) -> int:
    """What the helper is asked to work out."""
    return number + 1
