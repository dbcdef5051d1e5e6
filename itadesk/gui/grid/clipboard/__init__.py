"""Cells to the clipboard and tables from it, seen before they land."""
