# Completes the commands of overleg, and names in its data, in fish.
# Save as ~/.config/fish/completions/overleg.fish

function __overleg_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    command overleg complete fish $before[2..-1] "$current" 2>/dev/null
    if test $status -eq 10
        # A file is wanted here.
        set -l option (string match -r -- '^--[^=]*=' "$current")
        __fish_complete_path (string replace -r -- '^--[^=]*=' '' "$current") | string replace -r -- '^' "$option"
    end
end

complete -c overleg -e
complete -c overleg -k -f -a '(__overleg_complete)'
