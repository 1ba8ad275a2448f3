package groundswell.delivery;

import java.util.Set;

/**
 * One mail server.
 *
 * @param topics what goes through it; empty: whatever no other server is for
 * @param fallback whether it takes over only while the others cannot be reached
 */
record MailServer(String name, SmtpSettings smtp, int connections, Set<String> topics, boolean fallback) {

    MailServer {
        topics = Set.copyOf(topics);
    }
}
