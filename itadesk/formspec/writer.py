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

    Raises FormError FORM_UNWRITABLE, or what the loader says of a form that is not valid.
    """
    if not ID.fullmatch(form.id):
        message = "รหัสแบบฟอร์มต้องเป็นอักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลางเท่านั้น"
        raise FormError("FORM_VALUE", message)
    path = own_file(form.id)
    write_form(form, path)
    return path


def adopt_form(path: Path) -> Form:
    """Take a form file that another office gave into the user's folder.

    Raises FormError: what the loader says of the file, or FORM_EXISTS where the user already
    has an own form of its id (the shipped ones may be replaced so).
    """
    form = load_form(path)
    if own_file(form.id).exists():
        message = f'มีแบบฟอร์มของหน่วยงานรหัส "{form.id}" อยู่แล้ว ให้ลบหรือเปลี่ยนรหัสของแบบเดิมก่อน'
        raise FormError("FORM_EXISTS", message)
    return dataclasses.replace(form, file=str(save_form(form)))


def remove_form(form_id: str) -> None:
    """Delete the user's own form of this id, so that the shipped one, if any, is back.

    Raises FormError FORM_UNKNOWN where there is none, FORM_UNWRITABLE where it cannot be.
    """
    path = own_file(form_id)
    try:
        path.unlink()
    except FileNotFoundError as error:
        message = f'ไม่มีแบบฟอร์มของหน่วยงานรหัส "{form_id}"'
        raise FormError("FORM_UNKNOWN", message) from error
    except OSError as error:
        raise FormError("FORM_UNWRITABLE", f"ลบแฟ้ม {path} ไม่ได้") from error


def own_file(form_id: str) -> Path:
    """Where the user's own form of this id is, or would be."""
    known = next((form for form in _own_files() if _id_in(form) == form_id), None)
    return known or paths.user_forms_dir() / f"{form_id}.toml"


def _own_files() -> list[Path]:
    folder = paths.user_forms_dir()
    return sorted(folder.glob("*.toml")) if folder.is_dir() else []


def _id_in(path: Path) -> str:
    """The id of the form in a file; empty where it does not load."""
    try:
        return load_form(path).id
    except FormError:
        return ""


def write_form(form: Form, path: Path) -> None:
    """Write a form to a file, to be kept or given away.

    The file is written beside, read back strictly and only then moved into place. Raises
    FormError as ``save_form`` does; what stood there before is untouched then.
    """
    folder = path.parent
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


def _verify(beside: Path, form: Form) -> None:
    """The file just written loads as the very form meant."""
    back = dataclasses.replace(load_form(beside), file=form.file)
    if back != form:
        message = f"แบบฟอร์ม {form.id} ที่บันทึกอ่านกลับมาไม่เหมือนเดิม จึงไม่ใช้"
        raise FormError("FORM_UNWRITABLE", message)


def copy_of(form: Form, new_id: str, title: str) -> Form:
    """The same form under another id and title, to be changed and saved as one's own."""
    return dataclasses.replace(form, id=new_id, title=title, file="")
