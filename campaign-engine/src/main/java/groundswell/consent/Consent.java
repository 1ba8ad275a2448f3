package groundswell.consent;

import groundswell.contact.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door: what contacts allow, and which addresses are never written to. */
@Component
public class Consent {

    /** The event that a letter is to be sent which asks to confirm; it carries the topic and the form. */
    public static final String REQUESTED = "consent.requested";

    /** The event that somebody has confirmed; it carries the topic. */
    public static final String GIVEN = "consent.given";

    private final JdbcClient db;
    private final Clock clock;
    private final ConsentLedger ledger;
    private final Suppressions suppressions;
    private final DoubleOptIn doubleOptIn;
    private final TopicTable topics;
    private final WithdrawalReasons reasons;

    Consent(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.ledger = new ConsentLedger(db);
        this.suppressions = new Suppressions(db, clock);
        this.doubleOptIn = new DoubleOptIn(db, clock);
        this.topics = new TopicTable(db);
        this.reasons = new WithdrawalReasons(db, clock);
    }

    /** The contact says so himself; what others say for him goes through {@link #record}. */
    public void give(
            long contactId,
            String topic,
            String how,
            @Nullable String source,
            @Nullable String wording,
            @Nullable String ip) {
        record(List.of(
                new ConsentEntry(contactId, topic, true, clock.instant(), how, source, wording, ip, Speaker.PERSON)));
    }

    /** The contact says so himself. */
    public void withdraw(
            long contactId,
            String topic,
            String how,
            @Nullable String source,
            @Nullable String wording,
            @Nullable String ip) {
        record(List.of(
                new ConsentEntry(contactId, topic, false, clock.instant(), how, source, wording, ip, Speaker.PERSON)));
    }

    /** From everything that can be withdrawn from; what a contract demands goes on. */
    public void withdrawAll(long contactId, String how, @Nullable String source, @Nullable String ip) {
        record(ledger.withdrawable(contactId).stream()
                .map(topic -> new ConsentEntry(
                        contactId, topic, false, clock.instant(), how, source, null, ip, Speaker.PERSON))
                .toList());
    }

    /** Appends words that were said before, such as those of another system; the latest of them is the last word. */
    public void record(Collection<ConsentEntry> entries) {
        entries.stream().map(ConsentEntry::topic).distinct().forEach(this::refuseUnknown);
        if (!entries.isEmpty()) {
            ledger.add(entries);
        }
    }

    /**
     * Somebody ticked that this contact consents; it counts once it is confirmed.
     *
     * @return whether the contact is to be asked now; false when that was done within the last hour
     */
    public boolean request(long contactId, String topic, @Nullable String source, String wording, @Nullable String ip) {
        refuseUnknown(topic);
        return doubleOptIn.request(contactId, topic, source, wording, ip);
    }

    /** What the link of a letter that was written at this moment would confirm. */
    public OptIn requested(long contactId, Instant askedUntil) {
        return doubleOptIn.look(contactId, askedUntil);
    }

    /** Gives the consent that was asked for until then and not over 30 days ago. Idempotent. */
    public OptIn confirm(long contactId, Instant askedUntil, @Nullable String ip) {
        return doubleOptIn.confirm(contactId, askedUntil, ip);
    }

    /** What each of these contacts has still to confirm; who has nothing is left out. */
    Map<Long, List<OptIn.Wish>> requests(Collection<Long> contactIds, Instant askedUntil) {
        return doubleOptIn.open(contactIds, askedUntil);
    }

    /** Idempotent: the reason that was first stays. */
    public void suppress(EmailAddress address, SuppressionReason reason, @Nullable String note) {
        suppressions.add(address, reason, note);
    }

    public void unsuppress(EmailAddress address) {
        suppressions.remove(address);
    }

    public Optional<Suppression> suppressionOf(EmailAddress address) {
        return suppressions.find(address);
    }

    /**
     * Why the contact left, beside his last withdrawal from the topic; a later answer replaces an earlier one.
     *
     * @return false when he has not withdrawn from it
     */
    public boolean explain(long contactId, String topic, WithdrawalReason reason, @Nullable String comment) {
        return reasons.keep(contactId, topic, reason, comment);
    }

    /** The last word on each topic that was ever spoken about. */
    public List<TopicConsent> of(long contactId) {
        return ledger.of(contactId);
    }

    /** What two contacts would allow as one person: the strictest word on each topic, the later one of equal words. */
    public List<TopicConsent> strictest(long one, long other) {
        return new MergedConsent(db, clock).strictest(one, other);
    }

    /** Every word before the instant, newest first. */
    public List<ConsentEntry> history(long contactId, Instant before, int limit) {
        return ledger.history(contactId, before, limit);
    }

    /**
     * What the ledger says of a moment that is over; empty when the topic is no longer there. What a topic's legal basis
     * was is not kept: it is today's.
     */
    public Optional<ConsentProof> proof(long contactId, String topic, Instant at) {
        return topics.find(topic)
                .map(it -> new ConsentProof(
                        topic,
                        it.label(),
                        it.legalBasis(),
                        ledger.lastWord(contactId, topic, at).orElse(null)));
    }

    public List<Topic> topics() {
        return topics.all();
    }

    /** Empty when we may write to the contact about the topic now; how often he has been written to is not asked. */
    public Optional<Refusal> whyNot(long contactId, String topic) {
        var sql = """
                select why_not_write_to(:contact, :topic, :now)
                """;
        return db.sql(sql)
                .param("contact", contactId)
                .param("topic", topic)
                .param("now", OffsetDateTime.now(clock))
                .query(Refusal.class)
                .optional();
    }

    /** A sentence when there is no such topic, else null. */
    @Nullable
    String problemWith(String name) {
        var all = topics.all();
        if (all.stream().anyMatch(topic -> topic.name().equals(name))) {
            return null;
        }
        var known = all.stream().map(Topic::name).collect(Collectors.joining(", "));
        return "There is no topic “%s”. Known are: %s.".formatted(name, known);
    }

    private void refuseUnknown(String topic) {
        var problem = problemWith(topic);
        if (problem != null) {
            throw new UnknownTopic(problem);
        }
    }
}
