"""Run every notebook and write it as HTML to reports/build/notebooks."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter

HERE = Path(__file__).parent
TARGET = HERE.parent / "reports" / "build" / "notebooks"


def main() -> None:
    """Build them all, in order."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for path in sorted(HERE.glob("[0-9]*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": HERE}}).execute()
        html, _ = HTMLExporter().from_notebook_node(notebook)
        target = TARGET / f"{path.stem}.html"
        target.write_text(html, encoding="utf-8")
        print(target.relative_to(HERE.parent), file=sys.stderr)


if __name__ == "__main__":
    main()
