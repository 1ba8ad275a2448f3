Your subscription ends in a week
