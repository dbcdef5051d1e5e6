"""Picture files on their way into the book."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui import texts
from itadesk.gui.asking import tell


def pictures_from(desk: Desk, names: Sequence[str], parent: QWidget) -> list[str]:
    """The hashes of the pictures that could be stored; the others are told one by one."""
    found = []
    for name in names:
        try:
            found.append(desk.add_picture(Path(name).read_bytes()))
        except ItadeskError as error:
            tell(parent, texts.PICTURE_REFUSED.format(name=Path(name).name, why=error.message))
        except OSError:
            tell(parent, texts.PICTURE_UNREADABLE.format(name=Path(name).name))
    return found
