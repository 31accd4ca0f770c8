#!/usr/bin/env bash
# Compares saydo with the oracle: run.sh [SAYDO_BINARY [COUNT [FIRST]]]
#
# First the oracle against figures computed by hand, then the demo data against
# its stories, then 80 (or COUNT) boards that give `check` something to doubt, 400
# quarters of `gap`, and COUNT (300) random boards, the same ones each time, built
# with the program and asked; answers must be equal byte for byte.  Without a binary
# it is $SAYDO.  Thousands of boards:  tests/oracle/run.sh build/release/saydo 5000
set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) || exit 1
if ! command -v python3 >/dev/null; then
	echo "needs python3, which is not installed"
	exit 77
fi
export PYTHONDONTWRITEBYTECODE=1

echo "The oracle, by hand:"
python3 "$here/cases.py" || exit 1
echo "The demo's stories:"
python3 "$here/demo.py" || exit 1
echo "What to doubt:"
python3 "$here/check_oracle.py" "${1:-${SAYDO:?names the program}}" "${2:-80}" "${3:-1}" || exit 1
echo "The gap, in every order:"
python3 "$here/gap_oracle.py" "${1:-${SAYDO:?names the program}}" || exit 1
echo "Random boards:"
exec python3 "$here/compare.py" "${1:-${SAYDO:?names the program}}" "${2:-300}" "${3:-1}"
