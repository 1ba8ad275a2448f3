package groundswell.webhook;

import org.springframework.stereotype.Component;

/** Makes the calls that are due in the test's thread. */
@Component
public class WebhookRounds {

    private final WebhookWorker worker;

    WebhookRounds(WebhookWorker worker) {
        this.worker = worker;
    }

    public void callAll() {
        worker.callAll();
    }
}
