"""Files of a board on which people are called as the arguments say."""
import csv
import sys

folder, *names = sys.argv[1:]


def write(kind, header, rows):
    with open(f"{folder}/{kind}.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])


write("people", ["department", "person"], [["Sales", name] for name in names])
quarters = ["2026-Q1", "2026-Q2", "2026-Q3"]
keys = [[q, "Sales", name, "Revenue"] for q in quarters for name in names]
columns = ["quarter", "department", "person", "measure", "amount"]
write("promises", columns + ["note"], [key + [1000, key[2]] for key in keys])
write("actuals", columns + ["note"], [key + [700, key[2]] for key in keys])
write("followups", ["what", "owner", "due"], [[name, name, "2026-10-20"] for name in names])
