package groundswell.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one connection to a mail server, with TCP_NODELAY. Without it the delayed acknowledgement of each small
 * SMTP command holds one connection to 24 messages/s; with it over 1,200. Jakarta Mail has no setting for it, none for
 * the time of a whole hand-over and none for writing several commands at once: so the socket that was made last can be
 * closed, and made to gather, from outside.
 */
final class MailSockets extends SocketFactory {

    private final boolean secure;
    private volatile @Nullable Socket last;

    /** {@code secure}: TLS from the first octet on, which gathers nothing. STARTTLS begins with sockets that are not. */
    MailSockets(boolean secure) {
        this.secure = secure;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = secure ? SSLSocketFactory.getDefault().createSocket() : new GatheringSocket();
        last = socket;
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(SocketAddress to, @Nullable SocketAddress from) throws IOException {
        var socket = createSocket();
        if (from != null) {
            socket.bind(from);
        }
        socket.connect(to);
        return socket;
    }

    /** What is written from now on waits for {@link #release}. */
    void gather() throws IOException {
        if (last instanceof GatheringSocket socket) {
            socket.gather();
        }
    }

    void release() throws IOException {
        if (last instanceof GatheringSocket socket) {
            socket.release();
        }
    }

    /** Closes the socket that was made last. */
    void hangUp() {
        var socket = last;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is of no use to anybody, which is what was wanted.
            }
        }
    }
}
