#!/usr/bin/env bash
# Other programs' exports: the shipped profiles, one's own, and what is refused.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12
exports=tests/data/exports

# --- The shipped profiles ----------------------------------------------------------------------
while read -r name profile; do
	claim "$name by $profile" python3 "$TOP/tests/cli/profiles.py" "$name" "$profile"
done <<'END'
salesforce-opportunities salesforce
hubspot-deals hubspot
hubspot-contacts hubspot-contacts
pipedrive-deals pipedrive
zoho-deals zoho
quickbooks-transaction-detail-by-rep quickbooks-rep
quickbooks-sales-by-customer-detail quickbooks-customer
ga4-traffic-acquisition ga4
ga4-comparison ga4
END
gives 0 "the list" "$SAYDO" help profiles
for profile in salesforce hubspot hubspot-contacts pipedrive zoho quickbooks-rep \
	quickbooks-customer ga4; do
	says "the list has $profile" "  $profile "
done

# --- Arguments ---------------------------------------------------------------------------------
"$SAYDO" new b.saydo --company Bakery --quiet
# map STATUS WORDS FILE PROFILE OPTION...: a dry run unless it says otherwise.
map() {
	local status=$1 words=$2 file=$3 profile=$4
	shift 4
	gives "$status" "$words" "$SAYDO" import b.saydo actuals "$file" --map "$profile" "$@"
}
map 2 "an unknown profile" t.csv zohoo
says "a hint" "did you mean zoho?"
map 2 "a report without a person" "$exports/ga4-comparison.csv" ga4
says "the option is named" "--person NAME"
map 2 "a measure without a role" t.csv zoho --measure Revenue
map 2 "a measure of no such role" t.csv zoho --measure sales=Revenue
map 2 "a measure of a role it does not feed" t.csv zoho --measure leads=Leads
gives 2 "another kind" "$SAYDO" import b.saydo people t.csv --map zoho
gives 2 "--person without --map" "$SAYDO" import b.saydo actuals t.csv --person Ann

