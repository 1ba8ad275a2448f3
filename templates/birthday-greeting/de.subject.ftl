Alles Gute zum Geburtstag
