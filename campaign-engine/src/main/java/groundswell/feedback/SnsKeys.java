package groundswell.feedback;

import groundswell.feedback.Provider.Forged;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Fetches what SNS points to, from hosts that {@link SnsMessage} found to be Amazon's; redirects are not followed. */
@Component
class SnsKeys implements SnsMessage.Keys {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_KEPT = 20;

    private final Map<URI, X509Certificate> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    SnsKeys(Clock clock) {
        this.clock = clock;
    }

    @Override
    public PublicKey at(URI address) throws Forged {
        var known = kept.get(address);
        var certificate = known == null ? certificate(fetch(address)) : known;
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (GeneralSecurityException e) {
            throw new Forged("the certificate is not valid now: " + e.getMessage());
        }
        if (kept.size() < MOST_KEPT) {
            kept.put(address, certificate);
        }
        return certificate.getPublicKey();
    }

    @Override
    public void visit(URI invitation) throws Forged {
        fetch(invitation);
    }

    private static X509Certificate certificate(byte[] pem) throws Forged {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        } catch (GeneralSecurityException e) {
            throw new Forged("no certificate: " + e.getMessage());
        }
    }

    private static byte[] fetch(URI address) throws Forged {
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Forged("%s answers %d".formatted(address.getHost(), answer.statusCode()));
                }
                return body.readNBytes(LONGEST);
            }
        } catch (IOException e) {
            throw new IllegalStateException(address.getHost() + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
