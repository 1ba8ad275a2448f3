package groundswell.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL 17 in the data directory, for everyone who has not set {@code spring.datasource.url}. It listens on
 * the loopback address only, behind a password that lies in the data directory.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final FileLock lock;
    private final EmbeddedPostgres postgres;
    private final String password;

    EmbeddedDatabase(Path directory) {
        this.lock = lock(directory.resolve("groundswell.lock"));
        var data = directory.resolve("postgres");
        stopOrphan(data);
        var passwordFile = directory.resolve("postgres.password");
        try {
            boolean first = !Files.exists(passwordFile);
            this.password =
                    first ? Secret.random() : Files.readString(passwordFile).strip();
            this.postgres = start(directory, data, first ? null : password);
            if (first) {
                closeTheDoor(data);
                Secret.write(passwordFile, password);
            }
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in " + data + " did not start: " + e.getMessage(),
                    "The lines above are PostgreSQL's own words. Is the disk full, or the directory from another"
                            + " machine? A database of your own: SPRING_DATASOURCE_URL=jdbc:postgresql://host/name",
                    e);
        }
    }

    private static FileLock lock(Path file) {
        try {
            var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new CannotStart(
                        "Another Groundswell is running on the data directory " + file.getParent() + ".",
                        "Stop it, or give this one a directory of its own: GROUNDSWELL_DATA_DIR=/path");
            }
            return lock;
        } catch (IOException e) {
            throw new CannotStart("Cannot lock " + file + ": " + e, "Check who owns the directory.", e);
        }
    }

    /** After a {@code kill -9} of the server its PostgreSQL lives on; the lock we hold says that it is nobody's. */
    private static void stopOrphan(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            var process = ProcessHandle.of(pid)
                    .filter(it -> it.info().command().orElse("").contains("postgres"));
            if (process.isPresent()) {
                log.info("Stopping the PostgreSQL (pid {}) that an interrupted run left behind", pid);
                process.get().destroy();
                process.get().onExit().get(60, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new CannotStart(
                    "A PostgreSQL of an earlier run still works in " + data + " and does not stop: " + e,
                    "End the process named in " + pidFile + " and start again.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path directory, Path data, @Nullable String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setLocaleConfig("locale", "C.UTF-8")
                // The embedding library is made for tests and turns durability off; sent mail must stay sent.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    private void closeTheDoor(Path data) throws IOException {
        var admin = JdbcClient.create(postgres.getPostgresDatabase());
        // "alter role" takes no bound values; the password is our own 32 hexadecimal digits.
        admin.sql("alter role postgres password '"
                        + HexFormat.of().formatHex(HexFormat.of().parseHex(password)) + "'")
                .update();
        Files.writeString(data.resolve("pg_hba.conf"), "host all all localhost scram-sha-256\n");
        admin.sql("select pg_reload_conf()").query().singleValue();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?reWriteBatchedInserts=true";
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.channel().close();
    }
}
