package groundswell.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Where a webhook leads. */
record Target(String host, int port, boolean encrypted, String path) {

    private static final int LONGEST = 2_000;

    /** Throws {@link InvalidWebhook} with what is wrong. */
    static Target of(String url, boolean allowPrivate) {
        var uri = read(url);
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        var host = uri.getHost();
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            throw wrong("The address must begin with https://: what is sent is about people.");
        }
        if (host == null || host.isBlank() || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw wrong("This is no address of a server.");
        }
        boolean encrypted = scheme.equals("https");
        int port = uri.getPort() == -1 ? (encrypted ? 443 : 80) : uri.getPort();
        if (port < 1 || port > 65_535 || (!allowPrivate && port != 443)) {
            throw wrong("The port " + port + " is not allowed; webhooks listen on 443.");
        }
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(
                host.toLowerCase(Locale.ROOT),
                port,
                encrypted,
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static URI read(String url) {
        try {
            if (url.length() <= LONGEST) {
                return new URI(url.strip());
            }
        } catch (URISyntaxException e) {
            throw wrong("This is no address of a server.");
        }
        throw wrong("The address is longer than 2,000 characters.");
    }

    /**
     * The addresses of the host, as checked: whoever connects to one of these asks no name server again.
     *
     * @throws InvalidWebhook when there are none, or one of them is private
     */
    List<InetAddress> addresses(boolean allowPrivate) {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException e) {
            throw InvalidWebhook.of("url", "No server is called " + host + ".", "Check how the name is written.");
        }
        for (var address : all) {
            if (!allowPrivate && !PublicAddress.is(address)) {
                throw InvalidWebhook.of(
                        "url",
                        host + " leads into a private network.",
                        "Use a public address; for an intranet the operator sets groundswell.webhook.allow-private.");
            }
        }
        return List.of(all);
    }

    String hostHeader() {
        return port == (encrypted ? 443 : 80) ? host : host + ":" + port;
    }

    private static InvalidWebhook wrong(String message) {
        return InvalidWebhook.of("url", message, "Write it like https://crm.example.com/hooks/groundswell.");
    }
}
