/**
 * The coordination decides about nominations: screening, review of what is flagged, one person nominated twice joined to one target and
 * separated again.
 */
@ApplicationModule(allowedDependencies = {
        "caller", "confirmation", "handling", "ledger", "list", "nomination", "nomination :: intake", "nomination :: notice",
        "notification", "operation", "participation", "participation :: process", "participation :: silence", "person", "pursuit", "shared",
        "shared :: input", "shared :: process", "shared :: web"})
package org.cordon.screening;

import org.springframework.modulith.ApplicationModule;
