package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.contact.Person;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four people are on their way when the campaign gets a new version. */
@WholeApplication
class VersionChangeTest {

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    VersionChange change;

    @Autowired
    RunRecords runs;

    @Autowired
    PersonRuns paths;

    @Autowired
    JdbcClient db;

    String key = "";

    @BeforeEach
    void four_people() {
        journey.people(4);
        key = Journey.key("change");
    }

    private long launched(String... steps) {
        return journey.launched(Lines.of(key, steps));
    }

    private void published(String... steps) {
        campaigns.publish(Diagrams.bytes(Lines.of(key, steps)), null);
    }

    private static MoveOrder order(MoveOrder.Choice... steps) {
        return new MoveOrder(1, 2, List.of(steps));
    }

    private static MoveOrder.Choice to(String element, String target) {
        return new MoveOrder.Choice(element, MoveOrder.Act.MOVE, target, null);
    }

    private static MoveOrder.Choice leave(String element) {
        return new MoveOrder.Choice(element, MoveOrder.Act.LEAVE, null, null);
    }

    /** By step, in all versions: how many letters, and how many people got one. */
    private List<Map.Entry<String, Long>> letters() {
        return db.sql("""
                        select g.element_id, count(*) as n from message m join mailing g on g.id = m.mailing_id
                        group by g.element_id order by g.element_id
                        """)
                .query((row, nth) -> Map.entry(row.getString("element_id"), row.getLong("n")))
                .list();
    }

    @Test
    void a_new_version_tells_who_stands_where_and_suggests_the_same_step() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_One", "Event_Other=P3D", "Event_Wait=P3D", "Activity_Two");

        var plan = change.plan(id, null, null);

