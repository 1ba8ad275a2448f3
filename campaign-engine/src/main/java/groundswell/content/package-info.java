/** What does it say? Templates, languages and their rendering. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contact"})
package groundswell.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
