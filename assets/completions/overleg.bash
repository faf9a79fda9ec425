# Completes the commands of overleg, and names in its data, in bash.
# Save as ~/.local/share/bash-completion/completions/overleg

_overleg() {
    local line=${COMP_LINE-${COMP_WORDS[*]}} found code word
    line=${line:0:${COMP_POINT-${#line}}}
    found=$(command overleg complete bash "$line" "${2-}" 2>/dev/null)
    code=$?
    COMPREPLY=()
    if [[ $code -eq 10 ]]; then
        # A file is wanted here.
        compopt -o default 2>/dev/null
    elif [[ $code -eq 0 && -n $found ]]; then
        while IFS= read -r word; do
            COMPREPLY+=("$word")
        done <<<"$found"
    fi
    return 0
}

complete -F _overleg overleg
