package groundswell.response;

/**
 * What came back for one letter of a campaign. Opens are never to be shown without how many of them were machines'.
 *
 * @param openers people; each counts once, and so with clickers
 * @param machineOpens all opens that count for nothing, {@code proxyOpens} of them by privacy proxies
 */
public record LetterResponse(
        String template,
        long openers,
        long opens,
        long machineOpens,
        long proxyOpens,
        long clickers,
        long clicks,
        long machineClicks) {}
