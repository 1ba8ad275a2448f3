package groundswell.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/**
 * Makes one HTTP call. By hand, because the ordinary client asks the name server itself: here the connection goes to the
 * very address that was checked. Redirects are not followed; of the answer only the status is read.
 */
@Component
class Caller {

    private static final int LONGEST_STATUS = 1_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    private final WebhookSettings settings;

    Caller(WebhookSettings settings) {
        this.settings = settings;
    }

    /** One request. */
    record Request(Target target, String id, long timestamp, String signature, String body) {}

    /**
     * The status of the answer.
     *
     * @throws IOException when none came in time
     * @throws InvalidWebhook when it leads where it must not
     */
    int call(Request request) throws IOException {
        var target = request.target();
        var address = target.addresses(settings.allowPrivate()).get(0);
        long until = System.nanoTime() + settings.patience().toNanos();
        try (var plain = connect(address, target.port())) {
            if (!target.encrypted()) {
                return exchange(plain, request, until);
            }
            try (var socket = encrypt(plain, target)) {
                return exchange(socket, request, until);
            }
        }
    }

    private Socket connect(InetAddress address, int port) throws IOException {
        var socket = new Socket();
        try {
            int millis = (int) settings.patience().toMillis();
            socket.connect(new InetSocketAddress(address, port), millis);
            socket.setSoTimeout(millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** For the name in the address, whatever address it has. */
    private static SSLSocket encrypt(Socket plain, Target target) throws IOException {
        var socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, target.host(), target.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int exchange(Socket socket, Request request, long until) throws IOException {
        var body = request.body().getBytes(StandardCharsets.UTF_8);
        var head = """
                POST %s HTTP/1.1
                Host: %s
                User-Agent: Groundswell
                Content-Type: application/json
                Content-Length: %d
                webhook-id: %s
                webhook-timestamp: %d
                webhook-signature: %s
                Connection: close

                """.formatted(
                        request.target().path(),
                        request.target().hostHeader(),
                        body.length,
                        request.id(),
                        request.timestamp(),
                        request.signature());
        var out = socket.getOutputStream();
        out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
        return status(socket, until);
    }

    private static int status(Socket socket, long until) throws IOException {
        var line = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        while (line.size() < LONGEST_STATUS) {
            var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IOException("The answer took too long");
            }
            socket.setSoTimeout((int) left);
            int read = in.read();
            if (read == -1 || read == '\n') {
                break;
            }
            line.write(read);
        }
        var matcher = STATUS.matcher(line.toString(StandardCharsets.ISO_8859_1).stripTrailing());
        if (!matcher.matches()) {
            throw new IOException("The answer is none of a web server");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
