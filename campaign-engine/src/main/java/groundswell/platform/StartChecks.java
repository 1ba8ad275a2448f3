package groundswell.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Looks before it leaps: a taken port, a full disk or a foreign data directory is said in one sentence at once, not
 * after ten seconds of starting a database.
 */
final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final long LEAST_FREE_BYTES = 512L * 1024 * 1024;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        if (!environment.containsProperty("groundswell.demo")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("demo without a database", Map.of("groundswell.demo", embedded)));
        }
        portIsFree(environment);
        if (embedded) {
            directoryIsOurs(Path.of(environment.getProperty("groundswell.data-dir", "data"))
                    .toAbsolutePath()
                    .normalize());
        }
    }

    private static void portIsFree(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            var address = environment.getProperty("server.address");
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " is taken by another program (" + e.getMessage() + ").",
                    "Stop that program, or start Groundswell on another port: SERVER_PORT=8090 mvn spring-boot:run",
                    e);
        }
    }

    private static void directoryIsOurs(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "write", ".probe"));
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CannotStart(
                        "The disk that holds " + directory + " is full: " + free / 1024 / 1024 + " MB are left.",
                        "Free at least 512 MB, or name a directory on another disk: GROUNDSWELL_DATA_DIR=/path");
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory " + directory + " cannot be written by the user "
                            + System.getProperty("user.name") + " (" + e + ").",
                    "Start as the user who owns it, or name a directory of your own: GROUNDSWELL_DATA_DIR=/path",
                    e);
        }
        var database = directory.resolve("postgres");
        if (Files.exists(database) && !Files.isReadable(database.resolve("PG_VERSION")) && !isEmpty(database)) {
            throw new CannotStart(
                    "The database in " + database + " belongs to another user than " + System.getProperty("user.name")
                            + ".",
                    "Start as the user who owns it, or name a directory of your own: GROUNDSWELL_DATA_DIR=/path");
        }
    }

    private static boolean isEmpty(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
