package groundswell.platform;

import groundswell.access.Access;
import groundswell.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once, at the end of the start, where everything is. */
@Component
class StartBlock {

    private final PlatformSettings settings;
    private final Access access;
    private final Environment environment;

    StartBlock(PlatformSettings settings, Access access, Environment environment) {
        this.settings = settings;
        this.access = access;
        this.environment = environment;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) throws IOException {
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        boolean sandbox = environment.getProperty("groundswell.smtp.host", "").isBlank();
        List<String> lines = new ArrayList<>();
        lines.add("Groundswell is up.");
        lines.add("");
        lines.add("  Open      http://localhost:" + environment.getProperty("local.server.port", "8080"));
        lines.add("  Log in    admin / " + password(embedded));
        lines.add("  Data      "
                + (embedded
                        ? settings.dataDir() + " (embedded PostgreSQL)"
                        : environment.getProperty("spring.datasource.url")));
        lines.add("  Mail      "
                + (sandbox
                        ? "stays here: every letter lands in the built-in mailbox, nothing leaves this machine"
                        : environment.getProperty("groundswell.smtp.host")));
        if (settings.demo()) {
            access.ensureColleague("sales", Role.SALES);
            access.ensureColleague("marketing", Role.MARKETER);
            lines.add("  Sales     sales / the same password");
            lines.add(
                    "  Demo      customers, orders and campaigns of “Harbour Tea & Coffee”; off with GROUNDSWELL_DEMO=false");
        }
        if (embedded || sandbox) {
            lines.add("");
            lines.add("  For real work:");
            if (embedded) {
                lines.add(
                        "    SPRING_DATASOURCE_URL=jdbc:postgresql://host/groundswell  SPRING_DATASOURCE_USERNAME=…  SPRING_DATASOURCE_PASSWORD=…");
            }
            if (sandbox) {
                lines.add(
                        "    GROUNDSWELL_SMTP_HOST=smtp.example.org  GROUNDSWELL_SMTP_PORT=587  GROUNDSWELL_SMTP_TLS=starttls  GROUNDSWELL_SMTP_USERNAME=…");
            }
            lines.add("    GROUNDSWELL_BASE_URL=https://campaigns.example.org   (what links in letters begin with)");
        }
        lines.add("");
        lines.add("  Stop with Ctrl-C.");
        System.out.println(
                "\n" + String.join("\n", lines.stream().map(it -> "  | " + it).toList()) + "\n");
    }

    private String password(boolean embedded) throws IOException {
        var made = access.ensureAdmin();
        if (!environment.getProperty("groundswell.admin.password", "").isBlank()) {
            return "the password in groundswell.admin.password";
        }
        Path file = settings.dataDir().resolve("admin-password.txt");
        if (made.isPresent()) {
            if (embedded) {
                Secret.write(file, made.get());
            }
            return made.get() + (embedded ? "   (also in " + file + ")" : "   (shown this once)");
        }
        return Files.exists(file)
                ? Files.readString(file).strip()
                : "the password of the first start; set another with GROUNDSWELL_ADMIN_PASSWORD";
    }
}
