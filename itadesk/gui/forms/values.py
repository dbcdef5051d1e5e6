"""The words a form fills in, by Thai names: in its editors, and in the menu that puts them there.

Form files keep their own names: ``{fiscal_year}`` in the file is ``{ปีงบประมาณ}`` on the screen.
"""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QPushButton

from itadesk.errors import FormError
from itadesk.formspec.form import Form
from itadesk.formspec.placeholders import PLACEHOLDERS
from itadesk.gui.forms import texts
from itadesk.gui.labels import tip
from itadesk.gui.paper.slot import LeavingEdit
from itadesk.strict import nearest
from itadesk.thai.digits import to_thai
from itadesk.thai.text import search_key

_BRACES = re.compile(r"\{([^{}]*)\}")


def shown(pattern: str) -> str:
    """A pattern of a form file with the Thai names of its values."""
    names = _thai_names()
    return _BRACES.sub(lambda found: f"{{{names.get(found[1], found[1])}}}", pattern)


def stored(text: str) -> str:
    """What was typed as the form file has it; a name that is none stays as it was typed."""
    names = {_key(thai): name for name, thai in _thai_names().items()}
    return _BRACES.sub(lambda found: f"{{{names.get(_key(found[1]), found[1])}}}", text)


def check(form: Form) -> None:
    """Raises FormError FORM_PLACEHOLDER, with the Thai name most like it, for a name that is none.

    What else is wrong with a form, its writer says.
    """
    for part in form.parts:
        for found in _BRACES.finditer("\n".join((*part.title, part.preamble, part.closing))):
            if found[1] not in PLACEHOLDERS:
                like = nearest(found[1].strip(), tuple(_thai_names().values()))
                message = texts.UNKNOWN_VALUE.format(name=found[1], like=like)
                raise FormError("FORM_PLACEHOLDER", message)


class ValueButton(QPushButton):
    """Puts a value where the caret is, in whichever of the editors had the keyboard last."""

    def __init__(self, editors: Sequence[LeavingEdit]) -> None:
        super().__init__(texts.INSERT_VALUE)
        self.setAutoDefault(False)
        self._editor = editors[0]
        self.choices = QMenu(self)
        self.choices.setToolTipsVisible(True)
        for title, names in texts.VALUES.items():
            group = self.choices.addMenu(title)
            group.setToolTipsVisible(True)
            for name, thai in names.items():
                action = group.addAction(thai)
                action.setToolTip(tip(to_thai(PLACEHOLDERS[name])))
                action.triggered.connect(lambda _on=False, thai=thai: self.insert(thai))
        self.setMenu(self.choices)
        for editor in editors:
            editor.left.connect(lambda editor=editor: self._on_left(editor))

    def insert(self, thai: str) -> None:
        """Put the value of this Thai name where the caret is."""
        self._editor.insertPlainText(f"{{{thai}}}")
        self._editor.setFocus()

    def _on_left(self, editor: LeavingEdit) -> None:
        self._editor = editor


def _thai_names() -> dict[str, str]:
    return {name: thai for names in texts.VALUES.values() for name, thai in names.items()}


def _key(name: str) -> str:
    return search_key(name).replace(" ", "")
