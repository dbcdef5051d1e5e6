"""How commands speak: UTF-8 whatever the locale, JSON on stdout, sentences for people."""

import json
import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper

import click


def speak_utf8() -> None:
    """Makes stdout and stderr UTF-8, also under ``LANG=C`` and in a Windows pipe.

    A windowed program on Windows has neither; they become the null device then.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(sentence: str) -> None:
    """One sentence for people, on stderr, so that stdout stays for data."""
    click.echo(sentence, err=True)


def write_json(value: Mapping[str, object]) -> None:
    """The answer for scripts: UTF-8 JSON, unescaped, alone on stdout."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
