title = Pipedrive: deals

# Never the expected close date.
owner = Deal - Owner | Owner | Deal - Besitzer | Deal - Inhaber | Deal - Eigentümer | Deal - Propietario
owner = Affaire - Propriétaire
wonDate = Deal - Won time | Won time | Deal - Won on | Deal - Gewonnen am | Deal - Gewinnzeit | Deal - Gewonnen um
lostDate = Deal - Lost time | Lost time | Deal - Lost on | Deal - Verloren am | Deal - Verlustzeit | Deal - Verloren um
date = Deal - Closed on | Deal - Deal closed on | Deal - Close time | Deal - Close date | Closed on | Deal closed on
date = Close time | Deal - Abgeschlossen am | Deal - Geschlossen am | Deal - Deal abgeschlossen am
amount = Deal - Value | Deal - Deal value | Value | Deal - Amount | Deal - Wert | Affaire - Valeur | Deal - Valor
stage = Deal - Status | Status | Affaire - Statut | Deal - Estado
currency = Deal - Currency of value | Deal - Currency of Deal value | Deal - Currency | Currency
currency = Deal - Währung von Wert | Deal - Währung | Deal - Währung des Werts

wonStages = won | gewonnen | gagné | ganado
lostStages = lost | verloren | perdu | perdido
openStages = open | offen | ouvert | abierto
deletedStages = deleted | gelöscht | supprimé | eliminado
totals = Total | Totals | Grand Total | Gesamt | Summe

revenue = sum
won = count
