# Sourced by the scripts beside it: sentences for the person at the terminal, French first.

# say FRENCH ENGLISH: French for a French locale, English for an English one, both otherwise.
say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        fr*) printf '%s\n' "$1" ;;
        en*) printf '%s\n' "$2" ;;
        *) printf '%s\n%s\n' "$1" "$2" ;;
    esac
}

fail() {
    say "$1" "$2" >&2
    exit 1
}
