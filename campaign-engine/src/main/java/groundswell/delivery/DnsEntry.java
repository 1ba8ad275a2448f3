package groundswell.delivery;

import java.util.List;

/**
 * Something that the DNS has to say so that mail of ours is believed.
 *
 * @param about what it is for, such as {@code SPF}
 * @param name without a dot at the end
 * @param wanted what to set; empty when it is somebody else's to set
 * @param found what is there
 */
public record DnsEntry(About about, String name, String type, String wanted, List<String> found, Verdict verdict) {

    public DnsEntry {
        found = List.copyOf(found);
    }

    public enum About {
        SPF,
        DKIM,
        DMARC,
        /** Where returned mail arrives. */
        MX,
        /** The mail server's address leads to its name and back. */
        PTR
    }

    public enum Verdict {
        RIGHT,
        MISSING,
        WRONG,
        /** The name server did not answer, so nothing is known. */
        UNKNOWN,
        /** Not asked yet. */
        UNASKED
    }
}
