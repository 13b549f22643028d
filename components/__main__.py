"""The command line: `python -m components extract | ingest | export`."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from components import exports, filters, ingest, readers, schema, table_files
from components.ingest import Defaults, Result
from components.problems import Problem, SelectionProblem
from components.selection import Selection
from components.store import open_store

EXTRACT = "read articles and write what is found in them into a folder, one file a table"
INGEST = "read articles into the database that the pages show"
EXPORT = "write a table of the database as the pages would show it"
INPUT = f"a file or a folder of files; read are {', '.join(readers.BY_SUFFIX)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0: all was done; 1: something was not, told in a line on standard error; 130: interrupted."""
    options = parser().parse_args(arguments)
    if not sys.flags.dev_mode:
        # Faults are told in a line; `python -X dev -m components …` shows where they come from.
        logging.getLogger("components").addHandler(logging.NullHandler())
    try:
        return int(options.run(options))
    except Problem as problem:
        return fail(str(problem))
    except OSError as error:
        return fail(f"{error.filename or 'A file'}: {error.strerror or error}")
    except KeyboardInterrupt:
        fail("Interrupted. What was read until now is kept.")
        return 130


def fail(line: str) -> int:
    """Say what went wrong; the exit code for it."""
    print(" ".join(line.split()), file=sys.stderr)
    return 1


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="python -m components",
        description="Events, countries and quotations from news articles, each with the sentence that proves it.",
        epilog="python -m components COMMAND --help tells the options of a command.",
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    add_extract(commands.add_parser("extract", help=EXTRACT, description=EXTRACT.capitalize() + "."))
    add_ingest(commands.add_parser("ingest", help=INGEST, description=INGEST.capitalize() + "."))
    add_export(commands.add_parser("export", help=EXPORT, description=EXPORT.capitalize() + "."))
    return top


def add_extract(command: argparse.ArgumentParser) -> None:
    """The options of `extract`."""
    command.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help=INPUT)
    command.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write into")
    command.add_argument("--format", default="jsonl", choices=list(table_files.FORMATS), help="default: jsonl")
    add_workers(command)
    command.set_defaults(run=extract)


def add_ingest(command: argparse.ArgumentParser) -> None:
    """The options of `ingest`."""
    command.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help=INPUT)
    add_database(command)
    add_workers(command)
    day = "publication day of files that have none: 2031-03-12"
    command.add_argument("--published", type=date.fromisoformat, metavar="DAY", help=day)
    command.add_argument("--source", metavar="NAME", help="source of files that name none")
    command.set_defaults(run=ingest_files)


def add_export(command: argparse.ArgumentParser) -> None:
    """The options of `export`; its filters are those of the pages' address."""
    command.add_argument("table", choices=list(schema.TABLES), metavar="TABLE", help=", ".join(schema.TABLES))
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help="the file to write")
    command.add_argument("--format", choices=list(exports.FORMATS), help="default: by the ending of FILE, else csv")
    add_database(command)
    chosen = command.add_argument_group(
        "selection", "As in the address of a page. A filter can be given several times: its values are alternatives."
    )
    chosen.add_argument(f"--{filters.SEARCH}", metavar="TEXT", help="articles with all these words")
    chosen.add_argument(f"--{filters.START}", metavar="DAY", help="first day, 2031-03-12")
    chosen.add_argument(f"--{filters.END}", metavar="DAY", help="last day")
    for one in filters.FILTERS:
        chosen.add_argument(f"--{one.key}", action="append", metavar=one.key.upper(), help=one.label.lower())
    command.set_defaults(run=export)


def add_database(command: argparse.ArgumentParser) -> None:
    """The option that names the database."""
    where = "SQLAlchemy URL or path of an SQLite file; default: COMMUNIQUE_DATABASE, else in the user's data folder"
    command.add_argument("--database", metavar="URL", help=where)


def add_workers(command: argparse.ArgumentParser) -> None:
    """The option that sets the number of processes."""
    command.add_argument("--workers", type=at_least_one, default=1, metavar="N", help="processes; default: 1")


def at_least_one(text: str) -> int:
    """A count; argparse tells of the ValueError."""
    if int(text) < 1:
        raise ValueError(text)
    return int(text)


def extract(options: argparse.Namespace) -> int:
    """Write the tables of the inputs into a folder, one file each."""
    with table_files.Folder(options.out, options.format) as folder:
        files = ingest.files(options.inputs, leave_out=options.out)
        return report(ingest.ingest(files, folder, workers=options.workers))


def ingest_files(options: argparse.Namespace) -> int:
    """Read the inputs into the store."""
    store = open_store(options.database)
    defaults = Defaults(options.published, options.source)
    return report(ingest.ingest(ingest.files(options.inputs), store, defaults, options.workers))


def report(results: Iterable[Result]) -> int:
    """Name what could not be read, and count at the end; 1 where something could not be read."""
    new = known = bad = 0
    for result in results:
        if result.problem:
            bad += 1
            place = f", article {result.number}," if result.total > 1 else ""
            fail(f"{result.name}{place} {result.problem}")
        elif result.is_new:
            new += 1
        else:
            known += 1
    print(f"{new:,} {'article' if new == 1 else 'articles'} read, {known:,} there already, {bad:,} not read")
    if not new + known + bad:
        return fail("There is no file to read.")
    return 1 if bad else 0


def export(options: argparse.Namespace) -> int:
    """Write one table, as the selection leaves it."""
    chosen = selection(options)
    store = open_store(options.database)
    found = store.search(chosen.search) if chosen.search else None
    tables = filters.apply(store.load(), chosen, found)
    by_name = options.out.suffix.lower().lstrip(".")
    suffix = options.format or (by_name if by_name in exports.FORMATS else "csv")
    options.out.write_bytes(exports.export(tables, options.table, suffix))
    print(f"{len(tables[options.table]):,} rows written to {options.out}")
    return 0


def selection(options: argparse.Namespace) -> Selection:
    """The selection of the options. What a page ignores with a note is a problem here: the file would hold more."""
    given = vars(options)
    keys = [filters.SEARCH, filters.START, filters.END, *(one.key for one in filters.FILTERS)]
    values = {key: [given[key]] if isinstance(given[key], str) else given[key] for key in keys if given[key]}
    chosen, notes = filters.from_url(values)
    if notes:
        raise SelectionProblem(" ".join(notes))
    return chosen


if __name__ == "__main__":
    sys.exit(main())
