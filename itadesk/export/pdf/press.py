"""What a paper is made with: its fonts and words, and the pictures it shows."""

from dataclasses import dataclass, field

from itadesk.export.pdf.faces import Faces
from itadesk.export.pdf.lines import LineSetter
from itadesk.export.pdf.pictures import Pictures
from itadesk.export.pdf.words import WordSetter


@dataclass(slots=True)
class Press:
    """One paper's."""

    setter: LineSetter
    scale: float
    """Drawn points for each point that a form names."""
    pictures: Pictures = field(default_factory=Pictures)


def press(faces: Faces) -> Press:
    """A press with these fonts."""
    return Press(LineSetter(WordSetter(faces)), faces.scale)
