package groundswell.feedback;

import groundswell.delivery.Delivery;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A listener at which mail servers deliver what comes back, open only when a port is set. It takes mail for addresses
 * that carry a token of ours and for those that are configured; it relays nothing and answers nothing.
 */
@Component
class SmtpDoor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmtpDoor.class);
    private static final int MOST_RECIPIENTS = 20;

    private final FeedbackSettings.Smtp settings;
    private final Delivery delivery;
    private final Inbox inbox;
    private volatile boolean running;
    private SMTPServer server = new SMTPServer.Builder().build();

    SmtpDoor(FeedbackSettings settings, Delivery delivery, Inbox inbox) {
        this.settings = settings.smtp();
        this.delivery = delivery;
        this.inbox = inbox;
    }

    @Override
    public void start() {
        if (settings.port() == null) {
            return;
        }
        server = new SMTPServer.Builder()
                .port(settings.port())
                .softwareName("Groundswell")
                .maxConnections(settings.connections())
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize(InboundMail.MOST_BYTES)
                .connectionTimeoutMs((int) settings.timeout().toMillis())
                // A line of ours with a time in it would make each try of a server another mail.
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new SmtpDelivery(this::isTaken, inbox))
                .build();
        server.start();
        running = true;
        log.info("Returned mail is taken at port {}", port());
    }

    int port() {
        return server.getPortAllocated();
    }

    private boolean isTaken(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return settings.addresses().stream()
                        .anyMatch(it -> it.toLowerCase(Locale.ROOT).equals(lower))
                || delivery.byReturnAddress(address).isPresent()
                || delivery.byUnsubscribeAddress(address).isPresent();
    }

    @Override
    public void stop() {
        if (running) {
            server.stop();
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
