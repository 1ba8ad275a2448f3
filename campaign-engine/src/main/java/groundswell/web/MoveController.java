package groundswell.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import groundswell.campaign.MoveDone;
import groundswell.campaign.MoveEffect;
import groundswell.campaign.MoveOrder;
import groundswell.campaign.MovePlan;
import groundswell.campaign.MoveRefused;
import groundswell.campaign.VersionChange;
import groundswell.campaign.WrongState;
import groundswell.contact.FieldProblem;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
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

/** What happens to the people of an old version: who they are, what a decision would do, to do it, and to undo it. */
@RestController
@RequestMapping("/api/campaigns/{id}")
@PreAuthorize("hasRole('MARKETER')")
class MoveController {

    private final VersionChange change;

    MoveController(VersionChange change) {
        this.change = change;
    }

    /** {@code people}: how many were seen there; those who have gone on meanwhile are counted in the answer. */
    record StepBody(
            @Nullable String element,
            @JsonProperty("do") @Nullable String act,
            @Nullable String target,
            @Nullable Long people) {}

    record MoveBody(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable List<@Nullable StepBody> steps) {}

    record MoveList(List<MovePlan.Last> items, @Nullable String next) {}

    /** Without {@code from} of the oldest version on which anybody still is. */
    @GetMapping("/move")
    MovePlan plan(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        return change.plan(id, from, to);
    }

    @GetMapping("/moves")
    MoveList list(@PathVariable long id) {
        return new MoveList(change.done(id), null);
    }

    @PostMapping("/move/preview")
    MoveEffect preview(@PathVariable long id, @RequestBody MoveBody body) {
        return change.preview(id, order(body));
    }

    @PostMapping("/move")
    MoveDone move(@PathVariable long id, @RequestBody MoveBody body, Principal user) {
        return change.move(id, order(body), user.getName());
    }

    @PostMapping("/move/{moveId}/undo")
    MoveList undo(@PathVariable long id, @PathVariable long moveId, Principal user) {
        change.undo(id, moveId, user.getName());
        return list(id);
    }

    private static MoveOrder order(MoveBody body) {
        List<FieldProblem> problems = new ArrayList<>();
        List<MoveOrder.Choice> choices = new ArrayList<>();
        if (body.from() == null || body.to() == null || body.from() >= body.to()) {
            problems.add(new FieldProblem(
                    body.from() == null ? "from" : "to",
                    "It is not said from which version to which later one people are to be moved.",
                    "Give the numbers of both versions, such as from 1 and to 2."));
        }
        var steps = Objects.requireNonNullElse(body.steps(), List.<@Nullable StepBody>of());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var act = step == null ? null : act(step.act());
            if (step == null || step.element() == null) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].element", "A step is not named.", "Name a step of the old version."));
            } else if (act == null) {
                problems.add(new FieldProblem(
                        "steps[" + i + "].do",
                        "It is not said what is to happen to the people at “" + step.element() + "”.",
                        "Choose STAY, MOVE or LEAVE."));
            } else {
                choices.add(new MoveOrder.Choice(step.element(), act, step.target(), step.people()));
            }
        }
        if (!problems.isEmpty()) {
            throw new MoveRefused(problems);
        }
        return new MoveOrder(Objects.requireNonNull(body.from()), Objects.requireNonNull(body.to()), choices);
    }

    private static MoveOrder.@Nullable Act act(@Nullable String name) {
        for (var act : MoveOrder.Act.values()) {
            if (act.name().equals(name)) {
                return act;
            }
        }
        return null;
    }

    @ExceptionHandler
    ProblemDetail refused(MoveRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage() + " Nobody was moved.");
        problem.setProperties(Map.of("problems", refused.problems()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail wrongState(WrongState wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
