#!/usr/bin/env bash
# saydo gap: the revenue gap over its drivers, to the cent, and the mix of leads.
set -u
. "$TOP/tests/support/cli.sh"
export SAYDO_TODAY=2026-10-12

# is "words" EXPECTED: the last answer, line ends made plain, is exactly that.
is() {
	if [ "$(tr -d '\r' <out)" = "$2" ]; then
		pass
	else
		fail "$1"
		diff <(tr -d '\r' <out) <(echo "$2")
	fi
}

# stdout "words" TEXT, stderr "words" TEXT: the last answer says it there.
stdout() { if grep -qF -- "$2" out; then pass; else fail "$1"; fi; }
stderr() { if grep -qF -- "$2" err; then pass; else fail "$1"; fi; }

# board FILE CURRENCY: people and measures, no figures.
board() {
	"$SAYDO" new "$1" --company Bakery --currency "$2" 2>/dev/null
	printf 'department,person\nMarketing,Mia\nSales,Sam\nSales,José\n' |
		"$SAYDO" import "$1" people - --quiet
	printf 'department,measure,unit,role\nService,Contracts,money,other_revenue\n' |
		"$SAYDO" import "$1" measures - --quiet
}

# promises FILE, actuals FILE: rows of 2026-Q3 from standard input.
promises() {
	{ echo quarter,department,person,measure,amount,value; sed 's/^/2026-Q3,/'; } |
		"$SAYDO" import "$1" promises - --quiet
}
actuals() {
	{ echo quarter,department,person,measure,amount,value; sed 's/^/2026-Q3,/'; } |
		"$SAYDO" import "$1" actuals - --quiet
}

board example.saydo USD
promises example.saydo <<-end
	Marketing,Mia,Leads,200,
	Sales,Sam,Deals won,20,
	Sales,Sam,Revenue,100000.00,
end
actuals example.saydo <<-end
	Marketing,Mia,Leads,150,
	Sales,Sam,Deals won,12,
	Sales,Sam,Revenue,66000.00,
end
gives 0 "the example of the manual" "$SAYDO" gap example.saydo 2026-Q3 --format csv
is "it comes out to the cent" "quarter,line,owner,promised,actual,effect
2026-Q3,promised,,100000.00,,
2026-Q3,leads,marketing,200,150,-23583.33
2026-Q3,conversion,sales,0.1000,0.0800,-18333.33
2026-Q3,deal_size,sales,5000.00,5500.00,7916.66
2026-Q3,actual,,,66000.00,-34000.00"
claim "csv has CRLF" bash -c '"$SAYDO" gap example.saydo 2026-Q3 --format csv | head -1 | grep -q "$(printf "\r")"'
gives 0 "any way to write the quarter" "$SAYDO" gap example.saydo "Q3 2026" --format json
stdout "json has the columns as keys, amounts as text" \
	'{"quarter":"2026-Q3","line":"leads","owner":"marketing","promised":"200","actual":"150","effect":"-23583.33"}'
says "what is not given is null" '"actual":null,"effect":null'
cp out first
gives 0 "under another locale" env LC_ALL=de_DE.UTF-8 "$SAYDO" gap example.saydo 2026-Q3 --format json
is "the answer is the same" "$(cat first)"
gives 0 "text, for people" "$SAYDO" gap example.saydo 2026-Q3
says "rates as percent" "10.00%"
says "effects grouped, with a sign" "+7,916.66"
says_not "everything is in" "rovisional"

# Other revenue and the mix of leads.
board whole.saydo USD
printf 'department,measure,unit,role,tier\nMarketing,Hard leads,count,leads,hard\n' |
	"$SAYDO" import whole.saydo measures - --quiet
promises whole.saydo <<-end
	Marketing,Mia,Leads,100,1000.00
	Marketing,Mia,Hard leads,50,2000.00
	Sales,Sam,Accepted leads,75,
	Sales,Sam,Deals won,15,
	Sales,Sam,Revenue,3000.00,
	Service,José,Contracts,100.00,
end
actuals whole.saydo <<-end
	Marketing,Mia,Leads,200,1800.00
	Marketing,Mia,Hard leads,20,1000.00
	Sales,Sam,Accepted leads,0,
	Sales,Sam,Deals won,10,
	Sales,Sam,Revenue,-1000.00,
	Service,José,Contracts,90.00,
