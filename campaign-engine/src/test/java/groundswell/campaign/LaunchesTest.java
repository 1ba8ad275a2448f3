package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.engine.EngineJobs;
import groundswell.testing.SettableClock;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@WholeApplication
@TestPropertySource(properties = {"groundswell.launch.undo=5m", "groundswell.launch.four-eyes-over=3"})
class LaunchesTest {

    private static final String EVERYBODY = "true";

    @Autowired
    Launches launches;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    Journey journey;

    @Autowired
    EngineJobs engine;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private long campaign;

    private Instant began = Instant.EPOCH;

    @AfterEach
    void it_is_the_day_before_again() {
        clock.forward(Duration.between(clock.instant(), began));
    }

    @BeforeEach
    void three_people_would_enter() {
        began = clock.instant();
        db.sql("truncate campaign_launch, audience_size").update();
        engine.endEverything();
        journey.people(3);
        campaign = published(EVERYBODY);
    }

    private long published(String audience) {
        var diagram = Diagrams.letterThenRace(
                Journey.key("launch"),
                "<startEvent id=\"Event_Start\" name=\"Launched\">" + Diagrams.settings("audience", audience)
                        + "</startEvent>");
        return campaigns.publish(Diagrams.bytes(diagram), null).id();
    }

    private static LaunchOrder now() {
        return new LaunchOrder(true, null, null, null);
    }

    private static LaunchOrder at(String time, String zone) {
        return new LaunchOrder(true, null, time, zone);
    }

