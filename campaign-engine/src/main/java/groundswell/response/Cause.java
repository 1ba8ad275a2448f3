package groundswell.response;

/** Why a hit is taken for a machine's, or through which proxy a person came. */
public enum Cause {
    /** The request asked for the head only. */
    HEAD(HitClass.PREFETCH),
    /** The request announced that it only looks ahead. */
    PREFETCH(HitClass.PREFETCH),
    /** A privacy proxy that loads every picture, whether the mail is read or not. */
    PRIVACY_PROXY(HitClass.PROXY),
    /** A mail provider's picture proxy, which fetches when a person opens the mail: it counts as that person. */
    IMAGE_PROXY(HitClass.HUMAN),
    /** A program that is known by its name. */
    AGENT(HitClass.SCANNER),
    /** It did not say what it is; browsers do. */
    NO_AGENT(HitClass.SCANNER),
    /** It came out of a data centre. */
    NETWORK(HitClass.SCANNER),
    /** Sooner after the hand-over than anybody reads. */
    HASTE(HitClass.SCANNER),
    /** Many different links of one letter within seconds. */
    BURST(HitClass.SCANNER),
    /** It followed the link that no person sees, or came with whoever did. */
    TRAP(HitClass.SCANNER);

    private final HitClass hitClass;

    Cause(HitClass hitClass) {
        this.hitClass = hitClass;
    }

    public HitClass hitClass() {
        return hitClass;
    }
}
