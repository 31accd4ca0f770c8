title = HubSpot: deals

owner = Deal Owner | HubSpot Owner | Owner | hubspot_owner_id | Deal-Inhaber | Deal-Eigentümer | Zuständiger Mitarbeiter
owner = Propriétaire de la transaction | Propietario del negocio
date = Close Date | Closed Date | closedate | Abschlussdatum | Datum des Abschlusses | Date de fermeture | Fecha de cierre
amount = Amount | Deal Amount | Total Amount | Betrag | Deal-Betrag | Montant | Valor | Importe
stage = Deal Stage | dealstage | Stage | Deal-Phase | Phase de la transaction | Etapa del negocio
currency = Currency | Deal Currency | deal_currency_code | Währung | Devise | Moneda

wonStages = Closed Won | Won | closedwon | Abgeschlossen und gewonnen | Abgeschlossen gewonnen | Gewonnen
wonStages = Fermé gagné | Fermée gagnée | Cierre ganado
lostStages = Closed Lost | Lost | closedlost | Abgeschlossen und verloren | Abgeschlossen verloren | Verloren
lostStages = Fermé perdu | Fermée perdue | Cierre perdido
noOwner = No owner | Unassigned | Kein Inhaber | Nicht zugewiesen
totals = Total | Totals | Grand Total | Gesamt | Summe

revenue = sum
won = count
