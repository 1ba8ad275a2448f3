Ein letzter Brief, fürs Erste
