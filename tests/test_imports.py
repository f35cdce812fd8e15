"""What importing framing costs and loads."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

import framing

HEAVY = (
    "pandas", "scipy", "sklearn", "matplotlib", "seaborn", "nltk", "textstat", "typst", "rich",
    "vaderSentiment",
)  # fmt: skip
CORE = (
    "framing.document", "framing.attribution", "framing.lexicon", "framing.actors",
    "framing.extractors",
)  # fmt: skip


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout


def loaded_by(statement: str) -> set[str]:
    """Top-level modules that a statement loads beyond those of a bare interpreter."""
    code = (
        "import sys, json; before = set(sys.modules)\n"
        f"{statement}\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in set(sys.modules) - before})))"
    )
    return set(json.loads(run(code)))


def test_importing_framing_loads_nothing_heavy() -> None:
    assert not loaded_by("import framing") & {*HEAVY, "numpy"}


def test_importing_framing_takes_under_three_tenths_of_a_second() -> None:
    code = (
        "import time; start = time.process_time(); import framing; "
        "print(time.process_time() - start)"
    )
    assert min(float(run(code)) for _ in range(3)) < 0.3


@pytest.mark.parametrize("module", CORE)
def test_measuring_core_imports_the_standard_library_and_numpy_alone(module: str) -> None:
    allowed = {*sys.stdlib_module_names, "framing", "numpy"}
    others = {name for name in loaded_by(f"import {module}") if not name.startswith("_")}
    assert others <= allowed, others - allowed


def test_parsing_and_matching_load_nothing_heavy() -> None:
    statement = (
        "from framing.articles import Article\n"
        "from framing.document import parse\n"
        "from framing.attribution import attribute\n"
        "from framing.extractors import Attributions, Hedging, Portrayal\n"
        "document = attribute(parse(Article(id='a', text='The dam may fail, Norway said.')))\n"
        "for extractor in (Hedging(), Attributions(), Portrayal()):\n"
        "    extractor.extract(document)"
    )
    # threadpoolctl, in plain Python, tells numpy's linear algebra to stay on one core.
    allowed = {*sys.stdlib_module_names, "framing", "numpy", "threadpoolctl"}
    others = {name for name in loaded_by(statement) if not name.startswith("_")}
    assert others <= allowed, others - allowed


def test_regular_expressions_are_the_standard_ones() -> None:
    import framing.document.blocks
    import framing.document.words
    import framing.lexicon.patterns

    for module in (framing.document.blocks, framing.document.words, framing.lexicon.patterns):
        assert getattr(module, "re", re) is re


@pytest.mark.parametrize("name", framing.__all__)
def test_public_name_resolves_and_says_what_it_is(name: str) -> None:
    found = getattr(framing, name)
    summary = (found.__doc__ or "").strip().splitlines()[:1]
    assert summary, f"framing.{name} has no docstring"
    assert summary[0].endswith((".", "?", ":")), summary[0]


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'framing' has no attribute 'bias'"):
        framing.bias  # noqa: B018


def test_names_are_listed() -> None:
    assert set(framing.__all__) <= set(dir(framing))


@pytest.mark.slow
def test_help_takes_under_half_a_second_and_loads_nothing_heavy() -> None:
    code = (
        "import sys, time; sys.argv = ['framing', '--help']; start = time.process_time()\n"
        "from framing.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "print(); print(time.process_time() - start)\n"
        f"print(sorted(loaded & {set(HEAVY) - {'rich'}!r}))"
    )
    seconds, heavy = min(tuple(run(code).splitlines()[-2:]) for _ in range(3))
    assert float(seconds) < 0.5
    assert heavy == "[]"
