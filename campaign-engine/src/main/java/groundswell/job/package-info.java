/** How far is the long work? Jobs that answer 202 and report progress. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package groundswell.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
