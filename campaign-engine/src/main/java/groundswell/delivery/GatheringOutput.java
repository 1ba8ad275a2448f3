package groundswell.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes through, or gathers several writes into one for a while: each by itself would be a packet. */
final class GatheringOutput extends OutputStream {

    private static final int MOST = 64 * 1024;

    private final OutputStream out;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(MOST / 4);
    private boolean gathering;

    GatheringOutput(OutputStream out) {
        this.out = out;
    }

    /** From now on what is written waits for {@link #release}, as far as there is room for it. */
    void gather() {
        gathering = true;
    }

    void release() throws IOException {
        gathering = false;
        drain();
        out.flush();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        if (gathering && gathered.size() + length <= MOST) {
            gathered.write(octets, from, length);
        } else {
            drain();
            out.write(octets, from, length);
        }
    }

    private void drain() throws IOException {
        if (gathered.size() > 0) {
            gathered.writeTo(out);
            gathered.reset();
        }
    }

    @Override
    public void flush() throws IOException {
        if (!gathering) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
