title = QuickBooks: transaction detail, by salesperson

groupRows = owner
groupTotals = Total for | Total | Summe für | Gesamt für
totals = TOTAL | Totals | Grand Total | Gesamt | Summe
noOwner = Not Specified | Unspecified | No Sales Rep | No Rep | Nicht angegeben

date = Transaction date | Date | Txn Date | Invoice date | Buchungsdatum | Datum
amount = Amount | Total Amount | Amount (USD) | Net Amount | Betrag
currency = Currency | Transaction currency | Währung

revenue = sum
