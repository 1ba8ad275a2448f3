package groundswell.delivery;

/** Always balanced: {@code planned = waiting + sent + failed + suppressed + cancelled + expired + unknown}. */
public record MessageCounts(
        long planned,
        long waiting,
        long sent,
        long failed,
        long suppressed,
        long cancelled,
        long expired,
        long unknown) {

    public static final MessageCounts NONE = new MessageCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
