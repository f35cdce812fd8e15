"""The documentation names every command, every public name and every measure."""

from __future__ import annotations

import re
from pathlib import Path

import framing

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def commands():
    import framing.cli.actors
    import framing.cli.coding
    import framing.cli.commands
    import framing.cli.corpora
    import framing.cli.figures
    import framing.cli.interchange
    import framing.cli.lexicons
    import framing.cli.portrayals
    import framing.cli.sources  # noqa: F401
    from framing.cli.application import app, corpus_app, lexicon_app

    for application, prefix in ((app, ""), (lexicon_app, "lexicon "), (corpus_app, "corpus ")):
        for command in application.registered_commands:
            name = command.name or command.callback.__name__
            yield f"framing {prefix}{name}"


def test_every_command_is_documented():
    text = (DOCS / "cli.md").read_text(encoding="utf-8")
    assert [name for name in commands() if f"## {name}" not in text] == []


def test_every_public_name_is_documented():
    text = (DOCS / "python.md").read_text(encoding="utf-8")
    missing = [name for name in framing.__all__ if not re.search(rf"\b{name}\b", text)]
    assert missing == []


def test_every_page_is_linked():
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    pages = {path.name for path in DOCS.glob("*.md")} - {"index.md"}
    assert {name for name in pages if f"({name})" not in index} == set()


def test_links_between_pages_lead_somewhere():
    broken = []
    for path in [*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8")):
            if "://" not in target and not (path.parent / target).exists():
                broken.append(f"{path.name}: {target}")
    assert broken == []


def test_readme_states_the_version_of_the_citation():
    assert f"version: {framing.__version__}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
