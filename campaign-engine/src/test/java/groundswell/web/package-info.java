/** What HTTP answers. */
@NullMarked
package groundswell.web;

import org.jspecify.annotations.NullMarked;
