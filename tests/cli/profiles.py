"""Imports an export with a shipped profile and compares with what must come out.

profiles.py NAME PROFILE: tests/data/exports/NAME.csv and NAME.expect.json.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys

name, profile = sys.argv[1:]
saydo = os.environ["SAYDO"]
folder = "tests/data/exports/"
with open(folder + name + ".expect.json", encoding="utf-8") as file:
    expected = json.load(file)
environment = dict(os.environ, SAYDO_TODAY=expected["today"])
board = name + ".saydo"
own_names = {"Revenue": "amount", "Leads": "amount", "Deals won": "won"}


def run(*arguments):
    result = subprocess.run([saydo, *arguments], env=environment, capture_output=True)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode(), result.stderr.decode()


def pairs(text):
    """"3 open, 1 total" as a dictionary."""
    return {words: int(number) for number, words in re.findall(r"(\d+) ([a-z ]+)", text)}


def wanted():
    quarters = {}
    for quarter, people in expected["quarters"].items():
        for person, figures in people.items():
            amounts = {"amount": figures["amount"]}
            if "won" in figures:
                amounts["won"] = str(figures["won"])
            known = {key: value for key, value in amounts.items() if value is not None}
            quarters.setdefault(quarter, {})[person] = known
    return quarters


def landed():
    quarters = {}
    for row in csv.DictReader(io.StringIO(run("export", board, "actuals")[0], newline="")):
        people = quarters.setdefault(row["quarter"], {})
        people.setdefault(row["person"], {})[own_names[row["measure"]]] = row["amount"]
    return quarters


def check_dry_run(text):
    """Every figure stands there, for people: grouped, with what was lost."""
    for quarter, people in expected["quarters"].items():
        for person, figures in people.items():
            lines = [line.split() for line in text.splitlines()
                     if line.startswith(quarter + "  " + person + " ")]
            assert len(lines) == 1, (quarter, person)
            cells = lines[0]
            if figures["amount"] is not None:
                amount = figures["amount"].partition(".")
                assert format(int(amount[0]), ",") + "".join(amount[1:]) in cells, cells
            if "lost" in figures:
                assert cells[-2] == str(figures["lost"]), cells
                assert cells[-1] == str(figures["won"] + figures["lost"]), cells


def check_messages(text):
    left_out = re.search(r"rows left out: (.*)", text)
    skipped = pairs(left_out.group(1)) if left_out else {}
    assert skipped == expected["skipped"], skipped
    found = re.search(r"(\d+) won without amount", text)
    warned = {"won without amount": int(found.group(1))} if found else {}
    assert warned == expected["warnings"], warned
    unowned = {quarter: money.replace(",", "") for quarter, money in re.findall(
        r"(\d{4}-Q\d): \d+ rows? without an owner, together ([\d,.]+),", text)}
    assert unowned == expected.get("unowned", {}), unowned
    assert "%d read" % expected["data_rows"] in text, text


run("new", board, "--company", "Bakery")
command = ["import", board, "actuals", folder + name + ".csv", "--map", profile, "--create"]
if any("*" in people for people in expected["quarters"].values()):
    command += ["--person", "*"]
output, messages = run(*command, "--dry-run")
check_dry_run(output)
check_messages(messages)
assert landed() == {}, "the dry run wrote something"
check_messages(run(*command)[1])
assert landed() == wanted(), landed()
assert "nothing changed" in run(*command)[1]
