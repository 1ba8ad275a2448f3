package groundswell.delivery;

import java.util.List;

/** Nobody sends in the name of this domain. */
public final class UnknownDomain extends RuntimeException {

    UnknownDomain(String domain, List<String> known) {
        super("Nobody sends in the name of " + domain + "; there are: " + String.join(", ", known) + ".");
    }
}
