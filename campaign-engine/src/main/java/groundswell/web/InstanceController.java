package groundswell.web;

import groundswell.platform.DemoClock;
import groundswell.platform.PlatformClock;
import groundswell.platform.PlatformSettings;
import groundswell.sandbox.Sandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What this installation is, and in the demo its clock. */
@RestController
@RequestMapping("/api")
class InstanceController {

    private final PlatformSettings settings;
    private final Clock clock;
    private final ObjectProvider<Sandbox> sandbox;
    private final ObjectProvider<DemoClock> demoClock;

    InstanceController(
            PlatformSettings settings,
            Clock clock,
            ObjectProvider<Sandbox> sandbox,
            ObjectProvider<DemoClock> demoClock) {
        this.settings = settings;
        this.clock = clock;
        this.sandbox = sandbox;
        this.demoClock = demoClock;
    }

    record Instance(String version, boolean demo, boolean sandbox, Instant now, Duration clockOffset) {}

    @GetMapping("/instance")
    @PreAuthorize("isAuthenticated()")
    Instance instance() {
        var version = InstanceController.class.getPackage().getImplementationVersion();
        return new Instance(
                version == null ? "development" : version,
                settings.demo(),
                sandbox.getIfAvailable() != null,
                clock.instant(),
                clock instanceof PlatformClock ours ? ours.offset() : Duration.ZERO);
    }

    @PostMapping("/demo/clock")
    @PreAuthorize("hasRole('MARKETER')")
    Instance forward(@RequestBody Map<String, String> body) {
        var demo = demoClock.getIfAvailable();
        if (demo == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The clock moves by hand in the demo only.");
        }
        try {
            demo.forward(Duration.parse(body.getOrDefault("forward", "")));
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "forward: write a duration such as P1D or PT1H.", e);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "forward: " + e.getMessage(), e);
        }
        return instance();
    }
}
