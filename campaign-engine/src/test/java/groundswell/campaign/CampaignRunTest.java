package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.engine.EngineJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class CampaignRunTest {

    private static int number;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EngineJobs engine;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private long campaign;

    @BeforeEach
    void a_company_with_25_customers_8_of_them_in_Germany() {
        campaigns.list().stream()
                .filter(it -> it.state() == CampaignState.RUNNING || it.state() == CampaignState.PAUSED)
                .forEach(it -> campaigns.stop(it.id()));
        db.sql("truncate message, enrollment, enrollment_move, wave_step, wave, entry, contact cascade")
                .update();
        db.sql("""
                        insert into contact (email, email_key, country, created_at, updated_at)
                        select 'c' || i || '@x.example', 'c' || i || '@x.example',
                               case when i <= 8 then 'DE' else 'TW' end, now(), now()
                        from generate_series(1, 25) i
                        """).update();
        number++;
        campaign = campaigns
                .publish(Diagrams.bytes(Diagrams.letterThenOffer("letter-then-offer-" + number)), null)
                .id();
    }

    private void everybody_is_let_in() {
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
    }

    private void an_hour_passes() {
        clock.forward(Duration.ofHours(1));
        engine.runDue();
    }

    private List<Tuple> places() {
        return campaigns.steps(campaign).items().stream()
                .map(it -> tuple(it.element(), it.standing(), it.arrived()))
                .toList();
    }

    @Test
    void people_travel_in_waves_of_limited_size() {
        everybody_is_let_in();

        assertThat(engine.instances()).isEqualTo(3);
        assertThat(campaigns.get(campaign).entered()).isEqualTo(25);
        assertThat(places()).contains(tuple("Activity_Letter", 25L, 25L));
    }

    @Test
    void each_gets_the_first_letter_once_and_waits() {
        everybody_is_let_in();

        engine.runDue();

        assertThat(campaigns.get(campaign).messages().planned()).isEqualTo(25);
        assertThat(places()).contains(tuple("Event_Wait", 25L, 25L), tuple("Activity_Letter", 0L, 25L));
    }

    @Test
    void a_gateway_parts_them_and_everyone_arrives_at_one_end() {
        everybody_is_let_in();
        engine.runDue();

        an_hour_passes();

        assertThat(campaigns.get(campaign).outcomes())
                .extracting(Campaign.Outcome::element, Campaign.Outcome::count)
                .containsExactly(tuple("Event_Offered", 8L), tuple("Event_NoOffer", 17L));
        assertThat(campaigns.get(campaign).messages().planned()).isEqualTo(25 + 8);
        assertThat(engine.instances()).isZero();
        assertThat(campaigns.steps(campaign).flows())
                .extracting(StepCounts.FlowCount::flow, StepCounts.FlowCount::count)
                .contains(tuple("Flow_Germany", 8L), tuple("Flow_Elsewhere", 17L), tuple("Flow_3", 25L));
    }

    @Test
    void the_larger_part_keeps_its_wave() {
        everybody_is_let_in();
        engine.runDue();

        an_hour_passes();

        // Waves of 10, 10 and 5: the first has 8 Germans and parts with the other two; the rest do not part at all.
        assertThat(db.sql("select count(*) from enrollment_move")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_campaign_is_finished_when_nobody_travels_and_no_message_waits() {
        everybody_is_let_in();
        engine.runDue();
        an_hour_passes();

        worker.finishTheQuiet();
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.RUNNING);

        db.sql("update message set state = 'SENT'").update();
        worker.finishTheQuiet();
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.FINISHED);
    }

    @Test
    void who_may_enter_once_does_not_enter_again() {
        everybody_is_let_in();
        engine.runDue();
        an_hour_passes();
        db.sql("update message set state = 'SENT'").update();
        worker.finishTheQuiet();
        db.sql("""
                        insert into contact (email, email_key, country, created_at, updated_at)
                        values ('late@x.example', 'late@x.example', 'DE', now(), now())
                        """).update();

        everybody_is_let_in();

        assertThat(campaigns.get(campaign).entered()).isEqualTo(26);
    }

    @Test
    void a_paused_campaign_stands_still_and_goes_on_where_it_was() {
        everybody_is_let_in();
        engine.runDue();

        campaigns.pause(campaign);
        clock.forward(Duration.ofHours(2));
        assertThat(engine.runDue()).isZero();

        campaigns.resume(campaign);
        engine.runDue();
        assertThat(campaigns.get(campaign).ended()).isEqualTo(25);
    }

    @Test
    void a_stopped_campaign_cancels_what_waits_and_lets_everybody_go() {
        everybody_is_let_in();
        engine.runDue();

        campaigns.stop(campaign);

        assertThat(engine.instances()).isZero();
        assertThat(campaigns.get(campaign).standing()).isZero();
        assertThat(campaigns.get(campaign).messages().cancelled()).isEqualTo(25);
    }

    @Test
    void a_campaign_that_runs_cannot_be_launched_again() {
        everybody_is_let_in();

        assertThatThrownBy(() -> campaigns.launch(campaign, true))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("is running and cannot be launched");
    }

    @Test
    void a_step_that_fails_loses_nothing_and_is_shown() {
        everybody_is_let_in();
        db.sql("alter table message add constraint broken check (visit < 0) not valid")
                .update();
        try {
            for (int i = 0; i < 12; i++) {
                clock.forward(Duration.ofMinutes(5));
                assertThatThrownBy(engine::runOne).isNotNull();
            }
        } finally {
            db.sql("alter table message drop constraint broken").update();
        }

        assertThat(campaigns.steps(campaign).items())
                .filteredOn(it -> it.element().equals("Activity_Letter"))
                .singleElement()
                .satisfies(it -> assertThat(it.standing()).isEqualTo(25))
                .satisfies(it -> assertThat(it.failed()).isEqualTo(25));
        assertThat(campaigns.get(campaign).messages().planned()).isZero();
    }
}
