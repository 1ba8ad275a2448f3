package groundswell.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and then breaks off whoever writes them. */
final class LimitedBytes extends OutputStream {

    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    LimitedBytes(int most) {
        this.most = most;
    }

    /** Thrown at whoever writes on. */
    static final class Enough extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int rest = most - taken.size();
        taken.write(bytes, from, Math.min(rest, length));
        if (length > rest) {
            throw new Enough();
        }
    }

    byte[] bytes() {
        return taken.toByteArray();
    }
}
