"""The command line.

Exit codes: 0 when all went well; 1 when a check failed or an article could not be used
and the rest was done; 2 for wrong use or input that stops the work.
"""

from __future__ import annotations

import sys

from framing.cli.application import app
from framing.errors import FramingError

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line, with one clear line for what is wrong."""
    import framing.cli.commands
    import framing.cli.corpora
    import framing.cli.lexicons  # noqa: F401

    try:
        app()
    except FramingError as error:
        print(f"framing: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("framing: stopped; nothing half written was left", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        # The reader of a pipe has gone, as in `framing features | head`.
        sys.stderr.close()
        sys.exit(0)
