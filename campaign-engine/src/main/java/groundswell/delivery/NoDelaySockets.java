package groundswell.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets with TCP_NODELAY. Without it the delayed acknowledgement of each small SMTP command holds one connection to
 * 24 messages/s; with it over 1,200. Jakarta Mail has no setting for it, and none for the time of a whole hand-over: so
 * the socket of the one connection that uses this can be closed from outside.
 */
final class NoDelaySockets extends SocketFactory {

    private final SocketFactory factory;
    private volatile @Nullable Socket last;

    NoDelaySockets(SocketFactory factory) {
        this.factory = factory;
    }

    @Override
    public Socket createSocket() throws IOException {
        return quick(factory.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return quick(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return quick(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return quick(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return quick(factory.createSocket(address, port, localAddress, localPort));
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

    private Socket quick(Socket socket) throws SocketException {
        last = socket;
        socket.setTcpNoDelay(true);
        return socket;
    }
}
