package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.audience.AttributeSource.Attribute;
import groundswell.testing.SettableClock;
import groundswell.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audience over a fresh database, with some attributes and words to ask for. */
final class AudienceRoom {

    static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("email", FeelType.TEXT, "email"),
            new Attribute("firstName", FeelType.TEXT, "first_name"),
            new Attribute("language", FeelType.TEXT, "language"),
            new Attribute("country", FeelType.TEXT, "country"),
            new Attribute("createdAt", FeelType.DATE_TIME, "created_at"),
            new Attribute(
                    "company",
                    FeelType.TEXT,
                    "company_id",
                    "company",
                    List.of(),
                    new AttributeSource.Elsewhere("company", "name")),
            new Attribute("city", FeelType.TEXT, null),
            new Attribute("age", FeelType.NUMBER, null),
            new Attribute("member", FeelType.BOOLEAN, null),
            new Attribute("birthday", FeelType.DATE, null),
            new Attribute("seenAt", FeelType.DATE_TIME, null));

    final DataSource dataSource = TestDatabase.fresh();
    final JdbcClient db = JdbcClient.create(dataSource);
    final SettableClock clock = new SettableClock("2026-06-15T10:00:00Z");
    final Audience audience;

    AudienceRoom(Vocabulary... vocabularies) {
        this(ATTRIBUTES, vocabularies);
    }

    AudienceRoom(List<Attribute> attributes, Vocabulary... vocabularies) {
        audience = new Audience(db, clock, () -> attributes, List.of(vocabularies));
    }

    long contact(String firstName, String attributes) {
        var sql = """
                insert into contact (email, email_key, first_name, attributes, created_at, updated_at)
                values (:email, :email, :firstName, cast(:attributes as jsonb), :now, :now)
                returning id
                """;
        return db.sql(sql)
                .param("email", firstName + "@example.com")
                .param("firstName", firstName)
                .param("attributes", attributes)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void worksFor(long contact, @Nullable String company) {
        if (company != null) {
            db.sql(
                            "insert into company (name, created_at, updated_at) values (:name, now(), now()) on conflict do nothing")
                    .param("name", company)
                    .update();
            db.sql("update contact set company_id = (select id from company where name = :name) where id = :id")
                    .param("name", company)
                    .param("id", contact)
                    .update();
        }
    }

    Condition condition(String feel) {
        var compiled = audience.compile(feel, Scope.EVERYONE);
        assertThat(compiled).as(feel).isInstanceOf(Condition.class);
        return (Condition) compiled;
    }

    List<Problem> problems(String feel) {
        var compiled = audience.compile(feel, Scope.EVERYONE);
        assertThat(compiled).as(feel).isInstanceOf(Compiled.Problems.class);
        return ((Compiled.Problems) compiled).problems();
    }

    /** The first names of those who are selected, in the order in which they became known. */
    List<String> selected(String feel) {
        var counted = audience.count(feel);
        assertThat(counted.problems()).as(feel).isEmpty();
        var ids = audience.sample(feel, 1000);
        assertThat(counted.count()).as(feel).isEqualTo(ids.size());
        return ids.stream()
                .map(id -> db.sql("select first_name from contact where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .toList();
    }
}
