package groundswell.campaign;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be rehearsed.
 *
 * @param at when the campaign begins: a moment such as 2026-12-01T09:00:00Z, or a time on the wall of {@code zone}; null:
 *     now
 * @param zone IANA name; null: the server's
 * @param rates other rates than those that were found, by the key of the assumption
 * @param thousandMails what a thousand mails cost; null: as configured
 * @param task what it costs that one of ours works on one person; null: as configured
 */
public record RehearsalOrder(
        @Nullable String at,
        @Nullable String zone,
        Map<String, Rate> rates,
        @Nullable BigDecimal thousandMails,
        @Nullable BigDecimal task) {

    public RehearsalOrder {
        rates = Map.copyOf(rates);
    }

    /**
     * When it begins.
     *
     * @throws LaunchRefused when it is no time, no zone, or over for more than a day
     */
    Instant begins(Instant now, ZoneId server) {
        if (at == null || at.isBlank()) {
            return now;
        }
        var moment = moment(at.strip(), server);
        if (moment.isBefore(now)) {
            throw new LaunchRefused("at", "That moment is over.", "Choose a later one, or leave it out for now.");
        }
        return moment;
    }

    private Instant moment(String text, ZoneId server) {
        ZoneId where;
        try {
            where = zone == null || zone.isBlank() ? server : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw new LaunchRefused("zone", "“" + zone + "” is no time zone.", "Name one such as Europe/Vienna.");
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            try {
                return LocalDateTime.parse(text).atZone(where).toInstant();
            } catch (DateTimeException wrong) {
                throw new LaunchRefused("at", "“" + text + "” is no date and time.", "Write it as 2026-12-01T09:00.");
            }
        }
    }
}