end
gives 0 "all lines" "$SAYDO" gap whole.saydo 2026-Q3 --format csv
is "in order" "quarter,line,owner,promised,actual,effect
2026-Q3,promised,,3100.00,,
2026-Q3,leads,marketing,150,220,350.00
2026-Q3,acceptance,marketing and sales,0.5000,0.0000,-750.00
2026-Q3,win_rate,sales,0.2000,0.2000,0.00
2026-Q3,deal_size,sales,200.00,-100.00,-2600.00
2026-Q3,earlier_leads,sales,0.00,-1000.00,-1000.00
2026-Q3,other_revenue,sales,100.00,90.00,-10.00
2026-Q3,actual,,,-910.00,-4010.00
2026-Q3,mix_volume,marketing,150,220,1400.00
2026-Q3,mix_mix,marketing,20.00,12.73,-1600.00
2026-Q3,mix_value,marketing,12.73,12.73,0.00"

# What is not reported, and what is not promised.
board open.saydo JPY
gives 0 "no revenue at all" "$SAYDO" gap open.saydo 2026-Q3 --format csv
is "only the header" "quarter,line,owner,promised,actual,effect"
says "a sentence says why" "No revenue was promised for or reported in 2026-Q3"
stderr "on stderr" "no gap to explain"
promises open.saydo <<-end
	Sales,Sam,Revenue,1000,
	Sales,José,Revenue,500,
	Service,José,Contracts,100,
end
gives 0 "revenue on one side only" "$SAYDO" gap open.saydo 2026-Q3 --format csv
is "still only the header" "quarter,line,owner,promised,actual,effect"
says "it is not reported" "No revenue was reported in 2026-Q3"
echo "Sales,Sam,Revenue,900," | actuals open.saydo
gives 0 "provisional" "$SAYDO" gap open.saydo 2026-Q3 --format csv
is "what is not reported adds nothing" "quarter,line,owner,promised,actual,effect
2026-Q3,promised,,1500,,
2026-Q3,revenue,sales,1500,900,-600
2026-Q3,actual,,,900,-600"
stderr "csv is told on stderr" \
	"Provisional: not reported by José (Revenue), José (Contracts). Other revenue is left out"
gives 0 "text is told where one reads" "$SAYDO" gap open.saydo 2026-Q3
stdout "on stdout" "Provisional: not reported by José (Revenue), José (Contracts)."
gives 0 "a quarter without figures" "$SAYDO" gap open.saydo 2026-Q1 --format json
is "no rows" '{"schema":1,"rows":[
]}'

# A draft is not a promise.
printf 'quarter,department,person,measure,amount\n2026-Q4,Sales,Sam,Revenue,10\n' |
	"$SAYDO" import open.saydo promises - --quiet
printf 'quarter,department,person,measure,amount\n2026-Q4,Sales,Sam,Revenue,12\n' |
	"$SAYDO" import open.saydo actuals - --quiet
gives 0 "a draft" "$SAYDO" gap open.saydo 2026-Q4 --format csv
says "it is not a promise" "No revenue was promised for 2026-Q4"

# The demo company, to the cent.
"$SAYDO" demo --keep demo.saydo </dev/null >/dev/null 2>&1
gives 0 "the demo" "$SAYDO" gap demo.saydo 2026-Q3 --format csv
says "leads" "leads,marketing,650,728,167142.82"
says "acceptance" ",-295305.08"
says "win rate" ",-128755.04"
says "deal size" ",36914.00"
tr -d '\r.' <out >lines
claim "the parts sum to the gap" awk -F, '
	$2 == "actual" { gap = $6 }
	NR > 2 && $2 !~ /^(actual|mix_.*)$/ { sum += $6 }
	END { exit sum != gap || gap != -21645290 }' lines
claim "the screen opens on it" bash -c '"$SAYDO" play demo.saydo 5 | grep -qF -- "-295,305.08"'

gives 2 "no quarter" "$SAYDO" gap demo.saydo
gives 2 "a quarter that is none" "$SAYDO" gap demo.saydo 2026-Q5
gives 2 "an unknown format" "$SAYDO" gap demo.saydo 2026-Q3 --format xml
gives 1 "no board" "$SAYDO" gap nowhere.saydo 2026-Q3
claim "what cannot be written is said" bash -c '! "$SAYDO" gap demo.saydo 2026-Q3 >/dev/full'

finish
