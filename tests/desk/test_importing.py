"""Old papers coming in: matched, filled in, never doubled, never overwriting."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest

from itadesk.book.backup import backups_of
from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.finding import Finding
from itadesk.records.measure import Measure, Result
from itadesk.records.office import Office
from itadesk.records.proposal import Mend, Proposal, ProposedText
from itadesk.records.rounds import Round
from itadesk.records.score import Analysis, Score
from tests.desk.doing import add_measures, set_measure, state, titles

_TITLES = ("ประกาศเจตนารมณ์ No Gift Policy", "อบรมคุณธรรม จริยธรรม", "จัดทำคู่มือประชาชน")


def paper(round_: Round = "first-half", *, output: str = "ทำแล้ว") -> Proposal:
    """An old report of three measures with a result each."""
    measures = tuple(
        Measure(
            id=str(uuid4()),
            fiscal_year=2565,
            title=title,
            steps=f"๑. ประชุม\n๒. ดำเนินการ{title}",
            period="ต.ค. ๖๔ - มี.ค. ๖๕",
            responsible="สำนักปลัด",
        )
        for title in _TITLES
    )
    results = tuple(
        Result(Result.id_for(measure.id, round_), measure.id, round_, output=output)
        for measure in measures
    )
    return Proposal(
        source="รายงาน ๒๕๖๕.txt",
        office=Office(name="องค์การบริหารส่วนตำบลทุ่งทดสอบ", district="เมือง", province="ขอนแก่น"),
        fiscal_year=2565,
        round=round_,
        form="report-suggestion",
        measures=measures,
        results=results,
        texts=(ProposedText(0, "title", "รายงานผลการดำเนินการ"),),
    )


def test_a_paper_comes_in_as_one_step_after_a_backup(desk: Desk) -> None:
    before = state(desk)
    report = desk.import_proposal(paper())
    assert titles(desk, 2565) == list(_TITLES)
    assert [result.output for result in desk.results(2565)] == ["ทำแล้ว"] * 3
    assert desk.measures(2565)[0].period_start is not None
    assert (report.measures, report.results, report.added["measure"]) == (3, 3, 3)
    assert report.backup is not None
    assert backups_of(desk.path) == (report.backup,)
    assert desk.undo_label == "นำเข้า รายงาน ๒๕๖๕.txt"
    desk.undo()
    assert state(desk) == before


def test_the_papers_form_texts_and_place_are_kept_and_the_name_is_not_touched(desk: Desk) -> None:
    desk.import_proposal(paper())
    (stored,) = desk.papers(2565)
    assert (stored.form, stored.round) == ("report-suggestion", "first-half")
    assert [text.text for text in desk.texts(stored.id)] == ["รายงานผลการดำเนินการ"]
    office = desk.office()
    assert (office.name, office.province) == ("องค์การบริหารส่วนตำบลทุ่งทดสอบ", "ขอนแก่น")


def test_the_same_paper_again_adds_no_row_and_is_no_step(desk: Desk) -> None:
    desk.import_proposal(paper())
    before, label = state(desk), desk.undo_label
    report = desk.import_proposal(paper())
    assert not report.changes
    assert (state(desk), desk.undo_label) == (before, label)
    assert report.findings == ()


def test_another_round_attaches_its_results_to_the_measures_there(desk: Desk) -> None:
    desk.import_proposal(paper("first-half"))
    spaced = paper("second-half", output="เสร็จแล้ว")
    first = replace(spaced.measures[0], title="ประกาศ เจตนารมณ์ No gift  policy")
    desk.import_proposal(replace(spaced, measures=(first, *spaced.measures[1:])))
    assert titles(desk, 2565) == list(_TITLES)
    assert [(each.round, each.output) for each in desk.results(2565)][:2] == [
        ("first-half", "ทำแล้ว"),
        ("second-half", "เสร็จแล้ว"),
    ]


def test_two_measures_of_one_title_stay_two_also_when_imported_again(desk: Desk) -> None:
    made = paper()
    twin = replace(made.measures[0], id=str(uuid4()), steps="อย่างอื่น")
    double = replace(made, measures=(*made.measures, twin))
    desk.import_proposal(double)
    assert titles(desk, 2565) == [*_TITLES, _TITLES[0]]
    assert not desk.import_proposal(double).changes


def test_a_sheet_of_our_own_goes_into_another_year_as_new_rows(desk: Desk) -> None:
    made = paper()
    desk.import_proposal(made)
    desk.import_proposal(made, fiscal_year=2569)
    assert titles(desk, 2569) == titles(desk, 2565) == list(_TITLES)
    assert [each.output for each in desk.results(2569)] == ["ทำแล้ว"] * 3


def test_words_in_the_book_win_over_the_papers_and_that_is_told(desk: Desk) -> None:
    desk.import_proposal(paper())
    row = desk.measures(2565)[0].id
    set_measure(desk, row, "responsible", "กองคลัง")
    set_measure(desk, row, "period", "")
    report = desk.import_proposal(paper())
    measure = desk.measures(2565)[0]
    assert (measure.responsible, measure.period) == ("กองคลัง", "ต.ค. ๖๔ - มี.ค. ๖๕")
    (finding,) = report.findings
    assert (finding.rule, finding.id, finding.field) == ("import-differs", row, "responsible")
    assert finding.mend == "สำนักปลัด"


def test_another_offices_paper_is_told_and_the_office_stays(desk: Desk) -> None:
    other = replace(paper(), office=Office(name="เทศบาลตำบลอื่น", province="เลย"))
    report = desk.import_proposal(other)
    assert desk.office().name == "องค์การบริหารส่วนตำบลทุ่งทดสอบ"
    assert desk.office().province == ""
    assert [finding.rule for finding in report.findings] == ["import-office"]
    short = replace(paper(), office=Office(name="อบต.ทุ่งทดสอบ"))
    assert desk.import_proposal(short).findings == ()


def mend_of(made: Proposal) -> Proposal:
    """The paper with a letter-spaced title and the mend for it."""
    first = replace(made.measures[0], title="ป ร ะ ก า ศ No Gift")
    mend = Mend("measure", first.id, "title", first.title, "ประกาศ No Gift", "อักษรเว้นวรรค")
    finding = Finding("spaced", "info", "measure", first.id, "title", "อักษรเว้นวรรค")
    return replace(
        made, measures=(first, *made.measures[1:]), proposed=(mend,), findings=(finding,)
    )


def test_mends_are_proposed_with_the_books_ids_and_not_made(desk: Desk) -> None:
    report = desk.import_proposal(mend_of(paper()))
    row = desk.measures(2565)[0]
    assert row.title == "ป ร ะ ก า ศ No Gift"
    assert [(mend.id, mend.after) for mend in report.proposed] == [(row.id, "ประกาศ No Gift")]
    assert [finding.id for finding in report.findings] == [row.id]


def test_tidy_makes_the_mends_and_the_untidy_paper_is_known_again(desk: Desk) -> None:
    report = desk.import_proposal(mend_of(paper()), tidy=True)
    assert titles(desk, 2565)[0] == "ประกาศ No Gift"
    assert report.proposed == ()
    assert not desk.import_proposal(mend_of(paper()), tidy=True).changes
    again = desk.import_proposal(mend_of(paper()))
    assert not again.changes
    assert again.proposed == ()


def test_tidying_later_mends_what_still_stands_as_printed(desk: Desk) -> None:
    desk.import_proposal(mend_of(paper()))
    assert desk.import_proposal(mend_of(paper()), tidy=True).findings[0].rule == "spaced"
    assert titles(desk, 2565)[0] == "ประกาศ No Gift"
    desk.undo()
    assert titles(desk, 2565)[0] == "ป ร ะ ก า ศ No Gift"


def test_year_and_round_asked_for_win_over_the_papers(desk: Desk) -> None:
    desk.import_proposal(paper(), fiscal_year=2567, round_="full-year")
    assert titles(desk, 2567) == list(_TITLES)
    assert {each.round for each in desk.results(2567)} == {"full-year"}
    assert desk.years() == (2568, 2567)


def test_a_paper_without_a_year_goes_to_the_newest_year(desk: Desk) -> None:
    made = paper()
    nameless = replace(
        made,
        fiscal_year=None,
        measures=tuple(replace(each, fiscal_year=0) for each in made.measures),
    )
    assert desk.import_proposal(nameless).fiscal_year == 2568
    assert titles(desk, 2568) == list(_TITLES)


def test_scores_and_analyses_come_in_for_the_year_assessed(desk: Desk) -> None:
    scores = tuple(
        Score(Score.id_for(2568, code), 2568, code, text)
        for code, text in (("i1", "๙๙.๓๘"), ("i2", "๑๐๐"))
    )
    analysis = Analysis(Analysis.id_for(2568, 1), 2568, 1, lowest_stated="i1", cause="เพราะ…")
    report = desk.import_proposal(
        Proposal("แผน.txt", fiscal_year=2569, role="plan", scores=scores, analyses=(analysis,))
    )
    assert [score.value for score in desk.scores(2568)] == [Decimal("99.38"), Decimal("100.00")]
    assert [each.cause for each in desk.analyses(2568)] == ["เพราะ…"]
    assert (report.scores, report.analyses) == (2, 1)


def test_a_dry_run_tells_the_same_and_changes_nothing(desk: Desk) -> None:
    before, label = state(desk), desk.undo_label
    tried = desk.import_proposal(mend_of(paper()), dry_run=True)
    assert (state(desk), desk.undo_label, backups_of(desk.path)) == (before, label, ())
    done = desk.import_proposal(mend_of(paper()))
    assert tried.added == done.added
    assert len(tried.proposed) == len(done.proposed) == 1


def test_an_import_that_fails_half_way_leaves_nothing(desk: Desk) -> None:
    add_measures(desk, ["ก"])
    before, label = state(desk), desk.undo_label
    made = paper()
    broken = replace(made.results[2], measure="nobody")
    with pytest.raises(EditError):
        desk.import_proposal(replace(made, results=(*made.results[:2], broken)))
    assert (state(desk), desk.undo_label) == (before, label)
