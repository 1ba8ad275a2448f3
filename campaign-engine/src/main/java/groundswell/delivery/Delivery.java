package groundswell.delivery;

import groundswell.consent.LegalBasis;
import groundswell.consent.Topics;
import groundswell.contact.EmailAddress;
import groundswell.contact.Merge;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of delivery: plan what is sent, queue it, hold it, and count it. A message is queued once and handed over at most once. */
@Component
public class Delivery {

    private static final int MOST_LISTED = 200;
    private static final String OUTSIDE_CAMPAIGNS = "service";

    private final JdbcClient db;
    private final MessageIds messageIds;
    private final Clock clock;
    private final MessageStories stories;
    private final RunLetters letters;
    private final ReturnAddresses returns;
    private final SentLetters sent;
    private final Topics topics;
    private final Recounts<MessageCounts> recounts = new Recounts<>();

    Delivery(
            JdbcClient db,
            MessageIds messageIds,
            ReturnAddresses returns,
            SentLetters sent,
            Topics topics,
            Clock clock) {
        this.db = db;
        this.messageIds = messageIds;
        this.clock = clock;
        this.stories = new MessageStories(db, messageIds);
        this.letters = new RunLetters(db);
        this.returns = returns;
        this.sent = sent;
        this.topics = topics;
    }

    /** Remembers what a send task sends. Idempotent. */
    public void plan(MailingPlan plan) {
        db.sql("""
                        insert into mailing (campaign_id, version_id, element_id, template, topic, lane, valid_for, sender)
                        values (:campaign, :version, :element, :template, :topic, :lane, make_interval(secs => :valid), :sender)
                        on conflict (version_id, element_id) do nothing
                        """)
                .param("campaign", plan.campaignId())
                .param("version", plan.versionId())
                .param("element", plan.elementId())
                .param("template", plan.template())
                .param("topic", plan.topic())
                .param("lane", laneOf(plan.topic()).name())
                .param(
                        "valid",
                        plan.validFor() == null
                                ? null
                                : (double) plan.validFor().toSeconds())
                .param("sender", plan.sender())
                .update();
    }

    /** What a customer must be told is not made to wait by what he may like to read. */
    private Lane laneOf(String topic) {
        boolean must =
                topics.all().stream().anyMatch(it -> it.name().equals(topic) && it.legalBasis() == LegalBasis.CONTRACT);
        return must ? Lane.TRANSACTIONAL : Lane.BULK;
    }

    /**
     * Queues one message for each recipient, in the caller's transaction. The same step of the same enrollment queues
     * once, however often it is asked: the enrollment's visit is the key. Two callers must not ask for the same
     * enrollment at the same time; the second one would fail. Nobody, who has a negative number, gets none.
     *
     * @return how many were new
     */
    public int enqueue(long versionId, String elementId, int visit, Recipients recipients) {
        return enqueue(versionId, elementId, visit, recipients, "true");
    }

    /**
     * As {@link #enqueue}, without those to whom the same step wrote in another version of the campaign: they were moved
     * from it. What was cancelled or has expired was not written.
     */
    public int enqueueUnlessWritten(long versionId, String elementId, int visit, Recipients recipients) {
        return enqueue(versionId, elementId, visit, recipients, RunLetters.NOT_WRITTEN_IN_ANOTHER_VERSION);
    }

    private int enqueue(long versionId, String elementId, int visit, Recipients recipients, String only) {
        // "On conflict do nothing" would write a record more into the log for each row; looking first does not.
        var sql = """
                insert into message (mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at, expires_at)
                select g.id, r.contact_id, r.enrollment_id, :visit, :now, :now, :now + g.valid_for
                from mailing g
                cross join (%s) r
                where g.version_id = :version and g.element_id = :element
                  and r.contact_id > 0
                  and not exists (
                      select from message m
                      where m.contact_id = r.contact_id and m.enrollment_id = r.enrollment_id and m.visit = :visit
                      offset 0)
                  and %s
                """.formatted(recipients.sql(), only);
        // A plan that was made while there were no messages reads all of them for each recipient, and by then other
        // waves
        // may have written a million: of 100,000 people that took four minutes. Only by index it is a second.
        db.sql("set local enable_seqscan = off").update();
        int rows = db.sql(sql)
                .params(recipients.parameters())
                .param("visit", visit)
                .param("now", now())
                .param("version", versionId)
                .param("element", elementId)
                .update();
        db.sql("set local enable_seqscan = on").update();
        return rows;
    }

