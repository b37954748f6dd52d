#!/bin/sh
# uninstall.sh: takes away what install.sh put there. The user's contracts and settings stay, and it says where they are.
set -eu
cd "$(dirname "$0")/../.."
. packaging/say.sh
. packaging/linux/places.sh

for name in contrepoids contrepoids-audit; do
    if grep -qs '^# Contrepoids$' "$binaries/$name"; then rm -f "$binaries/$name"; fi
done
rm -rf "$library"
rm -f "$entry" "${XDG_CONFIG_HOME:-$HOME/.config}/autostart/contrepoids.desktop"
find "$icons" -name 'contrepoids.png' -delete 2>/dev/null || true
rm -f "$icons/scalable/apps/contrepoids.svg"
desktop=$(desktop_folder)
if [ -n "$desktop" ]; then rm -f "$desktop/contrepoids.desktop"; fi
refresh_menus

say "Contrepoids est désinstallé." "Contrepoids is uninstalled."
for kept in "$data/contrepoids" "${XDG_CONFIG_HOME:-$HOME/.config}/contrepoids"; do
    if [ -d "$kept" ]; then
        say "Vos données sont restées dans $kept" "Your data are still in $kept"
    fi
done
