/** What did they do? Touchpoints, opens and clicks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audience", "contact", "job", "lifecycle"})
package groundswell.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
