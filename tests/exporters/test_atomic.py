from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError, OutputError
from framing.exporters.atomic import atomic_file, check_writable


def write_half(path: Path, error: type[BaseException]) -> None:
    with atomic_file(path) as file:
        file.write("Half")  # type: ignore[arg-type]
        raise error


def test_the_file_appears_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with atomic_file(path) as file:
        file.write("Rain.\n")  # type: ignore[arg-type]
        assert not path.exists()
    assert path.read_bytes() == b"Rain.\n"


def test_bytes(tmp_path: Path) -> None:
    with atomic_file(tmp_path / "a.bin", "wb") as file:
        file.write(b"\0\r\n")  # type: ignore[arg-type]
    assert (tmp_path / "a.bin").read_bytes() == b"\0\r\n"


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError, SystemExit])
def test_an_interruption_leaves_nothing(tmp_path: Path, error: type[BaseException]) -> None:
    with pytest.raises(error):
        write_half(tmp_path / "a.txt", error)
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_while_checking_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("framing.exporters.atomic.os.close", stop)
    with pytest.raises(KeyboardInterrupt):
        check_writable(tmp_path / "a.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_an_interruption_right_behind_the_making_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from framing.exporters import atomic\n"
        "made = atomic._unfinished(Path(sys.argv[1]) / 'a.csv')\n"
        "assert made[1].exists()\n"
        "raise KeyboardInterrupt"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True)
    assert b"KeyboardInterrupt" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_leaves_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        write_half(path, KeyboardInterrupt)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_above_is_made(tmp_path: Path) -> None:
    with atomic_file(tmp_path / "build" / "x" / "a.txt") as file:
        file.write("Rain.")  # type: ignore[arg-type]
    assert (tmp_path / "build" / "x" / "a.txt").read_text() == "Rain."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder; give the name of a file in it"):
        check_writable(tmp_path)


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match=r"a.txt: cannot be written: .*; give a file in a folder"):
        check_writable(tmp_path / "file" / "a.txt")


@pytest.mark.skipif(
    getattr(os, "geteuid", lambda: 0)() == 0, reason="the superuser may write to every folder"
)
def test_a_protected_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="cannot be written: Permission denied"):
            check_writable(tmp_path / "a.txt")
    finally:
        tmp_path.chmod(0o700)


def test_a_protected_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="is protected against writing; give another name"):
        check_writable(path)


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with (
        pytest.raises(OutputError, match=r"a.txt: could not be written whole: No space left"),
        atomic_file(tmp_path / "a.txt") as file,
    ):
        file.write("Rain.")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_checking_leaves_nothing(tmp_path: Path) -> None:
    check_writable(tmp_path / "a.txt")
    assert list(tmp_path.iterdir()) == []


def test_the_mode_of_the_older_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)
    with atomic_file(path) as file:
        file.write("new")  # type: ignore[arg-type]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("x")
    with atomic_file(tmp_path / "a.txt") as file:
        file.write("new")  # type: ignore[arg-type]
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    with atomic_file(tmp_path / "link.txt") as file:
        file.write("new")  # type: ignore[arg-type]
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.skipif(not Path(os.devnull).exists(), reason="no null device on this machine")
def test_a_device_is_written_to_not_replaced() -> None:
    before = Path(os.devnull).stat().st_mode
    with atomic_file(os.devnull) as file:
        file.write("gone")  # type: ignore[arg-type]
    assert Path(os.devnull).stat().st_mode == before


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no /dev/stdout on this machine")
@pytest.mark.parametrize("piped", [True, False])
def test_standard_output_is_written_to(tmp_path: Path, piped: bool) -> None:
    script = (
        "from framing.exporters import atomic_file\n"
        "with atomic_file('/dev/stdout') as file: file.write('Rain.')"
    )
    command = [sys.executable, "-c", script]
    if piped:
        said = subprocess.run(command, capture_output=True, check=True).stdout
    else:
        with (tmp_path / "out.txt").open("wb") as out:
            out.write(b"Hail. ")
            out.flush()
            subprocess.run(command, stdout=out, check=True)
        said = (tmp_path / "out.txt").read_bytes().removeprefix(b"Hail. ")
    assert said == b"Rain."


def test_an_unknown_mode(tmp_path: Path) -> None:
    with (
        pytest.raises(ValueError, match="mode 'a' is not one of 'w', 'wb'"),
        atomic_file(tmp_path / "a.txt", "a"),
    ):
        pass


def test_its_error_is_one_of_framings() -> None:
    assert issubclass(OutputError, FramingError)


@given(text=st.text(st.characters(blacklist_categories=("Cs",))))
def test_text_is_written_as_it_is(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    with atomic_file(path) as file:
        file.write(text)  # type: ignore[arg-type]
    assert path.read_bytes() == text.encode()
