package groundswell.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of transactional letters on their way: when it is in doubt whether one arrived it is handed over once more,
 * and a copy that is the same to the byte is one that many mail servers recognize.
 */
@Component
class KeptLetters {

    private final JdbcClient db;
    private final Clock clock;

    KeptLetters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The first bytes stay. */
    void keep(long messageId, byte[] bytes) {
        db.sql("""
                        insert into kept_letter (message_id, bytes, kept_at) values (:id, :bytes, :now)
                        on conflict (message_id) do nothing
                        """)
                .param("id", messageId)
                .param("bytes", bytes)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> find(long messageId) {
        return db.sql("select bytes from kept_letter where message_id = :id")
                .param("id", messageId)
                .query(byte[].class)
                .optional();
    }

    /** What is no longer on its way is nobody's business any more. */
    void forget() {
        db.sql("""
                        delete from kept_letter k
                        using message m
                        where m.id = k.message_id and m.state not in ('QUEUED', 'LEASED', 'HANDOFF')
                        """).update();
    }
}
