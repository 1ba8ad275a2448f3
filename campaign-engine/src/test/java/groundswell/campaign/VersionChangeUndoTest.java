package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.task.TaskState;
import groundswell.task.Tasks;
import groundswell.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change of the version can be undone until the first of those who were moved goes on. */
@WholeApplication
class VersionChangeUndoTest {

    @Autowired
    Journey journey;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    VersionChange change;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient db;

    String key = "";

    @BeforeEach
    void four_people() {
        journey.people(4);
        db.sql("truncate person_task, set_aside").update();
        key = Journey.key("undo");
    }

    private long twoVersions(String[] first, String[] second) {
        long id = journey.launched(Lines.of(key, first));
        campaigns.publish(Diagrams.bytes(Lines.of(key, second)), null);
        return id;
    }

    private static String[] steps(String... steps) {
        return steps;
    }

    private long moved(long id, String element, MoveOrder.Act act, @Nullable String target) {
        var order = new MoveOrder(1, 2, List.of(new MoveOrder.Choice(element, act, target, null)));
        return Objects.requireNonNull(change.move(id, order, "mia").move());
    }

    private long letters(String element) {
        return db.sql(
                        "select count(*) from message m join mailing g on g.id = m.mailing_id where g.element_id = :element")
                .param("element", element)
                .query(Long.class)
                .single();
    }

    @Test
    void everybody_is_back_where_he_was_until_when_he_was_to_wait() {
        var id = twoVersions(
                steps("Activity_One", "Event_Wait=P3D", "Activity_Two"),
                steps("Activity_One", "Event_Wait=P9D", "Activity_New"));
        journey.passDays(1);
        var move = moved(id, "Event_Wait", MoveOrder.Act.MOVE, "Event_Wait");
        journey.passDays(1);

        change.undo(id, move, "noa");

        assertThat(change.done(id).get(0).undoneAt()).isNotNull();
        assertThat(journey.places(id)).contains(tuple("Event_Wait", 4L, 4L));
        journey.pass(Duration.ofDays(1).minusMinutes(2));
        assertThat(letters("Activity_Two")).isZero();
        journey.pass(Duration.ofMinutes(2));
        assertThat(letters("Activity_Two")).isEqualTo(4);
        assertThat(letters("Activity_New")).isZero();
        assertThatThrownBy(() -> change.undo(id, move, "noa")).isInstanceOf(WrongState.class);
    }

