#!/bin/sh
# system-packages.sh LIST...: sees to it that the Debian or Ubuntu packages of the lists are there.
# Installs the missing ones where that needs no question (root, or sudo without a password);
# otherwise names them with the command to type, and fails. Elsewhere than Debian and Ubuntu it only says what is needed.
#
# A line of a list is one package, or alternatives "a | b" where releases name it differently;
# "?" in front marks one that may be missing from a release. "#" starts a comment.
set -eu
here=$(dirname "$0")
. "$here/../say.sh"

[ "$(uname -s)" = Linux ] || exit 0
[ "${SYSTEM:-yes}" = yes ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    say "Ce système n'utilise pas apt : vérifiez que ces bibliothèques sont là, sous leur nom d'ici (liste : packaging/linux/)." \
        "This system has no apt: make sure that these libraries are there under their local names (list: packaging/linux/)."
    exit 0
fi

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

offered() {
    candidate=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
    [ -n "$candidate" ] && [ "$candidate" != "(none)" ]
}

# Sets `missing` to the lines of which no alternative is installed, one a line.
find_missing() {
    missing=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@" | while read -r line; do
        found=no
        for name in $(printf '%s' "$line" | tr '?|' '  '); do
            if installed "$name"; then found=yes; fi
        done
        [ "$found" = yes ] || printf '%s\n' "$line"
    done)
}

# Sets `wanted` to the name that this release offers for each missing line, `unknown` to the lines it has no name for.
choose_names() {
    wanted='' unknown=''
    while read -r line; do
        [ -n "$line" ] || continue
        choice=''
        for name in $(printf '%s' "$line" | tr '?|' '  '); do
            if [ -z "$choice" ] && offered "$name"; then choice=$name; fi
        done
        if [ -n "$choice" ]; then
            wanted="$wanted $choice"
        else
            case "$line" in
                '?'*) ;;
                *) unknown="$unknown ${line%% *}" ;;
            esac
        fi
    done <<END
$missing
END
}

find_missing "$@"
[ -n "$missing" ] || exit 0

as_root=none
if [ "$(id -u)" = 0 ]; then
    as_root=''
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n'
fi

choose_names
if [ -n "$unknown" ] && [ "$as_root" != none ]; then  # a fresh machine has no package lists yet
    $as_root apt-get update -qq </dev/null
    choose_names
fi
if [ -z "$wanted$unknown" ]; then  # only packages that may be missing, and this release has none of them
    exit 0
fi

if [ "$as_root" = none ]; then
    fail "Il manque des paquets du système. Installez-les, puis relancez :
  sudo apt-get install --no-install-recommends$wanted$unknown" \
        "Some system packages are missing. Install them, then try again:
  sudo apt-get install --no-install-recommends$wanted$unknown"
fi

say "Installation des paquets du système :$wanted" "Installing system packages:$wanted"
# shellcheck disable=SC2086 # words on purpose
install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 $wanted </dev/null >/dev/null
}
if [ -n "$wanted" ] && ! install; then  # the lists may be stale
    $as_root apt-get update -qq </dev/null
    choose_names
    install || fail "apt n'a pas pu installer :$wanted" "apt could not install:$wanted"
fi
if [ -n "$unknown" ]; then
    fail "Paquets introuvables dans les dépôts de ce système :$unknown" "Packages that this system's repositories do not have:$unknown"
fi
