/**
 * The files of nominations: reading them, judging them row by row, and returning the rows that have to be corrected.
 *
 * <p>{@code docs/notices-format.md} describes the format. The caller decides about quotas and duplicates, because these need the operation.
 *
 * <p>A package of its own because everything here is a function of the file, without database, engine or web.
 */
package org.cordon.roundup.nomination.file;
