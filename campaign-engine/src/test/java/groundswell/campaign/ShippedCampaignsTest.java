package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import groundswell.contact.AttributeType;
import groundswell.contact.Contacts;
import groundswell.testing.OwnFields;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped campaigns as they are, played by a few people whose time passes quickly. */
@WholeApplication
class ShippedCampaignsTest {

    @Autowired
    Journey journey;

    @Autowired
    Contacts contacts;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private Instant began = Instant.EPOCH;

    @AfterEach
    void it_is_the_day_before_again() {
        clock.forward(Duration.between(clock.instant(), began));
    }

    @BeforeEach
    void everybody_lives_in_berlin_and_bought_yesterday() {
        began = clock.instant();
        OwnFields.forget(db);
        contacts.define("birthday", AttributeType.DATE, "Birthday");
        journey.people(400);
        db.sql("truncate customer_order, order_line, order_summary cascade").update();
    }

    private static String shipped(String campaign) throws IOException {
        return new ClassPathResource("workflows/" + campaign + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
    }

    private void ordered(String condition, Instant at) {
        db.sql("""
                        insert into order_summary (contact_id, order_count, total, first_at, last_at)
                        select id, 1, 20, :at, :at from contact where %s
                        on conflict (contact_id) do update set last_at = excluded.last_at
                        """.formatted(condition))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void bornOn(LocalDate day, int contact) {
        db.sql("""
                        update contact
                        set time_zone = 'Europe/Berlin',
                            attributes = jsonb_build_object(
                                (select key from attribute where name = 'birthday'), cast(:day as text))
                        where email = :email
                        """)
                .param("day", day.toString())
                .param("email", "c" + contact + "@x.example")
                .update();
    }

    private long letters(int contact) {
        return db.sql("""
                        select count(*) from message m join contact c on c.id = m.contact_id where c.email = :email
                        """)
                .param("email", "c" + contact + "@x.example")
                .query(Long.class)
                .single();
    }

    @Test
    void a_birthday_is_greeted_each_year_until_somebody_is_no_customer_any_more() throws IOException {
        bornOn(today().minusYears(30).plusDays(10), 1);
        bornOn(today().minusYears(50).plusDays(20), 2);
        ordered("email in ('c1@x.example', 'c2@x.example', 'c3@x.example')", clock.instant());
        var campaign = journey.launched(shipped("birthday"));

        assertThat(journey.whereabouts())
                .as("of c3 nobody knows the birthday")
                .containsOnlyKeys("c1", "c2")
                .containsEntry("c1", "Event_NextBirthday");
        journey.passDays(11);
        assertThat(letters(1)).isEqualTo(1);
        assertThat(letters(2)).isZero();
        journey.passDays(40);
        assertThat(journey.whereabouts()).containsEntry("c1", "Event_NextBirthday");
        journey.passDays(330);
        assertThat(letters(1)).as("a year later").isEqualTo(2);
        assertThat(letters(2)).isEqualTo(1);

        ordered("email = 'c2@x.example'", clock.instant());
        journey.passDays(365);
        journey.passDays(35);
        assertThat(journey.outcomes(campaign)).containsEntry("Event_DriftedAway", 1L);
        assertThat(journey.whereabouts())
                .containsEntry("c1", "Event_DriftedAway")
                .containsEntry("c2", "Event_NextBirthday");
    }

    @Test
    void two_weeks_after_a_purchase_two_letters_compete_for_clicks_and_some_people_get_none() throws IOException {
        var campaign = journey.launched(shipped("cross-sell"));
        journey.did("purchased", IntStream.rangeClosed(1, 400).toArray());
        journey.passDays(13);
        assertThat(letters()).isZero();
        journey.passDays(1);

        long nothing = journey.outcomes(campaign).getOrDefault("Event_GotNothing", 0L);
        assertThat(nothing).isBetween(10L, 80L);
        assertThat(letters()).as("two in five of the others try both").isBetween(90L, 210L);
        long pairings = letters.written("pairing-idea");
        letters.clicked("brewing-recipe", IntStream.rangeClosed(1, 400).toArray());
        journey.passDays(3);
        assertThat(letters()).isEqualTo(400 - nothing);
        assertThat(letters.written("pairing-idea"))
                .as("the rest gets what was clicked")
                .isEqualTo(pairings);

        journey.did("purchased", IntStream.rangeClosed(1, 200).toArray());
        journey.passDays(30);
        var outcomes = journey.outcomes(campaign);
        assertThat(outcomes.get("Event_BoughtMore")).isBetween(150L, 200L);
        assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(400);
        assertThat(journey.standingWaves()).as("not again within 90 days").isZero();
    }

    @Test
    void who_bought_a_gift_gets_no_idea_for_his_own_cupboard() throws IOException {
        journey.launched(shipped("cross-sell"));
        letters.buys("gifts", 1);
        letters.buys("coffee", 2);

        assertThat(journey.whereabouts()).containsOnlyKeys("c2");
    }

    private long letters() {
        return db.sql("select count(*) from message").query(Long.class).single();
    }

    @Test
    void silent_readers_are_asked_once_and_left_in_peace_unless_they_click() throws IOException {
        db.sql("delete from contact where email > 'c5' or email like 'c__%@%'").update();
        db.sql("update contact set created_at = :at")
                .param("at", clock.instant().minus(800, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                        insert into consent_entry (contact_id, topic, given, at, how)
                        select id, 'newsletter', true, :at, 'test' from contact
                        """)
                .param("at", clock.instant().minus(800, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .update();
        ordered("true", clock.instant().minus(500, ChronoUnit.DAYS));
        ordered("email = 'c3@x.example'", clock.instant().minus(20, ChronoUnit.DAYS));
        var months = IntStream.rangeClosed(1, 6)
                .mapToObj(it -> clock.instant().minus(30L * it, ChronoUnit.DAYS))
                .toList();
        letters.hadReceived("newsletter", months, 1, 2, 3);
        letters.hadReceived("newsletter", months.subList(0, 5), 4);
        var campaign = journey.launched(shipped("sunset"));

        assertThat(journey.whereabouts())
                .as("c3 has bought lately, c4 and c5 have hardly been written to")
                .containsOnlyKeys("c1", "c2")
                .containsEntry("c1", "Gateway_WantsToStay");
        letters.clicked("still-reading", 1);
        assertThat(journey.outcomes(campaign)).containsEntry("Event_Stays", 1L);
        journey.pass(Duration.ofDays(14));

        assertThat(journey.outcomes(campaign)).containsEntry("Event_LeftInPeace", 1L);
        assertThat(db.sql("""
                        select c.email from consent s join contact c on c.id = s.contact_id
                        where s.topic = 'newsletter' and not s.given
                        """).query(String.class).list()).containsExactly("c2@x.example");
    }
}
