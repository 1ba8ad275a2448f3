/** What do they say? Surveys, forms and answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audience", "contact", "response"})
package groundswell.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
