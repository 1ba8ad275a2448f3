/** Who is this? Contacts, their attributes, import and search. */
@NullMarked
@ApplicationModule(allowedDependencies = {"job"})
package groundswell.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
