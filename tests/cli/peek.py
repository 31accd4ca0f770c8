"""Every case of the torture set through `saydo peek --format json`.

peek.py FOLDER: FOLDER has expectations.txt (see its README).  Prints what differs.
"""
import json
import os
import re
import subprocess
import sys

folder = sys.argv[1]
saydo = os.environ["SAYDO"]
escapes = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


def cells(line):
    return [re.sub(r"\\(.)", lambda found: escapes[found.group(1)], cell)
            for cell in line.split("\t")]


def cases():
    found = None
    with open(os.path.join(folder, "expectations.txt"), encoding="utf-8", newline="\n") as file:
        for line in file.read().split("\n"):
            if line.startswith("case "):
                if found:
                    yield found
                found = (line.split(" ")[1:], [])
            elif line.startswith("|"):
                found[1].append(cells(line[1:]))
    yield found


def differs(words, records):
    path = os.path.join(folder, words[0])
    result = subprocess.run([saydo, "peek", path, "--format=json", "--delimiter",
                             chr(int(words[1], 16))], capture_output=True)
    if words[2] in ("accept", "utf16"):
        if result.returncode != 0 or result.stderr:
            return result.stderr
        answer = json.loads(result.stdout)
        return (list(answer) != ["schema", "encoding", "delimiter", "records"]
                or answer["schema"] != 1 or answer["records"] != records)
    place = "%s:%s: " % (path, words[3])
    return (result.returncode != 3 or result.stdout
            or not result.stderr.decode().startswith(place))


same = different = 0
for words, records in cases():
    wrong = differs(words, records)
    different += bool(wrong)
    same += not wrong
    if wrong:
        print(*words, wrong)
print("%d the same, %d different" % (same, different))
sys.exit(different != 0 or same < 278)
