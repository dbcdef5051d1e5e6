"""The first screens: recent books, and the few questions of a new one."""