    private void goTo(String instant) {
        clock.forward(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private void work() {
        worker.launchWhatIsDue();
        worker.letEverybodyIn();
    }

    private long entered() {
        return campaigns.get(campaign).entered();
    }

    private LaunchState state() {
        return launches.newestOf(campaign).orElseThrow().state();
    }

    @Test
    void nobody_enters_until_a_launch_can_no_longer_be_undone() {
        var launch = launches.order(campaign, now(), "ann");
        assertThat(launch.state()).isEqualTo(LaunchState.PLANNED);
        assertThat(launch.startsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(launch.audience()).isEqualTo(3);

        clock.forward(Duration.ofMinutes(5).minusSeconds(1));
        work();
        assertThat(entered()).isZero();

        clock.forward(Duration.ofSeconds(1));
        work();
        work();
        assertThat(entered()).isEqualTo(3);
        assertThat(state()).isEqualTo(LaunchState.DONE);
        assertThatThrownBy(() -> launches.undo(campaign))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("it has begun");
    }

    @Test
    void what_is_undone_in_time_never_begins_and_can_be_launched_again() {
        launches.order(campaign, now(), "ann");
        assertThatThrownBy(() -> launches.order(campaign, now(), "ben"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("asked for already by ann");

        assertThat(launches.undo(campaign).state()).isEqualTo(LaunchState.UNDONE);
        clock.forward(Duration.ofHours(1));
        work();
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.DRAFT);

        launches.order(campaign, now(), "ben");
        launches.startNow(campaign);
        work();
        assertThat(entered()).isEqualTo(3);
    }

    @Test
    void a_launch_at_a_time_is_read_from_the_clock_of_its_zone() {
        goTo("2027-03-27T12:00:00Z");

        var launch = launches.order(campaign, at("2027-03-28T09:00", "Europe/Vienna"), "ann");

        assertThat(launch.startsAt()).isEqualTo("2027-03-28T07:00:00Z");
        goTo("2027-03-28T06:59:59Z");
        work();
        assertThat(entered()).isZero();
        goTo("2027-03-28T07:00:00Z");
        work();
        assertThat(entered()).isEqualTo(3);
    }

    @Test
    void a_time_that_the_change_of_clocks_leaves_out_is_an_hour_later_and_of_two_it_is_the_first() {
        goTo("2027-03-27T12:00:00Z");
        assertThat(at("2027-03-28T02:30", "Europe/Vienna").moment(clock.instant()))
                .isEqualTo("2027-03-28T01:30:00Z");
        assertThat(at("2027-10-31T02:30", "Europe/Vienna").moment(clock.instant()))
                .isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void what_is_no_moment_is_refused_with_the_field() {
        assertThatThrownBy(() -> launches.order(campaign, at("tomorrow", "UTC"), "ann"))
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        it -> assertThat(it.problem().field()).isEqualTo("at"));
        assertThatThrownBy(() -> launches.order(campaign, at("2027-10-31T02:30", "Europe/Wien"), "ann"))
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        it -> assertThat(it.problem().field()).isEqualTo("zone"));
        var gone = clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC).toLocalDateTime();
        assertThatThrownBy(() -> launches.order(campaign, at(gone.toString(), "UTC"), "ann"))
                .isInstanceOf(LaunchRefused.class)
                .hasMessage("That moment is over.");
        assertThat(launches.newestOf(campaign)).isEmpty();
    }

    @Test
    void over_so_many_people_somebody_else_has_to_approve() {
        journey.people(4);

        assertThat(launches.order(campaign, now(), "ann").state()).isEqualTo(LaunchState.WAITING);
        clock.forward(Duration.ofHours(1));
        work();
        assertThat(entered()).isZero();
        assertThatThrownBy(() -> launches.approve(campaign, "ann", null))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> launches.startNow(campaign)).isInstanceOf(WrongState.class);

        var approved = launches.approve(campaign, "ben", " Looks good. ");
        assertThat(approved.state()).isEqualTo(LaunchState.PLANNED);
        assertThat(approved.decidedBy()).isEqualTo("ben");
        assertThat(approved.comment()).isEqualTo("Looks good.");
        assertThat(approved.startsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        clock.forward(Duration.ofMinutes(5));
        work();
        assertThat(entered()).isEqualTo(4);
    }

    @Test
    void a_refusal_says_why_and_nobody_enters() {
        journey.people(4);
        launches.order(campaign, now(), "ann");

        assertThatThrownBy(() -> launches.refuse(campaign, "ben", " "))
                .isInstanceOfSatisfying(
                        LaunchRefused.class,
                        it -> assertThat(it.problem().field()).isEqualTo("comment"));
        assertThat(launches.refuse(campaign, "ben", "The offer is over.").state())
                .isEqualTo(LaunchState.REFUSED);
        clock.forward(Duration.ofDays(8));
        engine.runDue();
        work();
        assertThat(state()).isEqualTo(LaunchState.REFUSED);
        assertThat(entered()).isZero();
    }

    @Test
    void what_nobody_looks_at_for_a_week_is_given_up() {
        journey.people(4);
        launches.order(campaign, now(), "ann");

        clock.forward(Duration.ofDays(7).minusSeconds(1));
        engine.runDue();
        assertThat(state()).isEqualTo(LaunchState.WAITING);
        clock.forward(Duration.ofSeconds(1));
        engine.runDue();
        assertThat(state()).isEqualTo(LaunchState.EXPIRED);
        launches.order(campaign, now(), "ann");
    }

    @Test
    void an_undone_launch_needs_nobodys_approval_any_more() {
        journey.people(4);
        launches.order(campaign, now(), "ann");
        launches.undo(campaign);

        clock.forward(Duration.ofDays(8));
        engine.runDue();
        assertThat(state()).isEqualTo(LaunchState.UNDONE);
        assertThatThrownBy(() -> launches.approve(campaign, "ben", null)).isInstanceOf(WrongState.class);
    }

    @Test
    void what_has_grown_until_its_time_is_held_until_a_person_says_that_it_is_meant() {
        launches.order(campaign, now(), "ann");
        db.sql("""
                        insert into contact (email, email_key, created_at, updated_at)
                        select 'n' || i || '@x.example', 'n' || i || '@x.example', now(), now()
                        from generate_series(1, 200) i
                        """).update();
        clock.forward(Duration.ofMinutes(5));
        work();

        var held = launches.newestOf(campaign).orElseThrow();
        assertThat(held.state()).isEqualTo(LaunchState.HELD);
        assertThat(held.problem())
                .isEqualTo("When this launch was asked for 3 people would have entered; now it is 203.");
        assertThat(entered()).isZero();

        assertThat(launches.startNow(campaign).state()).isEqualTo(LaunchState.WAITING);
        launches.approve(campaign, "ben", null);
        clock.forward(Duration.ofMinutes(5));
        for (int round = 0; round < 3; round++) {
            work();
        }
        assertThat(state()).isEqualTo(LaunchState.DONE);
        assertThat(entered()).isEqualTo(203);
    }
}
