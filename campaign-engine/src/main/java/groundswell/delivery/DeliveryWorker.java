package groundswell.delivery;

import groundswell.contact.Contacts;
import groundswell.sandbox.Sandbox;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The threads that hand over, one for each connection, and one that keeps the node alive and frees what was lost. */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final long IDLE_MILLIS = 250;
    private static final long BEAT_MILLIS = 2_000;
    private static final long SERVER_GONE_MILLIS = 5_000;
    private static final long FAREWELL_MILLIS = 20_000;

    private final Ledger ledger;
    private final Contacts contacts;
    private final MessageComposer composer;
    private final LetterTexts texts;
    private final DeliverySettings settings;
    private final SmtpSettings smtp;
    private final ObjectProvider<Sandbox> sandbox;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile CountDownLatch farewell = new CountDownLatch(1);

    DeliveryWorker(
            Ledger ledger,
            Contacts contacts,
            MessageComposer composer,
            LetterTexts texts,
            DeliverySettings settings,
            SmtpSettings smtp,
            ObjectProvider<Sandbox> sandbox) {
        this.ledger = ledger;
        this.contacts = contacts;
        this.composer = composer;
        this.texts = texts;
        this.settings = settings;
        this.smtp = smtp;
        this.sandbox = sandbox;
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        farewell = new CountDownLatch(1);
        long node = ledger.registerNode();
        start("delivery-heart", () -> keepAlive(node));
        for (int i = 1; i <= settings.connections(); i++) {
            start("delivery-" + i, () -> deliver(node));
        }
    }

    private void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        threads.add(thread);
        thread.start();
    }

    private void keepAlive(long node) {
        while (running) {
            try {
                ledger.beat(node);
                int freed = ledger.reap(settings.nodeLost());
                if (freed > 0) {
                    log.warn("{} messages were in the hands of a lost node: they are listed as unknown", freed);
                }
                ledger.cancelStopped();
            } catch (DataAccessException e) {
                log.warn("The database did not answer; trying again in {} ms", BEAT_MILLIS, e);
            }
            rest(BEAT_MILLIS);
        }
    }

    private void deliver(long node) {
        try (var connection = connection()) {
            var handOver = new HandOver(ledger, contacts, composer, texts, connection, settings, node);
            while (running) {
                try {
                    if (round(connection, handOver) == 0) {
                        rest(IDLE_MILLIS);
                    }
                } catch (MessagingException e) {
                    log.warn(
                            "No mail server: {}. Everything stays queued; trying again in {} ms",
                            e.getMessage(),
                            SERVER_GONE_MILLIS);
                    rest(SERVER_GONE_MILLIS);
                } catch (RuntimeException e) {
                    log.warn("A round of hand-overs broke off; trying again in {} ms", SERVER_GONE_MILLIS, e);
                    rest(SERVER_GONE_MILLIS);
                }
            }
        }
    }

    private int round(SmtpConnection connection, HandOver handOver) throws MessagingException {
        int taken = 0;
        for (long mailing : ledger.mailingsWithWork()) {
            if (running) {
                // Before anything is claimed: without a server nothing is promised.
                connection.open();
                taken += handOver.work(mailing, () -> running);
            }
        }
        return taken;
    }

    private SmtpConnection connection() {
        var host = smtp.host();
        return host == null || host.isBlank()
                ? new SmtpConnection(smtp, "127.0.0.1", sandbox.getObject().port())
                : new SmtpConnection(smtp, host, smtp.port());
    }

    private void rest(long millis) {
        try {
            if (farewell.await(millis, TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets each connection finish the few messages it has committed to. */
    @Override
    public void stop() {
        running = false;
        farewell.countDown();
        long until = System.nanoTime() + FAREWELL_MILLIS * 1_000_000;
        for (var thread : threads) {
            try {
                thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
