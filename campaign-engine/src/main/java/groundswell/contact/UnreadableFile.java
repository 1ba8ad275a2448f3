package groundswell.contact;

/** A file that cannot be read as CSV, from a certain line on or at all; the message says where and what to do. */
class UnreadableFile extends RuntimeException {

    UnreadableFile(String message) {
        super(message);
    }
}
