Ihr Abonnement endet in einem Monat
