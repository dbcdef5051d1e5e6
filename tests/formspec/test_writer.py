"""A form written to TOML comes back as it was."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.errors import FormError
from itadesk.formspec import load_form, shelf
from itadesk.formspec.form import Form, FormColumn, FormPage, FormPart
from itadesk.formspec.writer import (
    adopt_form,
    copy_of,
    form_text,
    remove_form,
    save_form,
    write_form,
)

SHIPPED = sorted(shelf().forms)


@pytest.mark.parametrize("form_id", SHIPPED)
def test_every_shipped_form_survives_writing_and_reading(form_id: str, tmp_path: Path) -> None:
    form = shelf().get(form_id)
    path = tmp_path / "x.toml"
    path.write_text(form_text(form), encoding="utf-8")
    assert dataclasses.replace(load_form(path), file=form.file) == form


def test_a_copy_with_changed_heading_order_width_and_signers_is_used_from_then_on() -> None:
    form = shelf().get("report-outcome")
    part = form.parts[0]
    first = dataclasses.replace(part.columns[0], heading='มาตรการ "ใหม่"\\', width=33.5)
    changed = dataclasses.replace(
        part,
        columns=(*part.columns[1:], first),
        page=FormPage("portrait", left=25, table_size=12.5),
        preamble="ตามที่{office.name}\nรายงานดังนี้",
    )
    own = dataclasses.replace(
        copy_of(form, "our-report", "แบบของ อบต."),
        parts=(changed,),
        digits="arabic",
        signatories=("ผู้จัดทำ", "ผู้ตรวจสอบ"),
        page_numbers=True,
    )
    path = save_form(own)
    found = shelf()
    assert found.problems == ()
    assert found.get("our-report") == dataclasses.replace(own, file=str(path))
    assert "report-outcome" in found.forms


def test_an_invalid_form_is_refused_and_the_file_that_stood_there_stays(user_home: Path) -> None:
    good = copy_of(shelf().get("report-outcome"), "ours", "แบบของเรา")
    path = save_form(good)
    before = path.read_bytes()
    bad = dataclasses.replace(
        good, parts=(dataclasses.replace(good.parts[0], preamble="{office.__class__}"),)
    )
    with pytest.raises(FormError) as caught:
        save_form(bad)
    assert caught.value.code == "FORM_PLACEHOLDER"
    assert path.read_bytes() == before
    assert [file.name for file in (user_home / "forms").iterdir()] == ["ours.toml"]


@pytest.mark.parametrize("form_id", ["", "../x", "Ours", "a b", "ก"])
def test_an_id_that_is_no_file_name_is_refused(form_id: str, user_home: Path) -> None:
    with pytest.raises(FormError):
        save_form(copy_of(shelf().get("report-outcome"), form_id, "แบบ"))
    assert not (user_home / "forms").exists()


def test_a_form_is_given_to_another_office_and_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = copy_of(shelf().get("plan-by-issue"), "ours", "แบบของเรา")
    save_form(ours)
    gift = tmp_path / "usb" / "แบบของ อบต.toml"
    write_form(shelf().get("ours"), gift)
    monkeypatch.setenv("ITADESK_HOME", str(tmp_path / "another office"))
    assert "ours" not in shelf().forms
    taken = adopt_form(gift)
    assert dataclasses.replace(taken, file="") == ours
    assert shelf().get("ours") == taken
    with pytest.raises(FormError) as caught:
        adopt_form(gift)
    assert caught.value.code == "FORM_EXISTS"


def test_a_removed_form_brings_the_shipped_one_back() -> None:
    form = shelf().get("report-outcome")
    save_form(dataclasses.replace(form, title="ทับของเดิม"))
    assert shelf().get("report-outcome").title == "ทับของเดิม"
    remove_form("report-outcome")
    assert shelf().get("report-outcome") == form
    with pytest.raises(FormError) as caught:
        remove_form("report-outcome")
    assert caught.value.code == "FORM_UNKNOWN"


def test_a_form_kept_under_another_file_name_is_changed_in_place(user_home: Path) -> None:
    form = copy_of(shelf().get("report-outcome"), "ours", "แบบของเรา")
    write_form(form, user_home / "forms" / "zz.toml")
    save_form(dataclasses.replace(form, title="แก้แล้ว"))
    assert shelf().get("ours").title == "แก้แล้ว"
    assert shelf().problems == ()
    remove_form("ours")
    assert "ours" not in shelf().forms


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FormError) as caught:
        write_form(shelf().get("report-outcome"), tmp_path / "file" / "x.toml")
    assert caught.value.code == "FORM_UNWRITABLE"


plain_text = st.text(st.characters(codec="utf-8", exclude_characters="{}[]\r"))


@given(
    heading=plain_text,
    lines=st.lists(plain_text, max_size=3),
    width=st.floats(0.1, 100),
    margin=st.floats(5, 80),
)
def test_any_heading_title_and_width_survive(
    tmp_path_factory: pytest.TempPathFactory,
    heading: str,
    lines: list[str],
    width: float,
    margin: float,
) -> None:
    form = Form(
        id="any",
        title="แบบ",
        role="plan",
        years=(),
        parts=(
            FormPart(
                title=tuple(lines),
                columns=(FormColumn("steps", heading, width),),
                page=FormPage(left=margin),
            ),
        ),
    )
    path = tmp_path_factory.mktemp("forms") / "any.toml"
    path.write_text(form_text(form), encoding="utf-8", newline="\n")
    assert dataclasses.replace(load_form(path), file="") == form
