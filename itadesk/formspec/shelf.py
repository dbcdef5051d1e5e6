"""The shelf of forms: the shipped ones and the office's own, which win."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from itadesk import paths
from itadesk.errors import FormError
from itadesk.formspec.form import Form
from itadesk.formspec.loader import load_form
from itadesk.records.paper import Role
from itadesk.strict import nearest


@dataclass(frozen=True, slots=True)
class FormShelf:
    """All forms that load, and what is wrong with those that do not."""

    forms: Mapping[str, Form]
    """By id, in the order of their files; shipped first."""
    problems: tuple[FormError, ...] = ()
    broken: Mapping[str, FormError] = field(default_factory=dict)
    """File name without ending -> why it does not load."""

    def get(self, form: str) -> Form:
        """The form of this id.

        Raises what is wrong with the file of that name, else FORM_UNKNOWN with the nearest id.
        """
        if form in self.forms:
            return self.forms[form]
        if form in self.broken:
            raise self.broken[form]
        hint = nearest(form, tuple(self.forms))
        raise FormError("FORM_UNKNOWN", f'ไม่มีแบบฟอร์ม "{form}"{hint} ดูรายชื่อด้วยคำสั่ง itadesk forms')

    def proposed(self, role: Role, fiscal_year: int) -> tuple[Form, ...]:
        """Forms of this role, those seen nearest to this Buddhist year first."""

        def distance(form: Form) -> int:
            return min((abs(year - fiscal_year) for year in form.years), default=1000)

        return tuple(
            sorted((form for form in self.forms.values() if form.role == role), key=distance)
        )


def shelf() -> FormShelf:
    """The shipped forms and those in the user's folder; a user's form wins over its shipped id."""
    shipped, troubles = _read(paths.forms_dir())
    own, more = _read(paths.user_forms_dir())
    broken = {**troubles, **more}
    return FormShelf({**shipped, **own}, (*troubles.values(), *more.values()), broken)


def _read(folder: Path) -> tuple[dict[str, Form], dict[str, FormError]]:
    """The forms of one folder; two files with one id are a problem, and the first counts."""
    forms: dict[str, Form] = {}
    problems: dict[str, FormError] = {}
    for path in _files(folder):
        try:
            form = load_form(path)
        except FormError as error:
            problems[path.stem] = error
            continue
        if form.id in forms:
            first = Path(forms[form.id].file).name
            message = f'แฟ้ม {path.name}: id "{form.id}" ซ้ำกับแฟ้ม {first} จึงใช้แฟ้ม {first}'
            problems[path.stem] = FormError("FORM_DOUBLE", message)
        else:
            forms[form.id] = form
    return forms, problems


def _files(folder: Path) -> Iterable[Path]:
    return sorted(folder.glob("*.toml")) if folder.is_dir() else ()
