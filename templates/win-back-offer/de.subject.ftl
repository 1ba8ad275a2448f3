Ein guter Grund: 15 % auf Ihre nächste Bestellung
