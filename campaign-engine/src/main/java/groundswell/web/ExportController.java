package groundswell.web;

import groundswell.contact.ContactExports;
import groundswell.contact.ExportFormat;
import groundswell.contact.FieldProblem;
import groundswell.contact.InvalidContact;
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

/** Contacts as a file, streamed: all, or those whom the filters leave. */
@RestController
class ExportController {

    private final ContactExports exports;
    private final ContactFilters filters;
    private final Clock clock;

    ExportController(ContactExports exports, ContactFilters filters, Clock clock) {
        this.exports = exports;
        this.filters = filters;
        this.clock = clock;
    }

    @GetMapping("/api/contacts/export")
    @PreAuthorize("hasRole('MARKETER')")
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable String condition,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable Long company,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        var kind = ExportFormat.of(format)
                .orElseThrow(() -> new InvalidContact(List.of(new FieldProblem(
                        "format", "Contacts leave as csv or xlsx.", "Send format=csv or format=xlsx."))));
        var selection = filters.selection(new ContactFilters.Filter(condition, segment, tag, company, q));
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
}
