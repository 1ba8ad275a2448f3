package groundswell.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A socket that can send in one piece what is written in several. TLS on top of it changes nothing about that. */
final class GatheringSocket extends Socket {

    private @Nullable GatheringOutput output;

    @Override
    public OutputStream getOutputStream() throws IOException {
        return gatheringOutput();
    }

    private synchronized GatheringOutput gatheringOutput() throws IOException {
        if (output == null) {
            output = new GatheringOutput(super.getOutputStream());
        }
        return output;
    }

    void gather() throws IOException {
        gatheringOutput().gather();
    }

    void release() throws IOException {
        gatheringOutput().release();
    }
}
