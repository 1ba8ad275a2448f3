package groundswell.feedback;

import java.util.List;

/** A service through which mail is sent and that tells over HTTP what became of it. */
interface Provider {

    /** As in the path at which it is listened to. */
    String name();

    /** Whether there is something by which it can prove itself; without it, it is not listened to. */
    boolean isOn();

    /**
     * What it tells.
     *
     * @throws Forged when it does not prove itself
     * @throws RuntimeException when it cannot be read
     */
    List<ProviderEvent> read(ProviderCall call) throws Forged;

    /** The call is not from the provider, or not from now. */
    final class Forged extends Exception {
        private static final long serialVersionUID = 1;

        Forged(String why) {
            super(why);
        }
    }
}
