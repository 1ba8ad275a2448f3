Please confirm your consent
