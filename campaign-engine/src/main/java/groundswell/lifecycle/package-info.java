/** Where do they stand with us? Orders and what follows from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "contact"})
package groundswell.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
