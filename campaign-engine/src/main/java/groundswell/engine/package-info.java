/** The only room that knows Camunda: configuration, deployment, start, split and jobs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package groundswell.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
