/**
 * The case file: what one reader may see of one person, from everywhere in Cordon, on one page; and the list in which he finds him. It puts
 * together what the features show, also to say whom one could ask about him, and widens no sight of theirs. Nobody uses it but the links of
 * messages.
 */
@ApplicationModule
package org.cordon.rooms.casefile;

import org.springframework.modulith.ApplicationModule;
