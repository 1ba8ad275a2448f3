package groundswell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marketer's first hour and the whole loop, in a real browser on the demo. The steps are in {@code admin-ui/e2e}. */
class BrowserIT {

    private static final String PASSWORD = "browser-1";
    private static final Duration START_AT_MOST = Duration.ofMinutes(4);
    private static final Path PICTURES = Path.of("target", "screens").toAbsolutePath();

    @Test
    void what_people_do_from_the_first_launch_to_a_sale_and_a_customer_who_comes_back(@TempDir Path data)
            throws Exception {
        int port = freePort();
        Files.createDirectories(PICTURES);
        var server = start(
                List.of(
                        java(),
                        "-jar",
                        "target/groundswell.jar",
                        "--server.port=" + port,
                        "--groundswell.data-dir=" + data,
                        "--groundswell.admin.password=" + PASSWORD),
                new File("."),
                PICTURES.resolve("server.log"));
        try {
            await(server, "http://localhost:" + port);
            assertThat(PICTURES.toFile().mkdirs() || PICTURES.toFile().isDirectory())
                    .isTrue();

            plays("win-back", port);
            plays("survey", port);
            plays("demand", port);
            plays("segment", port);
            plays("designer", port);
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS))
                    .as("stops when asked to")
                    .isTrue();
        }
    }

    private static void plays(String story, int port) throws Exception {
        var log = PICTURES.resolve(story + ".log");
        var browser = start(
                List.of(
                        "node",
                        "e2e/" + story + ".mjs",
                        "http://localhost:" + port,
                        "admin",
                        PASSWORD,
                        PICTURES.resolve(story).toString()),
                new File("../admin-ui"),
                log);
        assertThat(browser.waitFor(8, TimeUnit.MINUTES)).isTrue();
        var told = Files.readString(log);
        assertThat(browser.exitValue()).as(told).isZero();
        assertThat(told).contains(" passed, 0 failed");
    }

    private static Process start(List<String> command, File directory, Path log) throws IOException {
        return new ProcessBuilder(command)
                .directory(directory)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void await(Process server, String base) throws Exception {
        var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(base + "/api/campaigns"))
                .header("Authorization", "Basic " + credentials)
                .timeout(Duration.ofSeconds(10))
                .build();
        long until = System.nanoTime() + START_AT_MOST.toNanos();
        while (System.nanoTime() < until && server.isAlive()) {
            try {
                var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                // The demo's campaigns are loaded last.
                if (answer.statusCode() == 200 && answer.body().contains("welcome-series")) {
                    return;
                }
            } catch (IOException e) {
                // Not up yet.
            }
            Thread.sleep(500);
        }
        throw new AssertionError("The server did not come up in " + START_AT_MOST);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
