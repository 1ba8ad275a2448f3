package groundswell.delivery;

import groundswell.delivery.Deliverability.Receiver;
import groundswell.delivery.Deliverability.ServerWords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How hand-overs fared with those who receive them, counted from the ledger's rows. */
@Component
class ReceivingServers {

    private static final int MOST = 50;
    private static final int MOST_WORDS = 5;

    private static final String GONE = """
            from delivery_attempt d
            join message m on m.id = d.message_id
            left join mailing g on g.id = m.mailing_id
            where d.handoff_at >= :since and coalesce(g.sender, '') = any(:senders)
            """;

    /** What a server says again and again, with addresses and its numbers for this one message left out. */
    private static final String WORDS = """
            regexp_replace(
                regexp_replace(d.reply, '<?[^[:space:]<>]+@[^[:space:]<>]+>?', '…', 'g'),
                '(^|[[:space:]])(?!https?:)(?=[^[:space:]]*[0-9])(?=[^[:space:]]*[A-Za-z])[^[:space:]]{12,}', '\\1…', 'g')""";

    private final JdbcClient db;

    ReceivingServers(JdbcClient db) {
        this.db = db;
    }

    private record Count(String name, long taken, long putOff, long refused) {}

    private record Said(String name, @Nullable Integer code, String words, long times, OffsetDateTime last) {}

    /** Those that got most first. {@code senders}: keys of sending identities, empty for the company's own. */
    List<Receiver> since(Instant since, String[] senders) {
        var counts = db.sql("""
                        select d.recipient_group as name,
                               count(*) filter (where d.outcome = 'SENT') as taken,
                               count(*) filter (where d.outcome = 'DEFERRED') as put_off,
                               count(*) filter (where d.outcome = 'FAILED') as refused
                        %s
                          and d.recipient_group is not null and d.outcome in ('SENT', 'DEFERRED', 'FAILED')
                        group by 1
                        order by count(*) desc, 1
                        limit :most
                        """.formatted(GONE))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("senders", senders)
                .param("most", MOST)
                .query(Count.class)
                .list();
        var said = wordsOf(
                counts.stream()
                        .filter(it -> it.putOff() + it.refused() > 0)
                        .map(Count::name)
                        .toArray(String[]::new),
                since,
                senders);
        return counts.stream()
                .map(it -> new Receiver(
                        it.name(), it.taken(), it.putOff(), it.refused(), said.getOrDefault(it.name(), List.of())))
                .toList();
    }

    private Map<String, List<ServerWords>> wordsOf(String[] names, Instant since, String[] senders) {
        return db
                .sql("""
                        select name, code, words, times, last
                        from (
                            select d.recipient_group as name, d.smtp_code as code, %s as words, count(*) as times,
                                   max(d.ended_at) as last,
                                   row_number() over (
                                       partition by d.recipient_group order by count(*) desc, max(d.ended_at) desc
                                   ) as place
                            %s
                              and d.recipient_group = any(:names) and d.outcome in ('DEFERRED', 'FAILED')
                              and d.reply is not null and d.ended_at is not null
                            group by 1, 2, 3
                        ) said
                        where place <= :most
                        order by name, place
                        """.formatted(WORDS, GONE))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("senders", senders)
                .param("names", names)
                .param("most", MOST_WORDS)
                .query(Said.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Said::name,
                        Collectors.mapping(
                                it -> new ServerWords(
                                        it.code(),
                                        it.words(),
                                        it.times(),
                                        it.last().toInstant()),
                                Collectors.toList())));
    }
}
