/** What happens when? The compiler, waves and the counts on the diagram. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audience",
            "consent",
            "contact",
            "content",
            "delivery",
            "engine",
            "job",
            "lead",
            "platform",
            "response",
            "task",
            "webhook"
        })
package groundswell.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
