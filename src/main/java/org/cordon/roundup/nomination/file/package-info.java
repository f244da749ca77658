/**
 * Nominations as files: reading them, judging them row by row, and handing back what has to be corrected.
 *
 * <p>{@code docs/notices-format.md} describes the format. Everything here is a function of the file: no database, no engine, no web.
 * Quotas and duplicates need the operation and are decided by the caller.
 *
 * <p>A package of its own because everything here is a function of the file, without database, engine or web.
 */
package org.cordon.roundup.nomination.file;