        assertThat(plan.to()).isEqualTo(2);
        assertThat(plan.older()).containsExactly(new MovePlan.Older(1, 4));
        assertThat(plan.steps())
                .extracting(MovePlan.Place::element, MovePlan.Place::people, MovePlan.Place::suggested)
                .containsExactly(tuple("Event_Wait", 4L, "Event_Wait"));
        assertThat(plan.targets()).extracting(MovePlan.Target::element).contains("Activity_One", "Event_Other");
        assertThat(plan.last()).isNull();
    }

    @Test
    void who_is_not_decided_about_stays_and_finishes_on_the_old_version() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_One", "Event_Wait=P3D", "Activity_New");

        var done = change.move(id, order(), "mia");
        journey.passDays(3);

        assertThat(done).isEqualTo(new MoveDone(null, 0, 0, 0, 0));
        assertThat(letters()).containsExactly(Map.entry("Activity_One", 4L), Map.entry("Activity_Two", 4L));
    }

    @Test
    void who_waited_two_of_three_days_waits_the_rest_of_the_new_versions_time() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        journey.passDays(2);
        published("Activity_One", "Event_Longer=P5D", "Activity_Two");
        var order = order(to("Event_Wait", "Event_Longer"));

        assertThat(change.preview(id, order).steps().get(0).waitedCounts()).isTrue();
        assertThat(change.move(id, order, "mia").moved()).isEqualTo(4);

        journey.pass(Duration.ofDays(3).minusMinutes(2));
        assertThat(letters()).containsExactly(Map.entry("Activity_One", 4L));
        journey.pass(Duration.ofMinutes(2));
        assertThat(letters()).containsExactly(Map.entry("Activity_One", 4L), Map.entry("Activity_Two", 4L));
        assertThat(journey.outcomes(id)).containsEntry("Event_End", 4L);
    }

    @Test
    void a_time_that_would_be_over_already_is_told_before_and_ends_at_once() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        journey.passDays(2);
        published("Activity_One", "Event_Wait=P1D", "Activity_Two");
        var order = order(to("Event_Wait", "Event_Wait"));

        assertThat(change.preview(id, order).steps().get(0).goOnAtOnce()).isEqualTo(4);
        change.move(id, order, "mia");
        journey.pass(Duration.ZERO);

        assertThat(letters()).contains(Map.entry("Activity_Two", 4L));
    }

    @Test
    void nobody_gets_a_letter_again_that_the_same_step_wrote_in_the_old_version() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_Zero", "Activity_One", "Event_Wait=P3D", "Activity_Two");
        var order = order(to("Event_Wait", "Activity_One"));

        var effect = change.preview(id, order).steps().get(0);
        assertThat(effect.written()).containsExactly(new MoveEffect.Letter("Activity_One", "Send Activity_One", 4));
        assertThat(effect.writtenAtOnce()).isZero();
        assertThat(effect.missed())
                .containsExactly(new MoveEffect.Missed(
                        "Activity_Zero", "Send Activity_Zero", 4, MoveEffect.Why.BEFORE_THE_TARGET));
        change.move(id, order, "mia");
        journey.pass(Duration.ZERO);
        journey.passDays(3);

        assertThat(letters()).containsExactly(Map.entry("Activity_One", 4L), Map.entry("Activity_Two", 4L));
    }

    @Test
    void a_letter_that_lay_before_them_and_is_skipped_is_told_before_and_kept() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two", "Event_Later=P3D", "Activity_Three");
        published("Activity_One", "Event_Wait=P3D", "Activity_Two", "Event_Later=P3D", "Activity_New");
        var order = order(to("Event_Wait", "Event_Later"));

        change.move(id, order, "mia");

        assertThat(change.done(id).get(0).effect().steps().get(0).missed())
                .extracting(MoveEffect.Missed::element, MoveEffect.Missed::why)
                .containsExactlyInAnyOrder(
                        tuple("Activity_Two", MoveEffect.Why.BEFORE_THE_TARGET),
                        tuple("Activity_Three", MoveEffect.Why.NO_LONGER_AHEAD));
    }

    @Test
    void who_leaves_gets_nothing_more_and_it_is_kept_who_wanted_it() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_One", "Event_Wait=P3D");
        var order = order(leave("Event_Wait"));

        assertThat(change.preview(id, order).steps().get(0).underWay()).isEqualTo(4);
        assertThat(change.move(id, order, "mia").left()).isEqualTo(4);
        journey.passDays(4);

        assertThat(letters()).containsExactly(Map.entry("Activity_One", 4L));
        assertThat(journey.instances()).isZero();
        assertThat(journey.standingWaves()).isZero();
        assertThat(change.done(id))
                .extracting(MovePlan.Last::by, MovePlan.Last::left)
                .containsExactly(tuple("mia", 4L));
        long anybody = db.sql("select min(contact_id) from enrollment")
                .query(Long.class)
                .single();
        assertThat(runs.export(new Person(anybody, Set.of())).toString())
                .contains("left when the campaign was changed, by mia");
        assertThat(paths.of(id, anybody).get(0).leftBy()).isEqualTo(new PersonRun.Moved(1, 2, "mia"));
    }

    @Test
    void a_persons_way_goes_through_both_versions() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_One", "Event_Longer=P5D", "Activity_New");
        change.move(id, order(to("Event_Wait", "Event_Longer")), "mia");
        journey.passDays(5);

        long anybody = db.sql("select min(contact_id) from enrollment")
                .query(Long.class)
                .single();
        var run = paths.of(id, anybody).get(0);
        assertThat(run.leftBy()).isNull();
        assertThat(run.path())
                .extracting(PersonRun.Stop::element, PersonRun.Stop::moved)
                .containsExactly(
                        tuple("Event_Start", null),
                        tuple("Activity_One", null),
                        tuple("Event_Wait", null),
                        tuple("Event_Longer", new PersonRun.Moved(1, 2, "mia")),
                        tuple("Activity_New", null),
                        tuple("Event_End", null));
    }

    @Test
    void the_same_order_twice_moves_nobody_twice() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_One", "Event_Wait=P3D", "Activity_Two");
        var order = order(new MoveOrder.Choice("Event_Wait", MoveOrder.Act.MOVE, "Event_Wait", 4L));

        change.move(id, order, "mia");

        assertThat(change.move(id, order, "noa")).isEqualTo(new MoveDone(null, 0, 0, 4, 0));
        assertThat(change.done(id)).hasSize(1);
        assertThat(journey.instances()).isEqualTo(1);
        assertThat(journey.places(id)).contains(tuple("Event_Wait", 4L, 4L));
    }

    @Test
    void an_order_that_cannot_be_done_names_each_step_that_is_wrong() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_One", "Event_Wait=P3D");

        assertThatThrownBy(() -> change.move(
                        id,
                        order(to("Event_Wait", "Activity_Two"), leave("Event_Nowhere"), leave("Event_Wait")),
                        "mia"))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        it -> assertThat(it.problems())
                                .extracting("field")
                                .containsExactly("steps[0].target", "steps[1].element", "steps[2].element"));
        assertThat(change.done(id)).isEmpty();
    }

    @Test
    void people_are_not_moved_to_a_version_that_is_no_longer_the_newest() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        published("Activity_One", "Event_Wait=P3D");
        published("Activity_One", "Event_Wait=P4D");

        assertThatThrownBy(() -> change.move(id, order(to("Event_Wait", "Event_Wait")), "mia"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("Version 3 is the newest one");
    }

    @Test
    void a_paused_campaign_stays_paused_while_its_people_are_moved() {
        var id = launched("Activity_One", "Event_Wait=P3D", "Activity_Two");
        campaigns.pause(id);
        published("Activity_One", "Event_Wait=P3D", "Activity_New");

        var move = change.move(id, order(to("Event_Wait", "Event_Wait")), "mia").move();
        journey.passDays(4);
        assertThat(letters()).containsExactly(Map.entry("Activity_One", 4L));
        change.undo(id, java.util.Objects.requireNonNull(move), "mia");
        change.move(id, order(to("Event_Wait", "Event_Wait")), "mia");
        journey.pass(Duration.ZERO);
        assertThat(letters()).containsExactly(Map.entry("Activity_One", 4L));

        campaigns.resume(id);
        journey.pass(Duration.ZERO);
        assertThat(letters()).containsExactly(Map.entry("Activity_New", 4L), Map.entry("Activity_One", 4L));
    }
}
