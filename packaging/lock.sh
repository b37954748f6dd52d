#!/bin/sh
# lock.sh: writes the lock files anew from pyproject.toml: exact versions and the hashes of every file of each,
# for Python 3.11 to 3.14 on Linux, Windows and macOS, without the address of any index.
# What is locked stays unless pyproject.toml asks for more; "lock.sh --upgrade" takes the newest.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python
index=$("$python" -m pip config get global.index-url 2>/dev/null || "$python" -m pip config get user.index-url 2>/dev/null || true)
if [ -n "$index" ]; then export UV_DEFAULT_INDEX="$index"; fi

compile() {
    output=$1
    shift
    "$python" -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links "$@" --output-file "$output"
    if grep -q '://' "$output"; then echo "$output names an address" >&2; exit 1; fi
}

compile packaging/requirements.lock "$@" pyproject.toml
# the tests run with the very versions that users get
compile packaging/requirements-dev.lock "$@" --constraint packaging/requirements.lock --group pyproject.toml:dev pyproject.toml
