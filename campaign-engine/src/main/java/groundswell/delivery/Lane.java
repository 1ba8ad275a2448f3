package groundswell.delivery;

/** In which of the two queues a mailing waits. */
public enum Lane {
    BULK,
    /** What a customer must be told. It has connections of its own and is never behind bulk. */
    TRANSACTIONAL
}
