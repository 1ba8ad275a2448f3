/** What does it look like with people in it? Loads the shipped cast through the doors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "consent", "contact", "fixtures", "job", "lifecycle"})
package groundswell.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
