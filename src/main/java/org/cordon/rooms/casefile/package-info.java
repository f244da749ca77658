/**
 * The case file: everything that one reader may see of one person, on one page; and the list in which the reader finds the person. The
 * module puts together what other features show, and also suggests countries to ask about the person. It shows no more than those features
 * do. No other module uses this one; only the links in messages lead to it.
 */
@ApplicationModule
package org.cordon.rooms.casefile;

import org.springframework.modulith.ApplicationModule;
