/** How is it reached? The HTTP API, the admin UI and the public pages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audience",
            "bulk",
            "campaign",
            "consent",
            "contact",
            "content",
            "delivery",
            "demo",
            "feedback",
            "job",
            "lead",
            "lifecycle",
            "platform",
            "response",
            "sandbox",
            "survey"
        })
package groundswell.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
