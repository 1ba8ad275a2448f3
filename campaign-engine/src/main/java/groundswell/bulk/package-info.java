/** What if it is many? One action on all contacts of a choice: a job with progress, and with its undo. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "consent", "contact", "job"})
package groundswell.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
