/** When does it recur? Every Quartz trigger. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audience", "bulk", "campaign", "contact", "feedback", "lifecycle", "platform"})
package groundswell.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
