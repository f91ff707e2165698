"""What many commands share: which journal, JSON output, days in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

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


def print_json(value: Any) -> None:
    """JSON as other programs read it: UTF-8, one object, stable keys."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
