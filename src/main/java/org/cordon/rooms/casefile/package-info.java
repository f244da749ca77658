/**
 * The case file: everything that one reader may see of one person, on one page; and the list in which the reader finds the person. It puts
 * together what the features show, also to suggest countries to ask about the person, and shows no more than they do. No other module uses
 * it; only the links in messages lead to it.
 */
@ApplicationModule
package org.cordon.rooms.casefile;

import org.springframework.modulith.ApplicationModule;
