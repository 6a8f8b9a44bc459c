#!/bin/sh
# Sees to it that the packages of the system named in a list are there.
# Usage: packaging/setup.sh packaging/debian-packages.txt "Qt"
# The second argument says for whom they are.
#
# On Debian and Ubuntu it installs what is missing when run as root; otherwise it prints the
# line to type, and fails. On macOS and Windows nothing is checked.

set -eu
list=$1
who=$2

# Prints the name of each installed package, and the older names that it stands in for
# (libcups2t64 provides libcups2).
installed() {
    dpkg-query --show --showformat '${db:Status-Status} ${Package}, ${Provides}\n' |
        sed -n 's/^installed //p' | sed 's/([^)]*)//g' | tr -s ', ' '\n'
}

missing() {
    installed | awk '
        NR == FNR { have[$1]; next }
        { sub(/#.*/, "") }
        NF && !($1 in have) { printf " %s", $1 }' - "$list"
}

print_what_to_type() {
    commands="apt-get update && apt-get install --no-install-recommends$1"
    echo "$who needs packages of the system that are missing. To install them, type:"
    echo
    if command -v sudo >/dev/null; then
        echo "    sudo sh -c '$commands'"
    else
        echo "    su -c '$commands'"
    fi
    echo
    echo "Then start again."
}

[ "$(uname -s)" = Linux ] || exit 0
if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian or Ubuntu, so nobody checked for what $who needs."
    echo "If something does not start, look in $list for what to install."
    exit 0
fi

lacking=$(missing)
[ -n "$lacking" ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
    print_what_to_type "$lacking" >&2
    exit 1
fi
echo "Installing what $who needs:$lacking"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086  # each word is a package
apt-get install -qq --yes --no-install-recommends $lacking >/dev/null
