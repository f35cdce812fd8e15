from __future__ import annotations

import pickle
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import NotFittedError
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from framing.articles import Article
from framing.extractors import Hedging, Readability
from framing.transformer import FramingFeatures

TEXTS = ["The dam may fail, the mayor said.", "The dam fails.", "It could rain.", "It rains."]
NAMES = ["body_words", "hedges_per_1000_words"]


def test_gives_a_row_per_text_and_a_column_per_feature() -> None:
    matrix = FramingFeatures().fit_transform(TEXTS)
    assert matrix.shape == (4, len(FramingFeatures().fit(TEXTS).get_feature_names_out()))
    assert matrix.dtype == np.float64


def test_chosen_features_in_their_order() -> None:
    matrix = FramingFeatures(features=NAMES[::-1]).fit_transform(TEXTS)
    assert matrix[1].tolist() == [0.0, 3.0]


def test_feature_names_out() -> None:
    names = FramingFeatures(features=NAMES).fit(TEXTS).get_feature_names_out()
    assert names.tolist() == NAMES
    assert names.dtype == object


def test_extractors_may_be_chosen() -> None:
    features = FramingFeatures(extractors=[Readability()]).fit(TEXTS)
    assert "body_words" in features.get_feature_names_out()
    assert "hedges_per_1000_words" not in features.get_feature_names_out()


def test_undefined_is_nan() -> None:
    assert np.isnan(FramingFeatures(features=NAMES).fit_transform([""])[0, 1])


def test_clone_keeps_the_parameters() -> None:
    original = FramingFeatures(extractors=(Hedging(),), features=NAMES[1:])
    copy = clone(original)
    assert copy is not original
    assert copy.get_params() == original.get_params()


def test_get_and_set_params() -> None:
    features = FramingFeatures()
    assert features.get_params() == {"extractors": None, "features": None}
    assert features.set_params(features=NAMES).features == NAMES


def test_fit_does_not_change_the_parameters() -> None:
    features = FramingFeatures(features=NAMES)
    features.fit(TEXTS)
    assert features.get_params() == {"extractors": None, "features": NAMES}


def test_pickle_keeps_what_was_fitted() -> None:
    fitted = FramingFeatures(features=NAMES).fit(TEXTS)
    copy = pickle.loads(pickle.dumps(fitted))
    np.testing.assert_array_equal(copy.transform(TEXTS), fitted.transform(TEXTS))


def test_data_frame_output_keeps_the_index() -> None:
    series = pd.Series(TEXTS, index=["w", "x", "y", "z"])
    frame = FramingFeatures(features=NAMES).set_output(transform="pandas").fit_transform(series)
    assert list(frame.columns) == NAMES
    assert list(frame.index) == ["w", "x", "y", "z"]


def test_data_frame_of_one_column() -> None:
    frame = pd.DataFrame({"text": TEXTS}, index=[4, 3, 2, 1])
    out = FramingFeatures(features=NAMES).set_output(transform="pandas").fit_transform(frame)
    assert list(out.index) == [4, 3, 2, 1]


@pytest.mark.parametrize(
    "given",
    [
        TEXTS,
        tuple(TEXTS),
        np.array(TEXTS, dtype=object),
        np.array(TEXTS, dtype=object).reshape(-1, 1),
        pd.Series(TEXTS),
        [Article(id=str(i), text=text) for i, text in enumerate(TEXTS)],
    ],
    ids=["list", "tuple", "array", "column", "series", "articles"],
)
def test_inputs_give_the_same(given: Any) -> None:
    matrix = FramingFeatures(features=NAMES).fit_transform(given)
    np.testing.assert_array_equal(matrix[:, 0], [7, 3, 3, 2])


def test_texts_of_a_batch_do_not_influence_each_other() -> None:
    features = FramingFeatures().fit(TEXTS)
    alone = np.vstack([features.transform([text]) for text in TEXTS])
    np.testing.assert_array_equal(features.transform(TEXTS), alone)


def test_in_a_pipeline() -> None:
    model = make_pipeline(
        FramingFeatures(features=NAMES), SimpleImputer(), LogisticRegression(max_iter=1000)
    )
    assert model.fit(TEXTS, [1, 0, 1, 0]).predict(TEXTS).shape == (4,)


@pytest.mark.parametrize("column", ["text", ["text"]])
def test_in_a_column_transformer(column: Any) -> None:
    frame = pd.DataFrame({"text": TEXTS, "length": [1, 2, 3, 4]})
    columns = ColumnTransformer(
        [("framing", FramingFeatures(features=NAMES), column)], remainder="passthrough"
    )
    matrix = columns.fit_transform(frame)
    assert matrix.shape == (4, 3)
    assert columns.get_feature_names_out().tolist() == [
        "framing__body_words",
        "framing__hedges_per_1000_words",
        "remainder__length",
    ]


def test_transform_before_fit_says_so() -> None:
    with pytest.raises(NotFittedError):
        FramingFeatures().transform(TEXTS)


def test_unknown_feature_is_refused() -> None:
    with pytest.raises(ValueError, match="features: 'bias' is no whole-article feature"):
        FramingFeatures(features=["bias"]).fit(TEXTS)


def test_feature_of_actors_is_refused() -> None:
    with pytest.raises(ValueError, match="'mention_share' is no whole-article feature"):
        FramingFeatures(features=["mention_share"]).fit(TEXTS)


@pytest.mark.parametrize("one", ["The dam fails.", Article(id="a1", text="It rains.")])
def test_one_text_is_refused(one: Any) -> None:
    with pytest.raises(TypeError, match=r"a sequence of texts, not one text; write \[text\]"):
        FramingFeatures().fit(one)


@pytest.mark.parametrize(
    "frame",
    [pd.DataFrame({"a": TEXTS, "b": TEXTS}), np.array([TEXTS, TEXTS], dtype=object).T],
    ids=["frame", "array"],
)
def test_two_columns_are_refused(frame: Any) -> None:
    with pytest.raises(ValueError, match="X must have one column of texts, not 2"):
        FramingFeatures().fit(frame)


@pytest.mark.parametrize("odd", [None, 3.5, float("nan"), b"It rains."])
def test_what_is_no_text_is_refused_with_its_place(odd: Any) -> None:
    kind = type(odd).__name__
    with pytest.raises(TypeError, match=rf"X\[1\] is of type {kind}; a text \(str\) or an Article"):
        FramingFeatures().fit(["It rains.", odd])
