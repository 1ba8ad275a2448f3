package groundswell.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Sockets with TCP_NODELAY. Without it the delayed acknowledgement of each small SMTP command holds one connection to
 * 24 messages/s; with it over 1,200. Jakarta Mail has no setting for it.
 */
final class NoDelaySockets extends SocketFactory {

    private final SocketFactory factory;

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

    private static Socket quick(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
