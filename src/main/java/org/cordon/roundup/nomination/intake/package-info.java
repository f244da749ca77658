/**
 * What countries give in: files and single persons, their corrections and their withdrawals. All of it acts for the caller's country.
 *
 * <p>A package of its own because countries act here; the root holds what a nomination is and who sees it.
 */
@NamedInterface("intake")
package org.cordon.roundup.nomination.intake;

import org.springframework.modulith.NamedInterface;
