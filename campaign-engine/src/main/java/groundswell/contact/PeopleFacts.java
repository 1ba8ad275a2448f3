package groundswell.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The part of the door through which another module's people get tags and facts: one statement each, in the caller's
 * transaction. Rows are locked in the order of their ids, so that two who do this never wait in a circle.
 */
@Component
public class PeopleFacts {

    private final JdbcClient db;
    private final ManyContacts many;
    private final Clock clock;

    PeopleFacts(JdbcClient db, ManyContacts many, Clock clock) {
        this.db = db;
        this.many = many;
        this.clock = clock;
    }

    /** Throws {@link InvalidContact} when there is no such attribute, or not one that many may be given. */
    public Attribute attribute(@Nullable String name) {
        return many.shared(name);
    }

    /** Puts the tag on whoever has not got it. */
    public int addTag(People people, String tag) {
        return bound(people, """
                with held as (
                    select c.id
                    from contact c
                    join (%s) p on p.contact_id = c.id
                    where :people_tag <> all (c.tags)
                    order by c.id
                    for update of c
                )
                update contact c
                set tags = c.tags || :people_tag::text, updated_at = :people_now
                from held
                where c.id = held.id and :people_tag <> all (c.tags)
                """).param("people_tag", tag).update();
    }

    /** Takes the tag off whoever has it. */
    public int removeTag(People people, String tag) {
        return bound(people, """
                with held as (
                    select c.id
                    from contact c
                    join (%s) p on p.contact_id = c.id
                    where :people_tag = any (c.tags)
                    order by c.id
                    for update of c
                )
                update contact c
                set tags = array_remove(c.tags, :people_tag::text), updated_at = :people_now
                from held
                where c.id = held.id
                """).param("people_tag", tag).update();
    }

    /**
     * Gives each of them a value of his own.
     *
     * @param people yields {@code value} too, of the attribute's type; null forgets what was known
     * @return how many are known by another value now
     * @throws org.springframework.dao.DataAccessException when one of them cannot be given his; none is changed then
     */
    public int set(People people, Attribute attribute) {
        var fact = new Fact(attribute, null);
        var sql = """
                with given as materialized (
                    select p.contact_id, %1$s as value from (%%s) p
                ),
                held as (
                    select c.id, given.value
                    from contact c
                    join given on given.contact_id = c.id
                    where %2$s is distinct from given.value
                    order by c.id
                    for update of c
                )
                update contact c
                set %3$s, updated_at = :people_now
                from held
                where c.id = held.id
                """.formatted(
                        checked(attribute),
                        ManyFacts.now(fact, ":people_key"),
                        ManyFacts.become(fact, "held.value", ":people_key"));
        return bound(people, sql)
                .param("people_key", attribute.key())
                .param("people_choices", attribute.choices().toArray(String[]::new))
                .param("people_label", attribute.label())
                .update();
    }

    /** What is required is never forgotten. */
    private static String checked(Attribute attribute) {
        var value = json(attribute.type());
        return attribute.required()
                ? "coalesce(%s, refuse_value(:people_label || ' is required, and there is no value for it.'))"
                        .formatted(value)
                : value;
    }

    /** As it stands in {@code contact.attributes}. */
    private static String json(AttributeType type) {
        return switch (type) {
            case TEXT -> "to_jsonb(nullif(btrim(p.value), ''))";
            case CHOICE -> """
                    case when p.value is null or p.value = any (:people_choices::text[]) then to_jsonb(p.value)
                         else refuse_value('The value is none of the choices of ' || :people_label || '.') end""";
            case NUMBER -> "to_jsonb(trim_scale(p.value))";
            case DATE -> """
                    case when p.value is null or p.value between '0001-01-01' and '9999-12-31' then to_jsonb(p.value)
                         else refuse_value('The value of ' || :people_label || ' is no day of our calendar.') end""";
            case DATETIME -> """
                    to_jsonb(to_char(p.value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))""";
            case BOOLEAN, LIST -> "to_jsonb(p.value)";
        };
    }

    private JdbcClient.StatementSpec bound(People people, String sql) {
        return db.sql(sql.formatted(people.sql()))
                .params(people.parameters())
                .param("people_now", OffsetDateTime.now(clock));
    }
}
