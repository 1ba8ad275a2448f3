package groundswell.delivery;

/** How many letters somebody had, as SQL for whoever counts them against consent's {@code frequency_limits}. */
public final class LettersHad {

    /**
     * Three places: the contact, since when, and the array of topics. One range of the unique index of messages that
     * begins with the contact. A letter of which nobody knows whether it arrived counts; one that failed does not.
     */
    public static final String SQL = """
            (
                select count(*)
                from message s
                join mailing b on b.id = s.mailing_id
                where s.contact_id = %s
                  and s.state in ('SENT', 'HANDOFF', 'UNKNOWN')
                  and coalesce(s.sent_at, s.next_attempt_at) > %s
                  and b.topic = any(%s))""";

    private LettersHad() {}
}
