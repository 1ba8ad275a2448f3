package groundswell.web;

import groundswell.audience.Audience;
import groundswell.audience.Compiled;
import groundswell.audience.Condition;
import groundswell.audience.Scope;
import groundswell.contact.ContactExports;
import groundswell.contact.FieldProblem;
import groundswell.contact.InvalidContact;
import groundswell.contact.Selection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts as a file, streamed: all of them, or those whom a condition selects. */
@RestController
class ExportController {

    private final ContactExports exports;
    private final Audience audience;
    private final Clock clock;

    ExportController(ContactExports exports, Audience audience, Clock clock) {
        this.exports = exports;
        this.audience = audience;
        this.clock = clock;
    }

    @GetMapping("/api/contacts/export")
    @PreAuthorize("hasRole('MARKETER')")
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable String condition,
            HttpServletResponse response)
            throws IOException {
        if (!format.equals("csv")) {
            throw new InvalidContact(
                    List.of(new FieldProblem("format", "Contacts leave as csv.", "Send format=csv, or leave it out.")));
        }
        var selection = selection(condition);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("contacts-" + LocalDate.now(clock) + ".csv")
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        exports.csv(selection, response.getOutputStream());
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
