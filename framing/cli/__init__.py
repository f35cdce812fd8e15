"""The command line.

Exit codes: 0 when all went well; 1 when a check failed or an article could not be used
and the rest was done; 2 for wrong use or input that stops the work.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from framing.cli.application import app
from framing.errors import FramingError

__all__ = ["app", "main"]


class _Stopped(BaseException):
    """Somebody asked the program to stop; carries the number of the signal."""


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    raise _Stopped(number)


def main() -> None:
    """Run the command line, with one clear line for what is wrong."""
    # An exception of our own, since the library would end silently on its own.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    import framing.cli.actors
    import framing.cli.coding
    import framing.cli.commands
    import framing.cli.corpora
    import framing.cli.figures
    import framing.cli.interchange
    import framing.cli.lexicons
    import framing.cli.portrayals
    import framing.cli.sources  # noqa: F401

    try:
        app()
    except FramingError as error:
        print(f"framing: {error}", file=sys.stderr)
        sys.exit(2)
    except _Stopped as stopped:
        print("framing: stopped; nothing half written is left", file=sys.stderr)
        sys.exit(128 + int(stopped.args[0]))
    except BrokenPipeError:
        # The reader of a pipe has gone, as in `framing features | head`; what is still
        # buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
