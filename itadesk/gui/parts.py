"""The parts built once at the start and passed down: settings, helper process, shelf of forms."""

from collections.abc import Callable
from dataclasses import dataclass

from itadesk.formspec.shelf import FormShelf
from itadesk.gui.settings import Settings
from itadesk.gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Parts:
    """What windows and dialogs need besides the desk."""

    settings: Settings
    tasks: Tasks
    shelf: Callable[[], FormShelf]
    """Read anew at each call: a form file may have changed."""
