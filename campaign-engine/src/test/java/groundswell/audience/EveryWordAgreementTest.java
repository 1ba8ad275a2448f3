package groundswell.audience;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import groundswell.testing.WholeApplication;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random rules of all modules' words: the answer for everyone is the answer for each of a thousand people. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryWordAgreementTest {

    private static final int PEOPLE = 1_000;
    private static final int RULES = 6;

    private static final List<String> PARTS = List.of(
            "contact.country = \"DE\"",
            "contact.language in (\"de\", \"en\")",
            "contact.firstName = null",
            "contact.company = \"Brass & Co\"",
            "contact.company = null",
            "contact.company != \"Tea\"",
            "contact.company in (\"Tea\", \"Brass & Co\")",
            "starts with(lower case(contact.company), \"br\")",
            "contact.company > contact.firstName",
            "orders.count >= 2",
            "daysSince(orders.lastAt) > 90",
            "orders.total / orders.count > 50",
            "clicked(\"win-back-letter\")",
            "clicked(\"win-back-offer\", within: duration(\"P30D\"))",
            "opened(\"win-back-letter\", within: duration(\"P200D\"))",
            "bounced(\"win-back-letter\")",
            "daysSince(response.lastOpenAt) > 60",
            "response.lastOpenAt = null",
            "received(\"win-back-letter\", within: duration(\"P90D\"), at least: 2)",
            "did(\"app.login\")",
            "did(\"app.login\", within: duration(\"P100D\"), at least: 2)",
            "visited(\"*/page-1\")",
            "purchased(\"sku-1\")",
            "purchased(\"category-1\", within: duration(\"P180D\"))",
            "consent.newsletter",
            "nps(\"satisfaction\") >= 9",
            "answer(\"satisfaction\", \"score\") < 7",
            "(\"quality\" in answer(\"satisfaction\", \"praise\"))",
            "answered(\"satisfaction\", within: duration(\"P60D\"))",
            "lead.score > 20");

    @Autowired
    private Audience audience;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private List<Long> people = List.of();

    /** Under numbers of their own: other tests give theirs by hand, which the sequence does not know. */
    @BeforeAll
    void a_thousand_people_with_a_past() {
        insert("""
                insert into company (name, created_at, updated_at)
                select name, :now, :now from unnest(array['Brass & Co', 'Brick', 'Tea']) name where :people > 0
                on conflict do nothing
                """);
        insert("""
                insert into contact (id, email, email_key, first_name, language, country, company_id, created_at, updated_at)
                select 7000000 + n, 'agree-' || n || '@example.com', 'agree-' || n || '@example.com',
                       case when n % 3 > 0 then 'N' || n end, (array['de', 'en', 'fr'])[1 + n % 3],
                       (array['DE', 'AT'])[1 + n % 2],
                       (select id from company where name = (array['Brass & Co', 'Brick', 'Tea', null])[1 + n % 4]),
                       :now, :now
                from generate_series(1, :people) n
                """);
        people = db.sql("select id from contact where email_key like 'agree-%' order by id")
                .query(Long.class)
                .list();
        insert("""
                insert into touchpoint (contact_id, kind, at, verdict, message_id, template, data)
                select c.id, k.kind, :now - make_interval(days => cast(random() * 365 as int)),
                       case when random() < 0.2 then 'MACHINE' else 'HUMAN' end,
                       case when k.kind = upper(k.kind) then 1 end,
                       case when k.kind = upper(k.kind) then (array['win-back-letter', 'win-back-offer'])[cast(1 + random() as int)] end,
                       case when k.kind = 'page.visited' then jsonb_build_object('url', 'https://x/page-' || n % 3) end
                from contact c
                cross join generate_series(1, 2) n
                cross join (values ('OPEN'), ('CLICK'), ('BOUNCE'), ('app.login'), ('page.visited')) k (kind)
                where c.email_key like 'agree-%' and random() < 0.4 and :people > 0
                """);
        insert("""
                insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                select c.id, 'agree-' || c.id || '-' || n, :now - make_interval(days => cast(random() * 365 as int)),
                       'EUR', cast(random() * 200 as int)
                from contact c
                cross join generate_series(1, 3) n
                where c.email_key like 'agree-%' and random() < 0.4 and :people > 0
                """);
        insert("""
                insert into order_line (contact_id, order_id, line_no, sku, category, quantity, price)
                select o.contact_id, o.id, 1, 'sku-' || o.id % 3, 'category-' || o.id % 4, 1, 1
                from customer_order o
                where o.external_id like 'agree-%' and :people > 0 and :now > o.ordered_at
                """);
        insert("""
                insert into mailing (campaign_id, version_id, element_id, template, topic, lane)
                select 0, 0, 'agree', 'win-back-letter', 'offers', 'BULK' where :people > 0 and :now is not null
                on conflict do nothing
                """);
        insert("""
                insert into message (mailing_id, contact_id, enrollment_id, visit, state, queued_at, next_attempt_at,
                                     sent_at)
                select g.id, c.id, 0, n, 'SENT', at.at, at.at, at.at
                from mailing g
                join contact c on c.email_key like 'agree-%'
                cross join generate_series(1, 4) n
                cross join lateral (
                    select :now - make_interval(days => cast((random() + 0 * n) * 120 as int)) as at
                ) at
                where g.version_id = 0 and g.element_id = 'agree' and random() < 0.5 and :people > 0
                """);
        insert("""
                insert into consent_entry (contact_id, topic, given, at, how)
                select c.id, 'newsletter', random() < 0.7, :now, 'form'
                from contact c
                where c.email_key like 'agree-%' and random() < 0.5 and :people > 0
                """);
        insert("""
                insert into survey_answer (contact_id, survey, score, answers, commented, language, at)
                select id, 'satisfaction', score,
                       jsonb_build_object('score', score, 'praise', jsonb_build_array('quality', 'price')),
                       false, 'en', :now - make_interval(days => 3 * score)
                from (
                    select c.id, cast(random() * 10 as int) as score
                    from contact c
                    where c.email_key like 'agree-%' and random() < 0.5 and :people > 0
                ) answered
                """);
    }

    private void insert(String sql) {
        db.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("people", PEOPLE)
                .update();
    }

    @Test
    void the_answer_for_everyone_is_the_answer_for_each() {
        System.out.println("EveryWordAgreementTest: repeat with -Dseed=" + seed);
        int decided = 0;
        for (int i = 0; i < RULES; i++) {
            var feel = rule();
            var condition = (Condition) audience.compile(feel, Scope.EVERYONE);
            var selected = new TreeSet<>(audience.sample(feel, 10 * PEOPLE));
            selected.retainAll(people);

            var holding = new TreeSet<Long>();
            for (long person : people) {
                if (audience.holdsFor(condition, person)) {
                    holding.add(person);
                }
            }

            assertThat(selected).as("seed %d: %s", seed, feel).isEqualTo(holding);
            assertThat(audience.count(feel, 10 * PEOPLE).sample())
                    .as("counted together with a sample, seed %d: %s", seed, feel)
                    .isEqualTo(audience.sample(feel, 10 * PEOPLE));
            assertThat(audience.count(feel, 2).count())
                    .isEqualTo(audience.count(feel).count());
            decided += selected.isEmpty() || selected.size() == PEOPLE ? 0 : 1;
        }
        assertThat(decided).as("rules that part the people").isGreaterThan(RULES / 3);
    }

    @Test
    void whoever_is_not_selected_is_selected_by_the_opposite() {
        long all = db.sql("select count(*) from contact").query(Long.class).single();
        for (var part : PARTS) {
            var selected = audience.count(part);
            var others = audience.count("not(" + part + ")");

            assertThat(selected.problems()).as(part).isEmpty();
            assertThat(requireNonNull(selected.count()) + requireNonNull(others.count()))
                    .as(part)
                    .isEqualTo(all);
        }
    }

    @Test
    void asked_once_more_of_this_very_moment_every_word_says_the_same() {
        for (var part : PARTS) {
            var condition = (Condition) audience.compile(part, Scope.EVERYONE);
            for (long person : people.subList(0, 40)) {
                assertThat(audience.whyThen(part, Asked.of(person, clock.instant()))
                                .holds())
                        .as("%s of %d", part, person)
                        .isEqualTo(audience.holdsFor(condition, person));
            }
        }
    }

    /** Two or three parts, some of them denied, joined by and or or. */
    private String rule() {
        var word = random.nextBoolean() ? " and " : " or ";
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> PARTS.get(random.nextInt(PARTS.size())))
                .map(part -> random.nextInt(4) == 0 ? "not(" + part + ")" : part)
                .collect(joining(word));
    }
}
