/** The mailbox that keeps what would otherwise be sent. */
@NullMarked
package groundswell.sandbox;

import org.jspecify.annotations.NullMarked;
