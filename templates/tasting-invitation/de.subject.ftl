Eine halbe Stunde, sechs Tassen: eine Verkostung in Ihrem Büro
