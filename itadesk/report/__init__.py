"""A form and records made into a Document; knows no file type."""

from itadesk.report.compose import compose

__all__ = ["compose"]
