/** The ledger and the results over REST. */
@NamedInterface("web")
package org.cordon.record.ledger.web;

import org.springframework.modulith.NamedInterface;
