package org.cordon.platform.notification.mail;

import java.util.Optional;
import org.cordon.kernel.country.Country;

/**
 * The person or office behind a group, at the moment of delivery.
 *
 * @param country the country of a bureau, empty for the coordination, compliance and partners
 * @param address the address; empty while no address is known
 */
record Recipient(String group, Optional<Country> country, Optional<String> address) {
}
