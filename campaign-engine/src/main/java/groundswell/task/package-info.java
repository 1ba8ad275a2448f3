/** What must one of ours do for a contact? Tasks of campaigns: phone, post, approve. */
@NullMarked
@ApplicationModule(allowedDependencies = {"contact", "platform", "response"})
package groundswell.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
