Ein Kaffee, der nach Pfirsich duftet
