"""Kinds of values on the command line: Buddhist years, rounds, counts and Thai text."""

import os

import click

from itadesk.cli import texts
from itadesk.records.rounds import ROUNDS
from itadesk.thai.digits import to_arabic

EARLIEST, LATEST = 2400, 2700
CE_OFFSET = 543


def _typed(value: object) -> str:
    """A word of the command line, which is UTF-8 whatever the locale made of it."""
    text = str(value)
    try:
        return os.fsencode(text).decode("utf-8")
    except UnicodeError:
        return text


class BuddhistYear(click.ParamType[int]):
    """A Buddhist year in Thai or Arabic digits, 2400 to 2700."""

    name = "Y"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The year as a number; wrong usage for anything else, with the year meant if it is CE."""
        text = to_arabic(_typed(value)).strip()
        year = int(text) if text.isdecimal() else 0
        if EARLIEST <= year <= LATEST:
            return year
        sentence = texts.NOT_A_YEAR.format(text=_typed(value))
        if EARLIEST <= year + CE_OFFSET <= LATEST:
            sentence = texts.COMMON_ERA.format(text=_typed(value), buddhist=year + CE_OFFSET)
        raise click.BadParameter(sentence, ctx, param)


class Count(click.ParamType[int]):
    """A whole number from 1, in Thai or Arabic digits."""

    name = "N"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number; wrong usage for anything else."""
        text = to_arabic(_typed(value)).strip()
        if not text.isdecimal() or int(text) < 1:
            self.fail(texts.NOT_A_NUMBER.format(text=_typed(value)), param, ctx)
        return int(text)


class OneOf(click.ParamType[str]):
    """One of a closed set of words."""

    def __init__(self, name: str, choices: tuple[str, ...]) -> None:
        self.name = name
        self.choices = choices

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The word itself; wrong usage for any other."""
        if value not in self.choices:
            sentence = texts.ONE_OF.format(text=_typed(value), choices=", ".join(self.choices))
            self.fail(sentence, param, ctx)
        return str(value)


class ThaiText(click.ParamType[str]):
    """Text that was UTF-8 on the command line, whatever the locale made of it."""

    name = "TEXT"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The text; bytes that are no UTF-8 stay as the locale read them."""
        return _typed(value)


class Name(ThaiText):
    """Thai text that must not be empty."""

    name = "NAME"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """The text; wrong usage for blanks alone."""
        text = super().convert(value, param, ctx)
        if not text.strip():
            raise click.BadParameter(texts.EMPTY, ctx, param)
        return text


YEAR = BuddhistYear()
COUNT = Count()
ROUND = OneOf("R", ROUNDS)
DIGITS = OneOf("DIGITS", ("thai", "arabic"))
TEXT = ThaiText()
NAME = Name()
