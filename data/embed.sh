#!/bin/sh
# Writes a C source that carries the given files of data/, so that the program
# finds them wherever it is installed and started.  See include/shell/embedded.h.
set -eu

printf '#include "shell/embedded.h"\n'
number=0
for file; do
	number=$((number + 1))
	# The closing 0 is not counted: it makes every file a C string as well.
	printf '\nstatic const unsigned char file_%d[] = {\n' "$number"
	od -An -v -tu1 "$file" | sed 's/[0-9][0-9]*/&,/g'
	printf '0};\n'
done

printf '\nconst struct embedded_file embedded_files[] = {\n'
number=0
for file; do
	number=$((number + 1))
	printf '\t{ "%s", file_%d, sizeof(file_%d) - 1 },\n' "${file#data/}" "$number" "$number"
done
printf '\t{ 0 },\n};\n'
