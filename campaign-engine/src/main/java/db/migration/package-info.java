/** Flyway's place for migrations written in Java: tables that a library ships as a script of its own. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
