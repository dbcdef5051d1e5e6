"""The main window: what is worked on at the left, the work in the middle, the page at the right."""
