package groundswell.web;

import groundswell.sandbox.ReadMail;
import groundswell.sandbox.Sandbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** The built-in mailbox: what customers would have received. */
@RestController
@RequestMapping("/api/sandbox/messages")
@PreAuthorize("hasRole('MARKETER')")
class SandboxController {

    /** The mail is hostile input: no scripts, an origin of its own, links open in a new window (security T7). */
    private static final String MAIL_CSP = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src 'self' data: https:; frame-ancestors 'self'";

    private final ObjectProvider<Sandbox> sandbox;

    SandboxController(ObjectProvider<Sandbox> sandbox) {
        this.sandbox = sandbox;
    }

    record MailList(List<Sandbox.Received> items, @Nullable String next, long total) {}

    record Mail(
            long id,
            String to,
            String from,
            String subject,
            Instant at,
            String preview,
            List<ReadMail.HeaderLine> headers,
            @Nullable String text,
            @Nullable String unsubscribeUrl) {}

    @GetMapping
    MailList list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var items = mailbox().list(q, cursor, limit);
        var next = items.size() < limit || items.isEmpty()
                ? null
                : String.valueOf(items.get(items.size() - 1).id());
        return new MailList(items, next, mailbox().count(q));
    }

    @GetMapping("/{id}")
    Mail read(@PathVariable long id) {
        var received = mailbox().find(id).orElseThrow(SandboxController::gone);
        var mail = mailbox().read(id).orElseThrow(SandboxController::gone);
        return new Mail(
                received.id(),
                received.to(),
                received.from(),
                received.subject(),
                received.at(),
                received.preview(),
                mail.headers(),
                mail.text(),
                mail.unsubscribeUrl());
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        var mail = mailbox().read(id).orElseThrow(SandboxController::gone);
        var html = mail.html() == null
                ? "<pre style=\"white-space:pre-wrap\">" + HtmlUtils.htmlEscape(String.valueOf(mail.text())) + "</pre>"
                : mail.html();
        // Links of a mail open beside the mailbox, not inside its frame.
        var page = html.replaceFirst("(?i)<head([^>]*)>", "<head$1><base target=\"_blank\">");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_CSP)
                .header("X-Content-Type-Options", "nosniff")
                .body(page);
    }

    @DeleteMapping
    ResponseEntity<Void> empty() {
        mailbox().empty();
        return ResponseEntity.noContent().build();
    }

    private Sandbox mailbox() {
        return sandbox.getIfAvailable(() -> {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "A mail server is set, so there is no built-in mailbox.");
        });
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "This mail is no longer in the mailbox.");
    }
}
