#!/usr/bin/env bash
# Runs every check in this folder; each prints what is wrong as FILE:LINE: sentence.
# `make lint` sets CC, FLAGS (of the preprocessor, language and warnings), LIBS and
# OBJECTS (all of src/, compiled without a warning).
set -u
cd "$(dirname "$0")/../.." || exit 1

failed=0
for check in layers headers words format warnings globals symbols map; do
	if bash tests/lint/$check.sh; then
		echo "lint $check: fine"
	else
		echo "lint $check: FAILED"
		failed=1
	fi
done
exit $failed