    /**
     * Queues one service letter to an address that is not the contact's, in the caller's transaction, before everything
     * in bulk. It carries no link by which the contact could be unsubscribed or known: whoever reads it may be a stranger.
     *
     * @param occasion what it is about, over 0; the same occasion queues once
     */
    public void writeTo(long contactId, EmailAddress recipient, String template, long occasion) {
        db.sql("""
                        insert into mailing (campaign_id, version_id, element_id, template, topic, lane)
                        values (0, 0, :template, :template, :topic, 'TRANSACTIONAL')
                        on conflict (version_id, element_id) do nothing
                        """)
                .param("template", template)
                .param("topic", OUTSIDE_CAMPAIGNS)
                .update();
        // Below zero are no enrollments, so that nothing takes it for a letter of a campaign.
        db.sql("""
                        insert into message (mailing_id, contact_id, enrollment_id, visit, queued_at, next_attempt_at, recipient)
                        select id, :contact, -:occasion::bigint, 1, :now, :now, :recipient
                        from mailing
                        where version_id = 0 and element_id = :template
                        on conflict (contact_id, enrollment_id, visit) do nothing
                        """)
                .param("contact", contactId)
                .param("occasion", occasion)
                .param("now", now())
                .param("recipient", recipient.value())
                .param("template", template)
                .update();
    }

    /**
     * One letter of one campaign.
     *
     * @param sent how many a mail server has taken
     */
    public record LettersSent(long campaignId, String template, long sent) {}

