package groundswell.web;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.task.InvalidTask;
import groundswell.task.PersonTask;
import groundswell.task.TaskState;
import groundswell.task.TaskTaken;
import groundswell.task.Tasks;
import groundswell.task.UnknownTask;
import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people of ours do for single contacts: phone, post, approve. */
@RestController
@RequestMapping("/api/tasks")
@PreAuthorize("hasAnyRole('SALES', 'MARKETER')")
class TaskController {

    private static final int MOST_LISTED = 200;

    private final Tasks tasks;
    private final Contacts contacts;

    TaskController(Tasks tasks, Contacts contacts) {
        this.tasks = tasks;
        this.contacts = contacts;
    }

    /** {@code groups}: those for which something is open. */
    record TaskList(
            List<Item> items, List<String> groups, @Nullable String next) {}

    record Item(
            long id,
            long contactId,
            @Nullable String contactName,
            @Nullable String email,
            long campaignId,
            String campaign,
            String title,
            String group,
            String instructions,
            List<String> outcomes,
            TaskState state,
            boolean overdue,
            @Nullable String assignee,
            @Nullable String outcome,
            @Nullable String note,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant doneAt) {}

    record Done(@Nullable String outcome, @Nullable String note) {}

    /** Open ones, most urgent first; done ones, newest first. */
    @GetMapping
    TaskList list(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Principal me) {
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        var filter = new Tasks.Filter(
                state(state),
                group == null || group.isBlank() ? null : group,
                mine ? me.getName() : null,
                place(cursor),
                most);
        var found = tasks.list(filter);
        return new TaskList(
                items(found), tasks.groups(), found.size() < most ? null : cursor(found.get(found.size() - 1)));
    }

    private static TaskState state(String state) {
        return switch (state) {
            case "DONE" -> TaskState.DONE;
            case "CLOSED" -> TaskState.CLOSED;
            default -> TaskState.OPEN;
        };
    }

    private String cursor(PersonTask last) {
        var place = tasks.placeOf(last);
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "." + place.id();
    }

    /** What is no cursor begins at the beginning. */
    private static Tasks.@Nullable Place place(@Nullable String cursor) {
        var parts = cursor == null ? new String[0] : cursor.split("\\.", -1);
        try {
            return parts.length == 2
                    ? new Tasks.Place(
                            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]))
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @GetMapping("/{id}")
    Item get(@PathVariable long id) {
        return item(tasks.find(id).orElseThrow(() -> new UnknownTask(id)));
    }

    @PostMapping("/{id}/claim")
    Item claim(@PathVariable long id, Principal me) {
        return item(tasks.claim(id, me.getName()));
    }

    @PostMapping("/{id}/release")
    Item release(@PathVariable long id, Principal me) {
        return item(tasks.release(id, me.getName()));
    }

    @PostMapping("/{id}/complete")
    Item complete(@PathVariable long id, @RequestBody Done body, Principal me) {
        return item(tasks.complete(id, me.getName(), body.outcome(), body.note()));
    }

    private Item item(PersonTask task) {
        return items(List.of(task)).get(0);
    }

    private List<Item> items(List<PersonTask> found) {
        var people = contacts
                .byIds(found.stream().map(PersonTask::contactId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        return found.stream().map(it -> item(it, people)).toList();
    }

    private Item item(PersonTask it, Map<Long, Contact> people) {
        var contact = people.get(it.contactId());
        return new Item(
                it.id(),
                it.contactId(),
                contact == null ? null : contact.displayName(),
                contact == null ? null : contact.email(),
                it.campaignId(),
                it.campaign(),
                it.title(),
                it.group(),
                it.instructions(),
                it.outcomes(),
                it.state(),
                tasks.isOverdue(it),
                it.assignee(),
                it.outcome(),
                it.note(),
                it.createdAt(),
                it.dueAt(),
                it.doneAt());
    }

    @ExceptionHandler
    ProblemDetail taken(TaskTaken taken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(taken.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownTask unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidTask invalid) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(invalid.getMessage()));
        problem.setProperties(Map.of("problems", invalid.problems()));
        return problem;
    }
}
