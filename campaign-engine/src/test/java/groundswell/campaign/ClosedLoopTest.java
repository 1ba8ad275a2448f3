package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.access.LinkTokens;
import groundswell.access.LinkTokens.Purpose;
import groundswell.campaign.LoopPeople.Person;
import groundswell.lead.HandOver;
import groundswell.lead.LeadState;
import groundswell.lead.LeadYield.Money;
import groundswell.lead.LeadYield.OneLead;
import groundswell.lead.Leads;
import groundswell.lead.Prospects;
import groundswell.response.Ahead;
import groundswell.response.Responder.How;
import groundswell.response.Response;
import groundswell.response.Visit;
import groundswell.survey.Form;
import groundswell.survey.Invitation;
import groundswell.survey.Surveys;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five people entered one campaign, and each stage counts those of them who came there. */
@WholeApplication
class ClosedLoopTest {

    private static final Visit PERSON = new Visit("Mozilla/5.0 (X11; Linux) Firefox/140.0", "203.0.113.7", Ahead.NO);
    private static final Visit SCANNER = new Visit("curl/8", "203.0.113.8", Ahead.NO);

    @Autowired
    Campaigns campaigns;

    @Autowired
    Response response;

    @Autowired
    Surveys surveys;

    @Autowired
    Leads leads;

    @Autowired
    LinkTokens tokens;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private long campaign;
    private long other;

