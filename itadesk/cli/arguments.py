"""The arguments and options that several commands share."""

from pathlib import Path

import click

from itadesk.cli import texts
from itadesk.cli.values import ROUND, YEAR

PATH = click.Path(path_type=Path)

book = click.argument("book", metavar="BOOK", type=PATH)
year = click.option("--year", metavar="Y", type=YEAR, help=texts.OPTION_YEAR)
round_ = click.option("--round", "round_", metavar="R", type=ROUND, help=texts.OPTION_ROUND)
as_json = click.option("--json", "as_json", is_flag=True, help=texts.OPTION_JSON)
