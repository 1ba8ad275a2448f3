package groundswell.response;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.audience.Condition;
import groundswell.contact.Contacts;
import groundswell.response.Touchpoints.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door: what contacts did with our messages, and elsewhere. */
@Service
public class Response {

    /** Under this name a link takes its token along, for the picture on a page of thanks. */
    public static final String CLICK_TOKEN = "gsc";

    private static final int EVENTS_PER_STATEMENT = 5_000;

    private final Touchpoints touchpoints;
    private final Responders responders;
    private final Conversions conversions;
    private final TrackedLinks links;
    private final Tracking tracking;
    private final LetterReturns returns;
    private final MessageFacts messages;
    private final LinkTokens tokens;
    private final Hits hits;
    private final Contacts contacts;
    private final Clock clock;

    Response(
            JdbcClient db,
            LinkTokens tokens,
            Hits hits,
            MessageFacts messages,
            TrackedLinks links,
            Tracking tracking,
            Contacts contacts,
            Clock clock) {
        this.touchpoints = new Touchpoints(db);
        this.responders = new Responders(db);
        this.conversions = new Conversions(db);
        this.hits = hits;
        this.links = links;
        this.tracking = tracking;
        this.returns = new LetterReturns(db);
        this.messages = messages;
        this.tokens = tokens;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The number under which a link travels in messages. Throws when it does not lead to the web. */
    public long linkId(String template, String url) {
        return links.idOf(template, url, "");
    }

    /** The same for a letter of a campaign, whose choice is what is added to the link's query. */
    public long linkId(String template, String url, long campaignId) {
        return links.idOf(template, url, tracking.utm(campaignId, template));
    }

    /** False when the token is not ours. */
    public boolean recordOpen(String token, Visit visit) {
        var ids = tokens.read(Purpose.OPEN, token).filter(it -> it.length == 1);
        ids.ifPresent(it -> notice(Touchpoints.OPEN, it[0], null, visit));
        return ids.isPresent();
    }

    /** Somebody followed the link that no person sees; false when the token is not ours. */
    public boolean recordTrap(String token, Visit visit) {
        var ids = tokens.read(Purpose.TRAP, token).filter(it -> it.length == 1);
        ids.ifPresent(it -> notice(Touchpoints.TRAP, it[0], null, visit));
        return ids.isPresent();
    }

    /**
     * How many answered each letter like this since a moment, by {@code "campaign template"}; machines do not count.
     *
     * @param kind {@code OPEN}, {@code CLICK}, {@code REPLY} or {@code BOUNCE}
     */
    public Map<String, Long> lettersAnswered(String kind, Instant since) {
        return touchpoints.lettersAnswered(kind, since);
    }

    /** What contacts did between two moments, events of one name. */
    public PastEvents past(String kind, Instant since, Instant until) {
        return new PastEvents(
                """
                select t.contact_id, t.enrollment_id, t.at,
                       coalesce(t.data, jsonb_strip_nulls(jsonb_build_object('template', t.template, 'url', t.url))) as data
                from touchpoint t
                where t.kind = :response_kind and t.at >= :response_since and t.at < :response_until
                  and t.verdict <> 'MACHINE'
                """,
                Map.of(
                        "response_kind", kind,
                        "response_since", since.atOffset(ZoneOffset.UTC),
                        "response_until", until.atOffset(ZoneOffset.UTC)));
    }

    /**
     * Where the link leads; empty when the token is not ours. The database is asked for links only that have not been seen
     * lately, and what is noticed is written a moment later.
     */
    public Optional<String> recordClick(String token, Visit visit) {
        var ids = tokens.read(Purpose.CLICK, token).filter(it -> it.length == 2);
        var link = ids.flatMap(it -> links.link(it[1]));
        link.ifPresent(it -> notice(Touchpoints.CLICK, ids.orElseThrow()[0], it.url(), visit));
        return link.map(it -> destination(it, ids.orElseThrow()[0]));
    }

    /** The token says which letter it was, to us alone; nothing of the person. */
    private String destination(TrackedLinks.Link link, long messageId) {
        return tracking.lastKnown().clickTokens()
                ? Utm.added(link.destination(), CLICK_TOKEN + "=" + tokens.sign(Purpose.CONVERSION, messageId))
                : link.destination();
    }

    /** How a letter may come back. */
    public enum Returned {
        /** Told by a mail server, so it is nobody's response. */
        BOUNCE,
        COMPLAINT,
        REPLY
    }

    /**
     * Something came back for a letter, which its bearer has proven. Idempotent by its id and the letter's contact.
     *
     * @return false when it was recorded before, or the letter is nobody's any more
     */
    public boolean cameBack(Returned kind, long messageId, String id) {
        var verdict = kind == Returned.BOUNCE ? Verdict.UNKNOWN : Verdict.HUMAN;
        return messages.of(messageId)
                .map(fact -> returns.add(kind.name(), messageId, fact, verdict, id, clock.instant()))
                .orElse(false);
    }

    private void notice(String kind, long messageId, @Nullable String url, Visit visit) {
        hits.add(Hit.of(kind, messageId, url, visit, clock.instant()));
    }

    /**
     * Something a contact did on a page of ours. Idempotent by the event's id and contact.
     *
     * @param data a JSON object
     * @return false when it was recorded before
     */
    public boolean record(long contactId, String name, String data, String id) {
        return note(List.of(new Noted(contactId, name, data, id))) == 1;
    }

    /** What another module of ours noticed; idempotent by its id and contact. Takes any number. */
    public int note(List<Noted> noted) {
        var now = clock.instant();
        return insert(noted.stream()
                .map(it -> new Event(it.contactId(), it.name(), now, it.data(), it.id(), Judgement.HUMAN))
                .toList());
    }

    /** Idempotent by the event's id and contact. Takes any number. */
    public Touched touch(List<Touch> batch) {
        var check = new TouchCheck(clock.instant());
        var known = idsOf(batch);
        var fine = new ArrayList<Event>();
        var rejected = new ArrayList<Touched.Rejected>();
        for (int i = 0; i < batch.size(); i++) {
            var touch = batch.get(i);
            var problem = check.problemOf(touch).or(() -> unknown(touch, known));
            if (problem.isPresent()) {
                rejected.add(new Touched.Rejected(i, problem.get()));
            } else {
                fine.add(event(touch, known));
            }
        }
        int accepted = insert(fine);
        return new Touched(accepted, fine.size() - accepted, rejected);
    }

    /**
     * Hands over what happened since the last call, oldest first, without what machines did. In the caller's
     * transaction: when that is rolled back, the same is handed over again.
     */
    public List<Happened> takeUnrouted(int most) {
        return touchpoints.take(most);
    }

    /**
     * How many contacts responded to a campaign: followed a link in one of its letters (what a machine followed does
     * not count), answered a survey to which it invited, or sent a form during one of the {@code runs}. A form knows
     * no campaign, so one that is sent during runs through two campaigns is a response to both.
     */
    public long countResponders(long campaignId, Runs runs) {
        return responders.count(campaignId, runs);
    }

    /** The contacts whom {@link #countResponders} counts, by contact, behind the contact {@code after}. */
    public List<Responder> responders(long campaignId, Runs runs, long after, int limit) {
        return responders.page(campaignId, runs, after, limit);
    }

    /**
     * How many runs led to an event of this kind, and what it was worth; nothing is said of arms in which nobody did it.
     *
     * @param filter of scope EVENT
     * @param runs yield {@code arm} besides, a text or null
     */
    public List<Converted> conversions(String kind, Condition filter, Runs runs) {
        return conversions.count(kind, filter, runs, clock.instant());
    }

    private Map<String, Long> idsOf(List<Touch> batch) {
        var references = batch.stream()
                .map(Touch::contact)
                .filter(Objects::nonNull)
                .filter(reference -> reference.indexOf(0) < 0)
                .distinct()
                .toList();
        return contacts.idsOf(references);
    }

    private static Optional<String> unknown(Touch touch, Map<String, Long> known) {
        return known.containsKey(touch.contact())
                ? Optional.empty()
                : Optional.of("contact names nobody we know: give an external id or an address, or import them first.");
    }

    private Event event(Touch touch, Map<String, Long> known) {
        return new Event(
                requireNonNull(known.get(touch.contact())),
                requireNonNull(touch.name()),
                requireNonNullElse(touch.at(), clock.instant()),
                touch.data(),
                touch.id(),
                Judgement.HUMAN);
    }

    private int insert(List<Event> events) {
        int accepted = 0;
        for (int i = 0; i < events.size(); i += EVENTS_PER_STATEMENT) {
            accepted += touchpoints.add(events.subList(i, Math.min(i + EVENTS_PER_STATEMENT, events.size())));
        }
        return accepted;
    }
}
