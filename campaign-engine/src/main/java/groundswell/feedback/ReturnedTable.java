package groundswell.feedback;

import groundswell.feedback.Policy.Heard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what came back, and remembers what was heard of an address. */
@Component
class ReturnedTable {

    private final JdbcClient db;
    private final Clock clock;

    ReturnedTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean knows(String key) {
        return db.sql("select exists (select from returned_mail where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** What a row says of the mail itself. {@code raw} is null where nothing of it may be kept. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Arrived(String key, String door, Reading reading, byte @Nullable [] raw) {}

    /** Empty when it is here already; whoever brings the same at the same time waits for the other to end. */
    Optional<Long> add(Arrived mail, Deed deed) {
        var reading = mail.reading();
        return db.sql("""
                        insert into returned_mail (key, door, received_at, kind, reason, deed, sender, subject, body, raw)
                        values (:key, :door, :now, :kind, :reason, :deed, :sender, :subject, :body, :raw)
                        on conflict (key) do nothing
                        returning id
                        """)
                .param("key", mail.key())
                .param("door", mail.door())
                .param("now", OffsetDateTime.now(clock))
                .param("kind", reading.kind().name())
                .param(
                        "reason",
                        reading.complaint() == null ? null : reading.complaint().name())
                .param("deed", deed.name())
                .param("sender", reading.from())
                .param("subject", reading.subject())
                .param("body", reading.text())
                .param("raw", mail.raw())
                .query(Long.class)
                .optional();
    }

    void tellWhose(long id, Attributed whose, @Nullable String addressKey) {
        var letter = whose.letter();
        var campaign = letter == null || letter.campaignId() == 0 ? null : letter.campaignId();
        db.sql("""
                        update returned_mail
                        set proof = :proof, contact_id = :contact, message_id = :message, campaign_id = :campaign,
                            template = :template, address_key = :address, sender_domain = :domain
                        where id = :id
                        """)
                .param("id", id)
                .param("proof", whose.proof().name())
                .param("contact", whose.contactId())
                .param("message", letter == null ? null : letter.messageId())
                .param("campaign", campaign)
                .param("template", letter == null ? null : letter.template())
                .param("address", addressKey)
                .param("domain", letter == null ? null : letter.senderDomain())
                .update();
    }

    void tellReport(long id, DeliveryReport report) {
        db.sql("""
                        update returned_mail
                        set reason = :reason, status = :status, words = :words
                        where id = :id
                        """)
                .param("id", id)
                .param("reason", report.reason().name())
                .param("status", report.status())
                .param("words", report.words().isEmpty() ? null : report.words())
                .update();
    }

    void tellDeed(long id, InboundKind kind, Deed deed, boolean suppressed) {
        db.sql("""
                        update returned_mail
                        set kind = :kind, deed = :deed, suppressed = :suppressed
                        where id = :id
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("deed", deed.name())
                .param("suppressed", suppressed)
                .update();
    }

    /** What an operator has undone speaks no more against an address, nor does what came before. */
    Heard heardOf(String addressKey, Instant now) {
        return new Heard() {
            @Override
            public int days() {
                return db.sql("""
                                select count(distinct day)
                                from (
                                    select (r.received_at at time zone 'UTC')::date as day
                                    from returned_mail r
                                    where %s and r.reason not in ('HOST_UNKNOWN', 'NOT_ACCEPT')
                                    union all
                                    select (cast(:now as timestamptz) at time zone 'UTC')::date
                                ) days
                                """.formatted(COUNTED_BEFORE))
                        .param("address", addressKey)
                        .param("now", at(now))
                        .param("since", at(now.minus(Policy.COUNTED_FOR)))
                        .param("until", at(now))
                        .query(Integer.class)
                        .single();
            }

            @Override
            public boolean hostWasGone() {
                return db.sql("""
                                select exists (
                                    select from returned_mail r
                                    where %s and r.reason in ('HOST_UNKNOWN', 'NOT_ACCEPT'))
                                """.formatted(COUNTED_BEFORE))
                        .param("address", addressKey)
                        .param("since", at(now.minus(Policy.COUNTED_FOR)))
                        .param("until", at(now.minus(Policy.HOST_GONE_FOR)))
                        .query(Boolean.class)
                        .single();
            }
        };
    }

    private static final String COUNTED_BEFORE = """
            r.address_key = :address and r.deed = 'COUNTED' and r.received_at > :since and r.received_at <= :until
            and not exists (
                select from returned_mail u
                where u.address_key = r.address_key and u.undone_at >= r.received_at)
            """;

    /** Nothing of what was not ours is kept longer: it may be about anybody. */
    void forget(Duration keptFor) {
        var until = at(clock.instant().minus(keptFor));
        db.sql("delete from returned_mail where deed = 'NOT_OURS' and received_at < :until")
                .param("until", until)
                .update();
        db.sql("update returned_mail set raw = null where raw is not null and received_at < :until")
                .param("until", until)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
