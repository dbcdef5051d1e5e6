"""What ``show`` prints and scripts depend on."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from itadesk.export import json as json_export
from itadesk.export.json import dossier_json
from itadesk.records.office import Unit
from itadesk.records.responsible import responsible_units
from tests.report.office import Extra, dossier


def test_a_year_has_the_shape_scripts_depend_on() -> None:
    shown = dossier_json(dossier())
    assert list(shown) == [
        *("office", "fiscal_year", "round", "scores", "computed", "analysis", "measures"),
    ]
    assert shown["office"] == {
        "name": "องค์การบริหารส่วนตำบลทุ่งไม้งาม",
        "kind": "อบต.",
        "subdistrict": "ทุ่งไม้งาม",
        "district": "เมืองริมน้ำ",
        "province": "ริมน้ำ",
        "website": "https://www.thungmaingam.go.th",
    }
    assert (shown["fiscal_year"], shown["round"]) == (2568, "full-year")
    assert (
        shown["scores"]["2568"] | {"i1": 98.13, "total": 80.39, "IIT": None}
        == (shown["scores"]["2568"])
    )
    assert "1" not in shown["scores"]["2568"]
    assert shown["computed"]["2568"]["1"] == 95.42
    assert set(shown["computed"]["2568"]) >= {"1", "10", "IIT", "total", "level"}


def test_a_measure_tells_number_period_and_divisions() -> None:
    measure = dossier_json(dossier())["measures"][0]
    assert list(measure) == [
        *("id", "number", "group", "indicator", "title", "finding", "steps", "period"),
        *("responsible", "responsible_text", "status", "output", "outcome", "suggestion"),
    ]
    assert measure["period"] == {"text": "ไตรมาสที่ 1 - 4", "start": None, "end": None}
    assert measure["responsible"] == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    assert measure["responsible_text"] == "สำนักปลัด กองคลัง กองช่าง"
    assert (measure["group"], measure["indicator"], measure["number"]) == ("IIT", 1, 1)


def test_numbers_begin_anew_where_the_form_groups() -> None:
    grouped = dossier(extra=Extra(form="report-by-instrument"))
    numbers = [measure["number"] for measure in dossier_json(grouped)["measures"]]
    assert numbers == [1, 2, 3, 1, 2, 3, 1]
    plain = dossier(extra=Extra(form="report-outcome"))
    assert [measure["number"] for measure in dossier_json(plain)["measures"]] == [*range(1, 8)]


def test_an_analysis_tells_the_computed_and_the_stated_lowest() -> None:
    shown = {row["indicator"]: row for row in dossier_json(dossier())["analysis"]}
    assert shown[1]["lowest"] == ["i2"] and shown[1]["lowest_stated"] == []
    assert shown[9]["with"] == [10] and shown[9]["lowest_stated"] == ["o12"]
    assert shown[5]["lowest"] == []


def test_analyses_are_those_of_this_year_and_the_year_before() -> None:
    year_after = replace(dossier(), fiscal_year=2569)
    assert len(dossier_json(year_after)["analysis"]) == 9
    assert dossier_json(replace(dossier(), fiscal_year=2570))["analysis"] == []


def test_a_year_without_rules_has_no_level() -> None:
    old = replace(dossier(), scores=tuple(replace(s, fiscal_year=2550) for s in dossier().scores))
    assert dossier_json(old)["computed"] == {"2550": {"level": None}}


def test_the_file_holds_the_same_unescaped(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    json_export.write(dossier(), path)
    text = path.read_text(encoding="utf-8")
    assert "ทุ่งไม้งาม" in text and json.loads(text) == dossier_json(dossier())


REGISTER = ("สำนักปลัด", "กองคลัง", "งานประชาสัมพันธ์", "งานประชาสัมพันธ์และสื่อสารองค์กร")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("สำนักปลัด", ["สำนักปลัด"]),
        ("สำนักปลัด กองคลัง กองช่าง", ["สำนักปลัด", "กองคลัง", "กองช่าง"]),
        ("สำนักปลัด, กองคลัง", ["สำนักปลัด", "กองคลัง"]),
        ("สำนักปลัด/กองคลัง\nกองช่าง", ["สำนักปลัด", "กองคลัง", "กองช่าง"]),
        ("กองคลังและกองช่าง", ["กองคลัง", "กองช่าง"]),
        ("งาน ประชาสัมพันธ์", ["งานประชาสัมพันธ์"]),
        ("งานประชาสัมพันธ์และสื่อสารองค์กร กองคลัง", ["งานประชาสัมพันธ์และสื่อสารองค์กร", "กองคลัง"]),
        ("นักทรัพยากรบุคคล", ["นักทรัพยากรบุคคล"]),
        ("ทุกหน่วยงาน ภายใน อบต. ทุ่งตะวัน", ["ทุกหน่วยงาน ภายใน อบต. ทุ่งตะวัน"]),
        ("คณะทำงาน ITA, ผู้นำชุมชน กองคลัง", ["คณะทำงาน ITA, ผู้นำชุมชน", "กองคลัง"]),
        ("กองคลังพัสดุ", ["กองคลังพัสดุ"]),
        ("กองคลัง กองคลัง", ["กองคลัง"]),
        (" , ", []),
        ("", []),
    ],
)
def test_divisions_are_found_by_longest_match(text: str, units: list[str]) -> None:
    assert list(responsible_units(text, REGISTER)) == units


def test_a_division_of_the_register_is_spelt_as_there() -> None:
    shown = replace(dossier(), units=(Unit("u", "a", "งาน ประชาสัมพันธ์"),))
    measure = dossier_json(shown)["measures"][3]
    assert measure["responsible"] == ["งาน ประชาสัมพันธ์"]
    assert measure["responsible_text"] == "งานประชาสัมพันธ์"
