#!/usr/bin/env bash
# The page in a browser: it asks for nothing, says nothing, and shows something.
set -u
. "$TOP/tests/support/cli.sh"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
	{ echo "needs Chromium"; exit 77; }
command -v python3 >/dev/null || { echo "needs python3"; exit 77; }
export SAYDO_TODAY=2026-10-12 HOME=$PWD

# look PAGE SCHEME PICTURE: a picture of the page; what the browser logs goes to log.
look() {
	timeout 120 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
		--disable-background-networking --user-data-dir="$PWD/profile" \
		--enable-logging=stderr --window-size=1280,2000 \
		--blink-settings=preferredColorScheme="$2" --screenshot="$3" "$1" >log 2>&1
}

if ! look about:blank 1 blank.png || [ ! -s blank.png ]; then
	echo "the browser does not start here"
	exit 77
fi

claim "the demo board" "$SAYDO" demo --keep d.saydo
claim "its drafts are locked" "$SAYDO" lock d.saydo 2026-Q4
claim "a report" "$SAYDO" report d.saydo 2026-Q3 -o demo.html
mkdir hostile
"$SAYDO" new hostile/b.saydo --company "<script>alert('x')</script>" --quiet
python3 "$TOP/tests/cli/report_names.py" hostile "<script>alert(1)</script>" \
	"<img src=x onerror=alert(1)>" "<style>*{display:none}</style>" "שלום 12" "王芳" "&'\""
for kind in people promises actuals followups; do
	"$SAYDO" import hostile/b.saydo $kind hostile/$kind.csv --create --quiet
done
claim "a report of hostile names" "$SAYDO" report hostile/b.saydo 2026-Q3 -o hostile.html

# A server that writes down who asks for what.
python3 - >requests 2>&1 <<'END' &
import http.server, os
class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        print(self.command, self.path, flush=True)
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
with open("port.new", "w") as file:
    file.write(str(server.server_port))
os.rename("port.new", "port")
server.serve_forever()
END
server=$!
trap 'kill $server' EXIT
for _ in $(seq 100); do [ -e port ] || sleep 0.1; done

for page in demo hostile; do
	for scheme in 0 1; do
		: >requests
		claim "$page opens" look "http://127.0.0.1:$(cat port)/$page.html" $scheme $page$scheme.png
		claim "$page asks for nothing else" test "$(cat requests)" = "GET /$page.html"
		claim "$page says nothing" bash -c '! grep -E "CONSOLE|Refused|Security Policy" log'
		claim "$page shows something" test "$(stat -c %s $page$scheme.png)" -gt 50000
	done
	claim "$page is another page in the dark" bash -c "! cmp -s ${page}0.png ${page}1.png"
	claim "$page prints" timeout 120 "$browser" --headless --no-sandbox --disable-gpu \
		--user-data-dir="$PWD/profile" --no-pdf-header-footer --print-to-pdf=$page.pdf \
		"file://$PWD/$page.html"
	claim "$page is paper" test "$(head -c 5 $page.pdf)" = "%PDF-"
done
finish
