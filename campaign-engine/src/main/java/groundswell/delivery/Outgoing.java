package groundswell.delivery;

/** A message as it goes out: frozen bytes with CRLF line ends, one recipient. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only written
record Outgoing(long id, String envelopeFrom, String recipient, byte[] bytes) {}
