/** The ledger and the results over REST. */
@NamedInterface("web")
package org.cordon.ledger.web;

import org.springframework.modulith.NamedInterface;
