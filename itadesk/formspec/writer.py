"""Writing a form to TOML, so that a clerk can copy one and make it her own."""

import dataclasses
import os
import tempfile
from pathlib import Path

from itadesk import paths
from itadesk.errors import FormError
from itadesk.formspec.form import Form, FormColumn, FormPage, FormPart
from itadesk.formspec.loader import ID, load_form
from itadesk.tomltext import toml_text

Values = dict[str, object]


def form_text(form: Form) -> str:
    """The form as TOML; what stands at its usual value is left out."""
    head: Values = {"id": form.id, "title": form.title, "role": form.role, "years": form.years}
    usual = Form("", "", form.role, (), ())
    for name in (
        "digits", "page_numbers", "memo_head", "charts", "appendix", "dated", "signatories",
        "score_year",
    ):  # fmt: skip
        if getattr(form, name) != getattr(usual, name):
            head[name] = getattr(form, name)
    return toml_text({**head, "part": [_part(part) for part in form.parts]})


def _part(part: FormPart) -> Values:
    values: Values = {
        "kind": part.kind,
        "title": part.title,
        "preamble": part.preamble,
        "closing": part.closing,
        "group_by": part.group_by,
        "number": part.number,
    }
    page = _changed(part.page, FormPage())
    if page:
        values["page"] = page
    return {**values, "column": [_column(column) for column in part.columns]}


def _column(column: FormColumn) -> Values:
    needed: Values = {"field": column.field, "heading": column.heading, "width": column.width}
    usual = FormColumn(column.field, column.heading, column.width)
    return {**needed, **_changed(column, usual)}


def _changed(value: FormColumn | FormPage, usual: FormColumn | FormPage) -> Values:
    """The fields that are not as usual."""
    return {
        field.name: getattr(value, field.name)
        for field in dataclasses.fields(value)
        if getattr(value, field.name) != getattr(usual, field.name)
    }


def save_form(form: Form) -> Path:
    """Write a form into the user's folder as ``ID.toml``; it then wins over a shipped one.

    The file is written beside, read back strictly and only then moved into place. Raises
    FormError FORM_UNWRITABLE, or what the loader says of a form that is not valid.
    """
    if not ID.fullmatch(form.id):
        raise FormError("FORM_VALUE", "รหัสแบบฟอร์มต้องเป็นอักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลางเท่านั้น")
    folder = paths.user_forms_dir()
    path = folder / f"{form.id}.toml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(suffix=".new", prefix=f"{form.id}-", dir=folder)
        beside = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(form_text(form))
                file.flush()
                os.fsync(file.fileno())
            _verify(beside, form)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise FormError("FORM_UNWRITABLE", f"บันทึกแบบฟอร์มลงแฟ้ม {path} ไม่ได้") from error
    return path


def _verify(beside: Path, form: Form) -> None:
    """The file just written loads as the very form meant."""
    back = dataclasses.replace(load_form(beside), file=form.file)
    if back != form:
        raise FormError("FORM_UNWRITABLE", f"แบบฟอร์ม {form.id} ที่บันทึกอ่านกลับมาไม่เหมือนเดิม จึงไม่ใช้")


def copy_of(form: Form, new_id: str, title: str) -> Form:
    """The same form under another id and title, to be changed and saved as one's own."""
    return dataclasses.replace(form, id=new_id, title=title, file="")
