package groundswell.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import groundswell.engine.EngineJobs;
import groundswell.response.Noted;
import groundswell.response.Response;
import groundswell.task.InvalidTask;
import groundswell.task.PersonTask;
import groundswell.task.TaskState;
import groundswell.task.TaskTaken;
import groundswell.task.Tasks;
import groundswell.testing.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a campaign wait until one of ours has done something for each of them. */
@WholeApplication
class PersonTaskTest {

    private static final String CALL = """
            <sequenceFlow id="Flow_1" sourceRef="%s" targetRef="Activity_Call"/>
            <userTask id="Activity_Call" name="Call and say thank you">%s</userTask>
            <sequenceFlow id="Flow_2" sourceRef="Activity_Call" targetRef="Gateway_Reached"/>
            <exclusiveGateway id="Gateway_Reached" name="Reached?" default="Flow_No"/>
            <sequenceFlow id="Flow_Yes" name="yes" sourceRef="Gateway_Reached" targetRef="Event_Reached">
              <conditionExpression language="feel">enrollment.activityCall = "reached"</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="Flow_No" name="no" sourceRef="Gateway_Reached" targetRef="Event_NotReached"/>
            <endEvent id="Event_Reached" name="Reached"/>
            <endEvent id="Event_NotReached" name="Not reached"/>
            """;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignWorker worker;

    @Autowired
    EventRouter router;

    @Autowired
    EngineJobs engine;

    @Autowired
    Tasks tasks;

    @Autowired
    Response response;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void five_people() {
        engine.endEverything();
        db.sql("truncate contact, touchpoint, touchpoint_inbox, person_task, step_outcome, campaign cascade")
                .update();
        db.sql("""
                        insert into contact (id, email, email_key, created_at, updated_at)
                        select i, 'c' || i || '@x.example', 'c' || i || '@x.example', now(), now()
                        from generate_series(1, 5) i
                        """).update();
    }

    private static String diagram(String key, String... settings) {
        return Diagrams.around(
                key,
                "<startEvent id=\"Event_Start\" name=\"Launched\">%s</startEvent>"
                                .formatted(Diagrams.settings("audience", "true"))
                        + CALL.formatted("Event_Start", Diagrams.settings(settings)));
    }

    private long run(String diagram) {
        long campaign = campaigns.publish(Diagrams.bytes(diagram), null).id();
        campaigns.launch(campaign, true);
        worker.letEverybodyIn();
        engine.runDue();
        return campaign;
    }

    private long call() {
        return run(diagram(
                "call",
                "group",
                "sales",
                "dueIn",
                "P1D",
                "instructions",
                "Thank him",
                "outcomes",
                "reached, not reached"));
    }

    private List<PersonTask> open() {
        return tasks.list(new Tasks.Filter(TaskState.OPEN, null, null, null, 50));
    }

    private void route() {
        while (router.routeOneBatch()) {
            engine.runDue();
        }
        engine.runDue();
    }

    @Test
    void everybody_waits_and_goes_on_with_the_outcome_that_was_chosen() {
        long campaign = call();
        assertThat(open()).hasSize(5).allSatisfy(it -> {
            assertThat(it.group()).isEqualTo("sales");
            assertThat(it.title()).isEqualTo("Call and say thank you");
            assertThat(it.outcomes()).containsExactly("reached", "not reached");
        });

        var all = open();
        all.subList(0, 2).forEach(it -> tasks.complete(it.id(), "ada", "reached", "Was pleased"));
        tasks.complete(all.get(2).id(), "ada", "not reached", null);
        route();

        assertThat(campaigns.get(campaign).outcomes())
                .extracting(Campaign.Outcome::name, Campaign.Outcome::count)
                .containsExactly(tuple("Reached", 2L), tuple("Not reached", 1L));
        assertThat(open()).hasSize(2);
        assertThat(campaigns.steps(campaign).items())
                .filteredOn(it -> it.element().equals("Activity_Call"))
                .extracting(StepCounts.Element::standing)
                .containsExactly(2L);
    }

    @Test
    void of_two_who_claim_a_task_one_wins_and_the_other_is_told() {
        call();
        long task = open().get(0).id();
        tasks.claim(task, "ada");

        assertThatThrownBy(() -> tasks.claim(task, "ben"))
                .isInstanceOf(TaskTaken.class)
                .hasMessage("ada has this task already. Take another one.");
        assertThatThrownBy(() -> tasks.complete(task, "ben", "reached", null)).isInstanceOf(TaskTaken.class);
        tasks.release(task, "ada");
        tasks.complete(task, "ben", "reached", null);
        assertThatThrownBy(() -> tasks.complete(task, "ben", "reached", null)).hasMessage("ben has done this already.");
    }

    @Test
    void an_outcome_is_one_of_those_that_were_drawn() {
        call();
        long task = open().get(0).id();

        assertThatThrownBy(() -> tasks.complete(task, "ada", "maybe", null)).isInstanceOf(InvalidTask.class);
        assertThat(open()).hasSize(5);
    }

    @Test
    void a_stopped_campaign_leaves_no_task_open() {
        long campaign = call();

        campaigns.stop(campaign);

        assertThat(open()).isEmpty();
        var closed = tasks.list(new Tasks.Filter(TaskState.CLOSED, null, null, null, 50));
        assertThatThrownBy(() -> tasks.claim(closed.get(0).id(), "ada")).hasMessageContaining("need not be done");
    }

    @Test
    void who_leaves_the_step_by_an_event_takes_his_task_along() {
        var inside = CALL.formatted("Event_In", Diagrams.settings("group", "sales", "outcomes", "reached"));
        run(Diagrams.around("leave", """
                <startEvent id="Event_Start" name="Launched">%s</startEvent>
                <sequenceFlow id="Flow_In" sourceRef="Event_Start" targetRef="Activity_Woo"/>
                <subProcess id="Activity_Woo" name="Woo"><startEvent id="Event_In"/>%s</subProcess>
                <boundaryEvent id="Event_Bought" name="Has bought" attachedToRef="Activity_Woo">%s
                  <messageEventDefinition/></boundaryEvent>
                <sequenceFlow id="Flow_Bought" sourceRef="Event_Bought" targetRef="Event_Goal"/>
                <sequenceFlow id="Flow_Out" sourceRef="Activity_Woo" targetRef="Event_Out"/>
                <endEvent id="Event_Goal" name="Goal"/>
                <endEvent id="Event_Out" name="Out"/>
                """.formatted(
                        Diagrams.settings("audience", "true"), inside, Diagrams.settings("event", "bought"))));
        assertThat(open()).hasSize(5);

        response.note(List.of(new Noted(3, "bought", "{}", null)));
        route();

        assertThat(open()).extracting(PersonTask::contactId).containsExactlyInAnyOrder(1L, 2L, 4L, 5L);
    }

    @Test
    void what_is_wrong_with_a_user_task_is_told() {
        assertThat(campaigns.check(Diagrams.bytes(diagram("wrong", "outcomes", "a, a", "dueIn", "soon"))))
                .extracting(Problem::rule)
                .containsExactly("group", "dueIn", "outcomes");
        assertThat(campaigns.check(
                        Diagrams.bytes(diagram("wrong", "group", "sales").replace("activityCall", "activityCal"))))
                .extracting(Problem::rule, Problem::hint)
                .containsExactly(tuple("feel", "Did you mean enrollment.activityCall?"));
    }
}
