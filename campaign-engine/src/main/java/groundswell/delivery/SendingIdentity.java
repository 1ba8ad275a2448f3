package groundswell.delivery;

/**
 * In whose name letters go out.
 *
 * @param key what a send task calls it; empty for the company's own
 * @param name the name in From
 * @param address the address in From
 * @param domain of the address, in A-labels: the one that signs, warms up and is judged
 * @param withdrawn it is not offered to new steps any more; what names it goes out as before
 */
public record SendingIdentity(String key, String name, String address, String domain, boolean withdrawn) {

    /** Whether it is the company's own, which is a setting of the installation. */
    public boolean isOwn() {
        return key.equals(SendingIdentities.OWN);
    }
}
