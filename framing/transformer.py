"""Framing's measures as a scikit-learn transformer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import numpy as np
from sklearn import get_config
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.articles import Article
from framing.extractors import default_extractors
from framing.measurement import measure_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from framing.extractors.extractor import Extractor

__all__ = ["FramingFeatures"]


class FramingFeatures(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Turn articles into a matrix of whole-article features.

    Parameters
    ----------
    extractors : sequence of Extractor, optional
        What to measure; all of framing's own by default.
    features : sequence of str, optional
        Names of the features to keep, in this order; all by default.

    Attributes
    ----------
    feature_names_ : list of str
        The columns, known after `fit`.
    n_features_in_ : int
        Always 1: the texts.

    Notes
    -----
    Input is a sequence of texts or of `Article`, or one column of a data frame.
    Undefined values are NaN: put an imputer behind. Nothing is learnt from the texts;
    `fit` only settles the columns.

    Examples
    --------
    >>> features = FramingFeatures(features=["body_words", "hedges_per_1000_words"])
    >>> features.fit_transform(["The dam may fail.", "The dam fails."]).tolist()
    [[4.0, 250.0], [3.0, 0.0]]
    """

    def __init__(
        self,
        extractors: Sequence[Extractor] | None = None,
        features: Sequence[str] | None = None,
    ) -> None:
        self.extractors = extractors
        self.features = features

    def fit(self, X: Iterable[str | Article], y: object = None) -> Self:  # noqa: ARG002, N803
        """Settle the columns.

        Raises
        ------
        ValueError
            If `features` names one that the extractors do not give.
        """
        _texts(X)
        known = [f.name for e in self._extractors() for f in e.features if not f.per_actor]
        chosen = list(known) if self.features is None else list(self.features)
        for name in chosen:
            if name not in known:
                raise ValueError(
                    f"features: {name!r} is no whole-article feature; `framing features` lists them"
                )
        self.feature_names_ = chosen
        self.n_features_in_ = 1
        return self

    def transform(self, X: Iterable[str | Article]) -> NDArray[np.float64] | pd.DataFrame:  # noqa: N803
        """Measure the articles.

        Returns
        -------
        ndarray of shape (n_articles, n_features)
        """
        check_is_fitted(self, "feature_names_")
        column = {name: index for index, name in enumerate(self.feature_names_)}
        extractors = [e for e in self._extractors() if any(f.name in column for f in e.features)]
        texts = _texts(X)
        matrix = np.full((len(texts), len(column)), np.nan)
        for number, item in enumerate(texts):
            article = item if isinstance(item, Article) else Article(id=str(number), text=item)
            for row in measure_article(article, extractors).rows:
                if row.feature in column and not row.actor:
                    matrix[number, column[row.feature]] = row.value
        return self._with_index(matrix, X)

    def _with_index(
        self,
        matrix: NDArray[np.float64],
        X: object,  # noqa: N803
    ) -> NDArray[np.float64] | pd.DataFrame:
        """The matrix, as a data frame with the index of `X` where pandas output is asked for.

        Before 1.7 scikit-learn keeps the index of a data frame but not that of a series.
        """
        own = getattr(self, "_sklearn_output_config", {}).get("transform")
        wanted = own or get_config()["transform_output"]
        if wanted != "pandas" or hasattr(X, "columns") or not hasattr(X, "to_frame"):
            return matrix
        import pandas as pd

        return pd.DataFrame(matrix, index=X.index, columns=self.feature_names_)  # type: ignore[attr-defined]

    def get_feature_names_out(
        self,
        input_features: object = None,  # noqa: ARG002
    ) -> NDArray[np.object_]:
        """Return the names of the columns."""
        check_is_fitted(self, "feature_names_")
        return np.asarray(self.feature_names_, dtype=object)

    def _extractors(self) -> Sequence[Extractor]:
        return default_extractors() if self.extractors is None else self.extractors

    def __sklearn_tags__(self) -> Any:
        """Text in, NaN out, nothing learnt."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = True
        return tags


def _texts(X: Any) -> list[str | Article]:  # noqa: N803
    """The texts of any accepted input.

    Raises
    ------
    TypeError
        If it is one text, or holds anything but texts and articles.
    ValueError
        If it has more than one column.
    """
    if isinstance(X, (str, Article)):
        raise TypeError("X must be a sequence of texts, not one text; write [text]")
    if hasattr(X, "columns"):
        if X.shape[1] != 1:
            raise ValueError(f"X must have one column of texts, not {X.shape[1]}")
        X = X.iloc[:, 0]  # noqa: N806
    elif isinstance(X, np.ndarray) and X.ndim == 2:
        if X.shape[1] != 1:
            raise ValueError(f"X must have one column of texts, not {X.shape[1]}")
        X = X[:, 0]  # noqa: N806
    texts = list(X)
    for number, item in enumerate(texts):
        if not isinstance(item, (str, Article)):
            raise TypeError(
                f"X[{number}] is of type {type(item).__name__}; "
                "a text (str) or an Article is needed"
            )
    return texts