    @BeforeEach
    void five_people_entered_one_campaign_and_the_last_of_them_another_one() {
        db.sql("""
                        truncate contact, lead, lead_event, touchpoint, touchpoint_inbox, survey_answer, enrollment,
                                 message, mailing cascade
                        """).update();
        campaign = campaigns
                .publish(Diagrams.bytes(Diagrams.letterThenOffer("loop")), null)
                .id();
        other = campaigns
                .publish(Diagrams.bytes(Diagrams.letterThenOffer("no-loop")), null)
                .id();
        db.sql("""
                        insert into contact (id, email, email_key, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example', :now, :now
                        from generate_series(1, 5) i
                        """).param("now", now()).update();
        for (long contact = 1; contact <= 5; contact++) {
            entered(campaign, contact, 1);
        }
        entered(other, 5, 1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void entered(long into, long contact, int run) {
        db.sql("""
                        with travelling as (
                            insert into wave (id, version_id, element_id, people, visit, created_at)
                            select nextval('wave_id_seq'), id, 'Activity_Letter', 1, 0, :now
                            from campaign_version
                            where campaign_id = :campaign
                            order by version desc
                            limit 1
                            returning id
                        )
                        insert into enrollment (campaign_id, contact_id, entry_no, wave_id, entered_at)
                        select :campaign, :contact, :run, id, :now from travelling
                        """)
                .param("campaign", into)
                .param("contact", contact)
                .param("run", run)
                .param("now", now())
                .update();
    }

    private void left(long contact) {
        db.sql("""
                        update wave
                        set ended_at = :now
                        where id in (select wave_id from enrollment where contact_id = :contact)
                        """).param("now", now()).param("contact", contact).update();
    }

    private long letter(long from, long contact, int visit, String state) {
        return db.sql("""
                        insert into message (mailing_id, contact_id, enrollment_id, visit, state, queued_at,
                                             next_attempt_at, sent_at)
                        select min(id), :contact, :contact, :visit, :state, :now, :now,
                               case when :state = 'SENT' then cast(:now as timestamptz) end
                        from mailing
                        where campaign_id = :campaign
                        returning id
                        """)
                .param("contact", contact)
                .param("visit", visit)
                .param("state", state)
                .param("now", now())
                .param("campaign", from)
                .query(Long.class)
                .single();
    }

    private void clicked(long message, Visit visit) {
        var link = response.linkId("win-back-letter", "https://shop.example/");
        response.recordClick(tokens.sign(Purpose.CLICK, message, link), visit);
    }

    private void answered(long contact, long of) {
        var survey = surveys.find("satisfaction").orElseThrow();
        var filled = survey.page().read(Map.of("score", List.of("9")));
        surveys.record(survey, new Invitation(contact, contact, of), filled, "en");
    }

    private void sentForm(long contact) {
        response.record(contact, Form.SENT, "{\"form\":\"demo\"}", "form:" + contact + ":" + now());
    }

    private long lead(long of, long contact, int visit) {
        leads.handOver(
                new HandOver(of, "Activity_HandOver", visit, "loop", null),
                new Prospects(
                        "select cast(:who as bigint) as enrollment_id, cast(:who as bigint) as contact_id",
                        Map.of("who", contact)));
        return db.sql("select max(id) from lead").query(Long.class).single();
    }

    private long people(LoopStage stage) {
        long counted = count(stage).people();
        assertThat(all(stage)).hasSize((int) counted);
        return counted;
    }

    private LoopCount count(LoopStage stage) {
        return campaigns.loop(campaign).stream()
                .filter(it -> it.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private List<Person> all(LoopStage stage) {
        return campaigns.loopPeople(campaign, stage, 0, 100).items();
    }

    private List<Long> who(LoopStage stage) {
        return all(stage).stream().map(Person::contactId).toList();
    }

    @Test
    void before_anything_happened_all_stages_are_there_and_empty() {
        assertThat(campaigns.loop(campaign)).extracting(LoopCount::stage).containsExactly(LoopStage.values());
        assertThat(campaigns.loop(campaign)).extracting(LoopCount::people).containsExactly(5L, 0L, 0L, 0L, 0L, 0L);
        assertThat(count(LoopStage.WON).amounts()).isEmpty();
    }

    @Test
    void who_entered_twice_entered_and_is_one_person() {
        clock.forward(Duration.ofDays(1));
        entered(campaign, 1, 2);

        assertThat(people(LoopStage.ENTERED)).isEqualTo(5);
        assertThat(all(LoopStage.ENTERED).get(0).at()).isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void people_are_read_page_by_page_to_the_end() {
        var first = campaigns.loopPeople(campaign, LoopStage.ENTERED, 0, 3);
        var second = campaigns.loopPeople(campaign, LoopStage.ENTERED, 3, 2);

        assertThat(first.items()).extracting(Person::contactId).containsExactly(1L, 2L, 3L);
        assertThat(first.next()).isEqualTo(3);
        assertThat(second.items()).extracting(Person::contactId).containsExactly(4L, 5L);
        assertThat(second.next()).isNull();
    }

    @Test
    void only_what_was_handed_over_was_sent_and_two_letters_went_to_one_person() {
        letter(campaign, 1, 1, "SENT");
        letter(campaign, 1, 2, "SENT");
        letter(campaign, 2, 1, "QUEUED");
        letter(campaign, 3, 1, "UNKNOWN");
        letter(campaign, 4, 1, "SUPPRESSED");
        letter(other, 5, 1, "SENT");

        assertThat(people(LoopStage.SENT)).isEqualTo(1);
        assertThat(who(LoopStage.SENT)).containsExactly(1L);
    }

    @Test
    void two_clicks_are_one_response_a_machines_and_another_campaigns_are_none_and_neither_is_looking() {
        var letters =
                List.of(letter(campaign, 1, 1, "SENT"), letter(campaign, 2, 1, "SENT"), letter(campaign, 3, 1, "SENT"));
        var foreign = letter(other, 5, 1, "SENT");
        clock.forward(Duration.ofMinutes(5));

        clicked(letters.get(0), PERSON);
        clicked(letters.get(0), PERSON);
        clicked(letters.get(1), SCANNER);
        response.recordOpen(tokens.sign(Purpose.OPEN, letters.get(2)), PERSON);
        clicked(foreign, PERSON);

        assertThat(people(LoopStage.RESPONDED)).isEqualTo(1);
        assertThat(all(LoopStage.RESPONDED))
                .extracting(Person::contactId, Person::how, Person::at)
                .containsExactly(tuple(1L, java.util.Set.of(How.CLICK), clock.instant()));
    }

    @Test
    void an_answer_is_a_response_to_the_campaign_that_asked() {
        answered(1, campaign);
        answered(5, other);
        response.record(2, Surveys.ANSWERED, "{\"campaign\":\"not a number\"}", "theirs");

        assertThat(people(LoopStage.RESPONDED)).isEqualTo(1);
        assertThat(who(LoopStage.RESPONDED)).containsExactly(1L);
    }

    @Test
    void a_form_is_a_response_from_entering_until_thirty_days_after_leaving() {
        db.sql("update enrollment set entered_at = entered_at + interval '1 hour' where contact_id = 4")
                .update();
        sentForm(4);
        left(1);
        left(2);
        clock.forward(Duration.ofDays(30));
        sentForm(1);
        clock.forward(Duration.ofSeconds(1));
        sentForm(2);
        sentForm(3);

        assertThat(people(LoopStage.RESPONDED)).isEqualTo(2);
        assertThat(who(LoopStage.RESPONDED)).containsExactly(1L, 3L);
    }

    @Test
    void who_clicks_and_answers_and_sends_a_form_responded_once_in_three_ways() {
        var letter = letter(campaign, 1, 1, "SENT");
        clock.forward(Duration.ofMinutes(5));
        var first = clock.instant();
        clicked(letter, PERSON);
        clock.forward(Duration.ofMinutes(5));
        answered(1, campaign);
        sentForm(1);

        assertThat(people(LoopStage.RESPONDED)).isEqualTo(1);
        assertThat(all(LoopStage.RESPONDED).get(0))
                .isEqualTo(new Person(1, first, java.util.Set.of(How.values()), List.of()));
    }

    @Test
    void leads_of_this_campaign_count_their_people_and_those_of_another_do_not() {
        lead(campaign, 1, 1);
        lead(campaign, 1, 2);
        leads.accept(lead(campaign, 2, 1), "sam");
        leads.reject(lead(campaign, 3, 1), "sam", "no budget");
        leads.lost(lead(campaign, 4, 1), "sam", "too dear");
        leads.won(lead(other, 5, 1), "sam", new BigDecimal("1000"), "EUR");
        leads.handOver(HandOver.from("form:demo"), 5);

        assertThat(people(LoopStage.LEADS)).isEqualTo(4);
        assertThat(people(LoopStage.ACCEPTED)).isEqualTo(2);
        assertThat(who(LoopStage.ACCEPTED)).containsExactly(2L, 4L);
        assertThat(people(LoopStage.WON)).isZero();
        assertThat(count(LoopStage.WON).amounts()).isEmpty();
        assertThat(all(LoopStage.LEADS).get(0).leads())
                .extracting(OneLead::state)
                .containsExactly(LeadState.NEW, LeadState.NEW);
    }

    @Test
    void amounts_of_two_currencies_are_not_added() {
        leads.won(lead(campaign, 1, 1), "sam", new BigDecimal("480.50"), "EUR");
        leads.won(lead(campaign, 1, 2), "sam", new BigDecimal("19.50"), "EUR");
        leads.won(lead(campaign, 2, 1), "sam", new BigDecimal("70"), "GBP");
        var last = lead(campaign, 3, 1);
        leads.accept(last, "sam");
        clock.forward(Duration.ofDays(3));
        leads.won(last, "sam", new BigDecimal("5"), "GBP");
        leads.won(lead(campaign, 4, 1), "sam", BigDecimal.ONE, "GBP");

        assertThat(people(LoopStage.ACCEPTED)).isEqualTo(4);
        assertThat(people(LoopStage.WON)).isEqualTo(4);
        assertThat(count(LoopStage.WON).amounts())
                .containsExactly(new Money(new BigDecimal("76"), "GBP"), new Money(new BigDecimal("500.00"), "EUR"));
        assertThat(all(LoopStage.WON).get(0).leads())
                .extracting(OneLead::amount, OneLead::currency)
                .containsExactly(tuple(new BigDecimal("480.50"), "EUR"), tuple(new BigDecimal("19.50"), "EUR"));
        assertThat(all(LoopStage.WON).get(2).at()).isEqualTo(clock.instant());
        assertThat(all(LoopStage.ACCEPTED).get(2).at())
                .isEqualTo(clock.instant().minus(Duration.ofDays(3)));
    }

    @Test
    void a_campaign_that_does_not_exist_has_no_report() {
        assertThatThrownBy(() -> campaigns.loop(999_999)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> campaigns.loopPeople(999_999, LoopStage.SENT, 0, 10))
                .isInstanceOf(NoSuchElementException.class);
    }
}
