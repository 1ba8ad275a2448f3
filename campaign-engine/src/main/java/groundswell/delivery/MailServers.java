package groundswell.delivery;

import groundswell.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The mail servers, and which of them takes a mailing: those that are for its topic, else those for no topic in
 * particular. A fall-back takes it only while this node reaches none of the others.
 */
@Component
class MailServers {

    private static final String PRIMARY = "primary";

    private final SmtpSettings primary;
    private final ServerSettings others;
    private final DeliverySettings settings;
    private final ObjectProvider<Sandbox> sandbox;
    /** Those that this node cannot reach at the moment. */
    private final Map<String, Boolean> gone = new ConcurrentHashMap<>();

    MailServers(
            SmtpSettings primary, ServerSettings others, DeliverySettings settings, ObjectProvider<Sandbox> sandbox) {
        this.primary = primary;
        this.others = others;
        this.settings = settings;
        this.sandbox = sandbox;
    }

    List<MailServer> all() {
        return Stream.concat(
                        Stream.of(new MailServer(
                                PRIMARY, primary, settings.connections(), others.primaryTopics(), false)),
                        others.servers().stream().map(it -> it.server(settings.connections())))
                .toList();
    }

    /** How many hand over: one for each connection, and one on each server for what somebody waits for. */
    int threads() {
        return all().stream().mapToInt(it -> it.connections() + 1).sum();
    }

    SmtpConnection connection(MailServer server) {
        var host = server.smtp().host();
        return host == null || host.isBlank()
                ? new SmtpConnection(
                        server.smtp(), "127.0.0.1", sandbox.getObject().port())
                : new SmtpConnection(server.smtp(), host, server.smtp().port());
    }

    boolean takes(MailServer server, String topic) {
        var all = all();
        boolean named = all.stream().anyMatch(it -> it.topics().contains(topic));
        var fit = all.stream()
                .filter(it -> named ? it.topics().contains(topic) : it.topics().isEmpty())
                .toList();
        if (server.fallback()) {
            var first = fit.stream().filter(it -> !it.fallback()).toList();
            return (fit.contains(server) || server.topics().isEmpty())
                    && first.stream().allMatch(it -> gone.containsKey(it.name()));
        }
        return fit.contains(server);
    }

    /** What the last try to reach it has shown. */
    void seen(MailServer server, boolean reached) {
        if (reached) {
            gone.remove(server.name());
        } else {
            gone.put(server.name(), true);
        }
    }

    boolean isGone(MailServer server) {
        return gone.containsKey(server.name());
    }
}
