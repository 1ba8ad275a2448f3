Ihr Abonnement endet in einer Woche
