/** Where do they stand with us? Orders and what follows from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "contact", "content"})
package groundswell.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
