/** What does it run on? Data directory, embedded PostgreSQL, the clock and what is said at the start. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package groundswell.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
