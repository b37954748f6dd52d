#!/bin/sh
# install.sh: puts the app into the user's own folders, with its menu entry, its icon on the desktop and "Open with"
# for PDF files and e-mails. It stands on its own afterwards: this checkout may move or go. Nothing here needs root.
set -eu
cd "$(dirname "$0")/../.."
. packaging/say.sh
. packaging/linux/places.sh

mkdir -p "$library" "$binaries" "$data/applications"
VENV=$library/venv packaging/environment.sh app

rm -rf "$library/app.new"
mkdir "$library/app.new"
cp -R core gui resources LICENSE "$library/app.new/"
find "$library/app.new" -name __pycache__ -type d -prune -exec rm -rf {} +
rm -rf "$library/app"
mv "$library/app.new" "$library/app"

# launcher NAME MODULE: a command that starts a module of the installed app from any folder.
launcher() {
    quoted=$(printf '%s' "$library" | sed "s/'/'\\\\''/g")
    cat >"$binaries/$1" <<END
#!/bin/sh
# Contrepoids
PYTHONPATH='$quoted/app' exec '$quoted/venv/bin/python' -P -m $2 "\$@"
END
    chmod 755 "$binaries/$1"
}
launcher contrepoids gui.app
launcher contrepoids-audit core.audit

"$library/venv/bin/python" packaging/make_icons.py "$icons"

# What opens these files today goes on opening them.
kinds='application/pdf message/rfc822'
default_for() { xdg-mime query default "$1" 2>/dev/null || true; }
pdf_before=$(default_for application/pdf)
mail_before=$(default_for message/rfc822)

command=$(printf '%s' "$binaries/contrepoids" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g')
replacement=$(printf '"%s"' "$command" | sed 's/[\\&|]/\\&/g')
sed "s|@EXEC@|$replacement|" packaging/linux/contrepoids.desktop.in >"$entry"
refresh_menus

for kind in $kinds; do
    case "$kind" in
        application/pdf) before=$pdf_before ;;
        *) before=$mail_before ;;
    esac
    if [ -n "$before" ] && [ "$before" != contrepoids.desktop ] && [ "$(default_for "$kind")" = contrepoids.desktop ]; then
        xdg-mime default "$before" "$kind" || true
    fi
done

desktop=$(desktop_folder)
if [ -n "$desktop" ]; then
    icon=$desktop/contrepoids.desktop
    cp "$entry" "$icon"
    chmod 755 "$icon"
    if command -v gio >/dev/null 2>&1; then  # GNOME and Xfce ask again unless the file is marked so
        gio set "$icon" metadata::trusted true 2>/dev/null || true
        gio set -t string "$icon" metadata::xfce-exe-checksum "$(sha256sum "$icon" | cut -d ' ' -f 1)" 2>/dev/null || true
    fi
fi

say "Contrepoids est installé : cherchez-le dans le menu, sur le bureau, ou par un clic droit sur un PDF, « Ouvrir avec »." \
    "Contrepoids is installed: look in the menu, on the desktop, or right-click a PDF and choose \"Open with\"."
