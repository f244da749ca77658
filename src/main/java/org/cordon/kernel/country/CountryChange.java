package org.cordon.kernel.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A change of one field of a country.
 *
 * @param before null if it was empty
 * @param after  null if it is empty
 * @param by     the administrator; null, like {@code at}, as long as nobody has made the change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryChange(String code, CountryField field, String before, String after, String by, Instant at) {
}
