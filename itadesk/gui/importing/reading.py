"""What the helper process does for an import: read the file, propose its rows. No Qt here.

The readers are loaded where they are used: the window itself starts without them.
"""

from collections.abc import Mapping
from pathlib import Path

from itadesk.formspec.form import Form
from itadesk.records.proposal import Proposal


def read_proposal(path: str, forms: Mapping[str, Form]) -> Proposal:
    """Everything the old paper gives; raises ImportFileError."""
    from itadesk.imports.proposing import propose
    from itadesk.imports.reading import read

    return propose(read(Path(path)), forms)
