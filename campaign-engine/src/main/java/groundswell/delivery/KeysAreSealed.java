package groundswell.delivery;

/** The signing keys cannot be opened on this node. That is nobody's letter's fault, so none fails: nothing goes out here. */
final class KeysAreSealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysAreSealed(String domain, Throwable cause) {
        super(
                "The keys that sign for %s were sealed under another groundswell.secret; give this node the same as the others"
                        .formatted(domain),
                cause);
    }
}
