#!/usr/bin/env bash
# What is not a board is refused and stays as it was, to the byte.
set -u
. "$TOP/tests/support/cli.sh"
command -v sqlite3 >/dev/null || { echo "needs sqlite3"; exit 77; }

refused() { # words, file, sentence
	local before
	before=$(sha256sum <"$2")
	gives 1 "$1" "$SAYDO" record "$2"
	says "$1" "$3"
	claim "$1: the file is as before" test "$(sha256sum <"$2")" = "$before"
	claim "$1: nothing lies beside it" test ! -e "$2-journal"
}

echo "just text" >text.saydo
refused "a text file" text.saydo "not a saydo board"
: >empty.saydo
refused "an empty file" empty.saydo "not a saydo board"
sqlite3 foreign.saydo 'CREATE TABLE t (x); INSERT INTO t VALUES (1);'
refused "a foreign database" foreign.saydo "not a saydo board"
"$SAYDO" new newer.saydo --company Later --quiet
sqlite3 newer.saydo 'PRAGMA user_version = 999;'
refused "a newer board" newer.saydo "newer saydo"

mkdir folder.saydo
gives 1 "a folder" "$SAYDO" record folder.saydo
says "a folder" "folder"
mkfifo pipe.saydo
gives 1 "a fifo does not hang" timeout 5 "$SAYDO" record pipe.saydo
"$SAYDO" new board.saydo --company Here --quiet
ln board.saydo second.saydo
gives 1 "a hard link" "$SAYDO" record board.saydo
rm second.saydo
ln -s board.saydo link.saydo
gives 0 "a symbolic link is followed" "$SAYDO" record link.saydo

cp board.saydo damaged.saydo
printf 'garbage garbage garbage garbage' |
	dd of=damaged.saydo bs=1 seek=8192 conv=notrunc status=none
before=$(sha256sum <damaged.saydo)
printf 'department,person\r\nSales,Ann\r\n' >people.csv
gives 1 "a damaged board takes no import" "$SAYDO" import damaged.saydo people people.csv
claim "it is as before" test "$(sha256sum <damaged.saydo)" = "$before"

if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
	# Outside the scratch folder, which is closed to others like all of ours.
	shut=$(mktemp -d /tmp/saydo-shut.XXXXXX)
	trap 'rm -rf "$shut"' EXIT
	cp board.saydo people.csv "$shut"
	chmod 755 "$shut" && chmod 644 "$shut"/*
	as_nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
	if as_nobody test -r "$shut/board.saydo" && as_nobody test -x "$SAYDO"; then
		gives 0 "a read-only board can be read" as_nobody "$SAYDO" record "$shut"/board.saydo
		gives 1 "and not written" as_nobody "$SAYDO" import "$shut"/board.saydo people "$shut"/people.csv
		says "it says so" "reading only"
		gives 1 "a read-only folder takes no new board" as_nobody "$SAYDO" new "$shut"/x.saydo --company X
		gives 0 "the screen opens it as a viewer" as_nobody "$SAYDO" play "$shut"/board.saydo "a"
		says "the header says so" "read only"
	fi
fi
finish
