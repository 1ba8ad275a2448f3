package groundswell.web;

import groundswell.campaign.Draft;
import groundswell.campaign.DraftConflict;
import groundswell.campaign.DraftRefused;
import groundswell.campaign.Drafts;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of campaigns. Saving over what one has not seen is a 409 that says who and when. */
@RestController
@RequestMapping("/api/drafts")
@PreAuthorize("hasRole('MARKETER')")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    record DraftList(List<Draft> items, @Nullable String next) {}

    record DraftBody(
            @Nullable String name,
            @Nullable String diagram,
            @Nullable Long campaignId,
            @Nullable Integer basedOn,
            @Nullable Integer revision) {}

    record DraftView(
            long id,
            String name,
            String key,
            @Nullable Long campaignId,
            int basedOn,
            int revision,
            Instant updatedAt,
            String updatedBy,
            String diagram) {

        static DraftView of(Draft it, String diagram) {
            return new DraftView(
                    it.id(),
                    it.name(),
                    it.key(),
                    it.campaignId(),
                    it.basedOn(),
                    it.revision(),
                    it.updatedAt(),
                    it.updatedBy(),
                    diagram);
        }
    }

    @GetMapping
    DraftList list() {
        return new DraftList(drafts.list(), null);
    }

    @GetMapping("/{id}")
    DraftView get(@PathVariable long id) {
        return DraftView.of(drafts.get(id), drafts.diagram(id));
    }

    @PostMapping
    ResponseEntity<Draft> create(@RequestBody DraftBody body, Principal user) {
        var draft = drafts.create(
                given(body.name(), "name"),
                given(body.diagram(), "diagram"),
                body.campaignId(),
                body.basedOn(),
                user.getName());
        return ResponseEntity.created(URI.create("/api/drafts/" + draft.id())).body(draft);
    }

    @PutMapping("/{id}")
    Draft save(@PathVariable long id, @RequestBody DraftBody body, Principal user) {
        return drafts.save(
                id,
                given(body.name(), "name"),
                given(body.diagram(), "diagram"),
                given(body.revision(), "revision"),
                user.getName());
    }

    /** {@code revision}: the one that was seen last; without it whatever is there goes. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, @RequestParam(required = false) @Nullable Integer revision) {
        drafts.delete(id, revision);
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new ErrorResponseException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    refusal(
                            field + " is missing.",
                            new DraftRefused.FieldProblem(field, "It is missing.", "Send it along.")),
                    null);
        }
        return value;
    }

    private static ProblemDetail refusal(String message, DraftRefused.FieldProblem finding) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        problem.setTitle("The draft cannot be kept");
        problem.setProperties(Map.of("problems", List.of(finding)));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(DraftRefused refused) {
        return refusal(String.valueOf(refused.getMessage()), refused.problem());
    }

    @ExceptionHandler
    ProblemDetail conflict(DraftConflict conflict) {
        var theirs = conflict.theirs();
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(conflict.getMessage()));
        problem.setTitle("Somebody else has saved meanwhile");
        problem.setProperties(Map.of(
                "revision", theirs.revision(), "updatedBy", theirs.updatedBy(), "updatedAt", theirs.updatedAt()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
