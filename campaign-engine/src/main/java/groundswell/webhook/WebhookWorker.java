package groundswell.webhook;

import groundswell.platform.Repeating;
import groundswell.webhook.CallTable.Taken;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final int THREADS = 4;

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
    /** A host that is slow to answer holds up one of them. */
    private final List<Repeating> repeating = IntStream.rangeClosed(1, THREADS)
            .mapToObj(it -> new Repeating("webhook-worker-" + it, PAUSE, this::callAll))
            .toList();

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
        String noAnswer = null;
        for (var call : taken) {
            var body = said.get(call.id());
            if (body == null) {
                calls.failed(call.id(), call.attempts(), null, "The contact is gone.", null);
            } else if (noAnswer != null) {
                // All of them lead to one host: waiting for each of them in vain would hold up the others.
                fail(call, null, noAnswer, false);
            } else {
                noAnswer = call(call, body);
            }
        }
        return true;
    }

    /** Null, or why there was no answer. */
    private @Nullable String call(Taken call, String body) {
        var id = "msg_" + call.publicId();
        long timestamp = clock.instant().getEpochSecond();
        try {
            var target = Target.of(call.url(), settings.allowPrivate());
            int status = caller.call(
                    new Caller.Request(target, id, timestamp, Signature.of(call.secret(), id, timestamp, body), body));
            if (status / 100 == 2) {
                calls.delivered(call.id(), call.attempts(), status);
            } else {
                fail(call, status, problem(status), status == GONE);
            }
            return null;
        } catch (IOException e) {
            var problem = "No answer: " + e.getMessage();
            fail(call, null, problem, false);
            return problem;
        } catch (InvalidWebhook e) {
            fail(call, null, String.valueOf(e.getMessage()), false);
            return null;
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
            repeating.forEach(Repeating::start);
        }
    }

    @Override
    public void stop() {
        repeating.forEach(Repeating::stop);
    }

    @Override
    public boolean isRunning() {
        return repeating.get(0).isRunning();
    }
}
