package groundswell.delivery;

import groundswell.delivery.DnsEntry.About;
import groundswell.delivery.DnsEntry.Verdict;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Compares what the DNS says of a sending domain with what it has to say: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC
 * 7489), a way back for bounces, and a mail server whose address and name lead to each other.
 */
@Component
class DnsCheck {

    /** RFC 7208 4.6.4: one that needs more look-ups than these counts as broken. */
    private static final int MOST_LOOKUPS = 10;

    private static final List<String> LOOKUPS =
            List.of("include:", "a", "a:", "mx", "mx:", "ptr", "exists:", "redirect=");

    private final DkimKeys keys;
    private final DeliverySettings settings;
    private final SmtpSettings smtp;
    private final NameServer dns;

    DnsCheck(DkimKeys keys, DeliverySettings settings, SmtpSettings smtp, NameServer dns) {
        this.keys = keys;
        this.settings = settings;
        this.smtp = smtp;
        this.dns = dns;
    }

    /** What has to be there for a sender's domain, without asking whether it is. */
    List<DnsEntry> wanted(String sender) {
        return entries(sender, false);
    }

    /** Asks the name servers; takes seconds when one of them does not answer. */
    List<DnsEntry> check(String sender) {
        return entries(sender, true);
    }

    private List<DnsEntry> entries(String sender, boolean ask) {
        List<DnsEntry> entries = new ArrayList<>();
        var back = settings.returnDomain();
        entries.add(text(ask, About.SPF, back, wantedSpf(), it -> isA(it, "v=spf1"), DnsCheck::isSoundSpf));
        for (var record : keys.records(sender)) {
            var key = tag(record.value(), "p");
            entries.add(text(
                    ask,
                    About.DKIM,
                    record.name(),
                    record.value(),
                    it -> isA(it, "v=dkim1") || it.contains("p="),
                    it -> tag(it, "p").equals(key)));
        }
        entries.add(text(
                ask,
                About.DMARC,
                "_dmarc." + sender,
                "v=DMARC1; p=none; rua=mailto:postmaster@" + sender,
                it -> isA(it, "v=dmarc1"),
                it -> Stream.of("none", "quarantine", "reject").anyMatch(tag(it, "p")::equalsIgnoreCase)));
        entries.add(mx(ask, back));
        if (!sender.equals(back)) {
            // Whoever answers a letter writes to the sender itself.
            entries.add(mx(ask, sender));
        }
        var host = smtp.host();
        if (host != null && !host.isBlank()) {
            entries.add(ptr(ask, host));
        }
        return entries;
    }

    private String wantedSpf() {
        var host = smtp.host();
        return host == null || host.isBlank() ? "v=spf1 mx ~all" : "v=spf1 a:" + host + " ~all";
    }

    private DnsEntry text(
            boolean ask, About about, String name, String wanted, Predicate<String> isIt, Predicate<String> isRight) {
        if (!ask) {
            return new DnsEntry(about, name, "TXT", wanted, List.of(), Verdict.UNASKED);
        }
        var answer = dns.texts(name);
        if (answer.isEmpty()) {
            return new DnsEntry(about, name, "TXT", wanted, List.of(), Verdict.UNKNOWN);
        }
        var found = answer.get().stream().filter(isIt).toList();
        // Two SPF or DMARC records count as none (RFC 7208 4.5, RFC 7489 6.6.3).
        var verdict = found.isEmpty()
                ? Verdict.MISSING
                : found.size() == 1 && isRight.test(found.get(0)) ? Verdict.RIGHT : Verdict.WRONG;
        return new DnsEntry(about, name, "TXT", wanted, found, verdict);
    }

    private DnsEntry mx(boolean ask, String domain) {
        if (!ask) {
            return new DnsEntry(About.MX, domain, "MX", "", List.of(), Verdict.UNASKED);
        }
        return dns.mailServers(domain)
                .map(found -> new DnsEntry(
                        About.MX, domain, "MX", "", found, found.isEmpty() ? Verdict.MISSING : Verdict.RIGHT))
                .orElseGet(() -> new DnsEntry(About.MX, domain, "MX", "", List.of(), Verdict.UNKNOWN));
    }

    private DnsEntry ptr(boolean ask, String host) {
        if (!ask) {
            return new DnsEntry(About.PTR, host, "PTR", host, List.of(), Verdict.UNASKED);
        }
        try {
            List<String> names = new ArrayList<>();
            for (var address : InetAddress.getAllByName(host)) {
                names.addAll(dns.namesOf(address).orElse(List.of()));
            }
            boolean same = names.stream().anyMatch(it -> it.equalsIgnoreCase(host));
            return new DnsEntry(
                    About.PTR,
                    host,
                    "PTR",
                    host,
                    names,
                    same ? Verdict.RIGHT : names.isEmpty() ? Verdict.MISSING : Verdict.WRONG);
        } catch (UnknownHostException e) {
            return new DnsEntry(About.PTR, host, "PTR", host, List.of(), Verdict.UNKNOWN);
        }
    }

    /** It ends in “all” or elsewhere, lets not everybody send, and needs few enough look-ups of its own. */
    static boolean isSoundSpf(String record) {
        var terms = record.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        long lookups = Arrays.stream(terms)
                .map(term -> term.replaceFirst("^[+?~-]", ""))
                .filter(term -> LOOKUPS.stream()
                        .anyMatch(it ->
                                opensAValue(it) ? term.startsWith(it) : term.equals(it) || term.startsWith(it + "/")))
                .count();
        boolean ends = Arrays.stream(terms).anyMatch(it -> it.matches("[?~-]all") || it.startsWith("redirect="));
        return ends && lookups <= MOST_LOOKUPS;
    }

    private static boolean opensAValue(String mechanism) {
        return mechanism.endsWith(":") || mechanism.endsWith("=");
    }

    private static boolean isA(String record, String beginning) {
        return record.strip().toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    private static String tag(String record, String name) {
        return Arrays.stream(record.split(";", -1))
                .map(String::strip)
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1).replaceAll("\\s", ""))
                .findFirst()
                .orElse("");
    }
}
