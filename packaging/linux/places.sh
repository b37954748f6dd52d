# Sourced by install.sh and uninstall.sh: where the app lies in the user's own folders.
data=${XDG_DATA_HOME:-$HOME/.local/share}
library=$HOME/.local/lib/contrepoids
binaries=$HOME/.local/bin
entry=$data/applications/contrepoids.desktop
icons=$data/icons/hicolor

# The user's desktop folder; empty where there is none.
desktop_folder() {
    folder=$(xdg-user-dir DESKTOP 2>/dev/null || true)
    for candidate in "$folder" "$HOME/Desktop" "$HOME/Bureau"; do
        if [ -n "$candidate" ] && [ -d "$candidate" ] && [ "$candidate" -ef "$HOME" ]; then continue; fi
        if [ -n "$candidate" ] && [ -d "$candidate" ]; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
}

# Tells the desktop that entries and icons have changed, as far as it has the tools.
refresh_menus() {
    if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$data/applications" || true; fi
    if command -v gtk-update-icon-cache >/dev/null 2>&1 && [ -f "$icons/index.theme" ]; then gtk-update-icon-cache -q "$icons" || true; fi
    touch -c "$icons" 2>/dev/null || true
}
