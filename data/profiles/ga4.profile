title = Google Analytics 4: traffic acquisition (needs --person)

commentChar = #
missingValues = --
startDate = Start date | Startdatum | Date de début | Fecha de inicio | Data di inizio
endDate = End date | Enddatum | Date de fin | Fecha de finalización | Data di fine

group = Session primary channel group (Default channel group) | Session primary channel group
group = Session default channel group | Session default channel grouping | Default channel group
group = First user primary channel group (Default channel group) | First user default channel group
group = Session source / medium | Session source | Session medium | Session campaign
group = Sitzung - primäre Channelgruppe (Standard-Channelgruppe) | Sitzung - primäre Channelgruppe
group = Sitzung - Standard-Channelgruppe | Standard-Channelgruppe | Sitzung - Quelle / Medium
group = Sitzung - Standard-Channelgruppierung
range = Date range | Zeitraum | Datumsbereich | Période | Plage de dates | Periodo | Intervallo di date
amount = Key events | Conversions | Schlüsselereignisse | Événements clés | Eventos clave | Eventi chiave
totals = Total | Totals | Grand total | Gesamt | Gesamtsumme | Total général | Total general | Totale

leads = sum
