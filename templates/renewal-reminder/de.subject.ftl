Ihr Abo läuft bald aus
