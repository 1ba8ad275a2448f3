Your subscription is about to end
