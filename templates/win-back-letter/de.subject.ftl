Wir haben lange nichts von Ihnen gehört
