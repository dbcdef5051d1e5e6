"""itadesk: the ITA papers of a Thai local government office, kept in one file."""

__version__ = "0.1.0"
