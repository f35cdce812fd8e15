from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from framing.articles import Article
from framing.attribution.tagger import TAGS, read_tagger, tagger
from framing.attribution.token_features import token_features
from framing.document import parse
from framing.errors import FramingError

SENTENCE = "Ana Beck said that the dam in Tarn may fail before the winter. "


def scores(text: str) -> np.ndarray:
    return tagger().scores(token_features(parse(Article(id="a1", text=text))))


def test_a_row_for_each_token_and_a_column_for_each_tag() -> None:
    assert scores("The dam may fail.").shape == (5, len(TAGS))


def test_scores_do_not_depend_on_text_far_away() -> None:
    one = scores(SENTENCE * 20)
    two = scores(SENTENCE * 20 + "\n\n" + "It rained. " * 400)
    np.testing.assert_allclose(one[:150], two[:150], atol=1e-3)


def test_windows_leave_no_seam() -> None:
    """A long text is scored in windows; each sentence in the middle scores alike."""
    got = scores(SENTENCE * 400)
    length = len(got) // 400
    same = got[50 * length : 350 * length].reshape(300, length, -1)
    np.testing.assert_allclose(same - same[:1], 0, atol=1e-2)


def test_weights_are_small_and_load_fast() -> None:
    path = files("framing.models") / "attribution.npz"
    assert Path(str(path)).stat().st_size < 8e6


def test_weights_are_no_pickle() -> None:
    with np.load(str(files("framing.models") / "attribution.npz"), allow_pickle=False) as stored:
        assert all(stored[name].dtype != object for name in stored.files)


def test_another_layout_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    np.savez(path, layout=np.array(99))
    with pytest.raises(FramingError, match=r"w\.npz: weights of layout 99; .* layout 2"):
        read_tagger(path)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.npz"
    path.write_text("no weights")
    with pytest.raises(FramingError, match=r"w\.npz: no file of weights"):
        read_tagger(path)


def test_only_numpy_is_loaded() -> None:
    code = (
        "import sys; from framing.attribution.tagger import tagger; tagger();"
        "bad = {'torch', 'scipy', 'sklearn', 'pandas'} & set(sys.modules); sys.exit(bool(bad))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
