"""The app as a running server, on a free port and with a database of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from components import settings

SAMPLES = sorted((settings.DATA / "samples").glob("20*"))
SECONDS = 60.0  # a slow machine with other work to do


@dataclass
class App:
    """A running server: its address, its database, and what it has printed so far."""

    url: str
    database: str
    printed: list[str] = field(default_factory=list)
    ready: threading.Event = field(default_factory=threading.Event)

    def listen(self, lines: Iterator[str]) -> None:
        """Keep what the server prints, and notice when it says where it is, or when it has ended."""
        for line in lines:
            self.printed.append(line)
            if self.url in line:
                self.ready.set()
        self.ready.set()


@contextmanager
def serve(database: str) -> Iterator[App]:
    """The app on a free port with a database of its own. Fails where it has logged an error by the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = App(f"http://127.0.0.1:{port}", database)
    process = subprocess.Popen(
        [
            sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}",
            "--server.address=127.0.0.1", "--server.headless=true", "--server.fileWatcherType=none",
        ],
        cwd=settings.ROOT,
        env=os.environ | {"COMMUNIQUE_DATABASE": database, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )  # fmt: skip
    assert process.stdout is not None
    threading.Thread(target=app.listen, args=(iter(process.stdout),), daemon=True).start()
    try:
        assert app.ready.wait(SECONDS), f"The server did not start: {''.join(app.printed)}"
        with urlopen(f"{app.url}/_stcore/health", timeout=SECONDS) as answer:
            assert answer.read() == b"ok", "".join(app.printed)
        yield app
    finally:
        process.terminate()
        process.wait(SECONDS)
    assert "Traceback" not in "".join(app.printed), "".join(app.printed)


def database(folder: Path) -> str:
    """The address of a new database in a folder."""
    return f"sqlite:///{folder / 'communique.db'}"
