package groundswell.web;

import groundswell.webhook.InvalidWebhook;
import groundswell.webhook.Webhook;
import groundswell.webhook.WebhookCall;
import groundswell.webhook.WebhookInUse;
import groundswell.webhook.Webhooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Systems that campaigns tell about people. Facts about them leave the house here, so only administrators say where to. */
@RestController
@RequestMapping("/api/webhooks")
@PreAuthorize("hasRole('ADMIN')")
class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    record WebhookList(List<Item> items, @Nullable String next) {}

    /** {@code queued = waiting + delivered + dead}; {@code secret} is there when it was made just now, and never again. */
    record Item(
            String name,
            String url,
            List<String> fields,
            Instant updatedAt,
            long queued,
            long waiting,
            long delivered,
            long dead,
            @Nullable String secret) {

        static Item of(Webhook it, @Nullable String secret) {
            return new Item(
                    it.name(),
                    it.url(),
                    it.fields(),
                    it.updatedAt(),
                    it.queued(),
                    it.waiting(),
                    it.delivered(),
                    it.dead(),
                    secret);
        }
    }

    record FailureList(List<WebhookCall> items, @Nullable String next) {}

    record Draft(@Nullable String url, @Nullable List<String> fields) {}

    record Retried(int calls) {}

    /** Without the rights to change them, designers must know the names. */
    @GetMapping
    @PreAuthorize("hasRole('MARKETER')")
    WebhookList list() {
        return new WebhookList(
                webhooks.list().stream().map(it -> Item.of(it, null)).toList(), null);
    }

    @GetMapping("/{name}")
    Item get(@PathVariable String name) {
        return webhooks.find(name)
                .map(it -> Item.of(it, null))
                .orElseThrow(() -> new NoSuchElementException("There is no webhook “" + name + "”."));
    }

    /** 201 with the secret when it is new, else 200. */
    @PutMapping("/{name}")
    ResponseEntity<Item> put(@PathVariable String name, @RequestBody Draft draft) {
        var saved = webhooks.put(name, draft.url(), draft.fields());
        return ResponseEntity.status(saved.secret() == null ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Item.of(saved.webhook(), saved.secret()));
    }

    @PostMapping("/{name}/secret")
    Item newSecret(@PathVariable String name) {
        var saved = webhooks.newSecret(name);
        return Item.of(saved.webhook(), saved.secret());
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> delete(@PathVariable String name) {
        webhooks.delete(name);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{name}/test")
    Webhooks.Tried test(@PathVariable String name) {
        return webhooks.test(name);
    }

    @GetMapping("/{name}/failures")
    FailureList failures(@PathVariable String name) {
        return new FailureList(webhooks.failures(name), null);
    }

    /** {@code call}: this one alone. */
    @PostMapping("/{name}/retry")
    Retried retry(@PathVariable String name, @RequestParam(required = false) @Nullable Long call) {
        return new Retried(webhooks.retry(name, call));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidWebhook invalid) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(invalid.getMessage()));
        problem.setProperties(Map.of("problems", invalid.problems()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail inUse(WebhookInUse inUse) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(inUse.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
