# common.sh: what the scripts share. Sourced with `top` set to the tree's root; every script stands in it.
set -eu
cd "$top"

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
fail() { say "$(basename "$0"): $*"; exit 1; }

jobs=$(nproc 2>/dev/null || echo 2)

# Tools that want a home get one inside the build folder when there is none.
if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-/nonexistent}" ]; then
    export HOME="$top/build/home"
    mkdir -p "$HOME"
fi

# Debian's emcc finds its node modules only so when node is not Debian's own.
if [ -z "${EMSDK:-}" ] && [ -d /usr/share/nodejs ]; then
    export NODE_PATH="${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs"
fi
