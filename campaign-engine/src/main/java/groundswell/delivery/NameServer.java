package groundswell.delivery;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks the name server of this machine. An answer that is empty means that there is nothing; none, that nobody answered. */
@Component
class NameServer {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Each record whole, however many strings it was cut into. */
    Optional<List<String>> texts(String name) {
        return records(name, Type.TXT)
                .map(found -> found.stream()
                        .map(it -> String.join("", ((TXTRecord) it).getStrings()))
                        .toList());
    }

    Optional<List<String>> mailServers(String domain) {
        return records(domain, Type.MX)
                .map(found -> found.stream()
                        .map(it -> plain(((MXRecord) it).getTarget()))
                        // RFC 7505: a single dot says that the domain takes no mail.
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    Optional<List<String>> namesOf(InetAddress address) {
        return records(ReverseMap.fromAddress(address).toString(), Type.PTR)
                .map(found -> found.stream()
                        .map(it -> plain(((PTRRecord) it).getTarget()))
                        .toList());
    }

    private static String plain(Name name) {
        return name.toString(true);
    }

    private static Optional<List<Record>> records(String name, int type) {
        try {
            var lookup = new Lookup(name.endsWith(".") ? name : name + ".", type);
            lookup.setCache(null);
            Lookup.getDefaultResolver().setTimeout(PATIENCE);
            var found = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> Optional.of(Arrays.asList(found));
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> Optional.of(List.of());
                default -> Optional.empty();
            };
        } catch (TextParseException e) {
            return Optional.empty();
        }
    }
}
