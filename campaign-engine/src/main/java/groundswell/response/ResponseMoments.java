package groundswell.response;

import groundswell.contact.Moment;
import groundswell.contact.MomentKinds;
import groundswell.contact.TimelineSource;
import groundswell.response.Touchpoints.Noticed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a timeline tells of opens, clicks, events of our own, and events from elsewhere under the names they came with. */
@Component
class ResponseMoments implements TimelineSource {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final Map<String, String> OUR_EVENTS = Map.ofEntries(
            Map.entry("survey.answered", "Answered a survey"),
            Map.entry("form.sent", "Sent a form"),
            Map.entry("segment.entered", "Entered a segment"),
            Map.entry("segment.left", "Left a segment"),
            Map.entry("consent.requested", "Was asked to confirm the address"),
            Map.entry("consent.given", "Confirmed the address"),
            Map.entry("lead.opened", "Became a lead"),
            Map.entry("lead.escalated", "Sales let the lead wait too long"),
            Map.entry("lead.accepted", "Sales accepted the lead"),
            Map.entry("lead.rejected", "Sales rejected the lead"),
            Map.entry("lead.recycled", "Sales gave the lead back to marketing"),
            Map.entry("lead.won", "Bought"),
            Map.entry("lead.lost", "Did not buy"));

    private static final String MACHINE = "machine";

    private static final Map<Cause, String> CAUSES = Map.ofEntries(
            Map.entry(Cause.HEAD, "only asked for the head"),
            Map.entry(Cause.PREFETCH, "loaded ahead of a reader"),
            Map.entry(Cause.PRIVACY_PROXY, "privacy proxy, loads every picture"),
            Map.entry(Cause.IMAGE_PROXY, "through the provider's picture proxy"),
            Map.entry(Cause.AGENT, "known program"),
            Map.entry(Cause.NO_AGENT, "does not say what it is"),
            Map.entry(Cause.NETWORK, "from a data centre"),
            Map.entry(Cause.HASTE, "faster than anybody reads"),
            Map.entry(Cause.BURST, "many links within seconds"),
            Map.entry(Cause.TRAP, "followed the hidden link"));

    /** As a timeline calls it, and as it is kept. */
    private static final Map<String, String> KINDS = kinds();

    private static final List<String> KNOWN =
            Stream.concat(KINDS.values().stream(), LetterReturns.KINDS.stream()).toList();

    private final Touchpoints touchpoints;

    ResponseMoments(JdbcClient db) {
        this.touchpoints = new Touchpoints(db);
    }

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        return momentsOf(contactId, MomentKinds.all(), before, limit);
    }

    /** A touchpoint's kind is the event's name, or OPEN or CLICK; whatever we have no words for is an event. */
    @Override
    public List<Moment> momentsOf(long contactId, MomentKinds kinds, Instant before, int limit) {
        var named = KINDS.entrySet().stream()
                .filter(it -> kinds.has(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var others = kinds.has(MomentKinds.OTHER);
        var machines = kinds.has(MACHINE);
        if (named.isEmpty() && !others && !machines) {
            return List.of();
        }
        return touchpoints.of(contactId, named, others, machines, KNOWN, before, limit).stream()
                .map(ResponseMoments::moment)
                .toList();
    }

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        OUR_EVENTS.keySet().forEach(it -> kinds.put(it, it));
        kinds.put("opened", Touchpoints.OPEN);
        kinds.put("clicked", Touchpoints.CLICK);
        return Map.copyOf(kinds);
    }

    private static Moment moment(Noticed noticed) {
        var at = noticed.at().toInstant();
        if (noticed.machine()) {
            return machine(at, noticed);
        }
        return switch (noticed.kind()) {
            case Touchpoints.OPEN -> withTemplate(at, "opened", "Opened “%s”", noticed.template(), null);
            case Touchpoints.CLICK -> withTemplate(at, "clicked", "Clicked in “%s”", noticed.template(), noticed.url());
            default -> event(at, noticed);
        };
    }

    private static Moment machine(Instant at, Noticed noticed) {
        var template = Objects.requireNonNullElse(noticed.template(), "");
        var cause = noticed.cause() == null ? null : Cause.valueOf(noticed.cause());
        Map<String, Object> facts = new HashMap<>(Map.of("template", template, "what", noticed.kind()));
        if (cause != null) {
            facts.put("cause", cause.name());
        }
        var title = noticed.kind().equals(Touchpoints.OPEN) ? "A machine opened “%s”" : "A machine clicked in “%s”";
        return new Moment(at, MACHINE, title.formatted(template), cause == null ? null : CAUSES.get(cause), facts);
    }

    private static Moment withTemplate(
            Instant at, String kind, String title, @Nullable String template, @Nullable String detail) {
        var name = Objects.requireNonNullElse(template, "");
        return new Moment(at, kind, title.formatted(name), detail, Map.of("template", name));
    }

    private static Moment event(Instant at, Noticed noticed) {
        var title = OUR_EVENTS.get(noticed.kind());
        if (title == null) {
            return new Moment(at, "event", noticed.kind(), null);
        }
        var facts = facts(noticed.facts());
        return new Moment(at, noticed.kind(), title, detail(facts), facts);
    }

    /** Others may send an event under a name of ours, with anything in it. */
    private static Map<String, Object> facts(String json) {
        Map<String, Object> facts = new HashMap<>(JSON.readValue(json, FIELDS));
        facts.values().removeIf(it -> !(it instanceof String || it instanceof Number));
        return facts;
    }

    private static @Nullable String detail(Map<String, Object> facts) {
        var known = Touchpoints.FACTS.stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
        return known.isEmpty() ? null : known;
    }
}
