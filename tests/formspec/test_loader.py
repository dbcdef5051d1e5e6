"""Form files are read strictly: what is wrong is named, and nothing is guessed."""

import re
from pathlib import Path

import pytest

from itadesk.errors import FormError
from itadesk.formspec import load_form
from tests.formspec.conftest import COLUMN, HEAD, PART, WriteForm


def refusal(path: Path) -> FormError:
    """The error this file is refused with."""
    with pytest.raises(FormError) as caught:
        load_form(path)
    return caught.value


def test_a_plain_form_loads_with_its_usual_values(write_form: WriteForm) -> None:
    form = load_form(write_form())
    assert (form.id, form.role, form.years) == ("own-form", "report", (2568,))
    assert form.digits == "thai"
    assert form.parts[0].number == "in-title"
    assert form.parts[0].page.orientation == "landscape"
    assert form.parts[0].columns[0].heading == "มาตรการ"


def test_an_unknown_key_names_file_key_and_the_nearest_known_key(write_form: WriteForm) -> None:
    error = refusal(write_form(column=COLUMN.replace("width", "widht")))
    assert error.code == "FORM_KEY"
    for word in ("own.toml", '"widht"', "part 1 column 1", '"width"'):
        assert word in error.message


def test_a_column_that_does_not_exist_is_refused_with_the_nearest_field(
    write_form: WriteForm,
) -> None:
    error = refusal(write_form(column=COLUMN.replace('"title"', '"outcom"')))
    assert error.code == "FORM_FIELD"
    assert '"outcom"' in error.message
    assert '"outcome"' in error.message


@pytest.mark.parametrize(
    "placeholder",
    ["{office.__class__}", "{office}", "{}", "{0}", "{fiscal_year!r}", "{fiscal_year:>99999}"],
)
def test_only_placeholders_of_the_fixed_list_are_taken(
    write_form: WriteForm, placeholder: str
) -> None:
    error = refusal(write_form(part=PART + f'preamble = "ตามที่ {placeholder} นั้น"\n'))
    assert error.code == "FORM_PLACEHOLDER"
    assert placeholder in error.message
    assert '"preamble"' in error.message


@pytest.mark.parametrize("text", ["[ก", "ก]", "[ก [ข]]", "{fiscal_year", "ก } ข"])
def test_brackets_that_do_not_pair_are_refused(write_form: WriteForm, text: str) -> None:
    assert refusal(write_form(part=PART + f'closing = "{text}"\n')).code == "FORM_BRACKET"


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (HEAD.replace('"own-form"', '"../own"'), "FORM_VALUE"),
        (HEAD.replace('"own-form"', "7"), "FORM_TYPE"),
        (HEAD.replace('"report"', '"reprot"'), "FORM_VALUE"),
        (HEAD.replace("2568", "2025"), "FORM_RANGE"),
        (HEAD.replace("[2568]", '["2568"]'), "FORM_TYPE"),
        (HEAD.replace('title = "แบบของเรา"\n', ""), "FORM_MISSING"),
        (HEAD + "page_numbers = 1\n", "FORM_TYPE"),
        (HEAD + 'digits = "roman"\n', "FORM_VALUE"),
        (HEAD + "score_year = true\n", "FORM_TYPE"),
        (HEAD + "score_year = -9\n", "FORM_RANGE"),
    ],
)
def test_a_wrong_type_or_value_at_the_top_is_refused(
    write_form: WriteForm, head: str, code: str
) -> None:
    assert refusal(write_form(head=head)).code == code


@pytest.mark.parametrize(
    ("column", "code"),
    [
        (COLUMN + COLUMN, "FORM_DOUBLE"),
        (COLUMN + "hidden = true\n", "FORM_VALUE"),
        (COLUMN.replace("40", "0"), "FORM_RANGE"),
        (COLUMN.replace("40", '"40"'), "FORM_TYPE"),
        (COLUMN.replace("40", "nan"), "FORM_RANGE"),
        (COLUMN + '[[part.column]]\nfield = "number"\nheading = "ที่"\nwidth = 5\n', "FORM_VALUE"),
        (COLUMN.replace("มาตรการ", "ปี {fiscal_year}"), "FORM_PLACEHOLDER"),
        ("", "FORM_MISSING"),
    ],
)
def test_wrong_columns_are_refused(write_form: WriteForm, column: str, code: str) -> None:
    assert refusal(write_form(column=column)).code == code


def test_an_analysis_takes_only_its_own_columns(write_form: WriteForm) -> None:
    part = PART + 'kind = "analysis"\n'
    assert refusal(write_form(part=part)).code == "FORM_FIELD"
    good = load_form(write_form(part=part, column=COLUMN.replace('"title"', '"analysis"')))
    assert good.parts[0].number == "none"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "FORM_MISSING"),
        (b"id = \n", "FORM_SYNTAX"),
        (b"\xff\xfe\x00", "FORM_UNREADABLE"),
        ("ข้อความธรรมดา".encode(), "FORM_SYNTAX"),
        (b"a=" + b"[" * 100_000, "FORM_SYNTAX"),
        (b"a = " + b"9" * 9_000, "FORM_SYNTAX"),
        (b"a = 1e99999999999999999999", "FORM_SYNTAX"),
        (b"#" * 3_000_000, "FORM_UNREADABLE"),
    ],
)
def test_what_is_no_toml_is_refused_in_one_sentence(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(data)
    told = refusal(path)
    assert told.code == code
    assert set(re.findall("[A-Za-z]+", told.message)) <= {"x", "toml", "TOML", "UTF", "id"}


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.toml").code == "FORM_UNREADABLE"
