Eine gute Kanne, Schritt für Schritt
