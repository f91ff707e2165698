"""What many commands share: which journal, days in words, and how they print."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from journal.model.words import printable

F = TypeVar("F", bound=Callable[..., Any])


def on_journal(command: F) -> F:
    """`--journal FILE`, passed as `file`."""
    return click.option(
        "--journal",
        "file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The journal file; else $JOURNAL_FILE, else your own.",
    )(command)


def on_day(command: F) -> F:
    """`--day D`, passed as `day`, a text for `read_day`."""
    return click.option(
        "--day",
        default="today",
        metavar="DAY",
        help="2026-03-16, today, yesterday, mon…sun (the latest), -3.",
    )(command)


def as_json(command: F) -> F:
    """`--json`, passed as `json_wanted`."""
    return click.option("--json", "json_wanted", is_flag=True, help="Print JSON for other programs.")(command)


def say(*lines: str, err: bool = False) -> None:
    """Print lines for people; nothing a note or a file name holds is obeyed by the terminal."""
    for line in lines:
        click.echo(printable(line), err=err)


def print_json(value: Any) -> None:
    """JSON as other programs read it; letters as they are where all can be shown, else escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    if not (all(map(str.isprintable, text.split("\n"))) and _can_be_written(text)):
        text = json.dumps(value, indent=1)
    click.echo(text)


def _can_be_written(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding if sys.stdout else "utf-8")
    except UnicodeEncodeError:
        return False
    return True
