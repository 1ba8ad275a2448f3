package groundswell.webhook;

import groundswell.platform.Repeating;
import groundswell.webhook.CallTable.Taken;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the calls that are due, host by host; any number of nodes do it side by side. */
@Component
class WebhookWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int GONE = 410;

    /** Between tries; together a day. After the last one a call is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private final CallTable calls;
    private final CallBody bodies;
    private final Caller caller;
    private final WebhookSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Repeating repeating = new Repeating("webhook-worker", PAUSE, this::callAll);

    WebhookWorker(
            CallTable calls,
            CallBody bodies,
            Caller caller,
            WebhookSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.calls = calls;
        this.bodies = bodies;
        this.caller = caller;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Until nothing is due that may be called now. */
    void callAll() {
        while (callSome()) {
            log.debug("Some webhooks were called");
        }
    }

    private boolean callSome() {
        var taken = transaction.execute(status -> calls.freeHost()
                .map(host -> calls.take(host, Math.max(1, settings.perSecond()), Math.max(1, settings.perSecond())))
                .orElse(List.of()));
        if (taken == null || taken.isEmpty()) {
            return false;
        }
        var said = bodies.of(taken);
        taken.forEach(it -> call(it, Optional.ofNullable(said.get(it.id()))));
        return true;
    }

    private void call(Taken call, Optional<String> body) {
        if (body.isEmpty()) {
            calls.failed(call.id(), call.attempts(), null, "The contact is gone.", null);
            return;
        }
        var id = "msg_" + call.publicId();
        long timestamp = clock.instant().getEpochSecond();
        try {
            var target = Target.of(call.url(), settings.allowPrivate());
            int status = caller.call(new Caller.Request(
                    target, id, timestamp, Signature.of(call.secret(), id, timestamp, body.get()), body.get()));
            if (status / 100 == 2) {
                calls.delivered(call.id(), call.attempts(), status);
            } else {
                fail(call, status, problem(status), status == GONE);
            }
        } catch (IOException e) {
            fail(call, null, "No answer: " + e.getMessage(), false);
        } catch (InvalidWebhook e) {
            fail(call, null, String.valueOf(e.getMessage()), false);
        }
    }

    private void fail(Taken call, @Nullable Integer status, String problem, boolean forGood) {
        var pause = forGood || call.attempts() > PAUSES.size() ? null : PAUSES.get(call.attempts() - 1);
        log.info(
                "Webhook {} did not take call {}: {}; {}",
                call.webhook(),
                call.id(),
                problem,
                pause == null ? "it is given up" : "it is called again in " + pause);
        calls.failed(call.id(), call.attempts(), status, problem, pause);
    }

    static String problem(int status) {
        if (status / 100 == 3) {
            return "The server sends us elsewhere (" + status + "); redirects are not followed.";
        }
        return status == GONE ? "The server wants no more calls (410)." : "The server answered " + status + ".";
    }

    @Override
    public void start() {
        if (settings.worker()) {
            repeating.start();
        }
    }

    @Override
    public void stop() {
        repeating.stop();
    }

    @Override
    public boolean isRunning() {
        return repeating.isRunning();
    }
}
