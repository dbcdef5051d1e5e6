"""What a form is: its schema, the strict loader, and what writers, readers and checks share."""

from itadesk.formspec.form import Form, FormColumn, FormPage, FormPart
from itadesk.formspec.loader import load_form
from itadesk.formspec.shelf import FormShelf, shelf

__all__ = ["Form", "FormColumn", "FormPage", "FormPart", "FormShelf", "load_form", "shelf"]
