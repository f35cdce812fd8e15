#!/bin/sh
# Install the built wheel into a clean environment outside the checkout and use it there.
set -eu
dist=$1
bin=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$bin/uv" venv --quiet --seed --python "$bin/python" clean
VIRTUAL_ENV="$folder/clean" "$bin/uv" pip install --quiet "$dist"/framing-*.whl
mkdir articles
cat > articles/one.md <<'TEXT'
---
outlet: Daily Lantern
published: 2031-03-02
---
Dam at Ostrel may fail, engineers warn

The dam at Ostrel may fail within days, engineers said on Monday. "We cannot rule it out," said Ana Beck, who leads the water board.
TEXT
cat > articles/two.md <<'TEXT'
---
outlet: Norland Wire
published: 2031-03-03
---
Ostrel dam is safe, says minister

The dam is safe, Minister Odo Lunde insisted on Tuesday. Around 3,000 people have left their homes, according to the police.
TEXT
clean/bin/framing report articles -o out.pdf
head -c 5 out.pdf | grep -q '%PDF-'
test -s out.run.json && test -s out.csv && test -s out.jsonl
clean/bin/framing measure articles | grep -q '^one,,hedges_per_1000_words,'
clean/bin/framing sources articles | grep -q 'Ana Beck'
clean/bin/framing lexicon check hedges
clean/bin/python - <<'PY'
import pathlib, framing
assert "clean" in pathlib.Path(framing.__file__).parts, framing.__file__
print("wheel: framing", framing.__version__, "works outside the checkout")
PY
