package groundswell.response;

/** Who made a touchpoint, as far as can be told. */
enum Verdict {
    HUMAN,
    MACHINE,
    /** Came before the server's answer to the message was known, so its haste could not be judged. */
    UNKNOWN
}
