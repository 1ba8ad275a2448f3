Ein Rezept für Ihre letzte Bestellung
