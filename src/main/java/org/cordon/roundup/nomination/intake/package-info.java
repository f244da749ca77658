/** What countries give in: files and single persons, their corrections and their withdrawals. All of it acts for the caller's country. */
@NamedInterface("intake")
package org.cordon.roundup.nomination.intake;

import org.springframework.modulith.NamedInterface;
