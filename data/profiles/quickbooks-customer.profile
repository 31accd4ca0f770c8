title = QuickBooks: sales by customer detail (needs --person)

groupRows = other
groupTotals = Total for | Total | Summe für | Gesamt für
totals = TOTAL | Totals | Grand Total | Gesamt | Summe

date = Transaction date | Date | Txn Date | Invoice date | Buchungsdatum | Datum
amount = Amount | Total Amount | Amount (USD) | Net Amount | Betrag
currency = Currency | Transaction currency | Währung

revenue = sum
