"""The command line: `python -m components extract | ingest | export`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from components import ingest, table_files
from components.problems import Problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where everything was read, 1 where something was not, said in a line on standard error."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="python -m components", description="Events, countries and quotes from news articles."
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("extract", help="read articles and write the tables into a folder")
    one.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help="a file or a folder of files")
    one.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write into")
    one.add_argument("--format", default="jsonl", choices=sorted(table_files.FORMATS), help="(default: jsonl)")
    one.set_defaults(run=extract)
    return top


def extract(options: argparse.Namespace) -> int:
    """Write the tables of the inputs into a folder, one file each."""
    with table_files.Folder(options.out, options.format) as folder:
        return report(ingest.ingest(ingest.files(options.inputs), folder))


def report(results: Iterable[ingest.Result]) -> int:
    """Name what could not be read on standard error."""
    code = 0
    for result in results:
        if result.problem:
            print(f"{result.name}: {result.problem}", file=sys.stderr)
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
