Die letzten Tage Ihres Abos
