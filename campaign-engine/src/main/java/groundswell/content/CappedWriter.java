package groundswell.content;

import java.io.IOException;
import java.io.Writer;

/** Collects what a template writes and stops it when that becomes too much. */
final class CappedWriter extends Writer {

    static final int LARGEST = 1024 * 1024;

    private final StringBuilder text = new StringBuilder(8 * 1024);

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        room(length);
        text.append(chars, from, length);
    }

    @Override
    public void write(String string, int from, int length) throws IOException {
        room(length);
        text.append(string, from, from + length);
    }

    private void room(int length) throws IOException {
        if (text.length() + length > LARGEST) {
            throw new TooLong();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }

    static final class TooLong extends IOException {}
}
