package groundswell.web;

import groundswell.consent.Speaker;
import groundswell.feedback.Deed;
import groundswell.feedback.Feedback;
import groundswell.feedback.InboundKind;
import groundswell.feedback.NothingToUndo;
import groundswell.feedback.ReturnedMail;
import java.security.Principal;
import java.util.List;
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
import org.springframework.web.server.ResponseStatusException;

/** What came back by mail, what was understood, what was done, and how to undo it. */
@RestController
@RequestMapping("/api/feedback")
@PreAuthorize("hasRole('MARKETER')")
class FeedbackController {

    private static final int MOST_LISTED = 200;
    private static final int LONGEST_WHY = 500;

    private final Feedback feedback;

    FeedbackController(Feedback feedback) {
        this.feedback = feedback;
    }

    record Returned(List<ReturnedMail> items, @Nullable String next) {}

    record Undo(@Nullable String why) {}

    /** Newest first. */
    @GetMapping
    Returned list(
            @RequestParam(required = false) @Nullable InboundKind kind,
            @RequestParam(required = false) @Nullable Deed deed,
            @RequestParam(required = false) @Nullable Long contact,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        var items = feedback.list(new Feedback.Filter(kind, deed, contact, cursor, most));
        var next = items.size() < most
                ? null
                : String.valueOf(items.get(items.size() - 1).id());
        return new Returned(items, next);
    }

    /** With its own words. */
    @GetMapping("/{id}")
    ReturnedMail find(@PathVariable long id) {
        return feedback.find(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "This mail is not here any more."));
    }

    /** The address is written to again; who did it and why is kept. */
    @PostMapping("/{id}/undo")
    ReturnedMail undo(@PathVariable long id, @RequestBody Undo body, Principal user) {
        var why = Objects.requireNonNullElse(body.why(), "").strip();
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "why: say in at most 500 characters why they may be written to again.");
        }
        return feedback.undo(id, why, Speaker.user(user.getName()));
    }

    @ExceptionHandler
    ProblemDetail nothing(NothingToUndo refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }
}
