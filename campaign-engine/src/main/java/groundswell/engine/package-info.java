/** The only room that knows Camunda: configuration, deployment, start, split, jobs, people's tasks and decisions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package groundswell.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
