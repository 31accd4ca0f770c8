#!/bin/sh
# Installs what building and testing saydo needs and this machine lacks, through
# the system's package manager.  Says and does nothing when nothing is missing.
set -u

cc=${CC:-cc}
pkg_config=${PKG_CONFIG:-pkg-config}

has() {
	command -v "$1" >/dev/null 2>&1
}

has_header() {
	# A C file of one line; the library headers want these two first.
	printf '#include <stddef.h>\n#include <stdarg.h>\n#include <setjmp.h>\n#include <stdint.h>\n#include <%s>\n' "$1" |
		$cc ${CPPFLAGS:-} $($pkg_config --cflags ncursesw 2>/dev/null) -E -x c - >/dev/null 2>&1
}

is_there() {
	case $1 in
	cc) has "${cc%% *}" && has_header stdio.h ;;
	python3) python3 -c 'import csv, decimal, json, sqlite3' >/dev/null 2>&1 ;;
	pkg-config) has "${pkg_config%% *}" ;;
	*.h) has_header "$1" ;;
	*) has "$1" ;;
	esac
}

# What is probed, whether saydo can be built and tested without it, and its package
# for each manager ("," between several, "-" for none).
table='
cc         needed   gcc,libc6-dev    gcc,glibc-devel     gcc         gcc,glibc-devel  gcc,musl-dev   gcc
pkg-config optional pkg-config       pkgconf-pkg-config  pkgconf     pkg-config       pkgconf        pkgconf
curses.h   needed   libncurses-dev   ncurses-devel       ncurses     ncurses-devel    ncurses-dev    ncurses
sqlite3.h  needed   libsqlite3-dev   sqlite-devel        sqlite      sqlite3-devel    sqlite-dev     sqlite
csv.h      needed   libcsv-dev       libcsv-devel        libcsv      libcsv-devel     libcsv-dev     libcsv
utf8proc.h needed   libutf8proc-dev  utf8proc-devel      libutf8proc utf8proc-devel   utf8proc-dev   utf8proc
gmp.h      needed   libgmp-dev       gmp-devel           gmp         gmp-devel        gmp-dev        gmp
xlsxwriter.h needed libxlsxwriter-dev libxlsxwriter-devel libxlsxwriter libxlsxwriter-devel libxlsxwriter-dev libxlsxwriter
zlib.h     needed   zlib1g-dev       zlib-devel          zlib        zlib-devel       zlib-dev       zlib
cmocka.h   needed   libcmocka-dev    libcmocka-devel     cmocka      libcmocka-devel  cmocka-dev     cmocka
sqlite3    needed   sqlite3          sqlite              sqlite      sqlite3          sqlite         sqlite
python3    needed   python3          python3             python      python3          python3        python3
tmux       optional tmux             tmux                tmux        tmux             tmux           tmux
'

# Prints the things that are missing; with a second word, only those it qualifies.
missing() {
	echo "$table" | while read -r thing weight rest; do
		[ -n "$thing" ] || continue
		[ "${1:-$weight}" = "$weight" ] || continue
		is_there "$thing" || echo "$thing"
	done
}

# packages COLUMN THING...
packages() {
	column=$1
	shift
	for thing; do
		echo "$table" | awk -v thing="$thing" -v column="$column" \
			'$1 == thing && $column != "-" { gsub(",", " ", $column); print $column }'
	done
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif has sudo; then
		sudo "$@"
	else
		echo "Installing packages needs root, and there is no sudo here." >&2
		return 1
	fi
}

install_missing() {
	if has apt-get; then
		as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
		as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y \
			--no-install-recommends $(packages 3 "$@")
	elif has dnf; then
		as_root dnf install -y $(packages 4 "$@")
	elif has pacman; then
		as_root pacman -Sy --needed --noconfirm $(packages 5 "$@")
	elif has zypper; then
		as_root zypper --non-interactive install $(packages 6 "$@")
	elif has apk; then
		as_root apk add $(packages 7 "$@")
	elif has brew; then
		brew install $(packages 8 "$@")
	else
		echo "No package manager known to saydo is installed here." >&2
		return 1
	fi
}

lacking=$(missing)
[ -n "$lacking" ] || exit 0

echo "Installing what saydo needs and this machine lacks:" $lacking
install_missing $lacking

lacking=$(missing needed)
[ -z "$lacking" ] && exit 0
echo "Still missing:" $lacking >&2
echo "Install the Debian packages" $(packages 3 $lacking) "or what your system calls them." >&2
exit 1
