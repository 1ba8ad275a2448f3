package groundswell.audience;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The saved segments as rows. */
final class SegmentTable {

    /** Who keeps members, rewrites a rule or deletes does it alone in the whole cluster. Until the transaction's end. */
    private static final long TURN = 0x67_73_65_67_6d_65L;

    private static final String COLUMNS = """
            select id, key, name, description, kind, condition, count, counted_at, followed, problem, version, updated_at
            from segment
            """;

    private final JdbcClient db;
    private final Clock clock;

    SegmentTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Row(
            long id,
            String key,
            String name,
            String description,
            SegmentKind kind,
            @Nullable String condition,
            @Nullable Long count,
            @Nullable OffsetDateTime countedAt,
            boolean followed,
            @Nullable String problem,
            int version,
            OffsetDateTime updatedAt) {

        Segment segment() {
            var counted = countedAt == null ? null : countedAt.toInstant();
            return new Segment(
                    id,
                    key,
                    name,
                    description,
                    kind,
                    condition,
                    count,
                    counted,
                    followed,
                    problem,
                    version,
                    updatedAt.toInstant());
        }
    }

    void takeTurn() {
        db.sql("select pg_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query((row, number) -> true)
                .single();
    }

    List<Segment> all() {
        return read(db.sql(COLUMNS + "order by lower(name collate pg_c_utf8), id"));
    }

    Optional<Segment> find(long id) {
        return read(db.sql(COLUMNS + "where id = :id").param("id", id)).stream().findFirst();
    }

    Optional<Segment> find(String key) {
        return read(db.sql(COLUMNS + "where key = :key").param("key", key)).stream()
                .findFirst();
    }

    /** Those whose members are kept. */
    List<Segment> followed() {
        return read(db.sql(COLUMNS + "where followed and computed_at is not null order by id"));
    }

    /** Those whose members are to be gathered; where that failed, the next sweep tries again. */
    List<Segment> notGathered() {
        return read(db.sql(COLUMNS + "where followed and computed_at is null and problem is null order by id"));
    }

    boolean isComputed(long id) {
        return db.sql("select exists (select from segment where id = :id and computed_at is not null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static List<Segment> read(JdbcClient.StatementSpec statement) {
        return statement.query(Row.class).list().stream().map(Row::segment).toList();
    }

    long insert(
            String key,
            String name,
            String description,
            SegmentKind kind,
            @Nullable String condition,
            boolean followed) {
        return db.sql("""
                        insert into segment (key, name, description, kind, condition, followed, computed_at, updated_at)
                        values (:key, :name, :description, :kind, :condition, :followed,
                                case when :kind = 'FIXED' then cast(:now as timestamptz) end, :now)
                        returning id
                        """)
                .param("key", key)
                .param("name", name)
                .param("description", description)
                .param("kind", kind.name())
                .param("condition", condition)
                .param("followed", followed)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** False when somebody has changed it since that version. */
    boolean update(
            long id, int version, String name, String description, @Nullable String condition, boolean followed) {
        int rows = db.sql("""
                        update segment
                        set name = :name, description = :description, condition = :condition, followed = :followed,
                            version = version + 1, updated_at = :now
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("name", name)
                .param("description", description)
                .param("condition", condition)
                .param("followed", followed)
                .param("now", now())
                .update();
        return rows == 1;
    }

    /** Their rules mean something else now: their members are gathered anew, and nobody is told. */
    void startAnew(Collection<String> keys) {
        db.sql("update segment set computed_at = null, problem = null where key = any(:keys) and kind = 'RULE'")
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    void counted(long id, long count) {
        db.sql("update segment set count = :count, counted_at = :now where id = :id")
                .param("id", id)
                .param("count", count)
                .param("now", now())
                .update();
    }

    void delete(long id) {
        db.sql("delete from segment where id = :id").param("id", id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
