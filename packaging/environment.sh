#!/bin/sh
# environment.sh app|dev: makes or refreshes .venv from the lock file, and does nothing when it is up to date.
# Every package is checked against the hashes of the lock; the index is whichever pip is set up to use.
set -eu
kind=${1:-app}
cd "$(dirname "$0")/.."
. packaging/say.sh

case "$kind" in
    app) lock=packaging/requirements.lock kinds='app' ;;
    dev) lock=packaging/requirements-dev.lock kinds='app dev' ;;  # the second lock holds all of the first
    *) echo "usage: $0 app|dev" >&2; exit 2 ;;
esac
venv=${VENV:-.venv}
stamp=$venv/.ready-$kind

if [ -f "$stamp" ] && cmp -s "$lock" "$stamp" && "$venv/bin/python" -c '' 2>/dev/null; then
    exit 0
fi

suits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1
}

find_python() {
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14 python}; do
        if command -v "$name" >/dev/null 2>&1 && suits "$name"; then
            python=$name
            return 0
        fi
    done
    return 1
}

# Asks for the packages named, through the one script that installs any.
system_packages() {
    list=$(mktemp)
    printf '%s\n' "$@" >"$list"
    result=0
    packaging/linux/system-packages.sh "$list" || result=$?
    rm -f "$list"
    return $result
}

if ! find_python; then
    # Ubuntu 22.04 starts with Python 3.10 and offers a newer one beside it
    system_packages 'python3.13 | python3.12 | python3.11' 'python3.13-venv | python3.12-venv | python3.11-venv' || true
    find_python || fail "Il faut Python 3.11, 3.12, 3.13 ou 3.14, et aucun n'a été trouvé." \
        "Python 3.11, 3.12, 3.13 or 3.14 is needed, and none was found."
fi

if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1 || ! suits "$venv/bin/python"; then
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then  # Debian keeps it in a package apart
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        system_packages "python$version-venv" || fail "Python $version ne sait pas créer d'environnement virtuel : il manque python$version-venv." \
            "Python $version cannot make a virtual environment: python$version-venv is missing."
    fi
    say "Création de l'environnement Python…" "Creating the Python environment…"
    rm -rf "$venv"
    "$python" -m venv "$venv"
fi

say "Installation des bibliothèques Python (vérifiées une à une)…" "Installing the Python libraries (each one checked)…"
rm -f "$stamp"
PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv/bin/python" -m pip install --quiet --no-input \
    --require-hashes --only-binary :all: --requirement "$lock" || fail \
    "L'installation des bibliothèques Python a échoué ; le message ci-dessus dit pourquoi. Relancez la même commande une fois la cause levée." \
    "Installing the Python libraries failed; the message above says why. Run the same command again once that is solved."
for kind in $kinds; do
    case "$kind" in
        app) cp packaging/requirements.lock "$venv/.ready-app" ;;
        dev) cp packaging/requirements-dev.lock "$venv/.ready-dev" ;;
    esac
done
