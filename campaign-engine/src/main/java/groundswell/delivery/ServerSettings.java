package groundswell.delivery;

import groundswell.delivery.SmtpSettings.Tls;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * More mail servers than one, and what goes through which.
 *
 * @param primaryTopics the topics for which the first server is; empty: all that no other one is for
 * @param servers the others
 */
@ConfigurationProperties("groundswell.smtp")
record ServerSettings(
        @DefaultValue({}) Set<String> primaryTopics,
        @DefaultValue({}) List<Server> servers) {

    ServerSettings {
        primaryTopics = Set.copyOf(primaryTopics);
        servers = List.copyOf(servers);
        var names = new HashSet<>(Set.of("primary"));
        for (var server : servers) {
            if (!names.add(server.name())) {
                throw new IllegalArgumentException(
                        "groundswell.smtp.servers has two servers called %s; give each a name of its own (the first one is “primary”)"
                                .formatted(server.name()));
            }
        }
    }

    /**
     * As {@link SmtpSettings}, with a name.
     *
     * @param connections null: as many as to the first server
     */
    record Server(
            String name,
            String host,
            @DefaultValue("25") int port,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("NONE") Tls tls,
            @Nullable Integer connections,
            @DefaultValue({}) Set<String> topics,
            @DefaultValue("false") boolean fallback) {

        Server {
            topics = Set.copyOf(topics);
        }

        MailServer server(int otherwise) {
            return new MailServer(
                    name,
                    new SmtpSettings(host, port, username, password, tls),
                    connections == null ? otherwise : connections,
                    topics,
                    fallback);
        }

        @Override
        public String toString() {
            return name + " " + host + ":" + port + " tls=" + tls;
        }
    }
}
