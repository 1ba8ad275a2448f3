package groundswell.feedback;

/**
 * One thing that a provider tells.
 *
 * @param key its name among all events of all providers; the same event has the same one each time
 * @param told in the provider's own words
 */
record ProviderEvent(String key, Reading reading, String told) {}
