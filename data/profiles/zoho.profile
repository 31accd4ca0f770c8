title = Zoho CRM: deals, before that potentials

owner = Deal Owner | Potential Owner | Opportunity Owner | Owner | Deal Owner Name | Abschluss-Inhaber | Deal-Besitzer
owner = Inhaber des Deals | Potenzial-Inhaber | Potential-Inhaber
date = Closing Date | Close Date | Closed Date | Abschlussdatum | Date de clôture | Fecha de cierre
amount = Amount | Deal Amount | Potential Amount | Total Amount | Betrag | Montant | Importe
stage = Stage | Deal Stage | Potential Stage | Sales Stage | Phase | Stufe | Étape | Etapa | Fase
currency = Currency | Currency Code | Währung | Devise | Moneda

wonStages = Closed Won | Won | Deal Won | Abgeschlossen gewonnen | Gewonnen
lostStages = Closed Lost | Closed-Lost to Competition | Lost | Lost to Competition | Deal Lost
lostStages = Abgeschlossen verloren | Abgeschlossen - an Mitbewerber verloren | Verloren
noOwner = No owner | Unassigned
totals = Total | Totals | Grand Total | Gesamt | Summe

revenue = sum
won = count
