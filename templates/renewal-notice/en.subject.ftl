Your subscription ends in a month
