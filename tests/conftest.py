"""Settings that every test shares."""

from __future__ import annotations

import os

from hypothesis import settings

# Deadlines measure the machine, not the code; in CI the same examples are tried each time.
settings.register_profile("framing", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("framing")
