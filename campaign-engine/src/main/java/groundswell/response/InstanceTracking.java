package groundswell.response;

/**
 * What this instance notices.
 *
 * @param tracked false: no mail carries a pixel, and all links are plain
 * @param clickTokens a link takes a token along by which a page of thanks tells of a conversion
 * @param windowDays how long before a conversion a click counts as one of its reasons
 * @param halfLifeDays after so long a click has half the weight, where credit decays
 * @param utm what is added to links, unless the campaign says otherwise
 */
public record InstanceTracking(boolean tracked, boolean clickTokens, int windowDays, int halfLifeDays, Utm utm) {}
