package groundswell.delivery;

/** A message as it goes out: frozen bytes with CRLF line ends, one recipient. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only written
record Outgoing(long id, String envelopeFrom, String recipient, byte[] bytes) {

    /** Whether any mail server can take it; otherwise one with SMTPUTF8 (RFC 6531 3.2). */
    boolean isAscii() {
        return recipient.chars().allMatch(c -> c < 0x80);
    }

    Outgoing with(byte[] others) {
        return new Outgoing(id, envelopeFrom, recipient, others);
    }
}
