"""The child process of the sandbox: files on standard input, one line of JSON for each on standard output."""

from __future__ import annotations

import json
import os
import sys
from typing import IO, Any

from components.problems import UnreadableFile
from components.readers.formats import BY_LABEL
from components.readers.sandbox import article_to


def main() -> None:
    """Answer until standard input ends."""
    inward = sys.stdin.buffer
    outward = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not end up between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    limit_memory(int(sys.argv[1]))
    for line in iter(inward.readline, b""):
        answer = answered(json.loads(line), inward)
        outward.write(json.dumps(answer).encode("ascii") + b"\n")
        outward.flush()


def limit_memory(most: int) -> None:
    """Let this process have at most so many bytes, where the system can limit that (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    # A crash in a C library must not leave a dump of the analyst's document on the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answered(header: dict[str, Any], inward: IO[bytes]) -> dict[str, Any]:
    """The articles of one file, or the reason why there are none. MemoryError ends the process: it may be unsound."""
    name = header["name"]
    data = inward.read(header["size"])
    try:
        return {"articles": [article_to(one) for one in BY_LABEL[header["format"]].parse(name, data)]}
    except UnreadableFile as problem:
        return {"reason": problem.reason}
    except RecursionError:
        return {"reason": "is nested too deep"}
    except MemoryError:
        raise
    except Exception as error:  # a parser's bug on a broken file is a fault of that file only
        return {"reason": f"is damaged: its {header['format']} reader failed ({type(error).__name__})"}


if __name__ == "__main__":
    main()
