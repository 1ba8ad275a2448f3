Ihre neue Adresse?
