package groundswell.task;

import groundswell.contact.People;
import groundswell.response.Noted;
import groundswell.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door: what people of ours do for single contacts, and what came of it. */
@Service
public class Tasks {

    /** The event that somebody has done a task; it carries the run, the step and the outcome. */
    public static final String DONE = "task.done";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final int LONGEST_NOTE = 2_000;

    private final TaskTable table;
    private final Response response;
    private final Clock clock;

    Tasks(TaskTable table, Response response, Clock clock) {
        this.table = table;
        this.response = response;
        this.clock = clock;
    }

    /** A place in the list: the due time of an open task, or when a task was done. */
    public record Place(Instant at, long id) {}

    /** Which tasks, and where to go on; null: of any group, of anybody, from the beginning. */
    public record Filter(
            TaskState state,
            @Nullable String group,
            @Nullable String assignee,
            @Nullable Place after,
            int limit) {}

    /**
     * Asks for something to be done for each of them, once for each step that somebody takes; in the caller's transaction.
     *
     * @param people yields {@code enrollment_id} too
     */
    public int ask(TaskOrder order, People people) {
        return table.add(order, people, Objects.requireNonNullElse(order.dueIn(), TWO_DAYS));
    }

    /** Nothing need be done for these runs any more; in the caller's transaction. */
    public int close(People people) {
        return table.close(people);
    }

    /** The opposite of {@link #close} for one step; in the caller's transaction. */
    public int reopen(People people, String elementId, int visit) {
        return table.reopen(people, elementId, visit);
    }

    public int closeAll(long campaignId) {
        return table.closeAll(campaignId);
    }

    public List<PersonTask> list(Filter filter) {
        return table.list(filter);
    }

    /** Where the list goes on behind this task. */
    public Place placeOf(PersonTask task) {
        return new Place(
                task.state() == TaskState.OPEN ? task.dueAt() : Objects.requireNonNull(task.doneAt()), task.id());
    }

    /** Groups for which something is open. */
    public List<String> groups() {
        return table.groups();
    }

    public Optional<PersonTask> find(long id) {
        return table.find(id);
    }

    public boolean isOverdue(PersonTask task) {
        return task.state() == TaskState.OPEN && !task.dueAt().isAfter(clock.instant());
    }

    /**
     * Takes the task for this person; one of several wins.
     *
     * @throws TaskTaken when somebody else has it, or it need not be done any more
     */
    @Transactional
    public PersonTask claim(long id, String username) {
        var task = open(id, username);
        if (!username.equals(task.assignee())) {
            table.claim(id, username);
        }
        return found(id);
    }

    /** Gives it back to the group. */
    @Transactional
    public PersonTask release(long id, String username) {
        open(id, username);
        table.claim(id, null);
        return found(id);
    }

    /**
     * It is done; whoever completes a task that nobody has, claims it by that. The contact goes on in his campaign.
     *
     * @throws TaskTaken when somebody else has it, or it need not be done any more
     * @throws InvalidTask when the outcome is none of those that it can have
     */
    @Transactional
    public PersonTask complete(long id, String username, @Nullable String outcome, @Nullable String note) {
        var task = open(id, username);
        if (outcome == null || !task.outcomes().contains(outcome)) {
            throw new InvalidTask(
                    "outcome",
                    outcome == null ? "The outcome is missing." : "“" + outcome + "” is no outcome of this task.",
                    "Choose one of: " + String.join(", ", task.outcomes()) + ".");
        }
        var text = note == null || note.isBlank() ? null : note.strip().replace("\0", "");
        if (text != null && text.length() > LONGEST_NOTE) {
            throw new InvalidTask("note", "The note is longer than 2,000 characters.", "Keep the most important.");
        }
        table.claim(id, username);
        table.done(id, outcome, text);
        tell(task, outcome);
        return found(id);
    }

    private void tell(PersonTask task, String outcome) {
        var data = new LinkedHashMap<String, Object>();
        data.put("campaign", task.campaignId());
        data.put("run", task.enrollmentId());
        data.put("element", task.elementId());
        data.put("outcome", outcome);
        response.note(
                List.of(new Noted(task.contactId(), DONE, JSON.writeValueAsString(data), DONE + "-" + task.id())));
    }

    /** Locked, and nobody else's. */
    private PersonTask open(long id, String username) {
        var task = table.lock(id).orElseThrow(() -> new UnknownTask(id));
        var who = task.assignee() == null ? "Somebody" : task.assignee();
        return switch (task.state()) {
            case DONE -> throw new TaskTaken(who + " has done this already.");
            case CLOSED -> throw new TaskTaken("This need not be done any more: the contact has gone on.");
            case OPEN -> {
                if (task.assignee() != null && !username.equals(task.assignee())) {
                    throw new TaskTaken(who + " has this task already. Take another one.");
                }
                yield task;
            }
        };
    }

    private PersonTask found(long id) {
        return table.find(id).orElseThrow(() -> new UnknownTask(id));
    }
}
