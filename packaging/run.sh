#!/bin/sh
# Opens the window; where there is no display, walks the tour instead.
# Usage: packaging/run.sh PROGRAM

set -eu
program=$1

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program"
fi
echo "There is no display here, so the tour is walked instead of opening the window."
exec "$program" tour tour
