#!/bin/sh
# run.sh [FILE...]: opens the window; where there is no screen, does the same job without one on the sample contract.
set -eu
cd "$(dirname "$0")/../.."
. packaging/say.sh
python=.venv/bin/python

has_screen() {
    [ "$(uname -s)" = Darwin ] && return 0
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    # a display that is named may be gone, or shut to us
    (ulimit -c 0; "$python" -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])') >/dev/null 2>&1
}

if has_screen; then
    exec "$python" -m gui.app "$@"
fi

folder=${OUT:-contrepoids-essai}
say "Pas d'écran ici : Contrepoids fait le même travail sans fenêtre, sur le contrat d'exemple." \
    "There is no screen here: Contrepoids does the same job without a window, on the sample contract."
exec "$python" -m core.sample_run "$folder"
