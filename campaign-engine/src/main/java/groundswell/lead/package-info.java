/** Whom should sales call? Scoring, hand-over, tasks and opportunities. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "contact", "engine", "platform", "response"})
package groundswell.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
