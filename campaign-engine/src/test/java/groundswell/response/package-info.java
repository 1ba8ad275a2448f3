/** What contacts did. */
@NullMarked
package groundswell.response;

import org.jspecify.annotations.NullMarked;
