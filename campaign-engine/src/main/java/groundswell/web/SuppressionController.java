package groundswell.web;

import groundswell.consent.Speaker;
import groundswell.consent.Suppression;
import groundswell.consent.SuppressionList;
import groundswell.consent.SuppressionReason;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Addresses and domains that are never written to. */
@RestController
@RequestMapping("/api/suppressions")
@PreAuthorize("hasRole('MARKETER')")
class SuppressionController {

    private static final int MOST_LISTED = 200;

    private final SuppressionList suppressions;

    SuppressionController(SuppressionList suppressions) {
        this.suppressions = suppressions;
    }

    /**
     * One refusal, or with {@code lines} a list of them.
     *
     * @param reason MANUAL when it is left out
     * @param why needed only to take one off
     */
    record Body(
            @Nullable String address,
            @Nullable String domain,
            @Nullable List<String> lines,
            @Nullable SuppressionReason reason,
            @Nullable Instant until,
            @Nullable String note,
            @Nullable String why) {

        String what() {
            return domain == null ? Objects.requireNonNullElse(address, "") : "@" + domain.replaceFirst("^@", "");
        }

        SuppressionList.Draft draft() {
            return new SuppressionList.Draft(
                    what(), Objects.requireNonNullElse(reason, SuppressionReason.MANUAL), until, note);
        }
    }

    /** Newest first; with {@code q} those that begin so. */
    @GetMapping
    SuppressionList.Found list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return suppressions.search(q, cursor, Math.max(1, Math.min(limit, MOST_LISTED)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Suppression add(@RequestBody Body body, Principal user) {
        return suppressions.add(body.draft(), Speaker.user(user.getName()));
    }

    /** Everything that can be read is taken; the rest is named by its line. */
    @PostMapping("/list")
    SuppressionList.Taken addList(@RequestBody Body body, Principal user) {
        var lines = body.lines() == null ? List.<String>of() : body.lines();
        return suppressions.add(
                lines.stream().map(it -> Objects.requireNonNullElse(it, "")).toList(),
                body.draft(),
                Speaker.user(user.getName()));
    }

    /** Who took it off and why is kept. What was erased only an administrator may take off. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestBody Body body, Principal user, HttpServletRequest request) {
        var why = Objects.requireNonNullElse(body.why(), "");
        boolean admin = request.isUserInRole("ADMIN");
        if (suppressions
                .remove(body.what(), why, admin, Speaker.user(user.getName()))
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "It is not on the list.");
        }
    }
}
