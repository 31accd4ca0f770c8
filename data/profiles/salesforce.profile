title = Salesforce: opportunity report, details only

owner = Opportunity Owner | Opportunity Owner: Full Name | Opportunity Owner Name | Owner Full Name
owner = Owner Name | Owner: Full Name | Owner.Name | Deal Owner | Owner
owner = Inhaber der Opportunity | Opportunity-Inhaber | Opportunity-Eigentümer | Propriétaire de l'opportunité
owner = Propietario de la oportunidad | Titolare opportunità
date = Close Date | CloseDate | Closed Date | Opportunity Close Date
date = Schlusstermin | Schlussdatum | Abschlussdatum | Date de clôture | Fecha de cierre | Data chiusura
amount = Amount | Total Amount | Opportunity Amount | Amount (converted)
amount = Betrag | Montant | Importe | Importo | Valor
stage = Stage | StageName | Stage Name | Opportunity Stage | Phase | Étape | Etapa | Fase
currency = Amount Currency | Total Amount Currency | Opportunity Amount Currency | Opportunity Currency
currency = Amount (converted) Currency | CurrencyIsoCode | Currency | Währung | Devise | Divisa | Valuta

wonStages = Closed Won | Won | Geschlossen und gewonnen | Geschlossen gewonnen | Gewonnen | Fermée gagnée
wonStages = Clôturée gagnée | Cerrada ganada | Chiusa aggiudicata
lostStages = Closed Lost | Lost | Geschlossen und verloren | Geschlossen verloren | Verloren | Fermée perdue
lostStages = Clôturée perdue | Cerrada perdida | Chiusa persa
totals = Grand Totals | Grand Total | Total | Totals | Gesamtsummen | Gesamtsumme | Gesamt | Totaux | Totales

revenue = sum
won = count
