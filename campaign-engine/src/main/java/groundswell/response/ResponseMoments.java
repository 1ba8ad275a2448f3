package groundswell.response;

import groundswell.contact.Moment;
import groundswell.contact.TimelineSource;
import groundswell.response.Touchpoints.Noticed;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a timeline tells of opens, clicks and events from elsewhere. */
@Component
class ResponseMoments implements TimelineSource {

    private final Touchpoints touchpoints;

    ResponseMoments(JdbcClient db) {
        this.touchpoints = new Touchpoints(db);
    }

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        return touchpoints.of(contactId, before, limit).stream()
                .map(ResponseMoments::moment)
                .toList();
    }

    private static Moment moment(Noticed noticed) {
        var at = noticed.at().toInstant();
        return switch (noticed.kind()) {
            case Touchpoints.OPEN -> new Moment(at, "opened", "Opened “%s”".formatted(noticed.template()), null);
            case Touchpoints.CLICK ->
                new Moment(at, "clicked", "Clicked in “%s”".formatted(noticed.template()), noticed.url());
            default -> new Moment(at, "event", noticed.kind(), null);
        };
    }
}