    @Test
    void when_the_first_has_gone_on_it_is_too_late_and_nothing_is_changed() {
        var id = twoVersions(
                steps("Activity_One", "Catch_Buy=bought", "Activity_Two"),
                steps("Activity_One", "Catch_Buy=bought", "Activity_New"));
        var move = moved(id, "Catch_Buy", MoveOrder.Act.MOVE, "Catch_Buy");
        journey.did("bought", 2);

        assertThat(change.done(id).get(0).tooLate()).contains("gone on");
        assertThatThrownBy(() -> change.undo(id, move, "mia"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("can no longer be undone");
        assertThat(letters("Activity_New")).isEqualTo(1);
        journey.did("bought", 1, 2, 3, 4);
        assertThat(letters("Activity_New")).isEqualTo(4);
    }

    @Test
    void a_letter_that_was_written_at_once_cannot_be_taken_back() {
        var id = twoVersions(steps("Event_Wait=P3D", "Activity_Two"), steps("Activity_New", "Activity_Two"));
        var move = moved(id, "Event_Wait", MoveOrder.Act.MOVE, "Activity_New");
        journey.pass(Duration.ZERO);

        assertThat(letters("Activity_New")).isEqualTo(4);
        assertThatThrownBy(() -> change.undo(id, move, "mia")).isInstanceOf(WrongState.class);
    }

    @Test
    void before_the_letter_is_written_it_can_be_undone() {
        var id = twoVersions(steps("Event_Wait=P3D", "Activity_Two"), steps("Activity_New", "Activity_Two"));
        var move = moved(id, "Event_Wait", MoveOrder.Act.MOVE, "Activity_New");
        change.undo(id, move, "mia");
        journey.passDays(3);

        assertThat(letters("Activity_New")).isZero();
        assertThat(letters("Activity_Two")).isEqualTo(4);
    }

    @Test
    void who_left_is_in_again_even_when_the_campaign_was_over_by_that() {
        var id = twoVersions(steps("Event_Wait=P3D", "Activity_Two"), steps("Event_Wait=P3D"));
        var move = moved(id, "Event_Wait", MoveOrder.Act.LEAVE, null);
        worker.finishTheQuiet();
        assertThat(campaigns.get(id).state()).isEqualTo(CampaignState.FINISHED);

        change.undo(id, move, "mia");
        journey.passDays(3);

        assertThat(letters("Activity_Two")).isEqualTo(4);
        assertThat(journey.outcomes(id)).containsEntry("Event_End", 4L);
    }

    @Test
    void tasks_that_were_closed_by_the_move_are_open_again() {
        var id = twoVersions(steps("Ask_Call", "Activity_Two"), steps("Event_Wait=P3D", "Activity_Two"));
        assertThat(open()).isEqualTo(4);
        var move = moved(id, "Ask_Call", MoveOrder.Act.MOVE, "Event_Wait");
        assertThat(open()).isZero();

        change.undo(id, move, "mia");

        assertThat(open()).isEqualTo(4);
        var task = tasks.list(new Tasks.Filter(TaskState.OPEN, null, null, null, 1))
                .get(0);
        tasks.complete(task.id(), "mia", "reached", null);
        journey.eventsAreRouted();
        assertThat(letters("Activity_Two")).isEqualTo(1);
    }

    @Test
    void tasks_stay_open_when_people_are_moved_to_the_same_task() {
        var id = twoVersions(steps("Ask_Call", "Activity_Two"), steps("Ask_Call", "Activity_New"));
        moved(id, "Ask_Call", MoveOrder.Act.MOVE, "Ask_Call");
        journey.pass(Duration.ZERO);

        assertThat(open()).isEqualTo(4);
        var task = tasks.list(new Tasks.Filter(TaskState.OPEN, null, null, null, 1))
                .get(0);
        tasks.complete(task.id(), "mia", "reached", null);
        journey.eventsAreRouted();
        assertThat(letters("Activity_New")).isEqualTo(1);
    }

    @Test
    void who_was_set_aside_is_not_moved_but_can_leave_and_come_back() {
        var id = twoVersions(steps("Event_Wait=P3D", "Activity_Two"), steps("Event_Wait=P3D", "Activity_New"));
        db.sql("""
                        insert into wave (id, version_id, element_id, people, visit, parent_id, created_at, aside_at)
                        select nextval('wave_id_seq'), version_id, element_id, 1, visit, id, now(), now() from wave
                        """).update();
        db.sql("update wave set people = 3 where aside_at is null").update();
        db.sql("""
                        update enrollment set wave_id = (select id from wave where aside_at is not null)
                        where contact_id = (select min(contact_id) from enrollment)
                        """).update();
        var order = new MoveOrder(
                1, 2, List.of(new MoveOrder.Choice("Event_Wait", MoveOrder.Act.MOVE, "Event_Wait", null)));

        assertThat(change.preview(id, order).steps().get(0).notes()).contains(MoveEffect.Note.ASIDE_STAY);
        var done = change.move(id, order, "mia");
        assertThat(done.moved()).isEqualTo(3);
        assertThat(done.aside()).isEqualTo(1);

        var left = moved(id, "Event_Wait", MoveOrder.Act.LEAVE, null);
        assertThat(standingAside()).isZero();
        change.undo(id, left, "mia");
        assertThat(standingAside()).isEqualTo(1);
        assertThat(journey.instances()).isEqualTo(1);
    }

    private long standingAside() {
        return db.sql("select count(*) from wave where aside_at is not null and ended_at is null")
                .query(Long.class)
                .single();
    }

    private int open() {
        return tasks.list(new Tasks.Filter(TaskState.OPEN, null, null, null, 10))
                .size();
    }
}
