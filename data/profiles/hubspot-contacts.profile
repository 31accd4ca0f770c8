title = HubSpot: contacts, counted as leads

owner = Contact Owner | HubSpot Owner | Owner | hubspot_owner_id | Kontakt-Inhaber | Kontakteigentümer
owner = Zuständiger Mitarbeiter | Propriétaire du contact | Propietario del contacto
date = Create Date | Created Date | createdate | Erstellungsdatum | Erstellt am | Date de création | Fecha de creación
stage = Lifecycle Stage | lifecyclestage | Lebenszyklusphase | Lifecycle-Phase | Phase du cycle de vie
stage = Étape du cycle de vie | Etapa del ciclo de vida

# Any stage makes a lead, but for these and none.
leadStages = *
openStages = Subscriber | Other | Abonnent | Andere | Sonstige | Sonstiges | Abonné | Autre | Suscriptor | Otro
noOwner = No owner | Unassigned | Kein Inhaber | Nicht zugewiesen
totals = Total | Totals | Grand Total | Gesamt | Summe

leads = count
