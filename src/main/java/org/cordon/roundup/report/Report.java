package org.cordon.roundup.report;

import java.time.ZonedDateTime;

/**
 * What an officer reports of a person at a place, checked by {@link ReportReader}.
 *
 * @param happenedAt when, in the zone of the place
 * @param country    where, as a known country code
 * @param place      where exactly, or null
 * @param text       what, in the officer's own words, or null; personal data
 */
public record Report(ZonedDateTime happenedAt, String country, String place, String text) {
}
