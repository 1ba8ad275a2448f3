package groundswell.webhook;

/** It cannot be deleted yet. */
public final class WebhookInUse extends RuntimeException {
    WebhookInUse(String message) {
        super(message);
    }
}