# --- One's own profile, by the manual alone ----------------------------------------------------
export XDG_CONFIG_HOME=$PWD/config
mkdir -p config/saydo/profiles
cat >config/saydo/profiles/ours <<'END'
# The sales pipeline of our own system
title = Our pipeline
owner = sales_agent
date = close_date
amount = close_value
stage = deal_stage
wonStages = Won
lostStages = Lost
revenue = sum
won = count
END
python3 - <<'END'
import collections, csv, random
random.seed(7)
people = ["Anna Snelling", "Darcel Schlecht", "Vicki Laflamme", "Zane Levy"]
totals = collections.defaultdict(lambda: [0, 0])
with open("pipeline.csv", "w", newline="") as file:
    out = csv.writer(file)
    out.writerow("opportunity_id,sales_agent,product,account,deal_stage,engage_date,"
                 "close_date,close_value".split(","))
    for number in range(8800):
        who = random.choice(people)
        month, day = random.randint(1, 12), random.randint(1, 28)
        stage = random.choice(["Won", "Won", "Lost", "Engaging", "Prospecting"])
        value = random.randint(20, 30000) if stage == "Won" else 0
        closed = stage in ("Won", "Lost")
        out.writerow(["%08X" % number, who, "GTX Plus", "Total Tools", stage, "10/20/2016",
                      "%d/%d/2017" % (month, day) if closed else "", value if closed else ""])
        if stage == "Won":
            total = totals["2017-Q%d" % ((month + 2) // 3), who]
            total[0] += value
            total[1] += 1
with open("wanted", "w") as file:
    for (quarter, who), (value, won) in sorted(totals.items()):
        file.write("%s,%s,%d.00,%d\n" % (quarter, who, value, won))
END
gives 0 "a CRM that no profile knows" \
	"$SAYDO" import b.saydo actuals pipeline.csv --map ours --create
says "all rows are read" "pipeline.csv: 8800 read, 32 new"
"$SAYDO" export b.saydo actuals >landed.csv
claim "sums and counts by person and quarter" python3 -c '
import csv
figures = {}
for row in csv.DictReader(open("landed.csv", newline="")):
    figures.setdefault((row["quarter"], row["person"]), {})[row["measure"]] = row["amount"]
got = ["%s,%s,%s,%s\n" % (*key, f["Revenue"], f["Deals won"]) for key, f in sorted(figures.items())]
assert got == list(open("wanted")), got'
claim "the source says how many rows" test -n "$(sqlite3 b.saydo .dump | grep 'pipeline.csv, [0-9]* rows')"
gives 0 "the list again" "$SAYDO" help profiles
says "one's own is listed" "Our pipeline"
XDG_CONFIG_HOME=config map 2 "a relative folder is ignored" pipeline.csv ours
mkdir -p "$HOME/.config/saydo/profiles"
cp config/saydo/profiles/ours "$HOME/.config/saydo/profiles/home.profile"
XDG_CONFIG_HOME='' map 0 "else the one in the home folder, with its ending" pipeline.csv home --dry-run
map 0 "a profile by its path" pipeline.csv ./config/saydo/profiles/ours --dry-run
printf 'revenue = sum\namount = x\nmoney = y\n' >config/saydo/profiles/broken
map 2 "a broken profile" pipeline.csv broken
says "the line" "config/saydo/profiles/broken:3: "
printf 'deal_stage,sales_agent,close_value,close_date\n' >t.csv
for i in 1 2 3; do printf 'Won,Anna Snelling,10,%d/%d/2017\n' $i $((i + 3)); done >>t.csv
map 3 "days and months that nothing decides" t.csv ours
says "the option is named" '"1/4/2017" can be read two ways; say which with --dates=mdy'
says "once" "nothing was imported: 1 bad row"
map 0 "the option decides" t.csv ours --dates dmy --dry-run
says "April, May and June" "2017-Q2  Anna Snelling  3    30.00"
printf 'deal_stage,sales_agent,close_value,close_date\nWon,Anna Snelling,"1,234",1/14/2017\n' >t.csv
map 3 "an amount that nothing decides" t.csv ours
says "the option is named" "--decimal=point"
map 3 "the option decides, too: 1.234 has three decimals" t.csv ours --decimal comma
says "which are too many" "more decimals than the 2"
map 0 "with the point it is a thousand" t.csv ours --decimal point --dry-run
says "a thousand" "1,234.00"

# --- Deals -------------------------------------------------------------------------------------
deals() { { echo 'Deal Owner,Deal Stage,Close Date,Amount,Currency' && cat; } >t.csv; }
deals <<<'Ann Snelling,Closed Won,2026-04-02,100,USD'
map 3 "an unknown owner" t.csv hubspot
says "line and hint" 't.csv:2: "Ann Snelling" is not a person on this board; did you mean "Anna Snelling"?'
deals <<'END'
Nobody Known,Appointment Scheduled,,,
Anna Snelling,A stage of our own,2026-04-02,5,EUR
Anna Snelling,closedlost,2026-04-02,5,EUR
END
map 0 "owners of open deals are not looked up, their money is not read" t.csv hubspot --dry-run
says "only lost deals are a zero" "2026-Q2  Anna Snelling  0    0.00     1     1"
deals <<<'Anna Snelling,Closed Won,2026-04-02,5,EUR'
map 3 "another currency on a won row" t.csv hubspot
says "it is named" "this is in EUR, and the board is in USD"
deals <<<'Anna Snelling,Closed Won,2026-04-02,€5,'
map 3 "another currency as a sign" t.csv hubspot
deals <<<'Anna Snelling,Closed Won,,5,USD'
map 3 "a won deal without a date" t.csv hubspot
says "the column is named" "t.csv:2: Close Date: is empty"
deals <<'END'
Anna Snelling,Closed Won,2026-04-02,,USD
Anna Snelling,Closed Won,2026-01-02,7,USD
,Closed Won,2026-01-02,9,USD
END
map 0 "won without any amount" t.csv hubspot
says "the row is named" "1 won without amount: counted, but their money is not known (line 2)"
says "rows without an owner are named with their money" "2026-Q1: 1 row without an owner, together 9.00"
"$SAYDO" quarter b.saydo 2026-Q2 --format csv >out
says "the count stands" "2026-Q2,Sales,Anna Snelling,Deals won,amount,count,,1,"
says_not "revenue is not given" "Revenue"
map 0 "--person overrides" t.csv hubspot --person "Zane Levy" --dry-run
says "all rows are hers" "2026-Q1  Zane Levy  2    16.00"
printf 'Deal Owner,Deal Stage,Close Date,Betrag,Betrag\nA,Won,2026-01-01,1,2\n' >t.csv
map 3 "a heading that is there twice" t.csv hubspot
says "it is named" 'the column "Betrag" is there twice'
seq 21 >t.csv
map 3 "no headings in the first 20 rows" t.csv hubspot
says "what is missing is named" 'missing: owner ("Deal Owner")'
deals <<'END'
Anna Snelling,Closed Won,2026-04-02,5,USD
Anna Snelling,Closed Won,2026-04-02,6,USD
Grand Total,,,12,
END
map 3 "the file's own total differs" t.csv hubspot
says "both are named" "t.csv:4: the file's own total says 12.00, its rows make 11.00"
sed 's/310 records/311 records/' "$exports/salesforce-opportunities.csv" >t.csv
map 3 "the file's own number of rows differs" t.csv salesforce --create
says "both are named, too" "the file's own total says 311 rows, its rows make 310"
sed '/^,01.20.2026,Invoice,1098/d' "$exports/quickbooks-transaction-detail-by-rep.csv" >t.csv
map 3 "a row was removed" t.csv quickbooks-rep --create
says "the total tells" "the file's own total says 312,106.07"

# --- Measures ----------------------------------------------------------------------------------
deals <<<'Anna Snelling,Closed Won,2026-04-02,5,USD'
printf 'department,measure,unit,role\nService,Renewals,money,revenue\n' >m.csv
cp b.saydo one.saydo
"$SAYDO" import b.saydo measures m.csv --quiet
map 3 "several measures fit" t.csv hubspot
says "they are named with the option" "(Sales/Revenue, Service/Renewals); choose one with --measure revenue=NAME"
map 0 "one is chosen" t.csv hubspot --measure revenue=Renewals --measure "won=deals won"
"$SAYDO" quarter b.saydo 2026-Q2 --format csv >out
says "it landed there" "Service,Anna Snelling,Renewals,amount,money,,5.00"
"$SAYDO" new bare.saydo --company Bare --blank --quiet
gives 3 "a board without such measures" "$SAYDO" import bare.saydo actuals t.csv --map hubspot --create
says "nothing could land" "no measure with the role won or revenue"
printf 'department,measure,unit,role\nSales,Turnover,money,revenue\n' >m.csv
"$SAYDO" import bare.saydo measures m.csv --quiet
gives 0 "one of two roles" "$SAYDO" import bare.saydo actuals t.csv --map hubspot --create
says "the other is named" "won is left out: the board has no measure with this role"

# --- Analytics, in German ----------------------------------------------------------------------
cat >t.csv <<'END'
# Startdatum: 20260401
# Enddatum: 20260531
Sitzung - primäre Channelgruppe (Standard-Channelgruppe),Sitzungen,Schlüsselereignisse
Total,10,4
Organic Search,20,3
Gesamt,30,7
END
map 3 "a channel that is called like a total makes the sums differ" t.csv ga4 --person Zoe --create
sed '/^Total/d; s/30,7/20,3/' t.csv >u.csv
map 0 "localized headings" u.csv ga4 --person Zoe --create --dry-run
says "the sum" "2026-Q2  Zoe     3      1"
says "the quarter is not over" "2026-Q2 is not complete: the report ends on 2026-05-31"
sed 's/20260531/20260731/' u.csv >t.csv
map 3 "a range across two quarters" t.csv ga4 --person Zoe --create
says "both days" "the days from 2026-04-01 to 2026-07-31 are not in one quarter"
cat u.csv u.csv >t.csv
map 3 "the same days twice" t.csv ga4 --person Zoe --create
says "they would be counted twice" "would be counted twice"
finish
