package groundswell.consent;

import groundswell.contact.ImportedConsent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what an import says people consented to, and revives nobody who said no. */
@Component
class ConsentOfImports implements ImportedConsent {

    private final JdbcClient db;
    private final Clock clock;
    private final Consent consent;

    ConsentOfImports(JdbcClient db, Clock clock, Consent consent) {
        this.db = db;
        this.clock = clock;
        this.consent = consent;
    }

    @Override
    public @Nullable String problemWith(String topic) {
        return consent.problemWith(topic);
    }

    /**
     * Who consented before is left as they are too: what they said themselves is the better proof. What only followed
     * from a purchase is not. An entry of an earlier moment than the import names both.
     */
    @Override
    public int give(List<Person> people, String topic, @Nullable String proof, String source) {
        var now = clock.instant();
        var sql = """
                with imported as (
                    select contact_id, address_key, given_at::timestamptz as given_at, proof
                    from unnest(:contacts, :addresses, :given_at, :proofs)
                        as imported (contact_id, address_key, given_at, proof)
                ), heard as (
                    select i.contact_id, i.given_at, i.proof, k.given, k.until, exists (
                        select from suppression s
                        where s.address_key = any(suppression_keys(i.address_key)) and (s.until is null or s.until > :now)
                    ) as suppressed
                    from imported i
                    left join consent k on k.contact_id = i.contact_id and k.topic = :topic
                ), recorded as (
                    insert into consent_entry (contact_id, topic, given, at, how, source, wording, said_by)
                    select contact_id, :topic, true, coalesce(given_at, :now), 'import',
                           :source || case when given_at is null then '' else :recorded end, coalesce(proof, :proof), :by
                    from heard
                    where (given is null or until is not null) and not suppressed
                )
                select count(*) from heard where suppressed or not given
                """;
        return db.sql(sql)
                .param("contacts", people.stream().map(Person::contactId).toArray(Long[]::new))
                .param("addresses", people.stream().map(Person::addressKey).toArray(String[]::new))
                .param("given_at", texts(people, Person::givenAt))
                .param("proofs", texts(people, Person::proof))
                .param("recorded", ", recorded " + now.truncatedTo(ChronoUnit.SECONDS))
                .param("topic", topic)
                .param("proof", proof)
                .param("source", source)
                .param("by", Speaker.IMPORT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static @Nullable String[] texts(List<Person> people, Function<Person, @Nullable Object> fact) {
        return people.stream()
                .map(person -> {
                    var value = fact.apply(person);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}
