"""Help inside the program, offline: the keys, the manual, what the program is."""
