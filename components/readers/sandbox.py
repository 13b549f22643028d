"""Parse a file in a child process with a time and a memory limit.

The child stays for the next file, since loading the parsers takes longer than most files; it is replaced after a
failure and after CHILD_FILES files. What comes back is JSON, never pickled: a parser that was taken over by a file
could otherwise run code here.
"""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from datetime import date
from typing import IO, Any

from components import settings
from components.article import Article
from components.problems import UnreadableFile
from components.readers.formats import Format
from components.settings import Settings

CHILD_FILES = 200


@dataclass(slots=True)
class Child:
    """The process that parses now, and how many files it has had."""

    process: subprocess.Popen[bytes]
    files: int = 0


_lock = threading.Lock()
_child: Child | None = None


def parse(form: Format, name: str, data: bytes, caps: Settings) -> list[Article]:
    """The articles of a file, parsed within `caps.read_seconds` and `caps.read_memory`; else UnreadableFile."""
    with _lock:
        answer = ask(running_child(caps), form, name, data, caps)
    if "reason" in answer:
        raise UnreadableFile(name, str(answer["reason"]))
    return [article_from(one) for one in answer["articles"]]


def ask(child: Child, form: Format, name: str, data: bytes, caps: Settings) -> dict[str, Any]:
    """What the child says about a file: its articles or a reason. A child that fails is gone afterwards."""
    process = child.process
    late = threading.Event()

    def stop_late() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(caps.read_seconds, stop_late)
    timer.start()
    try:
        line = exchange(process, {"format": form.label, "name": name, "size": len(data)}, data)
    finally:
        timer.cancel()
    child.files += 1
    if line.endswith(b"\n") and not late.is_set():
        answer: dict[str, Any] = json.loads(line)
        return answer
    stop()
    if late.is_set():
        return {"reason": f"took longer than {caps.read_seconds} seconds to read"}
    return {"reason": f"needs more than {caps.read_memory / settings.MEGABYTE:g} MB of memory or breaks its reader"}


def exchange(process: subprocess.Popen[bytes], header: dict[str, Any], data: bytes) -> bytes:
    """Send a file and wait for the line that answers it; cut short or empty where the child died."""
    inward, outward = pipes(process)
    try:
        inward.write(json.dumps(header).encode() + b"\n")
        inward.write(data)
        inward.flush()
        return outward.readline()
    except OSError:
        return b""


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """The child's two ends."""
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def running_child(caps: Settings) -> Child:
    """The child that parses, started when there is none."""
    global _child
    if _child is not None and (_child.process.poll() is not None or _child.files >= CHILD_FILES):
        stop()
    if _child is None:
        command = [sys.executable, "-m", "components.readers.sandbox_child", str(caps.read_memory)]
        _child = Child(
            subprocess.Popen(
                command,
                cwd=settings.ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        )
    return _child


@atexit.register
def stop() -> None:
    """End the child, if there is one."""
    global _child
    if _child is not None:
        _child.process.kill()
        _child.process.wait()
        for pipe in pipes(_child.process):
            try:
                pipe.close()
            except OSError:
                continue
        _child = None


def article_to(article: Article) -> dict[str, Any]:
    """An article as JSON can carry it."""
    row = asdict(article)
    row["published"] = article.published.isoformat() if article.published else None
    return row


def article_from(row: dict[str, Any]) -> Article:
    """The article again."""
    published = row["published"]
    return Article(**(row | {"published": date.fromisoformat(published) if published else None}))
