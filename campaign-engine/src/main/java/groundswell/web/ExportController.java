package groundswell.web;

import groundswell.audience.Audience;
import groundswell.audience.Compiled;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.audience.Segments;
import groundswell.contact.ContactExports;
import groundswell.contact.ExportFormat;
import groundswell.contact.FieldProblem;
import groundswell.contact.InvalidContact;
import groundswell.contact.SearchText;
import groundswell.contact.Selection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts as a file, streamed: all, or those in a segment, whom a condition selects, and whom a search finds. */
@RestController
class ExportController {

    private final ContactExports exports;
    private final Audience audience;
    private final Segments segments;
    private final Clock clock;

    ExportController(ContactExports exports, Audience audience, Segments segments, Clock clock) {
        this.exports = exports;
        this.audience = audience;
        this.segments = segments;
        this.clock = clock;
    }

    @GetMapping("/api/contacts/export")
    @PreAuthorize("hasRole('MARKETER')")
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable String condition,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        var kind = ExportFormat.of(format)
                .orElseThrow(() -> new InvalidContact(List.of(new FieldProblem(
                        "format", "Contacts leave as csv or xlsx.", "Send format=csv or format=xlsx."))));
        var selection = selection(both(condition, segment)).found(SearchText.of(q));
        response.setContentType(kind.mediaType());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("contacts-" + LocalDate.now(clock) + "." + kind.extension())
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        exports.write(kind, selection, response.getOutputStream());
    }

    /** {@code segment}: a key, or an id. */
    private @Nullable String both(@Nullable String condition, @Nullable String segment) {
        if (segment == null || segment.isBlank()) {
            return condition;
        }
        var key = keyOf(segment);
        var inSegment = "inSegment(\"%s\")".formatted(key);
        return condition == null || condition.isBlank() ? inSegment : "(%s) and %s".formatted(condition, inSegment);
    }

    private String keyOf(String segment) {
        try {
            boolean isId = segment.matches("[0-9]{1,18}");
            return (isId ? segments.get(Long.parseLong(segment)) : segments.get(segment)).key();
        } catch (NoSuchElementException e) {
            throw new InvalidContact(List.of(new FieldProblem(
                    "segment", String.valueOf(e.getMessage()), "GET /api/segments lists those that there are.")));
        }
    }

    private Selection selection(@Nullable String feel) {
        if (feel == null || feel.isBlank()) {
            return Selection.everybody();
        }
        var compiled = audience.compile(feel, Scope.EVERYONE);
        if (compiled instanceof Condition condition) {
            return new Selection(condition.joins(), condition.where(), condition.at(clock.instant()));
        }
        var problems = ((Compiled.Problems) compiled).problems();
        throw new InvalidContact(problems.stream()
                .map(it -> new FieldProblem("condition", it.message(), it.hint()))
                .toList());
    }
}
