package groundswell.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door for whoever looks after it that mail arrives: the sending domain, its pace, and what waits or is in doubt. */
@Component
public class Deliverability {

    private static final int CRAWL_PER_MINUTE = 300;

    private final JdbcClient db;
    private final DnsCheck dns;
    private final DkimKeys keys;
    private final SendingDomains domains;
    private final WarmUp warmUp;
    private final PaceTable paces;
    private final SendingIdentities identities;
    private final ReceivingServers receivers;
    private final DeliverySettings settings;
    private final Clock clock;

    Deliverability(
            JdbcClient db,
            DnsCheck dns,
            DkimKeys keys,
            SendingDomains domains,
            WarmUp warmUp,
            PaceTable paces,
            SendingIdentities identities,
            ReceivingServers receivers,
            DeliverySettings settings,
            Clock clock) {
        this.db = db;
        this.dns = dns;
        this.keys = keys;
        this.domains = domains;
        this.warmUp = warmUp;
        this.paces = paces;
        this.identities = identities;
        this.receivers = receivers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A domain in whose name we send.
     *
     * @param warmUpFrom the first day of a slow beginning; null when none is under way
     * @param mostToday how many may go out today for that reason; null: as many as there are
     * @param signs whether letters are signed by us
     */
    public record Domain(
            String name,
            String returnDomain,
            boolean signs,
            List<DkimRecord> keys,
            Guard guard,
            @Nullable String guardWhy,
            @Nullable LocalDate warmUpFrom,
            @Nullable Integer mostToday,
            int sentToday) {}

    /**
     * How fast mail goes to those who share their mail servers.
     *
     * @param group such as {@code google}; a domain; empty for the whole of our mail server
     * @param perMinute null: no limit
     * @param highest the operator's limit; null: a server asked for it
     * @param closedSeconds for how long nothing goes there
     * @param reply the server's own words
     */
    public record Limit(
            String server,
            String group,
            @Nullable Integer perMinute,
            @Nullable Integer highest,
            long closedSeconds,
            @Nullable Instant refusedAt,
            int refusals,
            @Nullable String reply) {}

    /**
     * What became of hand-overs to those who share their mail servers. A letter that was put off counts each time.
     *
     * @param group such as {@code google}; or a domain
     * @param words what they said to those that they did not take, the most frequent first, five at most
     */
    public record Receiver(String group, long taken, long putOff, long refused, List<ServerWords> words) {}

    /**
     * An answer of receiving servers.
     *
     * @param code null: the answer had none
     * @param reply without addresses and without what is different in each answer
     */
    public record ServerWords(@Nullable Integer code, String reply, long times, Instant last) {}

    /**
     * Messages that wait for one reason.
     *
     * @param why {@code READY}, {@code RETRY}, {@code PACE}, {@code WARM_UP}, {@code GUARD} or {@code HELD}
     * @param next when the first of them is asked for again
     */
    public record Waiting(
            String why, long messages, @Nullable Instant next) {}

    /** The domains of all senders, the company's own first. Every other method takes one of these only. */
    public List<String> domains() {
        return identities.domains();
    }

    /**
     * A domain as it stands now.
     *
     * @throws UnknownDomain when nobody sends in its name
     */
    public Domain domain(String name) {
        known(name);
        keys.ensure(name);
        var state = domains.state(name);
        return new Domain(
                name,
                settings.returnDomain(),
                settings.dkim(),
                keys.records(name),
                state.guard(),
                state.guardWhy(),
                state.warmUpFrom(),
                WarmUp.most(state.warmUpFrom(), warmUp.today()),
                state.warmUpFrom() == null ? 0 : warmUp.sentToday(name));
    }

    private void known(String domain) {
        if (!domains().contains(domain)) {
            throw new UnknownDomain(domain, domains());
        }
    }

    /** What the DNS has to say; with {@code ask} also what it says, which may take some seconds. */
    public List<DnsEntry> dns(String domain, boolean ask) {
        known(domain);
        keys.ensure(domain);
        return ask ? dns.check(domain) : dns.wanted(domain);
    }

    /** Makes a new pair of keys, which does not sign yet. Idempotent while one waits. */
    public void prepareKeys(String domain) {
        known(domain);
        keys.prepare(domain);
    }

    /** The prepared pair signs from now on. False when there is none. */
    public boolean rotateKeys(String domain) {
        known(domain);
        return keys.rotate(domain);
    }

    /** Begins, moves or, with null, ends a slow beginning. */
    public void warmUpFrom(String domain, @Nullable LocalDate day) {
        known(domain);
        domains.warmUpFrom(domain, day);
    }

    /**
     * Holds back bulk in the name of a domain, or lets it go again; known on all nodes within a second. What is already
     * being handed over goes out. Idempotent.
     *
     * @param why what the log of the database says
     */
    public void guard(String domain, Guard level, String why) {
        known(domain);
        domains.guard(domain, level, why);
        paces.limit(PaceTable.HELD_BACK, domain, level == Guard.THROTTLE ? CRAWL_PER_MINUTE : null);
    }

    /** How many letters in the name of a domain a mail server has taken since then. */
    public long lettersSince(String domain, Instant since) {
        return db.sql("""
                        select count(*)
                        from message m
                        left join mailing g on g.id = m.mailing_id
                        where m.sent_at >= :since and m.state = 'SENT' and coalesce(g.sender, '') = any(:senders)
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("senders", sendersOf(domain))
                .query(Long.class)
                .single();
    }

    private String[] sendersOf(String domain) {
        return identities.all().stream()
                .filter(it -> it.domain().equals(domain))
                .map(SendingIdentity::key)
                .toArray(String[]::new);
    }

    /**
     * How mail in the name of a domain fared with those who receive it, those that got most first, fifty at most.
     * Reads each hand-over since then.
     *
     * @throws UnknownDomain when nobody sends in its name
     */
    public List<Receiver> receivers(String domain, Instant since) {
        known(domain);
        return receivers.since(since, sendersOf(domain));
    }

    public List<Limit> limits() {
        return paces.all().stream()
                .filter(it -> !it.server().equals(PaceTable.HELD_BACK))
                .map(it -> new Limit(
                        it.server(),
                        it.group(),
                        it.perMinute(),
                        it.highest(),
                        Math.max(0, Math.round(it.closedSeconds())),
                        instant(it.refusedAt()),
                        it.refusals(),
                        it.reply()))
                .toList();
    }

    /**
     * Sets the most that goes to a group in a minute; null takes the limit away, with what a server had asked for.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public void limit(String server, String group, @Nullable Integer perMinute) {
        if (perMinute != null && perMinute < 1) {
            throw new IllegalArgumentException("perMinute is 1 or more; leave it out to take the limit away");
        }
        paces.limit(server, group, perMinute);
    }

    private record WaitingRow(
            String why, long messages, @Nullable OffsetDateTime next) {}

    /** What waits, by why. Reads the index of what waits. */
    public List<Waiting> queue() {
        return db.sql("""
                        select case
                                   when g.held then 'HELD'
                                   when m.reason in ('PACE', 'WARM_UP', 'GUARD') then m.reason
                                   when m.attempts > 0 then 'RETRY'
                                   else 'READY'
                               end as why,
                               count(*) as messages,
                               min(m.next_attempt_at) as next
                        from message m
                        join mailing g on g.id = m.mailing_id
                        where m.state = 'QUEUED'
                        group by 1
                        order by 2 desc
                        """).query(WaitingRow.class).list().stream()
                .map(it -> new Waiting(it.why(), it.messages(), instant(it.next())))
                .toList();
    }

    /**
     * Hands unknown messages over once more, because somebody decided so: whoever has got his letter gets it twice.
     *
     * @return how many were unknown
     */
    public int resend(Collection<Long> messageIds) {
        return messageIds.isEmpty()
                ? 0
                : db.sql("""
                        update message
                        set state = 'QUEUED', reason = null, next_attempt_at = :now, expires_at = null
                        where id in (:ids) and state = 'UNKNOWN'
                        """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("ids", messageIds)
                        .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
