/** Which of them? FEEL conditions that become SQL. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contact", "platform"})
package groundswell.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
