#!/bin/sh
# translations.sh: gathers the window's French texts into resources/i18n/qt/*.ts and compiles them to *.qm.
# English is written into contrepoids_en.ts by people; contrepoids_fr.ts holds only the plural forms.
set -eu
cd "$(dirname "$0")/.."
. packaging/say.sh
bin=${VENV:-.venv}/bin
folder=resources/i18n/qt
mkdir -p "$folder"
sources=$(find gui -name '*.py' | sort)
# shellcheck disable=SC2086 - one word a file
"$bin/pyside6-lupdate" -silent -no-obsolete -locations none -source-language fr_FR -target-language en_GB $sources -ts "$folder/contrepoids_en.ts"
# shellcheck disable=SC2086
"$bin/pyside6-lupdate" -silent -no-obsolete -locations none -pluralonly -source-language fr_FR -target-language fr_FR $sources -ts "$folder/contrepoids_fr.ts"
for language in en fr; do
    "$bin/pyside6-lrelease" -silent "$folder/contrepoids_$language.ts" -qm "$folder/contrepoids_$language.qm"
done
if grep -q 'type="unfinished"' "$folder"/*.ts; then
    say "Des textes attendent leur traduction dans $folder." "Some texts await their translation in $folder."
fi
