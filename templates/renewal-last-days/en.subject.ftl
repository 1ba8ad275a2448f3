The last days of your subscription
