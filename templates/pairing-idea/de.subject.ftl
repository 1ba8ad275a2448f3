Was gut zu Ihrer letzten Bestellung passt
