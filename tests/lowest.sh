#!/bin/sh
# Run the tests with the oldest direct dependencies that pyproject.toml allows.
set -eu
bin=$1
VIRTUAL_ENV="$PWD/.venv-lowest"
export VIRTUAL_ENV
"$bin/uv" venv --quiet --clear --python "$bin/python" .venv-lowest
"$bin/uv" pip install --quiet --compile-bytecode --resolution lowest-direct -e '.[cjk,jupyter]' --group dev
.venv-lowest/bin/python -m pytest -n 2
