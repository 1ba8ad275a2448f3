/** Who may do what? Users, sessions and the tokens in links. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package groundswell.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
