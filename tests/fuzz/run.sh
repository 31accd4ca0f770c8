#!/usr/bin/env bash
# run every fuzz target for SECONDS=60 each, with libFuzzer where clang has it
#
# The argument is the folder of the build with sanitizers.  Inputs are kept in
# build/fuzz/NAME and are where the next run begins; what crashes is there too.
set -u
cd "$(dirname "$0")/../.." || exit 1

built=$1
seconds=${FUZZ_SECONDS:-60}
clang=
for candidate in clang clang-19 clang-18 clang-17 clang-16 clang-15 clang-14; do
	printf 'int LLVMFuzzerTestOneInput(const unsigned char *d, unsigned long n);\n%s\n' \
		'int LLVMFuzzerTestOneInput(const unsigned char *d, unsigned long n) { return d && n > 9; }' |
		"$candidate" -fsanitize=fuzzer,address -x c -o /dev/null - 2>/dev/null || continue
	clang=$candidate
	break
done

# libfuzzer NAME: the target and all pure layers, compiled anew with what libFuzzer follows.
libfuzzer() {
	# shellcheck disable=SC2046
	"$clang" -std=c11 -D_GNU_SOURCE -DFUZZ_LIBRARY -Iinclude -Isrc -Itests -O1 -g -w \
		-fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all \
		$(pkg-config --cflags ncursesw sqlite3 libutf8proc cmocka 2>/dev/null) \
		-o "build/fuzz/$1" "tests/fuzz/$1.c" tests/support/golden.c \
		src/base/*.c src/core/*.c src/store/*.c src/exchange/*.c src/tui/*.c src/app/*.c \
		$(pkg-config --libs sqlite3 libutf8proc cmocka 2>/dev/null ||
			echo -lsqlite3 -lutf8proc -lcmocka) -lcsv
}

failed=0
for source in tests/fuzz/fuzz_*.c; do
	name=$(basename "$source" .c)
	mkdir -p "build/fuzz/$name.inputs"
	if [ -n "$clang" ] && libfuzzer "$name"; then
		echo "$name: libFuzzer of $clang, $seconds seconds"
		"build/fuzz/$name" -max_total_time="$seconds" -max_len=4096 -timeout=10 -verbosity=0 \
			-print_final_stats=1 -artifact_prefix="build/fuzz/$name." \
			"build/fuzz/$name.inputs" || failed=1
	else
		echo "$name: random inputs, $seconds seconds"
		program=$(realpath "$built/tests/fuzz/$name")
		(cd "build/fuzz/$name.inputs" && "$program" "$seconds") || failed=1
	fi
done
exit $failed
