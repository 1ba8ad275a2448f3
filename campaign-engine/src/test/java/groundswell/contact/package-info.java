/** The rules of contacts. */
@NullMarked
package groundswell.contact;

import org.jspecify.annotations.NullMarked;