    /** What campaigns sent between two moments. */
    public List<LettersSent> lettersSent(Instant since, Instant until) {
        return db.sql("""
                        select g.campaign_id, g.template, count(*) as sent
                        from mailing g
                        join message m on m.mailing_id = g.id
                        where g.campaign_id > 0 and m.state = 'SENT' and m.sent_at >= :since and m.sent_at < :until
                        group by g.campaign_id, g.template
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(LettersSent.class)
                .list();
    }

    /** How many of each letter of a campaign a mail server has taken, by template. */
    public Map<String, Long> lettersSent(long campaignId) {
        return db.sql("""
                        select g.campaign_id, g.template, count(*) as sent
                        from mailing g
                        join message m on m.mailing_id = g.id
                        where g.campaign_id = :campaign and m.state = 'SENT'
                        group by g.campaign_id, g.template
                        """).param("campaign", campaignId).query(LettersSent.class).list().stream()
                .collect(Collectors.toMap(LettersSent::template, LettersSent::sent));
    }

    /** How many letters of a campaign a mail server has taken since. */
    public long sentSince(long campaignId, Instant since) {
        return db.sql("""
                        select count(*)
                        from mailing g
                        join message m on m.mailing_id = g.id
                        where g.campaign_id = :campaign and m.state = 'SENT' and m.sent_at >= :since
                        """)
                .param("campaign", campaignId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Nothing of this campaign is handed over until {@link #release}; asked again at each hand-over. */
    public void hold(long campaignId) {
        db.sql("update mailing set held = true where campaign_id = :id")
                .param("id", campaignId)
                .update();
    }

    /** Goes on after {@link #hold} or {@link #cancel}; cancelled messages stay cancelled. */
    public void release(long campaignId) {
        db.sql("update mailing set held = false, cancelled = false where campaign_id = :id")
                .param("id", campaignId)
                .update();
    }

    /** Nothing more of this campaign is handed over; what waits is cancelled within seconds. */
    public void cancel(long campaignId) {
        db.sql("update mailing set cancelled = true, held = false where campaign_id = :id")
                .param("id", campaignId)
                .update();
        db.sql("""
                        update message
                        set state = 'CANCELLED'
                        where state = 'QUEUED' and mailing_id in (select id from mailing where campaign_id = :id)
                        """).param("id", campaignId).update();
        recounts.forget(campaignId);
    }

    /**
     * Nothing more of these runs is handed over: whoever was two contacts gets the letters of one of his runs. Noted for
     * the merge, which gives the letters back when it is undone.
     */
    public void cancelRuns(Merge merge, Collection<Long> enrollmentIds) {
        db.sql("""
                        with cancelled as (
                            update message
                            set state = 'CANCELLED'
                            where contact_id in (:from, :to)
                              and enrollment_id = any(:enrollments)
                              and state in ('QUEUED', 'LEASED')
                            returning id
                        )
                        select count(note_moved(:merge, 'message cancelled', id)) from cancelled
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .param("enrollments", enrollmentIds.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** By step of the campaign, in all its versions: to how many of these runs it has written. */
    public Map<String, Long> written(long campaignId, Recipients runs) {
        return letters.written(campaignId, runs);
    }

    /** How many letters of this campaign to these runs wait or are on their way. */
    public long waiting(long campaignId, Recipients runs) {
        return letters.waiting(campaignId, runs);
    }

    /** Whether no message of this campaign waits or is on its way. Costs an index look for each of its mailings. */
    public boolean isQuiet(long campaignId) {
        return db.sql("""
                        select not exists (
                            select from mailing g
                            cross join lateral (
                                select from message m
                                where m.mailing_id = g.id and m.state = 'QUEUED'
                                order by m.next_attempt_at
                                limit 1
                            ) waiting
                            where g.campaign_id = :id)
                        and not exists (
                            select from message m
                            join mailing g on g.id = m.mailing_id
                            where m.state in ('LEASED', 'HANDOFF') and g.campaign_id = :id)
                        """).param("id", campaignId).query(Boolean.class).single();
    }

    /** The topic about which a mailing writes; mailings outlive their campaigns, because their letters do. */
    public Optional<String> topicOf(long mailingId) {
        return db.sql("select topic from mailing where id = :id")
                .param("id", mailingId)
                .query(String.class)
                .optional();
    }

    /** The topics about which a campaign writes, over all its versions. */
    public List<String> topicsOf(long campaignId) {
        return db.sql("select distinct topic from mailing where campaign_id = :id order by topic")
                .param("id", campaignId)
                .query(String.class)
                .list();
    }

    private record StateCount(String state, long count) {}

    /** A recount of the ledger's rows, never a tally; of a large campaign it may be some seconds old. */
    public MessageCounts counts(long campaignId) {
        return recounts.of(campaignId, () -> recount(campaignId));
    }

    private MessageCounts recount(long campaignId) {
        var counts = new HashMap<String, Long>();
        db.sql("""
                        select state, count(*) as count
                        from message
                        where mailing_id in (select id from mailing where campaign_id = :id)
                        group by state
                        """)
                .param("id", campaignId)
                .query(StateCount.class)
                .list()
                .forEach(it -> counts.put(it.state(), it.count()));
        return new MessageCounts(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault("QUEUED", 0L)
                        + counts.getOrDefault("LEASED", 0L)
                        + counts.getOrDefault("HANDOFF", 0L),
                counts.getOrDefault("SENT", 0L),
                counts.getOrDefault("FAILED", 0L),
                counts.getOrDefault("SUPPRESSED", 0L),
                counts.getOrDefault("CANCELLED", 0L),
                counts.getOrDefault("EXPIRED", 0L),
                counts.getOrDefault("UNKNOWN", 0L));
    }

    /** How many contacts got at least one message of this campaign handed over. Reads as many index entries: keep it. */
    public long countReached(long campaignId) {
        return db.sql("""
                        select count(distinct contact_id)
                        from message
                        where state = 'SENT' and mailing_id in (select id from mailing where campaign_id = :id)
                        """).param("id", campaignId).query(Long.class).single();
    }

    private record ReachedRow(long contactId, OffsetDateTime at) {}

    /** The contacts whom {@link #countReached} counts, by contact, behind the contact {@code after}. */
    public List<Reached> reached(long campaignId, long after, int limit) {
        // Each mailing gives its first ones, from the index alone. Over all mailings at once it was planned as a walk
        // through the whole ledger by contact: 8 s for 200 people among six million messages, now below a millisecond.
        return db
                .sql("""
                        select r.contact_id, min(r.at) as at
                        from mailing g
                        cross join lateral (
                            select m.contact_id, min(m.sent_at) as at
                            from message m
                            where m.mailing_id = g.id and m.state = 'SENT' and m.contact_id > :after
                            group by m.contact_id
                            order by m.contact_id
                            limit :limit
                        ) r
                        where g.campaign_id = :id
                        group by r.contact_id
                        order by r.contact_id
                        limit :limit
                        """)
                .param("id", campaignId)
                .param("after", after)
                .param("limit", limit)
                .query(ReachedRow.class)
                .list()
                .stream()
                .map(it -> new Reached(it.contactId(), it.at().toInstant()))
                .toList();
    }

    /** Which messages. Null means any; {@code before} is the id after which the last page ended. */
    public record Filter(
            @Nullable Long campaign,
            @Nullable Long contact,
            Set<MessageState> states,
            @Nullable Long before,
            int limit) {}

    private record Row(
            long id,
            long campaignId,
            String element,
            String template,
            long contactId,
            String state,
            @Nullable String reason,
            OffsetDateTime queuedAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable String reply,
            @Nullable String sender) {}

    /** Newest first. */
    public List<MessageView> messages(Filter filter) {
        return db
                .sql("""
                        select m.id, g.campaign_id, g.element_id as element, g.template, m.contact_id, m.state, m.reason, g.sender,
                               m.queued_at, m.sent_at, d.reply
                        from message m
                        join mailing g on g.id = m.mailing_id
                        left join delivery_attempt d on d.message_id = m.id and d.attempt_no = m.attempts
                        where (:campaign::bigint is null or m.mailing_id in (select id from mailing where campaign_id = :campaign))
                          and (:contact::bigint is null or m.contact_id = :contact)
                          and m.state = any(:states)
                          and (:before::bigint is null or m.id < :before)
                        order by m.id desc
                        limit :limit
                        """)
                .param("campaign", filter.campaign())
                .param("contact", filter.contact())
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("before", filter.before())
                .param("limit", Math.max(1, Math.min(filter.limit(), MOST_LISTED)))
                .query(Row.class)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    /** The message that came back to this return address, or about which somebody complains; empty when it is not ours. */
    public Optional<SentLetter> byReturnAddress(String address) {
        return sentLetter(returns.messageAt(address));
    }

    /** By a Message-ID of ours, with or without angle brackets; empty when it is not ours. */
    public Optional<SentLetter> byMessageId(String messageId) {
        return sentLetter(messageIds.messageOf(messageId));
    }

    private Optional<SentLetter> sentLetter(OptionalLong messageId) {
        return messageId.isEmpty() ? Optional.empty() : sent.find(messageId.getAsLong());
    }

    /** By an address that List-Unsubscribe offered; empty when it is not ours. The mailing may be long gone. */
    public Optional<UnsubscribeWish> byUnsubscribeAddress(String address) {
        return returns.wishAt(address);
    }

    /**
     * An unknown message that was seen behind the mail server has been sent after all. Idempotent.
     *
     * @return whether it was unknown until now
     */
    public boolean settleByEvidence(long messageId) {
        return sent.settleByEvidence(messageId);
    }

    /** All that is known of one message. */
    public Optional<MessageStory> story(long id) {
        return stories.of(id);
    }

    private MessageView view(Row row) {
        return new MessageView(
                row.id(),
                row.campaignId(),
                row.element(),
                row.template(),
                row.contactId(),
                MessageState.valueOf(row.state().toUpperCase(Locale.ROOT)),
                messageIds.of(row.id(), row.sender()),
                row.reason(),
                row.queuedAt().toInstant(),
                row.sentAt() == null ? null : row.sentAt().toInstant(),
                row.reply());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
