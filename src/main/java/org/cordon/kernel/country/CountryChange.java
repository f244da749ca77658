package org.cordon.kernel.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One field of a country that an administrator changed.
 *
 * @param before null when it was empty
 * @param after  null when it is empty
 * @param by     null, like {@code at}, as long as nobody has made the change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryChange(String code, CountryField field, String before, String after, String by, Instant at) {
}
