"""A form that is being changed, kept aside until it is saved or left: also while it is not valid.

One file ``ID.draft`` beside the user's forms, JSON of the form's values.
"""

import dataclasses
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from itadesk import paths
from itadesk.errors import FormError
from itadesk.formspec.form import Form, FormColumn, FormPage, FormPart


def keep_draft(form: Form) -> None:
    """Put the form's draft on the disk. Raises FormError FORM_UNWRITABLE."""
    path = _file(form.id)
    beside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(dataclasses.asdict(form), ensure_ascii=False)
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise FormError("FORM_UNWRITABLE", f"บันทึกแบบฟอร์มลงแฟ้ม {path} ไม่ได้") from error


def draft_of(form: Form) -> Form | None:
    """What was being changed in this form; None where nothing was, or it cannot be read."""
    try:
        return _form(json.loads(_file(form.id).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def drop_draft(form_id: str) -> None:
    """The form was saved, left as it was, or removed."""
    with suppress(OSError):
        _file(form_id).unlink(missing_ok=True)


def _file(form_id: str) -> Path:
    return paths.user_forms_dir() / f"{form_id}.draft"


def _form(values: Mapping[str, Any]) -> Form:
    lists = {name: tuple(values[name]) for name in ("years", "signatories")}
    parts = tuple(_part(part) for part in values["parts"])
    return Form(**{**values, **lists, "parts": parts})


def _part(values: Mapping[str, Any]) -> FormPart:
    title = tuple(str(line) for line in values["title"])
    columns = tuple(FormColumn(**column) for column in values["columns"])
    page = FormPage(**values["page"])
    return FormPart(**{**values, "title": title, "columns": columns, "page": page})
