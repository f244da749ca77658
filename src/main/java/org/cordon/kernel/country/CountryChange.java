package org.cordon.kernel.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A change of one field of a country.
 *
 * @param before the earlier value; null if the field was empty
 * @param after  the new value; null if the field is now empty
 * @param by     the administrator who makes the change, or would make it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryChange(String code, CountryField field, String before, String after, String by, Instant at) {
}
