/** The ledger over REST, and the reading of times in URLs, which results share. */
@NamedInterface("web")
package org.cordon.record.ledger.web;

import org.springframework.modulith.NamedInterface;
