package groundswell.campaign;

import groundswell.audience.Usual;

/** The audience is far from what it was a week ago, and nobody has said that this is meant. */
public final class AudienceUnusual extends RuntimeException {

    private final long count;
    private final transient Usual usual;

    AudienceUnusual(long count, Usual usual) {
        super(usual.sentence(count));
        this.count = count;
        this.usual = usual;
    }

    public long count() {
        return count;
    }

    public Usual usual() {
        return usual;
    }
}
