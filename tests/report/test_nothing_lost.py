"""No word of a record is lost on paper: invented texts of any kind, and a real paper."""

import dataclasses
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.formspec import Form, shelf
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Measure, Result
from itadesk.records.office import Office
from itadesk.records.rounds import INSTRUMENTS
from itadesk.records.score import Analysis, Score
from itadesk.report.compose import compose
from itadesk.thai.digits import to_arabic
from tests.report.reading import whole

FORMS = tuple(shelf().forms.values())
RESULT_FIELDS = frozenset({"output", "outcome", "suggestion"})
LABELS = re.compile(r"ข้อคำถามที่ได้คะแนนน้อยที่สุด|สาเหตุเกิดจาก|แนวทางการยกระดับผลการประเมินฯ|:")

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30)


@st.composite
def rows(draw: st.DrawFn) -> tuple[Measure, Result]:
    """A measure of any group with its result."""
    number = draw(st.uuids())
    measure = Measure(
        id=str(number),
        fiscal_year=2569,
        instrument=draw(st.sampled_from((None, *INSTRUMENTS))),
        indicator=draw(st.sampled_from((None, *range(1, 11), 77))),
        issue=draw(st.sampled_from(("", "2", "เรื่องอื่น", "การให้บริการและระบบ E-Service"))),
        title=draw(words),
        finding=draw(words),
        steps=draw(words),
        period=draw(words),
        responsible=draw(words),
    )
    told = {name: draw(words) for name in sorted(RESULT_FIELDS)}
    result = Result(Result.id_for(measure.id, "full-year"), measure.id, "full-year", **told)
    return measure, result


@settings(max_examples=60, deadline=None)
@given(form=st.sampled_from(FORMS), made=st.lists(rows(), max_size=6))
def test_every_text_of_every_measure_is_printed(
    form: Form, made: list[tuple[Measure, Result]]
) -> None:
    dossier = Dossier(
        Office(name="อบต.ทดสอบ"),
        2569,
        "full-year",
        measures=tuple(measure for measure, _ in made),
        results=tuple(result for _, result in made),
    )
    printed = to_arabic(whole(compose(form, dossier)))
    fields = {c.field for part in form.parts if part.kind == "measures" for c in part.columns}
    for measure, result in made:
        for field in fields - {"number"}:
            record = result if field in RESULT_FIELDS else measure
            assert to_arabic(str(getattr(record, field))) in printed


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(st.tuples(st.integers(1, 12), words, words, words), max_size=5),
    given_scores=st.lists(
        st.tuples(st.sampled_from(("i1", "i7", "e9", "o3", "o99", "i40")), words), max_size=5
    ),
    shared=st.sampled_from(("", "10", "9, 10", "๑๐", "เก้า", "1 2 3")),
)
def test_every_text_of_every_analysis_and_score_is_printed(
    texts: list[tuple[int, str, str, str]], given_scores: list[tuple[str, str]], shared: str
) -> None:
    analyses = {
        number: Analysis(
            Analysis.id_for(2568, number), 2568, number, shared,
            lowest_stated=lowest, cause=cause, guideline=guideline,
        )
        for number, lowest, cause, guideline in texts
    }  # fmt: skip
    scores = {
        code: Score(Score.id_for(2568, code), 2568, code, text, None, wording=text)
        for code, text in given_scores
    }
    dossier = Dossier(
        Office(), 2569, "full-year",
        scores=tuple(scores.values()), analyses=tuple(analyses.values()),
    )  # fmt: skip
    printed = to_arabic(whole(compose(shelf().get("ita-development"), dossier)))
    for row in analyses.values():
        for text in (row.lowest_stated, row.cause, row.guideline):
            assert to_arabic(text).strip() in printed
    for score in scores.values():
        assert to_arabic(score.text).strip() in printed
        assert score.code in printed


def test_a_real_paper_comes_out_with_every_word_of_its_cells(seeds: Path) -> None:
    source = seeds / "nong-kapu-2568.txt"
    proposal = propose(read(source), shelf().forms)
    assert proposal.office is not None
    dossier = Dossier(
        proposal.office,
        2569,
        "full-year",
        measures=proposal.measures,
        scores=proposal.scores,
        analyses=proposal.analyses,
    )
    assert (len(dossier.measures), len(dossier.scores), len(dossier.analyses)) == (7, 24, 9)
    document = compose(shelf().get("ita-development"), dossier)
    printed = _letters(LABELS.sub("", whole(document)))
    lines = [line.split("\t") for line in source.read_text(encoding="utf-8").split("\n")]
    cells = [cell for line in lines if len(line) > 1 and not _heading(line) for cell in line]
    assert len(cells) > 100
    for cell in cells:
        for piece in LABELS.split(re.sub(r"</?p>", "", cell)):
            assert _letters(piece) in printed


def test_the_same_forms_can_be_composed_for_any_year() -> None:
    for form in FORMS:
        for year in (2500, 2564, 2569, 2699):
            document = compose(form, dataclasses.replace(Dossier(Office(), year, "first-half")))
            assert document.parts


def _heading(line: list[str]) -> bool:
    """Whether this row of the source is a table's heading row."""
    return "".join(line[0].split()) in {"ประเด็นข้อคำถาม", "มาตรการโครงการหรือกิจกรรม"}


def _letters(text: str) -> str:
    """The text without spaces, digits Arabic; ``๐๑๒`` typed for o12 as the import keeps it."""
    return re.sub(r"\s", "", to_arabic(text))
